import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, ImpossibleEventError, step } from '../../src/domain/fold.ts';
import { next } from '../../src/domain/interview.ts';
import { Session } from '../../src/domain/session.ts';
import { SessionEvent } from '../../src/domain/session-event.ts';
import type { StageId } from '../../src/domain/stages.ts';
import {
  AT,
  asked,
  closed,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
} from '../support/session-fixture.ts';

const CRITERIA = RUBRIC.map(({ id }) => id);
const { finding } = judged('clarify', 'first', 'covered') as Extract<SessionEvent, { type: 'probe-judged' }>;
const START = started(['clarify', 'data', 'serving'], {
  plan: {
    ...started(['clarify', 'data', 'serving']).plan,
    selfRating: true,
    asides: [
      { id: 'sketch', budgetSeconds: 120 },
      { id: 'wrap-up', budgetSeconds: 180 },
    ],
    curveball: { id: 'ten-times', stage: 'data', says: 'Ten times.', budgetSeconds: 60, rubric: RUBRIC },
  },
});

/** The event that a sitting goes on with; `die` decides what the candidate and the interviewer leave open. */
function goOn(session: Session, die: number): SessionEvent | undefined {
  const todo = next(session);
  const criterion = CRITERIA[die % CRITERIA.length] as string;
  const answered = { at: AT, text: `answer ${die}`, usedSeconds: die, endedBy: 'submitted' as const };
  switch (todo.kind) {
    case 'answer':
      return meanwhile(todo.stage.id, die) ?? { type: 'answer-submitted', stage: todo.stage.id, ...answered };
    case 'critique':
      return critiqued(todo.stage.id, { [criterion]: 'touched' });
    case 'curveball':
      return { type: 'curveball-answered', stage: todo.stage.id, ...answered };
    case 'judge-curveball':
      return { type: 'curveball-judged', at: AT, stage: todo.stage.id, findings: [finding] };
    case 'follow-up':
      return afterwards(todo.stage.id, criterion, die);
    case 'probe':
      return probeAnswered(todo.stage.id, todo.probe.criterion, `more ${die}`);
    case 'judge-probe':
      return judged(todo.stage.id, todo.probe.criterion, die % 2 ? 'covered' : 'missing');
    case 'aside':
      return { type: 'aside-answered', aside: todo.aside.id, ...answered };
    case 'rate':
      return { type: 'self-rated', at: AT, stage: todo.stage.id, rating: 1 + (die % 5) };
    case 'finish':
      return { type: 'session-finished', at: AT };
    case 'over':
      return undefined;
  }
}

function meanwhile(stage: StageId, die: number): SessionEvent | undefined {
  const at = { at: AT, stage, usedSeconds: die };
  if (die % 4 === 0) return { type: 'draft-kept', ...at, text: `so far ${die}` };
  if (die % 4 === 1) return { type: 'question-asked', ...at, text: `what of ${die}?`, reply: 'Much.' };
  return undefined;
}

function afterwards(stage: StageId, criterion: string, die: number): SessionEvent {
  const at = { at: AT, stage };
  if (die % 6 === 0) return asked(stage, criterion);
  if (die % 6 === 1) return { type: 'hint-given', ...at, criterion, rung: 1 + (die % 3) };
  if (die % 6 === 2) {
    return { type: 'disputed', ...at, dispute: { criterion, claim: 'covered', note: `note ${die}` } };
  }
  if (die % 6 === 3) {
    const mark = { about: { criterion }, tick: 'half' as const, note: `note ${die}` };
    return { type: 'marked', ...at, mark, usedSeconds: die };
  }
  return closed(stage);
}

