import { describe, expect, it } from 'vitest';
import { clusterBootstrap, quantile } from '../../eval/bootstrap.ts';
import { mean } from '../../eval/metrics.ts';
import { sample, seeded } from '../../eval/random.ts';

const row = (cluster: string, value: number) => ({ cluster, value });
const meanOf = (rows: readonly { value: number }[]) => mean(rows.map(({ value }) => value));
const clusterOf = ({ cluster }: { cluster: string }) => cluster;

describe('the clustered bootstrap', () => {
  it('says the same every time', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((cluster, at) => [row(cluster, at), row(cluster, at + 1)]);
    const first = clusterBootstrap(rows, clusterOf, meanOf);
    expect(clusterBootstrap(rows, clusterOf, meanOf)).toEqual(first);
    expect(first.low).toBeLessThan(meanOf(rows));
    expect(first.high).toBeGreaterThan(meanOf(rows));
  });

  it('draws whole clusters: values that differ within them only leave no doubt', () => {
    const rows = ['a', 'b', 'c'].flatMap((cluster) => [row(cluster, 0), row(cluster, 1)]);
    expect(clusterBootstrap(rows, clusterOf, meanOf)).toEqual({ low: 0.5, high: 0.5 });
  });

  it('leaves out draws without a value', () => {
    const rows = [row('a', 1), row('b', Number.NaN)];
    const { low, high } = clusterBootstrap(rows, clusterOf, meanOf);
    expect([low, high]).toEqual([1, 1]);
  });
});

it('reads quantiles between neighbours', () => {
  expect(quantile([0, 10, 20, 30], 0.5)).toBe(15);
  expect(quantile([0, 10, 20, 30], 0.25)).toBe(7.5);
  expect(quantile([], 0.5)).toBeNaN();
});

describe('seeded numbers', () => {
  it('are decided by the seed', () => {
    const [one, again, other] = [seeded(1), seeded(1), seeded(2)];
    const first = one();
    expect(again()).toBe(first);
    expect(other()).not.toBe(first);
  });

  it('draw each value at most once', () => {
    const drawn = sample([1, 2, 3, 4, 5], 4, seeded(3));
    expect(new Set(drawn).size).toBe(4);
    expect(sample([1, 2], 9, seeded(3)).toSorted()).toEqual([1, 2]);
  });
});
