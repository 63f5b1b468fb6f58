import { renameSync, rmSync, unlinkSync } from 'node:fs';
import { codeOf } from './guard.ts';
import { writeDurably } from './write-durably.ts';

/** Where the next version of a file is written before it takes its place. */
export const nextOf = (file: string) => `${file}.next`;

/**
 * Puts a file for its user alone in the place of the one there is, whole or not at all. Neither what a crash has
 * left nor what somebody else has put in the way is written into: a link is not followed, and a file that was open
 * to others gives way to one that is not.
 */
export function replaceFile(file: string, text: string): void {
  const next = nextOf(file);
  removeLeft(next);
  try {
    writeDurably(next, text, 'wx');
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

function removeLeft(next: string): void {
  try {
    unlinkSync(next);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
