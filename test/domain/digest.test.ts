import { describe, expect, it } from 'vitest';
import type { CriterionCritique } from '../../src/domain/critique.ts';
import { type DigestedStage, digestOf, SessionDigest } from '../../src/domain/digest.ts';
import { fold } from '../../src/domain/fold.ts';
import { scoreSession } from '../../src/domain/scoring.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import {
  AT,
  asked,
  closed,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
  submitted,
} from '../support/session-fixture.ts';

function digested(...events: SessionEvent[]) {
  const start = started();
  const [first, ...rest] = RUBRIC;
  const rubric = [...(first ? [{ ...first, concept: 'caching' }] : []), ...rest];
  const plan = { ...start.plan, stages: start.plan.stages.map((stage) => ({ ...stage, rubric })) };
  const session = fold([{ ...start, plan }, ...events]) as Session;
  return { session, digest: digestOf(session) };
}

describe('the digest of a session', () => {
  it('has the score, the verdicts as they ended, and what they are about', () => {
    const { session, digest } = digested(
      submitted('clarify'),
      critiqued('clarify', { first: 'covered' }),
      asked('clarify', 'second'),
      probeAnswered('clarify', 'second'),
      judged('clarify', 'second', 'touched'),
    );
    expect(digest.score).toEqual(scoreSession(session));
    const [clarify, data] = digest.stages;
    expect(clarify).toMatchObject({ isBlank: false, probes: 1 });
    expect(clarify?.coach).toStrictEqual({ kind: 'offline', version: '1' });
    expect(clarify?.outcomes).toMatchObject([
      { id: 'first', verdict: 'covered', concept: 'caching', weight: 2, expected: true, isAfterProbe: false },
      { id: 'second', verdict: 'touched', expected: true, isAfterProbe: true },
      { id: 'third', verdict: 'missing', expected: false },
    ]);
    expect(data).toMatchObject({ isBlank: true, score: null, outcomes: [] });
  });

  it('keeps of a stage who judged it last, what level it meets, and what was done in it', () => {
    const critique = critiqued('clarify', { first: 'covered', second: 'covered' });
    if (critique.type !== 'critique-added') throw new Error('a critique was expected');
    const coach = { kind: 'llm' as const, version: '2', model: 'one', promptHash: 'abc' };
    const latency = { verdict: 'weighed' as const, evidence: [] };
    const tradeoffs = { ...critique.critique.tradeoffs, latency };
    const { digest } = digested(
      submitted('clarify'),
      critiqued('clarify', {}),
      { ...critique, critique: { ...critique.critique, coach, tradeoffs } },
      { type: 'hint-given', at: AT, stage: 'clarify', criterion: 'first', rung: 1 },
      { type: 'self-rated', at: AT, stage: 'clarify', rating: 4 },
      closed('clarify'),
      submitted('data', ' \n'),
    );
    const [{ outcomes, ...clarify }, data] = digest.stages as [DigestedStage, DigestedStage];
    expect(clarify).toStrictEqual({
      ...{ id: 'clarify', budgetSeconds: 300, usedSeconds: 100, isClosed: true, isBlank: false },
      ...{ selfRating: 4, score: { low: 83, high: 83 }, level: 'senior' },
      coach: { kind: 'llm', version: '2', model: 'one' },
      tradeoffs: { latency: 'weighed', cost: 'none', scalability: 'none', maintainability: 'none' },
      ...{ questions: 0, probes: 0, hints: 1 },
    });
    expect(outcomes).toMatchObject([
      { id: 'first', verdict: 'covered', earned: 0.75, isAfterHint: true },
      { id: 'second', verdict: 'covered', earned: 1, isAfterHint: false },
      { id: 'third', verdict: 'missing', earned: 0, isAfterHint: false },
    ]);
    expect(data).toStrictEqual({
      ...{ id: 'data', budgetSeconds: 300, usedSeconds: 100, isClosed: false, isBlank: true },
      ...{ score: null, outcomes: [], questions: 0, probes: 0, hints: 0 },
    });
  });

  it('has the criteria of a change of constraints after those of its stage, marked as such', () => {
    const rubric = [{ id: 'resharding', level: 'staff' as const, weight: 3 }];
    const curveball = { id: 'ten', stage: 'clarify' as const, says: 'Ten.', budgetSeconds: 60, rubric };
    const { finding } = judged('clarify', 'resharding', 'touched') as { finding: CriterionCritique };
    const session = fold([
      started(['clarify'], { plan: { ...started(['clarify']).plan, curveball } }),
      critiqued('clarify', { first: 'covered' }),
      { type: 'curveball-judged', at: AT, stage: 'clarify', findings: [finding] },
    ]) as Session;
    const [stage] = digestOf(session).stages;
    expect(stage?.outcomes.map(({ id, curveball }) => [id, curveball])).toEqual([
      ['first', undefined],
      ['second', undefined],
      ['third', undefined],
      ['resharding', 'ten'],
    ]);
    expect(stage?.outcomes.at(-1)).toStrictEqual({
      ...{ id: 'resharding', verdict: 'touched', weight: 3, earned: 0.5, curveball: 'ten' },
      ...{ expected: false, isAfterProbe: false, isAfterHint: false },
    });
  });

  it('leaves out a verdict on what does not count in the stage, as after a drill of one criterion', () => {
    const { plan } = started(['clarify']);
    const stages = plan.stages.map((stage) => ({ ...stage, rubric: RUBRIC.slice(1, 2) }));
    const drilled = [started([], { plan: { ...plan, stages } }), critiqued('clarify', {})];
    expect(digestOf(fold(drilled) as Session).stages[0]?.outcomes).toStrictEqual([
      {
        ...{ id: 'second', verdict: 'missing', weight: 1, earned: 0, expected: true },
        ...{ isAfterProbe: false, isAfterHint: false },
      },
    ]);
  });

  it('is what its schema says, as it is kept on disk', () => {
    const { digest } = digested(submitted('clarify'), critiqued('clarify', {}));
    expect(SessionDigest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest);
  });
});
