import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ExpectedError } from './errors.ts';
import type { Host } from './host.ts';

/** More than any answer or file of answers needs. */
const MAX_BYTES = 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. */
export function openInput(file: string, host: Pick<Host, 'stdin' | 'cwd'>): Readable {
  return file === '-' ? host.stdin : createReadStream(resolve(host.cwd, file));
}

/** The whole text of a file, or of standard input for `-`; UTF-8, at most 1 MB or what `maxBytes` says. */
export async function readInput(
  file: string,
  host: Pick<Host, 'stdin' | 'cwd'>,
  maxBytes = MAX_BYTES,
): Promise<string> {
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

/** What to say of an input that could not be read. */
export function unreadable(file: string, error: unknown): Error {
  if (error instanceof ExpectedError || !(error instanceof Error) || !('code' in error))
    return error as Error;
  if (error.code === 'ENOENT') return new ExpectedError('not-found', `no file ${file}`);
  return new ExpectedError('data', `can't read ${file}: ${error.message}`);
}
