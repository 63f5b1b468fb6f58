import { describe, expect, it } from 'vitest';
import type { DigestedStage } from '../../src/domain/digest.ts';
import { helpOf, ratingsOf, timeUseOf } from '../../src/domain/progress-habits.ts';
import { digest, digestedStage, outcome } from '../support/digest-fixture.ts';

/** An interview of these answers, all of one judge. */
const sat = (stages: DigestedStage[], change: Parameters<typeof digest>[2] = {}) => {
  return { digest: digest(1, stages, change), stages };
};

describe('the ratings', () => {
  const rated = (...pairs: [selfRating: number, points: number][]) =>
    ratingsOf(
      pairs.map(([selfRating, points]) =>
        sat([digestedStage({ a: 'covered' }, { selfRating, score: { low: points, high: points } })]),
      ),
    );

  it('are compared with verdicts when there are enough', () => {
    expect(rated([5, 10])).toMatchObject({ count: 1, over: 1, tendency: 'too-few' });
    expect(rated([5, 10], [5, 10], [4, 30], [3, 50], [1, 90])).toEqual({
      ...{ count: 5, over: 3, under: 1, tendency: 'over' },
    });
    expect(rated([1, 90], [1, 90], [1, 90], [3, 50], [3, 50]).tendency).toBe('under');
    expect(rated([1, 10], [2, 30], [3, 50], [4, 70], [5, 90])).toMatchObject({ over: 0, tendency: 'fair' });
  });

  it('are right where the score is at the edge of their fifth, and fair while half of them are', () => {
    expect(rated([5, 80], [1, 20])).toMatchObject({ over: 0, under: 0 });
    const right: [number, number][] = [
      [3, 50],
      [3, 50],
      [3, 50],
    ];
    expect(rated([5, 79], [5, 79], [5, 79], ...right)).toMatchObject({ over: 3, tendency: 'fair' });
    expect(rated([1, 21], [1, 21], [1, 21], ...right)).toMatchObject({ under: 3, tendency: 'fair' });
  });

  it('are those of answers that were rated and scored', () => {
    const unscored = digestedStage({ a: 'covered' }, { selfRating: 1, score: null });
    expect(ratingsOf([sat([digestedStage({ a: 'covered' }), unscored])]).count).toBe(0);
  });
});

describe('the use of time', () => {
  const took = (usedSeconds: number, budgetSeconds = 600) =>
    digestedStage({ a: 'covered' }, { usedSeconds, budgetSeconds });

  it('tells what was over time and what was left unused, of answers with a clock', () => {
    const noClock = [sat([took(0), took(60, 0)]), sat([took(9000)], { pace: 'off' })];
    expect(timeUseOf([sat([took(660), took(300), took(480)]), ...noClock])).toEqual({
      ...{ answers: 3, over: 1, secondsOver: 60, unused: 1, share: expect.closeTo(0.8), blank: 0 },
    });
    expect(timeUseOf(noClock)).toEqual({
      ...{ answers: 0, over: 0, secondsOver: 0, unused: 0, share: null, blank: 0 },
    });
  });

  it('counts answers left blank, but not those not reached', () => {
    const blank = digestedStage({}, { isBlank: true });
    const unreached = { ...blank, isClosed: false };
    expect(timeUseOf([{ digest: digest(1, [blank, unreached, took(60)]), stages: [] }]).blank).toBe(1);
  });
});

it('help is counted, and what it brought', () => {
  const outcomes = [
    outcome('a', 'covered', { isAfterProbe: true }),
    outcome('b', 'covered', { isAfterHint: true }),
    outcome('c', 'touched', { isAfterHint: true }),
    outcome('d', 'missing', { isAfterHint: true }),
  ];
  const stage = digestedStage({}, { outcomes, questions: 4, probes: 2, hints: 3 });
  expect(helpOf([sat([stage, digestedStage({}, { questions: 1 })])])).toEqual({
    ...{ questions: 5, followUps: 2, byFollowUp: 1, hints: 3, byHint: 1 },
  });
});
