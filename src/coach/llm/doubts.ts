import type { Evidence } from '../../domain/critique.ts';
import type { Criterion } from '../../domain/scenario.ts';
import { contentStems } from '../../text/words.ts';

/** More criteria than one passage makes: in 1,029 labelled verdicts none is given for more than two. */
const MOST_USES = 2;

/** The passages that are quoted for too many criteria: the same one, or one that lies half in the other. */
export function overusedAmong(passages: readonly (Evidence | undefined)[]): Set<Evidence> {
  const all = passages.filter((passage) => passage !== undefined);
  return new Set(all.filter((one) => all.filter((other) => overlap(one, other)).length > MOST_USES));
}

function overlap(one: Evidence, other: Evidence): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return 2 * shared > Math.min(one.end - one.start, other.end - other.start);
}

const known = new WeakMap<Criterion, ReadonlySet<string>>();

/** How many words a passage shares with a criterion and its phrasings. */
export function wordsShared(passage: string, criterion: Criterion): number {
  let words = known.get(criterion);
  if (!words) {
    const { claim, mustHave, anyOf, model } = criterion;
    words = contentStems([claim, model, ...mustHave.flat(), ...anyOf].join('\n'));
    known.set(criterion, words);
  }
  let shared = 0;
  for (const stem of contentStems(passage)) if (words.has(stem)) shared += 1;
  return shared;
}
