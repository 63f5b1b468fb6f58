import {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import type { SessionSummary } from '../domain/digest.ts';
import { programVersion } from '../package-files.ts';
import { LAYOUT, packedSummary, STAGE_TABLES, SUMMARY_TABLES } from './digest-packing.ts';
import type { Stamp } from './journal-files.ts';
import { createTables, NotPackedError, rowsOf, type Tables } from './packing.ts';

/** Raised when the file is written otherwise. */
const FORMAT = 1;

/** Far above a hundred thousand sessions. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Far above the first line. */
const HEAD_BYTES = 4096;

/** What is known of a journal. */
export interface Entry {
  /** As it is written, without its line feed. */
  readonly line: string;
  readonly stamp: Stamp;
  readonly summary?: SessionSummary;
  /** Why there is no summary: a message without the name of the file that it begins with. */
  readonly problem?: string;
}

/** The rest of the digests: packed, as text, by id. */
export interface Stages {
  readonly tables: Tables;
  readonly lines: ReadonlyMap<string, string>;
}

/** The index as it was written, newest sessions first. */
export interface IndexFile {
  readonly tables: Tables;
  readonly entries: ReadonlyMap<string, Entry>;
  /** When it was written, by the clock of the file system, in milliseconds. */
  readonly writtenAt: number;
  /** Read only when it is asked for, as lists need none. Throws when it is not what was written. */
  stages(): Stages;
}

/** Where a part of the file ends, and its checksum. */
interface Part {
  readonly bytes: number;
  readonly checksum: number;
}

/**
 * The index in `file`. One that is torn, of another version, or no index at all counts as empty: all that is in
 * it can be had from the journals. The checksums tell accidents; a forger gets no further than to wrong scores,
 * as each value is checked for its kind, and no name of a file is taken from here.
 */
export function readIndex(file: string): IndexFile {
  try {
    // A pipe would keep us waiting.
    if (!statSync(file).isFile()) return emptyIndex();
    const descriptor = openSync(file, 'r');
    try {
      return readFrom(descriptor, file);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return emptyIndex();
  }
}

function readFrom(descriptor: number, file: string): IndexFile {
  const start = read(descriptor, 0, HEAD_BYTES).toString();
  const head = start.slice(0, start.indexOf('\n') + 1);
  const { parts } = JSON.parse(head) as { readonly parts: readonly [Part, Part] };
  if (head !== headOf(parts)) throw new NotPackedError('another version');
  const [summaries, rest] = parts;
  const [rows = '', ...lines] = readPart(descriptor, head.length, summaries);
  const tables = createTables(SUMMARY_TABLES, JSON.parse(rows));
  const entries = new Map(lines.map((line) => readLine(line, tables)));
  const stages = () => readStages(file, head.length + summaries.bytes, rest, [...entries.keys()]);
  return { tables, entries, writtenAt: fstatSync(descriptor).mtimeMs, stages };
}

function readStages(file: string, offset: number, part: Part, ids: readonly string[]): Stages {
  const descriptor = openSync(file, 'r');
  try {
    const [rows = '', ...lines] = readPart(descriptor, offset, part);
    return {
      tables: createTables(STAGE_TABLES, JSON.parse(rows)),
      lines: new Map(lines.map((line, place) => [ids[place] ?? '', line])),
    };
  } finally {
    closeSync(descriptor);
  }
}

function readPart(descriptor: number, offset: number, { bytes, checksum }: Part): string[] {
  if (!(bytes <= MAX_BYTES)) throw new NotPackedError('too much');
  const body = read(descriptor, offset, bytes);
  if (crc32(body) !== checksum) throw new NotPackedError('torn');
  return body.toString('utf8').split('\n').slice(0, -1);
}

function read(descriptor: number, offset: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, offset));
}

export function emptyIndex(): IndexFile {
  const stages = { tables: createTables(STAGE_TABLES), lines: new Map<string, string>() };
  return { tables: createTables(SUMMARY_TABLES), entries: new Map(), writtenAt: 0, stages: () => stages };
}

/**
 * Replaces the index as a whole. Not durably, for speed: what a crash leaves is found out when it is read. Where
 * nothing can be written, as on a full disk or in somebody else's folder, one goes on without.
 */
export function writeIndex(
  file: string,
  { tables, entries }: Pick<IndexFile, 'tables' | 'entries'>,
  stages: Stages,
): void {
  // The global is loaded when it is used; importing `node:crypto` would slow down each reading.
  const next = `${file}.${crypto.randomUUID()}`;
  const parts = [
    partOf(
      tables,
      Array.from(entries.values(), ({ line }) => line),
    ),
    partOf(
      stages.tables,
      Array.from(entries.keys(), (id) => stages.lines.get(id) ?? ''),
    ),
  ];
  const head = headOf(parts.map((part) => ({ bytes: part.length, checksum: crc32(part) })));
  try {
    writeFileSync(next, Buffer.concat([Buffer.from(head), ...parts]), { mode: 0o600, flag: 'wx' });
    renameSync(next, file);
  } catch {
    removeQuietly(next);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is no more than in the way.
  }
}

function partOf(tables: Tables, lines: readonly string[]): Buffer {
  return Buffer.from(`${[JSON.stringify(rowsOf(tables)), ...lines].join('\n')}\n`);
}

/** Plain ASCII, so that its characters are its bytes. */
function headOf(parts: readonly Part[]): string {
  const each = parts.map(({ bytes, checksum }) => ({ bytes, checksum }));
  return `${JSON.stringify({ format: FORMAT, program: programVersion(), layout: LAYOUT, parts: each })}\n`;
}

export function lineOf(
  id: string,
  stamp: Stamp,
  found: SessionSummary | { readonly problem: string },
  tables: Tables,
): string {
  if ('problem' in found) return JSON.stringify([id, stamp, found.problem]);
  return JSON.stringify([id, stamp, null, packedSummary.pack(found, tables)]);
}

/** @throws what JSON and unpacking throw for a line that `lineOf` does not write. */
export function readLine(line: string, tables: Tables): [id: string, entry: Entry] {
  const [id, stamp, problem, summary] = JSON.parse(line);
  if (!Array.isArray(stamp)) throw new NotPackedError('no stamp');
  if (typeof problem === 'string') return [id, { line, stamp, problem }];
  return [id, { line, stamp, summary: { id, ...packedSummary.unpack(summary, tables) } }];
}
