import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import type { Session, SessionEvent } from '../../src/domain/session.ts';
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
} from '../support/session-fixture.ts';

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
    expect(text).toContain('[an](1) answer');
    expect(text).toMatch(/\+ {2}1 first {2}because/);
    expect(text).toMatch(/\+ {2}2 second {2}After the follow-up: because/);
    expect(text).toMatch(/- {2}3 third/);
    expect(text).toContain('What about second?');
    expect(text).toMatch(/\+ \[an\]\(1\) afterthought/);
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
