import { readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { codeOf, guard } from './guard.ts';

const JOURNAL = '.jsonl';
const DRAFT = '.draft.json';
const NAME = /^[a-z0-9][a-z0-9-]*\.jsonl$/;

// Not with `join`, which takes a tenth of the time in which ten thousand sessions are listed.
export const journalFile = (folder: string, id: string) => `${folder}${sep}${id}${JOURNAL}`;
export const draftFile = (folder: string, id: string) => `${folder}${sep}${id}${DRAFT}`;

/** The ids of the sessions in `folder`; none if there is no such folder. */
export function idsIn(folder: string): string[] {
  return namesIn(folder).flatMap((name) => idOf(name) ?? []);
}

function idOf(name: string): string | undefined {
  return NAME.test(name) ? name.slice(0, -JOURNAL.length) : undefined;
}

function namesIn(folder: string): string[] {
  return guard('read', folder, () => {
    try {
      return readdirSync(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
}

/**
 * By what a journal, and the draft beside it if there is one, are known to be as they were: bytes, changed (by
 * its own word), changed (by the file system's), and number of the file; times in milliseconds.
 *
 * An event makes a journal longer, so its size would do for what the program itself writes. A restored backup
 * or an import may have any size and bring its times along; but the file system's own time of change can't be
 * set, and another file has another number.
 */
export type Stamp = readonly number[];

/** The sessions in `folder` as they are now, one after the other: many stamps at once would fill the memory. */
export function* stampsIn(folder: string): Generator<readonly [id: string, stamp: Stamp]> {
  const names = namesIn(folder);
  const drafts = new Set(names.filter((name) => name.endsWith(DRAFT)));
  for (const name of names) {
    const id = idOf(name);
    const stamp = id && stampOf(`${folder}${sep}${name}`);
    if (!stamp) continue;
    const draft = drafts.size > 0 && drafts.has(`${id}${DRAFT}`) && stampOf(draftFile(folder, id));
    yield [id, draft ? [...stamp, ...draft] : stamp];
  }
}

const IF_THERE = { throwIfNoEntry: false } as const;

/** Not asynchronously: for ten thousand files that takes five times as long. */
function stampOf(file: string): Stamp | undefined {
  const found = statSync(file, IF_THERE);
  return found && [found.size, found.mtimeMs, found.ctimeMs, found.ino];
}

export function isSame(one: Stamp, other: Stamp): boolean {
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false;
  return one.length === other.length;
}

/** When the file system saw the last change, in milliseconds. */
export function changedAt(stamp: Stamp): number {
  return Math.max(stamp[2] ?? 0, stamp[6] ?? 0);
}
