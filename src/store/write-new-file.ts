import { randomBytes } from 'node:crypto';
import { linkSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../errors.ts';
import { codeOf, guard } from './guard.ts';
import { makeFolder } from './make-folder.ts';
import { writeDurably } from './write-durably.ts';

/** What file systems without hard links say; the last is Windows on exFAT (nodejs/node#65817). */
const NO_LINKS: ReadonlySet<unknown> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR',
]);

/**
 * Writes a file that is not there yet, whole or not at all, for its user alone; the folder is made if need be.
 * `link` makes hard links, where there are any.
 * @throws ExpectedError `usage` when there is something by that name, `data` when it can't be written.
 */
export function writeNewFile(file: string, text: string, link = linkSync): void {
  const folder = dirname(file);
  const next = join(folder, `.${basename(file)}.${randomBytes(4).toString('hex')}`);
  guard('write', file, () => {
    makeFolder(folder);
    try {
      writeDurably(next, text, 'wx');
      // Unlike a renaming, a link never takes the place of another file.
      claim(file, () => link(next, file), text);
    } finally {
      rmSync(next, { force: true });
    }
  });
}

function claim(file: string, link: () => void, text: string): void {
  try {
    link();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw alreadyThere(file);
    if (!NO_LINKS.has(code)) throw error;
    writeWithoutLink(file, text);
  }
}

function writeWithoutLink(file: string, text: string): void {
  try {
    writeDurably(file, text, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere(file);
    rmSync(file, { force: true });
    throw error;
  }
}

/** That nothing is ever written over. */
export function alreadyThere(file: string): ExpectedError {
  return new ExpectedError(
    'usage',
    `${file} is there already`,
    'delete it, or choose another with --output FILE',
  );
}
