import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { pushFor, timeCheck } from '../../src/interviewer/time-check.ts';
import { AT, asked, closed, critiqued, started } from '../support/session-fixture.ts';

const REMARKS = {
  'time-left': 'left {left}',
  behind: 'behind {difference}, left {left}',
  'half-asked': 'half',
  'move-on': 'on',
};

function submitted(usedSeconds: number): SessionEvent {
  return { type: 'answer-submitted', at: AT, stage: 'clarify', text: 'x', usedSeconds, endedBy: 'submitted' };
}

function said(events: SessionEvent[], pace: 'soft' | 'off' = 'soft'): string {
  const start = started(['clarify', 'data', 'serving']);
  if (start.type !== 'session-started') throw new Error('unreachable');
  const session = fold([{ ...start, plan: { ...start.plan, pace } }, ...events]);
  if (!session) throw new Error('unreachable');
  return timeCheck(session, REMARKS);
}

// Three stages of five minutes, a minute of follow-up each.
describe('the check of the time', () => {
  it('says nothing before the first part and without a clock', () => {
    expect(said([])).toBe('');
    expect(said([submitted(300)], 'off')).toBe('');
  });

  it('tells what is left when all goes to plan', () => {
    expect(said([submitted(310)])).toBe('left 10 minutes');
  });

  it('tells who took longer how much that leaves', () => {
    expect(said([submitted(480)])).toBe('behind 2 minutes, left 8 minutes');
  });

  it('gives nobody the time that was saved', () => {
    expect(said([submitted(60)])).toBe('left 10 minutes');
  });

  it('counts the time of follow-ups', () => {
    const probe: SessionEvent = {
      ...{ type: 'probe-answered', at: AT, stage: 'clarify', criterion: 'first', text: 'x' },
      ...{ usedSeconds: 180, endedBy: 'submitted' },
    };
    const events = [
      submitted(300),
      critiqued('clarify', {}),
      asked('clarify', 'first'),
      probe,
      closed('clarify'),
    ];
    expect(said(events)).toBe('behind 2 minutes, left 8 minutes');
  });

  it('never tells of less than a minute', () => {
    expect(said([submitted(3000)])).toMatch(/left a minute$/);
  });
});

describe('the push to move on', () => {
  const push = (earlier: number, now: number) => pushFor({ earlier, now, budget: 300 }, REMARKS);
  it('comes once at the half and once at the end', () => {
    expect([push(0, 149), push(140, 160), push(160, 290), push(290, 310), push(310, 400)]).toEqual([
      '',
      'half',
      '',
      'on',
      '',
    ]);
  });

  it('says the later one where a question took that long', () => {
    expect(push(100, 400)).toBe('on');
  });
});
