import { constants, copyFileSync, linkSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ExpectedError } from '../errors.ts';
import type { Processes } from '../host.ts';
import { codeOf, guard } from './guard.ts';
import { readRegular } from './read-regular.ts';

const Holder = z.object({ pid: z.number().int().positive(), computer: z.string() });
type Holder = z.infer<typeof Holder>;

type Link = typeof linkSync;

/** Far above a number and a name. */
const MAX_BYTES = 10_000;

/**
 * Takes the lock `file` and returns what gives it back. The lock of a process that is gone is taken over.
 * Throws an expected error if another process has it, or if it can't be written. `link` makes hard links, where
 * there are any.
 */
export function takeLock(file: string, processes: Processes, link = linkSync): () => void {
  const { pid, computer } = processes;
  const own = `${file}.${pid}`;
  guard('write', file, () => {
    try {
      rmSync(own, { force: true });
      writeFileSync(own, JSON.stringify({ pid, computer } satisfies Holder), { mode: 0o600, flag: 'wx' });
      while (!place(own, file, link)) removeLeft(file, processes, link);
    } finally {
      rmSync(own, { force: true });
    }
  });
  return () => rmSync(file, { force: true });
}

/** Throws an expected error if another process has the lock `file`. */
export function refuseLocked(file: string, processes: Processes): void {
  isLeft(file, processes);
}

/**
 * Removes a lock that was left. Who may do that is settled by a lock, too: of two that see it left, the slower
 * one would remove what the faster one has put in its place.
 */
function removeLeft(file: string, processes: Processes, link: Link): void {
  if (!isLeft(file, processes)) return;
  const giveBack = takeLock(`${file}.takeover`, processes, link);
  try {
    if (isLeft(file, processes)) rmSync(file);
  } finally {
    giveBack();
  }
}

/** Whether there is a lock, left by a process that is gone. Throws an expected error if one has it. */
function isLeft(file: string, processes: Processes): boolean {
  const content = contentOf(file);
  // A link to nothing is in the way for ever, and nobody has it.
  if (content === undefined) return isLink(file);
  const holder = parse(content);
  if (!holder) return true;
  const isElsewhere = holder.computer !== processes.computer;
  // A lock with our own number was left by one that is gone: numbers are given out again.
  const isHeld = isElsewhere || (holder.pid !== processes.pid && processes.isRunning(holder.pid));
  if (!isHeld) return true;
  const process = `process ${holder.pid}${isElsewhere ? ` on ${holder.computer}` : ''}`;
  throw new ExpectedError(
    'usage',
    `this session is open in another terminal: ${process}`,
    `close it there; if ${process} is not ml-interview, delete ${file}`,
  );
}

/** Puts the lock in place as a whole; false if there is one. */
function place(own: string, file: string, link: Link): boolean {
  try {
    link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A file system without hard links, such as a memory stick's.
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function contentOf(file: string): string | undefined {
  try {
    return readRegular(file, MAX_BYTES).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A lock that says nothing was torn by a crash, and nobody has it. */
function parse(content: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}
