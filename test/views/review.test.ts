import { describe, expect, it } from 'vitest';
import type { CoachIdentity, Verdict } from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Mark, SessionEvent } from '../../src/domain/session-event.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { reviewView } from '../../src/views/review.ts';
import { writtenScenario } from '../support/scenario-fixture.ts';
import {
  AT,
  asked,
  critiqued,
  judged,
  probeAnswered,
  started,
  submitted,
  withConcern,
} from '../support/session-fixture.ts';

function judgedBy(
  coach: CoachIdentity,
  verdicts: Readonly<Record<string, Verdict>>,
  scenarioVersion: number,
): SessionEvent {
  const event = critiqued('clarify', verdicts);
  if (event.type !== 'critique-added') throw new Error('unreachable');
  return { ...event, critique: { ...event.critique, coach, scenarioVersion } };
}

const layout = { theme: createTheme(0), columns: 80 };
const reviewOf = (...events: SessionEvent[]) =>
  reviewView(fold([started(), ...events]) as Session, undefined, layout);

describe('the review of a session whose scenario is gone', () => {
  it('shows what the session holds', () => {
    const text = reviewOf(
      submitted('clarify', 'an answer'),
      critiqued('clarify', { first: 'covered' }),
      asked('clarify', 'second'),
      probeAnswered('clarify', 'second', 'an afterthought'),
      judged('clarify', 'second', 'covered'),
    );
    expect(text).toContain('not in the library any more');
    expect(text).toMatch(/ {2}\+1 +\| \[an\] answer/);
    expect(text).toMatch(/\+ {2}1 first {2}because/);
    expect(text).toMatch(/\+ {2}2 second {2}After the follow-up: because/);
    expect(text).toMatch(/- {2}3 third/);
    expect(text).toContain('What about second?');
    expect(text).toMatch(
      /Follow-up on second, 0:20 of 1:00\n[^\n]+\n {2}\+2 +\| \[an\] afterthought\n {2}\+ {2}2 second/,
    );
  });

  it('shows what counts against the candidate', () => {
    const text = reviewOf(submitted('clarify', 'an answer'), withConcern(critiqued('clarify', {})));
    expect(text).toMatch(/ {2}! counts against you: Names no price\.\n {4}"an answer"/);
  });

  it('says who judged, by which rubric and when, and what was judged before', () => {
    const text = reviewOf(
      submitted('clarify'),
      judgedBy({ kind: 'offline', version: '1' }, { first: 'touched' }, 1),
      judgedBy({ kind: 'llm', version: '1', model: 'some-model' }, { first: 'covered' }, 2),
    );
    expect(text).toMatch(/Verdicts\n {2}by some-model, rubric version 2, 2026-03-01 09:00 UTC/);
    expect(text).toMatch(
      /Judged before\n {2}the offline coach, version 1, rubric version 1, 2026-03-01 09:00 UTC: not\n {4}scored[^\n]*\n {4}~ first: touched, not covered/,
    );
  });

  it('shows what the candidate holds against a verdict, and the score with it', () => {
    const evidence = { quote: 'answer', start: 3, end: 9 };
    const dispute = { criterion: 'second', claim: 'covered' as const, note: 'said\u0007 so', evidence };
    const text = reviewOf(submitted('clarify'), critiqued('clarify', { first: 'covered' }), {
      type: 'disputed',
      at: AT,
      stage: 'clarify',
      dispute,
    });
    expect(text).toMatch(/- {2}2 second {2}because\n {7}you: covered, because said so\n {7}"answer"/);
    expect(text).toContain('67 of 100 for senior');
    expect(text).toContain('1 verdict disputed by you; with it 100 of 100.');
  });

  it('ends with the trade-offs of all stages, the level bar, and self-ratings beside the score', () => {
    const text = reviewOf(submitted('clarify'), critiqued('clarify', { first: 'covered' }), {
      type: 'self-rated',
      at: AT,
      stage: 'clarify',
      rating: 5,
    });
    expect(text).toMatch(/Trade-offs by stage\n +latency[\s\S]*Level bar[\s\S]*Your own rating/);
    expect(text).toMatch(
      /mid \(60\) +senior \(70\) +staff \(80\)\n {2}clarify {2}\+ 1 of 1, 100 {2}- 1 of 2, 67/,
    );
    expect(text).toMatch(/clarify {2}strong {4}good \(67\) {7}rated higher/);
  });

  it('shows what changed half-way with the time it took, and what is held against its verdict', () => {
    const start = started();
    const curveball = {
      id: 'halved',
      stage: 'clarify' as const,
      says: 'Half of it.',
      budgetSeconds: 60,
      rubric: [{ id: 'budget', level: 'mid' as const, weight: 1 }],
    };
    const verdict = { verdict: 'touched' as const, confidence: 1, why: 'half' };
    const evidence = [{ quote: 'less', start: 0, end: 4 }];
    const at = { at: AT, stage: 'clarify' as const };
    const session = fold([
      { ...start, plan: { ...start.plan, curveball } },
      { ...at, type: 'curveball-answered', text: 'less of it', usedSeconds: 70, endedBy: 'submitted' },
      { ...at, type: 'curveball-judged', findings: [{ id: 'budget', ...verdict, evidence }] },
      { ...at, type: 'disputed', dispute: { criterion: 'budget', claim: 'covered', note: 'all of it' } },
    ]) as Session;
    expect(reviewView(session, undefined, layout)).toContain(
      [
        'What changed, 1:10 of 1:00, 0:10 over',
        '  Half of it.',
        '  ~1       | [less] of it',
        '  ~  1 budget  half',
        '       you: covered, because all of it',
      ].join('\n'),
    );
  });

  it('says what was hinted at', () => {
    const text = reviewOf({ type: 'hint-given', at: AT, stage: 'clarify', criterion: 'second', rung: 2 });
    expect(text).toMatch(/Hints you took\n {2}second: rung 2 of 3, what is wanted/);
  });

  it('shows only the stages that are asked for', () => {
    const session = fold([started(), submitted('clarify'), critiqued('clarify', {})]) as Session;
    const text = reviewView(session, undefined, layout, { stages: ['data'] });
    expect(text).toContain('Data sources');
    expect(text).not.toContain('Clarify requirements');
    expect(text).toMatch(/^Test\n0 of 100 for senior/);
  });

  it('shows what a person has ticked so far before the interview they hold is finished', () => {
    const marked = (mark: Mark): SessionEvent => ({
      type: 'marked',
      at: AT,
      stage: 'clarify',
      mark,
      usedSeconds: 9,
    });
    const start = started();
    const plan = { ...start.plan, interviewer: 'person' as const };
    const session = fold([
      { ...start, plan },
      marked({ about: { criterion: 'second' }, tick: 'half', note: 'only the mean' }),
      marked({ about: { dimension: 'cost' }, tick: 'full', note: '' }),
    ]) as Session;
    const text = reviewView(session, undefined, layout);
    expect(text).toMatch(/Marked so far\n {2}~ {2}1 second {2}only the mean\n {2}cost {12}weighed/);
  });

  it('shows the draft of an answer that was never submitted', () => {
    const text = reviewOf({ type: 'draft-kept', at: AT, stage: 'clarify', text: 'half a', usedSeconds: 30 });
    expect(text).toMatch(/Draft, not submitted\n {2}half a/);
    expect(text).toContain('not finished');
  });

  it('shows sketch and wrap-up where they were taken', () => {
    const start = started(['clarify', 'data']);
    const plan = { ...start.plan, asides: [{ id: 'sketch' as const, budgetSeconds: 120 }] };
    const sketched: SessionEvent = {
      type: 'aside-answered',
      at: AT,
      aside: 'sketch',
      text: 'logs --> model',
      usedSeconds: 60,
      endedBy: 'submitted',
    };
    const session = fold([{ ...start, plan }, submitted('clarify'), sketched]) as Session;
    const text = reviewView(session, undefined, layout, { sketch: '  the drawing' });
    expect(text).toMatch(
      /Clarify[\s\S]*Architecture sketch\n1:00 of 2:00\n\n {2}logs --> model\n\n {2}the drawing[\s\S]*Data sources/,
    );
  });

  it('says where two coaches are far apart', () => {
    const event = critiqued('clarify', { first: 'covered' });
    if (event.type !== 'critique-added') throw new Error('unreachable');
    const [first, ...rest] = event.critique.criteria;
    if (!first) throw new Error('unreachable');
    const criteria = [{ ...first, disputed: 'missing' as const }, ...rest];
    const text = reviewOf(submitted('clarify'), { ...event, critique: { ...event.critique, criteria } });
    expect(text).toMatch(/1 first {2}because Disputed: another coach calls it missing\./);
    expect(text.match(/Disputed/g)).toHaveLength(1);
  });

  it('says that a blank answer is blank', () => {
    expect(reviewOf(submitted('clarify', '  '), critiqued('clarify', {}))).toMatch(/Your answer\n {2}blank/);
  });

  it('lets nothing through that a terminal acts on', () => {
    const hostile = '\u001B]0;owned\u0007\u009B2J\r';
    const scenario = { id: `x${hostile}`, title: `Title${hostile}`, version: 1 };
    const events = [
      started(['clarify'], { scenario }),
      {
        type: 'question-asked',
        at: AT,
        stage: 'clarify',
        text: hostile,
        reply: hostile,
        usedSeconds: 0,
      } as const,
      submitted('clarify', `text${hostile}`),
      critiqued('clarify', {}),
      { ...asked('clarify', 'first'), question: hostile } as SessionEvent,
    ];
    const text = reviewView(fold(events) as Session, undefined, layout);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

it('shows points or, when asked, the whole answer of a strong candidate', () => {
  const written = writtenScenario(({ stages }) => {
    stages.clarify.modelAnswer = 'I would ask who loses what by a mistake.';
  });
  const scenario = Scenario.parse(written);
  const session = fold([started(), submitted('clarify'), critiqued('clarify', {})]) as Session;
  const points = reviewView(session, scenario, layout);
  expect(points).toContain('What a strong answer contains');
  expect(points).not.toContain('who loses what');
  const whole = reviewView(session, scenario, layout, { modelAnswers: true });
  expect(whole).toMatch(
    /A strong answer, as one would type it\n {2}I would ask who loses what by a mistake\./,
  );
});
