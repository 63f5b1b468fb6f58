import { groupBy } from './groups.ts';

/** What the labels say of something, then what the coach said of it. */
export type Pair<Label extends string> = readonly [truth: Label, found: Label];

/** NaN when there is nothing to take a share of. */
function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

/** How many of the values pass, as a share of all. */
export function shareOf<Value>(values: readonly Value[], test: (value: Value) => boolean): number {
  return share(values.filter(test).length, values.length);
}

/** Of what was given a label, the share that bears it by the truth; for `missing`, its predictive value. */
export function precision<Label extends string>(pairs: readonly Pair<Label>[], label: Label): number {
  return shareOf(
    pairs.filter(([, found]) => found === label),
    ([truth]) => truth === label,
  );
}

/** Of what bears a label by the truth, the share that was given it. */
export function recall<Label extends string>(pairs: readonly Pair<Label>[], label: Label): number {
  return shareOf(
    pairs.filter(([truth]) => truth === label),
    ([, found]) => found === label,
  );
}

/** Mean over the labels that occur of the harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN). */
export function macroF1<Label extends string>(pairs: readonly Pair<Label>[]): number {
  const labels = [...new Set(pairs.flat())];
  return mean(
    labels.map((label) => {
      const both = pairs.filter(([truth, found]) => truth === label && found === label).length;
      const either = pairs.flat().filter((one) => one === label).length;
      return (2 * both) / either;
    }),
  );
}

/** Agreement beyond chance (Cohen 1960): (observed - expected) / (1 - expected). */
export function kappa<Label extends string>(pairs: readonly Pair<Label>[]): number {
  const observed = shareOf(pairs, ([truth, found]) => truth === found);
  let expected = 0;
  for (const label of new Set(pairs.flat())) {
    expected += shareOf(pairs, ([truth]) => truth === label) * shareOf(pairs, ([, found]) => found === label);
  }
  return share(observed - expected, 1 - expected);
}

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht 2015): over ten bins of equal width, the mean distance
 * of confidence from accuracy, weighted by how many fall into the bin.
 */
export function calibrationError(
  claims: readonly { readonly confidence: number; readonly isRight: boolean }[],
): number {
  const bins = groupBy(claims, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  let error = 0;
  for (const bin of bins.values()) {
    const gap = mean(bin.map(({ confidence }) => confidence)) - shareOf(bin, ({ isRight }) => isRight);
    error += share(bin.length, claims.length) * Math.abs(gap);
  }
  return claims.length === 0 ? Number.NaN : error;
}

/** Spearman's rank correlation: Pearson's correlation of the ranks, ties at their mean rank. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  const first = ranks(pairs.map(([value]) => value));
  const second = ranks(pairs.map(([, value]) => value));
  const centre = mean(first);
  let shared = 0;
  let own = 0;
  let other = 0;
  for (const [index, rank] of first.entries()) {
    const [a, b] = [rank - centre, (second[index] ?? 0) - centre];
    shared += a * b;
    own += a * a;
    other += b * b;
  }
  return share(shared, Math.sqrt(own * other));
}

function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
