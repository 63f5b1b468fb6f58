import { groupBy } from './groups.ts';
import { seeded } from './random.ts';

/** A 95 % confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const REPLICATES = 1000;
const SEED = 20;

/**
 * Percentile bootstrap over clusters (Efron and Tibshirani 1993; Field and Welsh 2007): whole clusters are drawn
 * with replacement, because rows that share one are alike. Replicates without a value are left out. Of few
 * clusters it comes out too narrow.
 */
export function clusterBootstrap<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
  measure: (rows: readonly Row[]) => number,
): Interval {
  const clusters = [...groupBy(rows, clusterOf).values()];
  const random = seeded(SEED);
  const values: number[] = [];
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    const drawn = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)] ?? []);
    const value = measure(drawn);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** Linear between the neighbours, as R's type 7. NaN of nothing. */
export function quantile(sorted: readonly number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
