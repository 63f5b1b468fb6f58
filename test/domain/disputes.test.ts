import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionCritique } from '../../src/domain/critique.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { openDisputes, passageIn, scoreIfRight } from '../../src/domain/disputes.ts';
import { fold } from '../../src/domain/fold.ts';
import { gapsOf } from '../../src/domain/gaps.ts';
import { scoreSession } from '../../src/domain/scoring.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Dispute, SessionEvent } from '../../src/domain/session-event.ts';
import {
  AT,
  asked,
  critiqued,
  judged,
  probeAnswered,
  started,
  submitted,
} from '../support/session-fixture.ts';

const disputed = (criterion: string, claim: Dispute['claim'] = 'covered', note = 'said'): SessionEvent => ({
  type: 'disputed',
  at: AT,
  stage: 'clarify',
  dispute: { criterion, claim, note },
});
const SAT = [
  submitted('clarify'),
  critiqued('clarify', { first: 'covered' }),
  asked('clarify', 'second'),
  probeAnswered('clarify', 'second'),
  judged('clarify', 'second', 'touched'),
];
const sessionOf = (...events: SessionEvent[]) => fold([started(), ...events]) as Session;

describe('disputes', () => {
  it('stand beside the verdicts, a later one in place of an earlier one, until they are taken back', () => {
    const session = sessionOf(...SAT, disputed('second'), disputed('second', 'covered', 'again'));
    expect(session.stages[0]?.disputes).toEqual([{ criterion: 'second', claim: 'covered', note: 'again' }]);
    const withdrawn: SessionEvent = {
      type: 'dispute-withdrawn',
      at: AT,
      stage: 'clarify',
      criterion: 'second',
    };
    expect(sessionOf(...SAT, disputed('second'), withdrawn)).toEqual(sessionOf(...SAT));
  });

  it('change no score, no gap and nothing that trends are made of', () => {
    const [plain, session] = [sessionOf(...SAT), sessionOf(...SAT, disputed('second'))];
    expect(scoreSession(session)).toEqual(scoreSession(plain));
    expect(digestOf(session)).toEqual(digestOf(plain));
    const gaps = ({ stages, level }: Session) => stages.map((stage) => gapsOf(stage, level));
    expect(gaps(session)).toEqual(gaps(plain));
  });

  it('are told with the score there would be if they were right', () => {
    expect(scoreIfRight(sessionOf(...SAT))).toBeUndefined();
    // Of the weight of 3 that senior expects, 2 are covered and 1 is touched: 75 to 92.
    expect(scoreSession(sessionOf(...SAT))).toEqual({ low: 75, high: 92 });
    expect(scoreIfRight(sessionOf(...SAT, disputed('second')))).toEqual({
      disputes: 1,
      score: { low: 100, high: 100 },
    });
  });

  it('count no longer once a later critique agrees', () => {
    const session = sessionOf(...SAT, disputed('second'), critiqued('clarify', { second: 'covered' }));
    expect(session.stages.flatMap(openDisputes)).toEqual([]);
    expect(scoreIfRight(session)).toBeUndefined();
  });

  it('of a change of constraints count by its own rubric', () => {
    const curveball = {
      id: 'ten',
      stage: 'clarify' as const,
      says: 'Ten times.',
      budgetSeconds: 60,
      rubric: [{ id: 'resharding', level: 'mid' as const, weight: 3 }],
    };
    const { finding } = judged('clarify', 'resharding', 'missing') as { finding: CriterionCritique };
    const start = started(['clarify'], { plan: { ...started(['clarify']).plan, curveball } });
    const open = [start, critiqued('clarify', { first: 'covered', second: 'covered' })];
    const judgedChange: SessionEvent = {
      type: 'curveball-judged',
      at: AT,
      stage: 'clarify',
      findings: [finding],
    };
    const told = (...events: SessionEvent[]) => fold([...open, ...events]) as Session;
    expect(scoreIfRight(told(disputed('resharding')))).toBeUndefined();
    expect(scoreSession(told(judgedChange))).toEqual({ low: 50, high: 50 });
    expect(scoreIfRight(told(judgedChange, disputed('resharding')))).toEqual({
      disputes: 1,
      score: { low: 100, high: 100 },
    });
    expect(scoreIfRight(told(judgedChange, disputed('resharding', 'touched')))?.score).toEqual({
      low: 63,
      high: 88,
    });
  });

  it('leave what a hint has cost', () => {
    const hint: SessionEvent = {
      type: 'hint-given',
      at: AT,
      stage: 'clarify',
      criterion: 'second',
      rung: 2,
    };
    // Half of the weight of 1 at most, of 3.
    expect(scoreIfRight(sessionOf(...SAT, hint, disputed('second')))?.score).toEqual({ low: 83, high: 83 });
  });
});

describe('the passage of an answer that a quote copies', () => {
  it('is found with other white space and capitals, and cut from the answer', () => {
    expect(passageIn('First.\nThe label is\n watch time (50 %).', 'the label  is watch time (50')).toEqual({
      quote: 'The label is\n watch time (50',
      start: 7,
      end: 35,
    });
  });

  it('is none where the words are others, or none at all', () => {
    expect(passageIn('The label is watch time.', 'The label was watch time')).toBeUndefined();
    expect(passageIn('The label is watch time.', '  ')).toBeUndefined();
  });

  it('is a slice of the answer, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.integer({ min: 1, max: 20 }), (answer, start, length) => {
        const quote = answer.slice(start, start + length);
        const found = passageIn(answer, quote);
        expect(found === undefined).toBe(quote.trim() === '');
        if (found) expect(answer.slice(found.start, found.end)).toBe(found.quote);
      }),
    );
  });
});
