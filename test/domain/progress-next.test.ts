import { expect, it } from 'vitest';
import type { SessionDigest } from '../../src/domain/digest.ts';
import { progressOf } from '../../src/domain/progress.ts';
import { nextSteps } from '../../src/domain/progress-next.ts';
import { digest, digestedStage } from '../support/digest-fixture.ts';

const RECOMMENDATION = { scenario: 'test', weak: [], points: 0, isFirst: true };
const kinds = (digests: readonly SessionDigest[], due = 0, interrupted?: SessionDigest) =>
  nextSteps({
    ...{ progress: progressOf(digests), level: 'senior', due, interrupted },
    recommendation: RECOMMENDATION,
  }).map(({ kind }) => kind);

const missed = digest(1, [digestedStage({ a: 'missing' })]);
const again = digest(2, [digestedStage({ a: 'missing' })]);

it('first what was begun, then what is due, then what is weak, and an interview if that leaves one of three', () => {
  expect(kinds([])).toEqual(['practice']);
  expect(kinds([missed], 1)).toEqual(['due', 'concept', 'practice']);
  expect(kinds([missed, again], 1, again)).toEqual(['resume', 'due', 'concept']);
});

it('a dimension that nothing weighs comes before a concept that was missed once', () => {
  const met = digestedStage({ a: 'covered', b: 'missing' });
  expect(kinds([digest(1, [met]), digest(2, [digestedStage({ c: 'missing' })])])).toEqual([
    'dimension',
    'practice',
  ]);
});

it('what is weighed and what was said are no steps', () => {
  const weighed = {
    latency: 'weighed',
    cost: 'weighed',
    scalability: 'weighed',
    maintainability: 'weighed',
  } as const;
  const said = digestedStage({ a: 'covered' }, { tradeoffs: weighed });
  const missing = digestedStage({ b: 'missing' }, { tradeoffs: weighed });
  expect(kinds([digest(1, [said])])).toEqual(['practice']);
  expect(kinds([digest(1, [said]), digest(2, [missing])])).toEqual(['concept', 'practice']);
});

it('what can not be typed is no step, and what a person marked says nothing of oneself', () => {
  expect(kinds([digest(1, [digestedStage({ 'rm *-1': 'missing' })])])).toEqual(['practice']);
  const human = digestedStage({ a: 'missing' }, { coach: { kind: 'human', version: '1' } });
  expect(kinds([digest(1, [human], { interviewer: 'person' })])).toEqual(['practice']);
});
