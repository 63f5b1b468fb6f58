import { describe, expect, it } from 'vitest';
import { standingConcerns } from '../../src/domain/concerns.ts';
import type { Concern } from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { asked, critiqued, judged, probeAnswered, started, submitted } from '../support/session-fixture.ts';

const concern = (...against: string[]): Concern => ({
  says: 'Splits at random.',
  against,
  evidence: { quote: 'an', start: 0, end: 2 },
});

function standing(concerns: readonly Concern[], ...later: SessionEvent[]): Concern[] {
  const event = critiqued('clarify', {});
  if (event.type !== 'critique-added') throw new Error('unreachable');
  const withConcerns = { ...event, critique: { ...event.critique, concerns: [...concerns] } };
  const stage = fold([started(), submitted('clarify'), withConcerns, ...later])?.stages[0];
  if (!stage) throw new Error('unreachable');
  return standingConcerns(stage);
}

const FOLLOW_UP = [asked('clarify', 'first'), probeAnswered('clarify', 'first')];

describe('what counts against a candidate', () => {
  it('stands until a follow-up covers all that it is against', () => {
    const one = concern('first');
    expect(standing([one])).toEqual([one]);
    expect(standing([one], ...FOLLOW_UP, judged('clarify', 'first', 'touched'))).toEqual([one]);
    expect(standing([one], ...FOLLOW_UP, judged('clarify', 'first', 'covered'))).toEqual([]);
    const two = concern('first', 'second');
    expect(standing([two], ...FOLLOW_UP, judged('clarify', 'first', 'covered'))).toEqual([two]);
  });

  it('stands for good if it is against no criterion', () => {
    const one = concern();
    expect(standing([one], ...FOLLOW_UP, judged('clarify', 'first', 'covered'))).toEqual([one]);
  });
});
