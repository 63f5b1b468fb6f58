import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, ImpossibleEventError, step } from '../../src/domain/fold.ts';
import { next } from '../../src/domain/interview.ts';
import { Session } from '../../src/domain/session.ts';
import { SessionEvent } from '../../src/domain/session-event.ts';
import {
  AT,
  asked,
  closed,
  critiqued,
  judged,
  probeAnswered,
  started,
  submitted,
} from '../support/session-fixture.ts';

const WHOLE: SessionEvent[] = [
  started(),
  {
    type: 'question-asked',
    at: AT,
    stage: 'clarify',
    text: 'How many users?',
    reply: 'A million.',
    usedSeconds: 20,
  },
  { type: 'draft-kept', at: AT, stage: 'clarify', text: 'an ans', usedSeconds: 50 },
  submitted('clarify'),
  critiqued('clarify', { first: 'covered' }),
  asked('clarify', 'second'),
  { type: 'draft-kept', at: AT, stage: 'clarify', criterion: 'second', text: 'mo', usedSeconds: 10 },
  probeAnswered('clarify', 'second'),
  judged('clarify', 'second', 'touched'),
  closed('clarify'),
  submitted('data', ''),
  critiqued('data', {}),
  closed('data'),
  { type: 'session-finished', at: AT },
];

it('keeps which facts a reply gave, and which it asked back about', () => {
  const heard = { text: 'videos', reply: 'Which?', facts: [], offers: ['catalogue', 'uploads'] };
  const session = fold([
    started(),
    { type: 'question-asked', at: AT, stage: 'clarify', ...heard, usedSeconds: 20 },
  ]);
  expect(session?.stages[0]?.questions).toEqual([heard]);
});

describe('asides', () => {
  const plan = {
    ...started().plan,
    asides: [
      { id: 'sketch' as const, budgetSeconds: 120 },
      { id: 'wrap-up' as const, budgetSeconds: 180 },
    ],
  };
  const answered = (aside: 'sketch' | 'wrap-up'): SessionEvent => ({
    type: 'aside-answered',
    at: AT,
    aside,
    text: 'boxes',
    usedSeconds: 60,
    endedBy: 'submitted',
  });
  const through = (stage: 'clarify' | 'data') => [submitted(stage), critiqued(stage, {}), closed(stage)];
  const nextAfter = (...events: SessionEvent[]) => {
    const session = fold([started(['clarify', 'data'], { plan }), ...events]);
    const step = session && next(session);
    return step?.kind === 'aside' ? step.aside.id : step?.kind;
  };

  it('come after the requirements and after the last stage', () => {
    expect(nextAfter()).toBe('answer');
    expect(nextAfter(...through('clarify'))).toBe('sketch');
    expect(nextAfter(...through('clarify'), answered('sketch'))).toBe('answer');
    const all = [...through('clarify'), answered('sketch'), ...through('data')];
    expect(nextAfter(...all)).toBe('wrap-up');
    expect(nextAfter(...all, answered('wrap-up'))).toBe('finish');
  });

  it('keep what was begun, and the pauses with it', () => {
    const kept: SessionEvent = {
      type: 'aside-draft-kept',
      at: AT,
      aside: 'sketch',
      text: 'bo',
      usedSeconds: 9,
      pausedSeconds: 4,
    };
    const session = fold([started(['clarify', 'data'], { plan }), ...through('clarify'), kept]);
    expect(session?.asides[0]).toMatchObject({ answer: null, draft: 'bo', usedSeconds: 9, pausedSeconds: 4 });
  });

  it('are answered once, and only when planned', () => {
    expect(() => nextAfter(answered('sketch'), answered('sketch'))).toThrow('aside-answered twice in sketch');
    expect(() => fold([started(), answered('sketch')])).toThrow(ImpossibleEventError);
  });
});

describe('the fold of a session', () => {
  it('makes a session of a whole sitting', () => {
    const session = fold(WHOLE);
    expect(session).toMatchObject({
      id: '2026-03-01-test-0001',
      finishedAt: AT,
      stages: [
        {
          id: 'clarify',
          answer: 'an answer',
          usedSeconds: 100,
          endedBy: 'submitted',
          closed: true,
          questions: [{ text: 'How many users?', reply: 'A million.' }],
          probes: [{ criterion: 'second', answer: 'more', usedSeconds: 20, finding: { verdict: 'touched' } }],
        },
        { id: 'data', answer: '', closed: true, probes: [] },
      ],
    });
    expect(session?.stages[0]).not.toHaveProperty('draft');
  });

  it('fits its published schema after every event', () => {
    for (let length = 1; length <= WHOLE.length; length++) {
      expect(() => Session.parse(fold(WHOLE.slice(0, length)))).not.toThrow();
    }
  });

  it('survives being written down and read again', () => {
    const read = WHOLE.map((event) => SessionEvent.parse(JSON.parse(JSON.stringify(event))));
    expect(fold(read)).toEqual(fold(WHOLE));
  });

  it('keeps a draft and its time until the answer comes', () => {
    const session = fold(WHOLE.slice(0, 3));
    expect(session?.stages[0]).toMatchObject({ answer: null, draft: 'an ans', usedSeconds: 50 });
  });

  it('can be cut anywhere: folding the rest onto a part gives the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WHOLE.length }), (cut) => {
        const rest = WHOLE.slice(cut).reduce<Session | undefined>(step, fold(WHOLE.slice(0, cut)));
        expect(rest).toEqual(fold(WHOLE));
      }),
    );
  });

  it('changes nothing in the session it starts from', () => {
    const before = fold(WHOLE.slice(0, 3)) as Session;
    const copy = structuredClone(before);
    step(before, submitted('clarify'));
    expect(before).toEqual(copy);
  });

  it.each([
    ['an event before the start', [submitted('clarify')], /before the session started/],
    ['two starts', [started(), started()], /starts twice/],
    [
      'a stage that is not in the plan',
      [started(), submitted('serving')],
      /serving, which is not in the plan/,
    ],
    [
      'two answers to a stage',
      [started(), submitted('clarify'), submitted('clarify')],
      /twice in stage clarify/,
    ],
    [
      'an answer to a probe nobody asked',
      [started(), probeAnswered('clarify', 'second')],
      /second, which was not asked/,
    ],
  ])('refuses %s', (_, events, message) => {
    expect(() => fold(events)).toThrow(ImpossibleEventError);
    expect(() => fold(events)).toThrow(message);
  });
});

describe('what comes next', () => {
  it('walks each stage through answer, critique, follow-ups and close', () => {
    const kinds = WHOLE.map((_, index) => next(fold(WHOLE.slice(0, index + 1)) as Session).kind);
    expect(kinds).toEqual([
      'answer',
      'answer',
      'answer',
      'critique',
      'follow-up',
      'probe',
      'probe',
      'judge-probe',
      'follow-up',
      'answer',
      'critique',
      'follow-up',
      'finish',
      'over',
    ]);
  });
});
