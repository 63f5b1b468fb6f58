import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/critique.ts';
import { digestOf, type SessionDigest } from '../../src/domain/digest.ts';
import { fold } from '../../src/domain/fold.ts';
import { weakestPoint } from '../../src/domain/weak-point.ts';
import { critiqued, started, submitted } from '../support/session-fixture.ts';

function sat(verdicts: Readonly<Record<string, Verdict>>, scenario = 'test'): SessionDigest {
  const session = fold([
    started(['clarify'], { scenario: { id: scenario, title: scenario, version: 1 } }),
    submitted('clarify'),
    critiqued('clarify', verdicts),
  ]);
  if (!session) throw new Error('unreachable');
  return digestOf(session);
}

const ALL = { first: 'covered', second: 'covered', third: 'covered' } as const;

describe('the weakest point', () => {
  it('is what weighs most among the gaps', () => {
    expect(weakestPoint([sat({})])).toMatchObject({ stage: 'clarify', criterion: 'first', times: 1 });
    expect(weakestPoint([sat({ ...ALL, second: 'missing' })])?.criterion).toBe('second');
  });

  it('adds up over sittings', () => {
    const sessions = [
      sat({ ...ALL, first: 'touched', second: 'touched' }),
      sat({ ...ALL, second: 'missing' }),
      sat({ ...ALL, second: 'missing' }),
    ];
    expect(weakestPoint(sessions)).toMatchObject({ criterion: 'second', times: 3 });
  });

  it('is not what was covered the last time', () => {
    expect(weakestPoint([sat({ ...ALL, second: 'missing' }), sat({})])).toMatchObject({
      criterion: 'second',
    });
    expect(weakestPoint([sat(ALL), sat({})])).toBeUndefined();
  });

  it('counts less the longer ago it was', () => {
    const lately = sat({ ...ALL, second: 'missing' });
    const before = { ...ALL, second: 'unscored' } as const;
    expect(weakestPoint([lately, sat({ ...before, first: 'touched' })])?.criterion).toBe('second');
    expect(weakestPoint([sat({ ...before, first: 'touched' }), lately])?.criterion).toBe('first');
  });

  it('is open again when it was missed after it had been covered', () => {
    expect(weakestPoint([sat({ ...ALL, first: 'missing' }), sat(ALL), sat({})])).toMatchObject({
      criterion: 'first',
      times: 2,
    });
  });

  it('is no estimate and no point of a change of constraints', () => {
    const digest = sat({ ...ALL, first: 'missing' });
    expect(weakestPoint([{ ...digest, drill: { kind: 'estimate', target: 'storage' } }])).toBeUndefined();
    expect(weakestPoint([{ ...digest, drill: { kind: 'stage', target: 'clarify' } }])?.criterion).toBe(
      'first',
    );
    const stages = digest.stages.map((stage) => ({
      ...stage,
      outcomes: stage.outcomes.map((outcome) => ({ ...outcome, curveball: 'ten-times' })),
    }));
    expect(weakestPoint([{ ...digest, stages }])).toBeUndefined();
  });

  it('tells scenarios apart', () => {
    expect(weakestPoint([sat(ALL, 'one'), sat({}, 'other')])?.scenario.id).toBe('other');
  });

  it('is not there without sittings', () => {
    expect(weakestPoint([])).toBeUndefined();
  });
});
