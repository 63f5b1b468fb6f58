import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { ExpectedError } from './errors.ts';
import type { Host } from './host.ts';

/** More than any answer or file of answers needs. */
const MAX_BYTES = 1024 * 1024;

/** What reading needs of the process. */
export type Source = Pick<Host, 'stdin' | 'cwd' | 'signal'>;

/** The bytes of a file, or of standard input for `-`; an error when the program is asked to stop. */
function openInput(file: string, { stdin, cwd, signal }: Source): Readable {
  return addAbortSignal(signal, file === '-' ? stdin : createReadStream(resolve(cwd, file)));
}

/** The whole text of a file, or of standard input for `-`; UTF-8, at most 1 MB or what `maxBytes` says. */
export async function readInput(file: string, host: Source, maxBytes = MAX_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of openInput(file, host)) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) {
        throw new ExpectedError('data', `${file}: more than ${Math.floor(maxBytes / MAX_BYTES)} MB`);
      }
      chunks.push(bytes);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/**
 * The lines of a file, or of standard input for `-`, as they come. A line feed alone ends one, since JSON may hold
 * the other characters that do; a carriage return before it stays.
 * @throws ExpectedError `data` for a line of more than 1 MB.
 */
export async function* readLines(file: string, host: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 1;
  for await (const chunk of openInput(file, host)) {
    const lines = (rest + decoder.decode(Buffer.from(chunk), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    number += lines.length;
    yield* lines;
    if (rest.length > MAX_BYTES)
      throw new ExpectedError('data', `${file}:${number}:1: a line of more than 1 MB`);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** What to say of an input that could not be read. */
export function unreadable(file: string, error: unknown): Error {
  if (error instanceof ExpectedError || !(error instanceof Error) || !('code' in error))
    return error as Error;
  if (error.name === 'AbortError') return new ExpectedError('cancelled', 'Cancelled.');
  if (error.code === 'ENOENT') return new ExpectedError('not-found', `no file ${file}`);
  return new ExpectedError('data', `can't read ${file}: ${error.message}`);
}
