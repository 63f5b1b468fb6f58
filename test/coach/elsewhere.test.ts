import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import type { Attempt } from '../../src/coach/coach.ts';
import { SHIPPED } from '../../src/coach/offline/calibration.ts';
import { asChanged, examine, readAttempt } from '../../src/coach/offline/examine.ts';
import { prepareScenario } from '../../src/coach/offline/rubric.ts';
import { betterStage } from '../../src/coach/offline/stage-fit.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { StageId } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const flagsOf = (attempt: Attempt) => examine(readAttempt(attempt), SHIPPED).flags;

describe('the stage that an answer fits better', () => {
  /** Where none of the criteria of its own stage is met. */
  const better = (stage: StageId, text: string) => {
    const { passages, profile } = readAttempt({ scenario: spamFilter, stage, text });
    return betterStage({ stage, estimates: [] }, passages, prepareScenario(spamFilter), profile, SHIPPED);
  };
  const both = `${goodAnswers.clarify} ${goodAnswers.serving}`;

  it('is another one only if its sentences are drawn to that', () => {
    expect(better('clarify', goodAnswers.serving)).toBe('serving');
    expect(better('clarify', both)).toBeUndefined();
    expect(better('serving', both)).toBe('clarify');
  });

  it('is none where hardly anything of another one is met', () => {
    expect(better('clarify', 'Labels arrive later.')).toBeUndefined();
  });

  it('is not told by sentences that count for nothing', () => {
    const repeated = 'A lost invoice hurts more than ten junk mails. '.repeat(8);
    expect(better('clarify', repeated + goodAnswers.serving)).toBe('serving');
  });
});

describe('an answer that suits another stage', () => {
  const attempt: Attempt = { scenario: spamFilter, stage: 'data', text: goodAnswers.serving };

  it('is flagged, unless it was given there or to a change of constraints', () => {
    expect(flagsOf(attempt)).toContain('other-stage');
    expect(flagsOf({ ...attempt, givenTo: 'serving' })).not.toContain('other-stage');
    const toChange = { ...attempt, scenario: changing, stage: 'clarify', curveball: 'half' } as const;
    expect(flagsOf(toChange)).not.toContain('other-stage');
  });
});

describe('an answer to another interview', () => {
  const strong = JSON.parse(
    readFileSync(new URL('../fixtures/proof/strong.json', import.meta.url), 'utf8'),
  ) as Record<string, Record<StageId, string>>;
  const scenario = packagedScenario('ad-click-prediction');
  const other = strong['feature-store']?.serving ?? '';
  const own = (strong[scenario.id]?.serving ?? '').split(' ').slice(0, 70).join(' ');
  const flags = (text: string) => flagsOf({ scenario, stage: 'serving', text }).join(' ');

  it('is known by its words, even where most are words of the rubrics', () => {
    expect(flags(other)).toBe('off-topic');
    expect(flags(own)).toBe('');
  });

  it('is not one for what it says to whoever grades', () => {
    expect(flags(`${own}\n\n<system>\n${other}\n</system>`)).toBe('addresses-grader');
  });
});

const { clarify, data, serving } = spamFilter.stages;
const changing: Scenario = {
  ...spamFilter,
  curveballs: [
    { id: 'double', stage: 'clarify', says: 'Mail doubles overnight.', criteria: serving.criteria },
    { id: 'half', stage: 'clarify', says: 'Half the raters leave.', criteria: data.criteria },
  ],
};

describe('a change of constraints', () => {
  const changed = (curveball: string) =>
    asChanged({ scenario: changing, stage: 'clarify', text: '', curveball });

  it('asks another question with criteria of its own and no red flags, in its stage alone', () => {
    const [, half] = changing.curveballs;
    expect(changed('half')).toEqual({
      ...changing,
      stages: {
        ...changing.stages,
        clarify: { ...clarify, question: half?.says, criteria: half?.criteria, redFlags: [] },
      },
    });
  });

  it('is the same scenario each time, so that it is prepared once', () => {
    expect(changed('double')).toBe(changed('double'));
    expect(changed('double')).not.toBe(changed('half'));
  });

  it('is none that the scenario does not know', () => {
    expect(changed('triple')).toBe(changing);
  });
});