/** Journals of sittings that went any way they may go, some left half-way. */
const journal = fc.array(fc.nat(59), { minLength: 1, maxLength: 60 }).map((dice) => {
  const events: SessionEvent[] = [START];
  let session = step(undefined, START);
  for (const die of dice) {
    const event = goOn(session, die);
    if (!event) break;
    events.push(event);
    session = step(session, event);
  }
  return events;
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
}

describe('the fold, of any sitting', () => {
  it('can be cut anywhere, and taken up from what was written down', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (events, cut) => {
        const at = 1 + (cut % events.length);
        const written = events.map((event) => SessionEvent.parse(JSON.parse(JSON.stringify(event))));
        const rest = written.slice(at).reduce<Session | undefined>(step, fold(events.slice(0, at)));
        expect(rest).toEqual(fold(events));
      }),
    );
  });

  it('fits the published schema and changes nothing it was given', () => {
    fc.assert(
      fc.property(journal, (events) => {
        let session: Session | undefined;
        for (const event of freeze(events)) session = freeze(step(session, event));
        expect(Session.parse(session)).toEqual(session);
      }),
    );
  });

  it('loses no word: each question, answer, critique and probe is there, in the order it came', () => {
    fc.assert(
      fc.property(journal, (events) => {
        const session = fold(events) as Session;
        const inOrder = (type: SessionEvent['type'], stage: string) =>
          events.filter((event) => event.type === type && 'stage' in event && event.stage === stage);
        for (const stage of session.stages) {
          expect(stage.questions.map(({ text }) => text)).toEqual(
            inOrder('question-asked', stage.id).map((event) => (event as { text: string }).text),
          );
          expect(stage.critiques).toHaveLength(inOrder('critique-added', stage.id).length);
          expect(stage.hints).toHaveLength(inOrder('hint-given', stage.id).length);
          expect(stage.probes.map(({ criterion }) => criterion)).toEqual(
            inOrder('probe-asked', stage.id).map((event) => (event as { criterion: string }).criterion),
          );
          const [answer] = inOrder('answer-submitted', stage.id) as { text: string }[];
          expect(stage.answer).toBe(answer?.text ?? null);
          expect(stage.closed).toBe(inOrder('stage-closed', stage.id).length > 0);
        }
        const asides = events.filter(({ type }) => type === 'aside-answered').length;
        expect(session.asides.filter(({ answer }) => answer !== null)).toHaveLength(asides);
        expect(session.finishedAt !== null).toBe(events.some(({ type }) => type === 'session-finished'));
      }),
    );
  });

  it('has of marks and disputes about the same only the last', () => {
    fc.assert(
      fc.property(journal, (events) => {
        for (const { id, marks, disputes } of (fold(events) as Session).stages) {
          const last = new Map<string, string>();
          const lastMark = new Map<string, string>();
          for (const event of events) {
            if ('stage' in event && event.stage !== id) continue;
            if (event.type === 'disputed') last.set(event.dispute.criterion, event.dispute.note);
            if (event.type === 'marked') lastMark.set(JSON.stringify(event.mark.about), event.mark.note);
          }
          expect(new Map(disputes.map(({ criterion, note }) => [criterion, note]))).toEqual(last);
          expect(disputes).toHaveLength(last.size);
          expect(new Map(marks.map(({ about, note }) => [JSON.stringify(about), note]))).toEqual(lastMark);
          expect(marks).toHaveLength(lastMark.size);
        }
      }),
    );
  });

  it('takes no answer twice and no second start', () => {
    fc.assert(
      fc.property(journal, (events) => {
        const answers = events.filter((event) => 'endedBy' in event && event.type !== 'probe-answered');
        for (const again of [START, ...answers]) {
          expect(() => fold([...events, again])).toThrow(ImpossibleEventError);
        }
      }),
    );
  });
});

