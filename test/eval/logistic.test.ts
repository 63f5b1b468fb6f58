import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic, plattScale } from '../../eval/logistic.ts';

/** Rows of one feature: `truths` of them true. */
function rows(feature: number, count: number, truths: number): Example[] {
  return Array.from({ length: count }, (_, index) => ({ features: [feature], isTrue: index < truths }));
}

/** A quarter true without the feature, three quarters with it: log odds of -log 3 and +log 3. */
const QUARTERS = [...rows(0, 8, 2), ...rows(1, 8, 6)];

describe('logistic regression', () => {
  it('finds the log odds that can be counted', () => {
    const { bias, weights } = fitLogistic(QUARTERS, [1], 0);
    expect(bias).toBeCloseTo(-Math.log(3), 2);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 2);
  });

  it('gives no weight against the sign a feature must have', () => {
    const { bias, weights } = fitLogistic(QUARTERS, [-1], 0);
    expect(weights).toEqual([0]);
    expect(bias).toBeCloseTo(0, 3);
  });

  it('is held back by the penalty', () => {
    const [free, held] = [0, 0.5].map((penalty) => fitLogistic(QUARTERS, [1], penalty).weights[0] ?? 0);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan((free ?? 0) / 2);
  });

  it('does not care for the unit of a feature', () => {
    const inCents = QUARTERS.map(({ features, isTrue }) => ({
      features: features.map((value) => value * 100),
      isTrue,
    }));
    const [one, other] = [fitLogistic(QUARTERS, [1], 0.01), fitLogistic(inCents, [1], 0.01)];
    expect((other.weights[0] ?? 0) * 100).toBeCloseTo(one.weights[0] ?? 0, 6);
  });

  it('ignores a feature that never changes', () => {
    const constant = QUARTERS.map(({ features, isTrue }) => ({ features: [...features, 7], isTrue }));
    expect(fitLogistic(constant, [1, 1], 0.01).weights[1]).toBe(0);
  });
});

describe('Platt scaling', () => {
  it('finds the slope that can be counted from the softened targets', () => {
    const held = (odds: number, truths: number) =>
      Array.from({ length: 10 }, (_, index) => ({ odds, isTrue: index < truths }));
    const { slope, intercept } = plattScale([...held(-1, 2), ...held(1, 8)]);
    expect(slope).toBeCloseTo(Math.log(3), 6);
    expect(intercept).toBeCloseTo(0, 6);
  });

  it('never turns the order of rows round', () => {
    const { slope } = plattScale([
      { odds: 1, isTrue: false },
      { odds: -1, isTrue: true },
    ]);
    expect(slope).toBeGreaterThan(0);
  });
});
