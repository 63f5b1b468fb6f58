import type { Answer, Hits, Unit } from './answer.ts';
import {
  bestSimilarity,
  type Everything,
  everythingIn,
  HitsMerger,
  languageOf,
  type Window,
  windowsOf,
} from './match.ts';
import type { PreparedCriterion, WeightedTerms } from './rubric.ts';

const LONGEST = 3;

/** An answer cut into passages; the same for every stage of a scenario. */
export interface Passages {
  readonly units: readonly Unit[];
  readonly windows: readonly Window[];
  /** All sentences that may be evidence, as one. */
  readonly whole: Everything;
  readonly merger: HitsMerger;
}

/** The passages of an answer: each sentence, and each two and three in a row. */
export function passagesOf(answer: Answer): Passages {
  const { units } = answer;
  const size = units[0]?.hits.raw.length ?? 0;
  return {
    units,
    windows: Array.from({ length: LONGEST }, (_, index) => windowsOf(answer, index + 1)).flat(),
    whole: everythingIn(
      units.filter((unit) => !unit.excluded),
      size,
    ),
    merger: new HitsMerger(size),
  };
}

/** How like a criterion each passage is, by the number of the passage. */
export interface Comparison {
  readonly similarity: Float64Array;
  /** Share of the criterion's own language. */
  readonly language: Float64Array;
  /** By how much the language is more this criterion's than any other's of the stage, -1 to 1. */
  readonly margin: Float64Array;
}

/** Compares every passage with every criterion of a stage. */
export function compare(
  { windows, whole, merger }: Passages,
  criteria: readonly PreparedCriterion[],
): readonly Comparison[] {
  const comparisons = criteria.map(() => ({
    similarity: new Float64Array(windows.length),
    language: new Float64Array(windows.length),
    margin: new Float64Array(windows.length),
  }));
  const present = criteria.map((one) => presentOf(one, whole.hits));
  for (const [at, { units }] of windows.entries()) {
    const hits = merger.of(units);
    for (const [index, one] of present.entries()) {
      const { similarity, language } = comparisons[index] as Comparison;
      similarity[at] = bestSimilarity(one.good, hits);
      language[at] = languageOf(one, hits);
    }
    setMargins(comparisons, at);
  }
  return comparisons;
}

type Comparable = Pick<PreparedCriterion, 'good' | 'pool' | 'poolMass'>;

/** A criterion without the terms that the answer holds nowhere, most of them: they add nothing in any passage. */
function presentOf({ good, pool, poolMass }: PreparedCriterion, { raw }: Hits): Comparable {
  return {
    good: good.map((phrasing) => ({ ...phrasing, ...presentTerms(phrasing, raw) })),
    pool: presentTerms(pool, raw),
    poolMass,
  };
}

/** The terms that an answer holds anywhere, by how far it stands for each. */
export function presentTerms(terms: WeightedTerms, strengths: Float32Array): WeightedTerms {
  const ids: number[] = [];
  const weights: number[] = [];
  for (let index = 0; index < terms.ids.length; index += 1) {
    const id = terms.ids[index] as number;
    if (strengths[id] === 0) continue;
    ids.push(id);
    weights.push(terms.weights[index] as number);
  }
  return { ids, weights };
}

function setMargins(comparisons: readonly Comparison[], at: number): void {
  let first = 0;
  let second = 0;
  for (const { language } of comparisons) {
    const own = language[at] as number;
    second = Math.max(second, Math.min(first, own));
    first = Math.max(first, own);
  }
  for (const { language, margin } of comparisons) {
    const own = language[at] as number;
    margin[at] = own - (own === first ? second : first);
  }
}
