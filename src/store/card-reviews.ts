import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { CardReview } from '../domain/card-review.ts';
import type { Host } from '../host.ts';
import { guard } from './guard.ts';
import { createJournal, type JournalContents, openJournal, readJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';

/** The reviews in a file, and what is wrong with the lines that are none: these stay where they are. */
export interface CardReviews {
  readonly reviews: readonly CardReview[];
  /** `file:line:column: message` */
  readonly problems: readonly string[];
}

/** Reviews that more are added to. */
export interface OpenCardReviews extends CardReviews {
  /** The review is on the disk when this returns. Throws an expected error if the disk refuses. */
  append(review: CardReview): void;
  close(): void;
}

/** The reviews in `file`, in the order in which they were written; none if there is no such file. */
export function readCardReviews(file: string): CardReviews {
  return existsSync(file) ? reviewsIn(file).found : NONE;
}

/** Opens `file`, which is made if it is not there, for this process alone; another one that tries is refused. */
export function openCardReviews(file: string, { processes }: Pick<Host, 'processes'>): OpenCardReviews {
  guard('write', file, () => makeFolder(dirname(file)));
  const unlock = takeLock(`${file}.lock`, processes);
  try {
    const { found, contents } = existsSync(file) ? reviewsIn(file) : { found: NONE };
    const journal = contents ? openJournal(file, contents) : createJournal(file);
    return {
      ...found,
      append: (review) => journal.append(review),
      close() {
        journal.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const NONE: CardReviews = { reviews: [], problems: [] };

function reviewsIn(file: string): { readonly found: CardReviews; readonly contents?: JournalContents } {
  const problems: string[] = [];
  const contents = readJournal(file, ({ message }) => problems.push(message));
  const reviews = contents.lines.flatMap(({ number, value }) => {
    const { data } = CardReview.safeParse(value);
    if (!data) problems.push(`${file}:${number}:1: not a review of a card`);
    return data ? [data] : [];
  });
  return { found: { reviews, problems }, contents };
}
