import { constants, type FileHandle, open } from 'node:fs/promises';
import { ExpectedError } from '../errors.ts';
import { shorten } from '../yaml/finding.ts';

/** Six times the longest scenario so far. */
const MAX_BYTES = 1_000_000;

const TOO_BIG = 'bigger than 1 MB';

/** The bytes of a file, or why it was not read. */
export type Content =
  | { readonly bytes: Uint8Array }
  | {
      readonly refused: string;
      /** Whether there is no such file. */
      readonly missing: boolean;
    };

/**
 * Reads a regular file of at most 1 MB. Anything else is refused before it is read; a pipe is not
 * waited for.
 */
export async function readBytes(path: string): Promise<Content> {
  let handle: FileHandle | undefined;
  try {
    // Windows has no O_NONBLOCK, and no named pipes among its files.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return await readHandle(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return MISSING.has(code)
      ? { refused: 'no such file', missing: true }
      : refuse(`cannot be read (${code})`);
  } finally {
    await handle?.close();
  }
}

/**
 * The same of a file the user named `file`.
 * @throws ExpectedError `not-found` when there is no such file.
 */
export async function readNamed(path: string, file: string): Promise<Content> {
  const content = await readBytes(path);
  if ('bytes' in content || !content.missing) return content;
  throw new ExpectedError(
    'not-found',
    `there is no file ${shorten(file, 200)}`,
    'ml-interview scenarios list',
  );
}

/** The last is what Node says to a NUL in the name. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

function refuse(refused: string): Content {
  return { refused, missing: false };
}

async function readHandle(handle: FileHandle): Promise<Content> {
  const stat = await handle.stat();
  if (stat.isDirectory()) return refuse('this is a folder');
  if (!stat.isFile()) return refuse('not a regular file');
  if (stat.size > MAX_BYTES) return refuse(TOO_BIG);
  // One byte more than allowed tells whether the file has grown, or lied about its size as some in /proc do.
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
    if (bytesRead === 0) return { bytes: buffer.subarray(0, length) };
    length += bytesRead;
    if (length > MAX_BYTES) return refuse(TOO_BIG);
  }
}
