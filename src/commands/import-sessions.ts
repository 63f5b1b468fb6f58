import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { readInput, unreadable } from '../input.ts';
import { newOnes, readExport } from '../store/import-session.ts';

/** Hundreds of sessions. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Takes in sessions that were exported elsewhere: all of them, or none if anything is wrong with one. What is here
 * already is left as it is.
 */
export async function importSessions(app: App, files: readonly string[]): Promise<void> {
  const { terminal, host } = app;
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readWhole(file, host) })));
  const found = texts.flatMap(({ file, text }) => readExport(text, file));
  const store = await app.sessions();
  const fresh = newOnes(found, store);
  for (const { id, events } of fresh) {
    store.adopt(id, events);
    terminal.note(`imported ${id}`);
  }
  const isFresh = new Set(fresh.map(({ id }) => id));
  for (const id of new Set(found.map((one) => one.id))) {
    if (!isFresh.has(id)) terminal.note(`already here: ${id}`);
  }
  if (found.length === 0) terminal.note('no sessions in it');
}

async function readWhole(file: string, host: Host): Promise<string> {
  if (file === '-') return readInput(file, host, MAX_BYTES);
  let handle: FileHandle | undefined;
  try {
    handle = await open(resolve(host.cwd, file), constants.O_RDONLY | NOT_THROUGH_LINKS | NO_WAITING);
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ExpectedError('data', `${file}: not a regular file`);
    if (stat.size > MAX_BYTES) throw new ExpectedError('data', `${file}: more than 64 MB`);
    return (await handle.readFile('utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') {
      throw new ExpectedError('data', `${file}: a symbolic link; name the file itself`);
    }
    throw unreadable(file, error);
  } finally {
    await handle?.close();
  }
}

/** Windows has neither. */
const NOT_THROUGH_LINKS = constants.O_NOFOLLOW ?? 0;
const NO_WAITING = constants.O_NONBLOCK ?? 0;
