import { describe, expect, it } from 'vitest';
import { digestOf, SessionDigest } from '../../src/domain/digest.ts';
import { fold } from '../../src/domain/fold.ts';
import { scoreSession } from '../../src/domain/scoring.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import {
  asked,
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
    expect(clarify).toMatchObject({ isBlank: false, probes: 1, coach: { kind: 'offline', version: '1' } });
    expect(clarify?.outcomes).toMatchObject([
      { id: 'first', verdict: 'covered', concept: 'caching', weight: 2, expected: true, isAfterProbe: false },
      { id: 'second', verdict: 'touched', expected: true, isAfterProbe: true },
      { id: 'third', verdict: 'missing', expected: false },
    ]);
    expect(data).toMatchObject({ isBlank: true, score: null, outcomes: [] });
  });

  it('is what its schema says, as it is kept on disk', () => {
    const { digest } = digested(submitted('clarify'), critiqued('clarify', {}));
    expect(SessionDigest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest);
  });
});
