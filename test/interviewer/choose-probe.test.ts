import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Criterion } from '../../src/domain/scenario.ts';
import type { SessionEvent, SessionStage } from '../../src/domain/session.ts';
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
  chooseProbe(stage, CRITERIA, 'senior', probeSeconds)?.id;
const oneProbe = [
  asked('clarify', 'first'),
  probeAnswered('clarify', 'first'),
  judged('clarify', 'first', 'missing'),
];

describe('the follow-up', () => {
  it('goes to the dearest gap', () => {
    expect(chosen(stageAfter({ first: 'missing', second: 'missing' }))).toBe('first');
    expect(chosen(stageAfter({ first: 'covered', second: 'missing' }))).toBe('second');
  });

  it('leaves out what the level does not expect', () => {
    expect(chosen(stageAfter({ first: 'covered', second: 'covered', third: 'missing' }))).toBeUndefined();
  });

  it('is never the same twice', () => {
    expect(chosen(stageAfter({}, ...oneProbe))).toBe('second');
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
