import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/domain/digest.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { lastInterviews, summaryOf } from '../../src/domain/summary.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';

const FINISHED: SessionEvent = { type: 'session-finished', at: '2026-03-01T09:40:00.000Z' };

function summary(change: Parameters<typeof started>[1], ...events: SessionEvent[]) {
  return summaryOf(digestOf(fold([started(['clarify', 'data'], change), ...events]) as Session));
}

const { plan } = started();

describe('a summary', () => {
  it('counts stages and names who judged', () => {
    const told = summary({}, submitted('clarify'), critiqued('clarify', {}), closed('clarify'));
    expect(told).toMatchObject({ stages: { planned: 2, closed: 1 }, coaches: ['offline'] });
    expect(summary({})).toMatchObject({ stages: { planned: 2, closed: 0 }, coaches: [] });
  });
});

describe('the last interviews', () => {
  it('are the newest finished one of each scenario', () => {
    const scenario = { id: 'other', title: 'Other', version: 1 };
    const all = [
      summary({ id: 'left' }),
      summary({ id: 'newer' }, FINISHED),
      summary({ id: 'another', scenario }, FINISHED),
      summary({ id: 'older' }, FINISHED),
    ];
    expect(Array.from(lastInterviews(all), ([of, { id }]) => [of, id])).toEqual([
      ['test', 'newer'],
      ['other', 'another'],
    ]);
  });

  it('are no drills, and nothing held for somebody else', () => {
    const drill = { kind: 'stage', target: 'clarify' } as const;
    const all = [
      summary({ plan: { ...plan, drill } }, FINISHED),
      summary({ plan: { ...plan, interviewer: 'person' } }, FINISHED),
    ];
    expect(lastInterviews(all)).toEqual(new Map());
  });
});
