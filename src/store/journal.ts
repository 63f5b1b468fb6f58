import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { ExpectedError } from '../errors.ts';
import { guard } from './guard.ts';
import { readRegular } from './read-regular.ts';
import { shortenFile } from './shorten-file.ts';

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
  /** Whether the tear took nothing but the line feed of the last line, which is whole then. */
  readonly isUnended: boolean;
}

/**
 * Reads a file of one JSON value a line. A last line that was not finished is left out. Any other line that is
 * not JSON is a fault, an expected error that names file and line: thrown, unless `onFault` takes it; then the
 * line is left out, too.
 */
export function readJournal(file: string, onFault: (fault: ExpectedError) => void = refuse): JournalContents {
  const bytes = guard('read', file, () => readRegular(file, MAX_BYTES));
  const endedBytes = bytes.lastIndexOf(0x0a) + 1;
  const isUnended = isJson(bytes.subarray(endedBytes).toString('utf8'));
  const wholeBytes = isUnended ? bytes.length : endedBytes;
  const texts = bytes.subarray(0, wholeBytes).toString('utf8').split('\n');
  if (!isUnended) texts.pop();
  const lines = texts.flatMap((line, index) => parseLine(line, index + 1, file, onFault));
  return { lines, wholeBytes, isUnended };
}

/** Whether a line is whole: no beginning of an object is JSON. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function refuse(fault: ExpectedError): never {
  throw fault;
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
  return journalOn(descriptor, file, { wholeBytes: 0, isUnended: false });
}

/** Goes on with a journal; a torn last line is cut off, and one that was open to others is so no more. */
export function openJournal(file: string, contents: JournalContents): Journal {
  const descriptor = guard('write', file, () => openSync(file, 'a', 0o600));
  const { size, mode } = fstatSync(descriptor);
  if (size > contents.wholeBytes) {
    guard('write', file, () => shortenFile(descriptor, file, contents.wholeBytes));
  }
  if ((mode & 0o077) !== 0) closeToOthers(descriptor);
  return journalOn(descriptor, file, contents);
}

function closeToOthers(descriptor: number): void {
  try {
    fchmodSync(descriptor, 0o600);
  } catch {
    // Somebody else's, or on a file system that knows no modes.
  }
}

function journalOn(
  descriptor: number,
  file: string,
  { wholeBytes, isUnended }: Omit<JournalContents, 'lines'>,
): Journal {
  let length = wholeBytes;
  let missing = isUnended ? '\n' : '';
  return {
    append(value) {
      const line = Buffer.from(`${missing}${JSON.stringify(value)}\n`);
      guard('write', file, () => writeWhole(descriptor, file, line, length));
      length += line.length;
      missing = '';
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
    shortenFile(descriptor, file, length);
    throw error;
  }
}