describe('single events', () => {
  const one = (...events: SessionEvent[]) => fold([START, ...events])?.stages;
  const at = { at: AT, stage: 'data' as const };

  it('start a session as it was planned', () => {
    expect(fold([START])).toEqual({
      schemaVersion: 1,
      id: START.id,
      scenario: START.scenario,
      level: 'senior',
      pace: 'soft',
      probeSeconds: 60,
      selfRating: true,
      interviewer: 'program',
      startedAt: AT,
      finishedAt: null,
      stages: START.plan.stages.map((stage) => ({
        ...stage,
        usedSeconds: 0,
        answer: null,
        questions: [],
        probes: [],
        hints: [],
        marks: [],
        critiques: [],
        elsewhere: [],
        asked: [],
        disputes: [],
        closed: false,
        ...(stage.id === 'data' && {
          curveball: {
            id: 'ten-times',
            says: 'Ten times.',
            budgetSeconds: 60,
            rubric: RUBRIC,
            usedSeconds: 0,
            answer: null,
          },
        }),
      })),
      asides: START.plan.asides.map((aside) => ({ ...aside, usedSeconds: 0, answer: null })),
    });
    const drill = { kind: 'stage' as const, target: 'data' };
    expect(fold([{ ...START, plan: { ...START.plan, drill } }])?.drill).toEqual(drill);
  });

  it('keep a draft where it belongs: with the stage, the probe or the change', () => {
    const draft = { type: 'draft-kept' as const, ...at, text: 'so far', usedSeconds: 7, pausedSeconds: 3 };
    const kept = { draft: 'so far', usedSeconds: 7, pausedSeconds: 3 };
    expect(one(draft)?.[1]).toMatchObject(kept);
    const [, onProbe] =
      one(asked('data', 'first'), asked('data', 'second'), { ...draft, criterion: 'second' }) ?? [];
    expect(onProbe?.probes).toMatchObject([{ criterion: 'first', usedSeconds: 0 }, kept]);
    expect(onProbe?.usedSeconds).toBe(0);
    const [, onChange] = one({ ...draft, curveball: 'ten-times' }) ?? [];
    expect(onChange?.curveball).toMatchObject(kept);
    expect(onChange).not.toHaveProperty('draft');
    expect(() => one({ ...draft, stage: 'clarify', curveball: 'ten-times' })).toThrow(
      'draft-kept in clarify, where nothing changes',
    );
  });

  it('keep the pauses and the end of an answer, and no pause where there was none', () => {
    const answered = {
      type: 'answer-submitted' as const,
      ...at,
      text: 'so',
      usedSeconds: 9,
      endedBy: 'time-up' as const,
    };
    expect(one({ ...answered, pausedSeconds: 5 })?.[1]).toMatchObject({
      pausedSeconds: 5,
      endedBy: 'time-up',
    });
    expect(one(answered)?.[1]).toMatchObject({ answer: 'so', usedSeconds: 9, pausedSeconds: 0 });
    const draft = { type: 'draft-kept' as const, ...at, text: 'so', usedSeconds: 9 };
    expect(one(draft)?.[1]).not.toHaveProperty('pausedSeconds');
  });

  it('say what other answers and questions earned', () => {
    const [, data] =
      one(
        { type: 'said-elsewhere', ...at, saidIn: 'clarify', finding },
        { type: 'question-credited', ...at, finding },
        { type: 'hint-given', ...at, criterion: 'first', rung: 2 },
      ) ?? [];
    expect(data).toMatchObject({
      elsewhere: [{ saidIn: 'clarify', finding }],
      asked: [finding],
      hints: [{ criterion: 'first', rung: 2 }],
    });
  });

  it('judge the last of two probes about the same', () => {
    const twice = [asked('data', 'first'), probeAnswered('data', 'first', 'once'), asked('data', 'first')];
    const [, data] = one(...twice, probeAnswered('data', 'first', 'again')) ?? [];
    expect(data?.probes.map(({ answer }) => answer)).toEqual(['once', 'again']);
  });

  it('withdraw one dispute and leave the others', () => {
    const disputed = (criterion: string): SessionEvent => ({
      type: 'disputed',
      ...at,
      dispute: { criterion, claim: 'covered', note: '' },
    });
    const withdrawn: SessionEvent = { type: 'dispute-withdrawn', ...at, criterion: 'first' };
    const [, data] = one(disputed('first'), disputed('second'), withdrawn) ?? [];
    expect(data?.disputes.map(({ criterion }) => criterion)).toEqual(['second']);
  });

  it('keep the closing words', () => {
    const words = { summary: 'Well.', strengths: [], gaps: [] };
    expect(fold([START, { type: 'debrief-written', at: AT, words }])?.debrief).toEqual(words);
  });
});
