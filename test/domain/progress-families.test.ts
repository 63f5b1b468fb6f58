import { describe, expect, it } from 'vitest';
import type { DigestedStage } from '../../src/domain/digest.ts';
import { familiesOf } from '../../src/domain/progress-families.ts';
import { digest, digestedStage, outcome } from '../support/digest-fixture.ts';

type Verdicts = Parameters<typeof digestedStage>[0];

/** Of interviews with one answer each, one a day. */
const familiesIn = (...answers: DigestedStage[]) =>
  familiesOf(answers.map((stage, day) => ({ digest: digest(day + 1, [stage]), stages: [stage] })));
const tellsOfA = (...answers: Verdicts[]) =>
  familiesIn(...answers.map((verdicts) => digestedStage(verdicts))).find(({ concept }) => concept === 'a')
    ?.tells;

const BOTH = { 'a-1': 'covered', 'a-2': 'covered' } as const;
const NONE = { 'a-1': 'missing', 'a-2': 'missing' } as const;
const HALF = { ...BOTH, 'a-2': 'missing' } as const;

describe('the families of criteria', () => {
  it('come where most was lost first, then by name', () => {
    const stage = digestedStage({ 'b-1': 'missing', 'a-1': 'missing', 'z-1': 'missing', 'z-2': 'missing' });
    expect(familiesIn(stage).map(({ concept }) => concept)).toEqual(['z', 'a', 'b']);
  });

  it('count what was asked at the level, and judged', () => {
    const { concept: _, ...other } = outcome('c', 'missing');
    const outcomes = [outcome('a', 'unscored'), outcome('b', 'missing', { expected: false }), other];
    expect(familiesIn(digestedStage({}, { outcomes }))).toEqual([]);
  });

  it('have a point for each interview, from what was said in full to what was touched, by weight', () => {
    const outcomes = [
      outcome('a-1', 'covered', { weight: 2 }),
      outcome('a-2', 'touched'),
      outcome('a-3', 'missing'),
    ];
    const stage = digestedStage({}, { outcomes });
    const { id, startedAt } = digest(1, []);
    expect(familiesIn(stage, digestedStage(BOTH))).toMatchObject([
      {
        ...{ asked: 5, covered: 3, touched: 1, missing: 1, weight: 6, lost: 1.5, sittingsWithGaps: 1 },
        points: [
          { session: id, at: startedAt, range: { low: 50, high: 75 } },
          { range: { low: 100, high: 100 } },
        ],
      },
    ]);
  });

  it('take what was said after a hint for touched, and what was not said even then for missing', () => {
    const hinted = outcome('a-1', 'covered', { isAfterHint: true, earned: 0.75 });
    const outcomes = [hinted, outcome('a-2', 'missing', { isAfterHint: true })];
    expect(familiesIn(digestedStage({}, { outcomes }))).toMatchObject([
      { covered: 0, touched: 1, missing: 1, lost: 1.25 },
    ]);
  });
});

describe('a gap', () => {
  it('is what was not said in two interviews, half of it or more', () => {
    expect(tellsOfA(NONE)).toBe('neither');
    expect(tellsOfA(HALF, HALF)).toBe('gap');
    expect(tellsOfA(HALF, { ...HALF, 'a-3': 'covered', 'a-4': 'covered' })).toBe('strength');
    expect(tellsOfA(HALF, { ...HALF, 'a-3': 'covered' })).toBe('neither');
  });

  it('names what is open in it', () => {
    const [gap] = familiesIn(digestedStage(NONE), digestedStage(HALF));
    expect(gap).toMatchObject({ sittingsWithGaps: 2, open: [{ scenario: 'test', criterion: 'a-2' }] });
  });

  it('is none any more when all of it was said the last time', () => {
    expect(tellsOfA(NONE, NONE, BOTH)).toBe('neither');
  });
});

describe('a strength', () => {
  it('is what was said, two thirds of three criteria or more, in two interviews', () => {
    expect(tellsOfA({ ...BOTH, 'a-3': 'covered' })).toBe('neither');
    expect(tellsOfA({ 'a-1': 'covered' }, { 'a-1': 'covered' })).toBe('neither');
    expect(tellsOfA({ 'a-1': 'covered' }, BOTH)).toBe('strength');
    expect(tellsOfA({ 'a-1': 'covered' }, HALF)).toBe('strength');
  });
});
