import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationError,
  kappa,
  macroF1,
  mean,
  type Pair,
  precision,
  recall,
  shareOf,
  spearman,
} from '../../eval/metrics.ts';

type Answer = 'yes' | 'no';

/** 20 agreed yes, 5 yes taken for no, 10 no taken for yes, 15 agreed no: the textbook table with kappa 0.4. */
const TABLE: Pair<Answer>[] = [
  ...Array<Pair<Answer>>(20).fill(['yes', 'yes']),
  ...Array<Pair<Answer>>(5).fill(['yes', 'no']),
  ...Array<Pair<Answer>>(10).fill(['no', 'yes']),
  ...Array<Pair<Answer>>(15).fill(['no', 'no']),
];

const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), {
  minLength: 2,
});

describe('agreement', () => {
  it('is counted as by hand', () => {
    expect(kappa(TABLE)).toBeCloseTo(0.4, 10);
    expect(precision(TABLE, 'yes')).toBeCloseTo(20 / 30, 10);
    expect(recall(TABLE, 'yes')).toBeCloseTo(20 / 25, 10);
    expect(precision(TABLE, 'no')).toBeCloseTo(15 / 20, 10);
    expect(macroF1(TABLE)).toBeCloseTo((40 / 55 + 30 / 45) / 2, 10);
  });

  it('is nothing where there is nothing to count', () => {
    expect(precision(TABLE.slice(0, 20), 'no')).toBeNaN();
    expect(recall(TABLE.slice(0, 20), 'no')).toBeNaN();
    expect(kappa(TABLE.slice(0, 20))).toBeNaN();
    expect(macroF1([])).toBeNaN();
    expect(mean([])).toBeNaN();
  });

  it('does not ask who is right', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const turned = some.map(([truth, found]) => [found, truth] as const);
        for (const measure of [kappa, macroF1]) {
          const [one, other] = [measure(turned), measure(some)];
          // Nothing to measure either way is the same, too.
          if (!Number.isNaN(one) || !Number.isNaN(other)) expect(one).toBeCloseTo(other, 10);
        }
      }),
    );
  });

  it('never exceeds one, and is one only for equals', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const isEqual = some.every(([truth, found]) => truth === found);
        expect(macroF1(some) === 1).toBe(isEqual);
        expect(macroF1(some)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('calibration error', () => {
  it('weighs the gaps of the bins by their size', () => {
    const claims = [
      { confidence: 0.95, isRight: true },
      { confidence: 0.91, isRight: false },
      { confidence: 0.6, isRight: true },
    ];
    expect(calibrationError(claims)).toBeCloseTo((2 / 3) * (0.93 - 0.5) + (1 / 3) * (1 - 0.6), 10);
  });

  it('puts full confidence into the last bin', () => {
    expect(calibrationError([{ confidence: 1, isRight: true }])).toBe(0);
    expect(calibrationError([])).toBeNaN();
  });
});

describe('rank correlation', () => {
  it('gives ties their mean rank', () => {
    const values: [number, number][] = [
      [1, 10],
      [2, 20],
      [2, 30],
      [3, 40],
    ];
    expect(spearman(values)).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 10);
  });

  it('sees only order', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer()), { minLength: 3 });
    fc.assert(
      fc.property(values, (some) => {
        const bent = some.map(([a, b]) => [a ** 3, b] as const);
        expect(spearman(bent)).toBeCloseTo(spearman(some), 10);
        const turned = some.map(([a, b]) => [-a, b] as const);
        expect(spearman(turned) + spearman(some)).toSatisfy(
          (sum: number) => Number.isNaN(sum) || Math.abs(sum) < 1e-9,
        );
      }),
    );
  });
});

it('counts the share that passes', () => {
  expect(shareOf([1, 2, 3, 4], (value) => value > 1)).toBe(0.75);
  expect(shareOf([], () => true)).toBeNaN();
});
