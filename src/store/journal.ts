import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { ExpectedError } from '../errors.ts';
import { guard } from './guard.ts';

/** Far above any sitting: five answers of 20,000 characters, each judged many times. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A line of a journal, with its place in the file. */
export interface JournalLine {
  readonly number: number;
  readonly value: unknown;
}

export interface JournalContents {
  readonly lines: readonly JournalLine[];
  /** Bytes up to the end of the last whole line; what follows was torn by a crash in mid-write. */
  readonly wholeBytes: number;
}

/**
 * Reads a file of one JSON value a line. A last line that was not finished is left out. Any other line that is
 * not JSON is a fault, an expected error that names file and line: thrown, unless `onFault` takes it; then the
 * line is left out, too.
 */
export function readJournal(file: string, onFault: (fault: ExpectedError) => void = refuse): JournalContents {
  const bytes = guard('read', file, () => readBounded(file));
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const text = bytes.subarray(0, wholeBytes).toString('utf8');
  const lines = text.split('\n').slice(0, -1);
  return { lines: lines.flatMap((line, index) => parseLine(line, index + 1, file, onFault)), wholeBytes };
}

function refuse(fault: ExpectedError): never {
  throw fault;
}

function readBounded(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > MAX_BYTES)
      throw new ExpectedError('data', `${file}: ${size} bytes is more than any session has`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parseLine(
  line: string,
  number: number,
  file: string,
  onFault: (fault: ExpectedError) => void,
): JournalLine[] {
  try {
    return [{ number, value: JSON.parse(line) }];
  } catch {
    onFault(new ExpectedError('data', `${file}:${number}:1: not a line of JSON`));
    return [];
  }
}

/** An append-only file of one JSON value a line. A value is on the disk when `append` returns. */
export interface Journal {
  /** Throws an expected error if the disk refuses; then the file is as it was. */
  append(value: unknown): void;
  close(): void;
}

/** Starts a new journal; the file must not exist. */
export function createJournal(file: string): Journal {
  const descriptor = guard('write', file, () => openSync(file, 'ax', 0o600));
  return journalOn(descriptor, file, 0);
}

/** Goes on with a journal; a torn last line is cut off. */
export function openJournal(file: string, contents: JournalContents): Journal {
  const descriptor = guard('write', file, () => openSync(file, 'a', 0o600));
  if (fstatSync(descriptor).size > contents.wholeBytes) ftruncateSync(descriptor, contents.wholeBytes);
  return journalOn(descriptor, file, contents.wholeBytes);
}

function journalOn(descriptor: number, file: string, startBytes: number): Journal {
  let length = startBytes;
  return {
    append(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      guard('write', file, () => writeWhole(descriptor, file, line, length));
      length += line.length;
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * Appends all of `line` to a file of `length` bytes, or nothing: a half line would swallow the next one. A file
 * that was deleted while it was open takes everything, and loses it.
 */
function writeWhole(descriptor: number, file: string, line: Buffer, length: number): void {
  try {
    let written = 0;
    while (written < line.length) written += writeSync(descriptor, line, written);
    fsyncSync(descriptor);
    if (fstatSync(descriptor).nlink === 0) throw new ExpectedError('data', `${file} has been deleted`);
  } catch (error) {
    ftruncateSync(descriptor, length);
    throw error;
  }
}
