import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Criterion } from '../../src/domain/scenario.ts';
import { outcomes } from '../../src/domain/scoring.ts';
import type { SessionStage } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { chooseProbe } from '../../src/interviewer/choose-probe.ts';
import {
  asked,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
  submitted,
} from '../support/session-fixture.ts';

const CRITERIA: Criterion[] = RUBRIC.map((counted) => ({
  ...counted,
  claim: 'a claim',
  mustHave: [],
  anyOf: [],
  antiPatterns: [],
  probe: `What about ${counted.id}?`,
  model: 'a sentence',
}));

function stageAfter(verdicts: Record<string, Verdict>, ...events: SessionEvent[]): SessionStage {
  const stage = fold([started(), submitted('clarify'), critiqued('clarify', verdicts), ...events])?.stages[0];
  if (!stage) throw new Error('unreachable');
  return stage;
}

const chosen = (stage: SessionStage, probeSeconds = 60) =>
  chooseProbe(stage, CRITERIA, 'senior', probeSeconds)?.criterion;
const oneProbe = [
  asked('clarify', 'first'),
  probeAnswered('clarify', 'first'),
  judged('clarify', 'first', 'touched'),
];

describe('the follow-up', () => {
  it('goes to the dearest gap', () => {
    expect(chosen(stageAfter({ first: 'missing', second: 'missing' }))).toBe('first');
    expect(chosen(stageAfter({ first: 'covered', second: 'missing' }))).toBe('second');
  });

  it('leaves out what the level does not expect', () => {
    expect(chosen(stageAfter({ first: 'covered', second: 'covered', third: 'missing' }))).toBeUndefined();
  });

  it('goes to another point when the first got something of an answer, or none at all', () => {
    expect(chosen(stageAfter({}, ...oneProbe))).toBe('second');
    const blank = [
      asked('clarify', 'first'),
      probeAnswered('clarify', 'first', ' '),
      judged('clarify', 'first', 'missing'),
    ];
    expect(chosen(stageAfter({}, ...blank))).toBe('second');
  });

  it('insists when the first was dodged', () => {
    const dodge = [
      asked('clarify', 'first'),
      probeAnswered('clarify', 'first'),
      judged('clarify', 'first', 'missing'),
    ];
    expect(chosen(stageAfter({}, ...dodge))).toBe('first');
    const again = [
      ...dodge,
      asked('clarify', 'first'),
      probeAnswered('clarify', 'first'),
      judged('clarify', 'first', 'covered'),
    ];
    const stage = stageAfter({ second: 'covered' }, ...again);
    expect(chosen(stage)).toBeUndefined();
    expect(outcomes(stage)[0]).toMatchObject({ id: 'first', verdict: 'covered', afterProbe: true });
  });

  it('says back first what speaks against a point', () => {
    const stage = stageAfter({ first: 'missing', second: 'missing' });
    const [critique] = stage.critiques;
    if (!critique) throw new Error('unreachable');
    const criteria = critique.criteria.map((one) =>
      one.id === 'second' ? { ...one, against: { quote: 'answer', start: 3, end: 9 } } : one,
    );
    const heavier = RUBRIC.map((counted) => ({ ...counted, weight: 1 }));
    const opposed = { ...stage, rubric: heavier, critiques: [{ ...critique, criteria }] };
    expect(chooseProbe(opposed, CRITERIA, 'senior', 60)).toEqual({
      criterion: 'second',
      question: 'You said: "answer" What about second?',
    });
  });

  it('says back first what counts against the candidate', () => {
    const stage = stageAfter({ first: 'missing', second: 'missing' });
    const [critique] = stage.critiques;
    if (!critique) throw new Error('unreachable');
    const evidence = { quote: 'answer', start: 3, end: 9 };
    const concerns = [{ says: 'Splits at random.', against: ['second'], evidence }];
    // However little it weighs.
    const lighter = RUBRIC.map((counted) => ({ ...counted, weight: counted.id === 'second' ? 1 : 3 }));
    const opposed = { ...stage, rubric: lighter, critiques: [{ ...critique, concerns }] };
    expect(chooseProbe(opposed, CRITERIA, 'senior', 60)?.question).toBe(
      'You said: "answer" What about second?',
    );
  });

  it('has a second one only if the stage left time for it', () => {
    const inTime = stageAfter({}, ...oneProbe);
    expect(chosen({ ...inTime, usedSeconds: 240 })).toBe('second');
    expect(chosen({ ...inTime, usedSeconds: 241 })).toBeUndefined();
  });

  it('has no third', () => {
    const two = [...oneProbe, asked('clarify', 'second'), probeAnswered('clarify', 'second')];
    expect(chosen(stageAfter({}, ...two))).toBeUndefined();
  });

  it('is not asked where the plan has none', () => {
    expect(chosen(stageAfter({}), 0)).toBeUndefined();
  });
});
