import type { PhrasingIndex } from './phrasing-index.ts';
import type { Term } from './question-terms.ts';

/** The words of phrasings not collected yet: as if each fact had so many more, with words as all facts have them. */
const SMOOTHING = 3;
/** Evidence beyond these bounds tells no more, and it is counted in units of 5. */
const LEAST = -5;
const MOST = 8;
const UNIT = 5;

/** For each fact, the evidence of the words of a question with their synonyms, and without them. */
export interface Evidence {
  readonly meaning: readonly number[];
  readonly wording: readonly number[];
}

/**
 * Naive Bayes: for each fact the logarithm of how much more often the words of a question are in its phrasings than in
 * all. `nearness` has, for each phrasing of each fact, how near it comes to each word.
 */
export function evidenceOf(
  terms: readonly Term[],
  nearness: readonly (readonly { readonly terms: readonly number[] }[])[],
  index: PhrasingIndex,
): Evidence {
  const soft = nearness.map((asks) =>
    terms.map((_, place) => asks.reduce((sum, one) => sum + (one.terms[place] ?? 0), 0)),
  );
  const exact = index.facts.map(({ uses }) =>
    terms.map(({ stem }) => uses[index.numberOf.get(stem) ?? -1] ?? 0),
  );
  return { meaning: logRatios(terms, soft, index), wording: logRatios(terms, exact, index) };
}

/** `counts` has for each fact how many of its phrasings have each term. */
function logRatios(
  terms: readonly Term[],
  counts: readonly (readonly number[])[],
  { facts }: PhrasingIndex,
): number[] {
  const phrasings = facts.reduce((sum, { asks }) => sum + asks.length, 0);
  const ratios = facts.map(() => 0);
  for (const [place, { share = 1 }] of terms.entries()) {
    const uses = counts.reduce((sum, own) => sum + (own[place] ?? 0), 0);
    const usual = (uses + 1) / (phrasings + facts.length);
    for (const [fact, { asks }] of facts.entries()) {
      const own = ((counts[fact]?.[place] ?? 0) + SMOOTHING * usual) / (asks.length + SMOOTHING);
      ratios[fact] = (ratios[fact] ?? 0) + share * Math.log(own / usual);
    }
  }
  return ratios.map((ratio) => Math.min(MOST, Math.max(LEAST, ratio)) / UNIT);
}
