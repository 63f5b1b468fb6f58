import type { Verdict } from '../src/domain/critique.ts';
import { kappa, type Pair, precision } from './metrics.ts';

export interface Cuts {
  readonly touchedFrom: number;
  readonly coveredFrom: number;
}

/** A labelled criterion with its probabilities, and what it would be given on either side of the cut-offs. */
export interface Placed {
  readonly label: Verdict;
  readonly present: number;
  readonly covered: number;
  readonly ifCovered: Verdict;
  readonly ifTouched: Verdict;
}

/**
 * How often `covered` and `missing` are to be right on the answers they are chosen on, so that on answers by other
 * hands they are right in .90 and .85 of cases: what is promised, with what was lost from one set to the next.
 */
const COVERED_PRECISION = 0.94;
const MISSING_VALUE = 0.87;
const STEPS = Array.from({ length: 91 }, (_, index) => (index + 5) / 100);

/**
 * The cut-off for `covered` is the lowest at which precision keeps its promise; the one for `touched` is,
 * among those that keep the promise of `missing`, the one that tells presence best by kappa.
 */
export function chooseCuts(placed: readonly Placed[]): Cuts {
  const coveredFrom = lowestPrecise(placed);
  let touchedFrom = STEPS[0] ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const step of STEPS) {
    const pairs = pairsAt(placed, { touchedFrom: step, coveredFrom });
    if (precision(pairs, 'missing') < MISSING_VALUE) continue;
    const told = kappa(pairs.map(([label, verdict]) => [presence(label), presence(verdict)] as const));
    if (!(told > best)) continue;
    best = told;
    touchedFrom = step;
  }
  return { touchedFrom, coveredFrom };
}

function lowestPrecise(placed: readonly Placed[]): number {
  const kept = STEPS.find((coveredFrom) => {
    const pairs = pairsAt(placed, { touchedFrom: 0, coveredFrom });
    return precision(pairs, 'covered') >= COVERED_PRECISION;
  });
  return kept ?? 1;
}

function pairsAt(placed: readonly Placed[], { touchedFrom, coveredFrom }: Cuts): Pair<Verdict>[] {
  return placed.map(({ label, present, covered, ifCovered, ifTouched }) => {
    if (present < touchedFrom) return [label, 'missing'];
    return [label, covered >= coveredFrom ? ifCovered : ifTouched];
  });
}

function presence(verdict: Verdict): 'present' | 'missing' {
  return verdict === 'missing' ? 'missing' : 'present';
}
