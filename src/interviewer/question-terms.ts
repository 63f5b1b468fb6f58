import { stemOf, words } from '../text/words.ts';
import { CUES, FILLER, GROUPS, TURNS } from './question-words.ts';

/** What a question is about: one word, or the kind of answer it wants. */
export interface Term {
  readonly stem: string;
  /** The groups of synonyms it stands in. */
  readonly groups: readonly number[];
  /** Whether it tells the kind of answer wanted: a count, a time, a person. */
  readonly isCue: boolean;
  /** What it counts for in its question, 1 unless it is taken over from the question before. */
  readonly share?: number;
}

const groupsByStem = new Map<string, number[]>();
for (const [index, line] of GROUPS.trim().split('\n').entries()) {
  for (const stem of new Set(line.trim().split(/\s+/u).map(stemOf))) {
    groupsByStem.set(stem, [...(groupsByStem.get(stem) ?? []), index]);
  }
}
const fillers = new Set(
  FILLER.trim()
    .split(/\s+/u)
    .flatMap((word) => [word, stemOf(word)]),
);

/** The distinct terms of a text, in order; nothing of one that only asks or is polite. */
export function termsOf(text: string): Term[] {
  let plain = text.toLowerCase().replaceAll('’', "'");
  for (const [turn, word] of TURNS) plain = plain.replace(turn, ` ${word} `);
  const terms = new Map<string, Term>();
  for (const [pattern, cue] of CUES) {
    if (pattern.test(plain)) terms.set(cue, { stem: cue, groups: [], isCue: true });
  }
  for (const { text } of words(plain)) {
    const word = text.replace(/^\d+(?:k|m|bn?|h|s)?(?!\p{L})|^\d+/u, '');
    if (word.length < 2 || fillers.has(word)) continue;
    const stem = stemOf(word);
    if (!terms.has(stem)) terms.set(stem, termOf(stem));
  }
  return [...terms.values()];
}

/** A stem as a term. */
export function termOf(stem: string): Term {
  return { stem, groups: groupsByStem.get(stem) ?? [], isCue: false };
}

/** Whether a stem stands in a group of synonyms, and so is no slip of the finger. */
export function isKnown(stem: string): boolean {
  return groupsByStem.has(stem);
}

/** How nearly two terms mean the same: 1 for the same word, less for a synonym, 0 for others. */
export function nearness(a: Term, b: Term): number {
  if (a.stem === b.stem) return 1;
  return a.groups.some((group) => b.groups.includes(group)) ? SYNONYM : 0;
}

/** What a synonym counts for. Of .45, .6 and .8 the last ranks best on the development questions. */
const SYNONYM = 0.8;
