import { describe, expect, it } from 'vitest';
import { readAttempt } from '../../src/coach/offline/examine.ts';
import { type Examination, flagsOf } from '../../src/coach/offline/flags.ts';
import type { Profile } from '../../src/coach/offline/profile.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const { answer, profile } = readAttempt({
  scenario: spamFilter,
  stage: 'clarify',
  text: goodAnswers.clarify,
});
const estimates = [0.5, 0.5].map((present) => ({ present, covered: 0, likely: 'touched' as const }));
const flags = (change: Partial<Profile>, rest: Partial<Examination> = {}) => {
  const measured = { ...profile, words: 60, sentences: 6, atHome: 0.9, ...change };
  return flagsOf({
    answer,
    profile: measured,
    estimates,
    elsewhere: undefined,
    topicMargin: 0,
    ...rest,
  }).join(' ');
};

describe('the flags of an answer', () => {
  it.each<[string, Partial<Profile>]>([
    ['', {}],
    ['echo', { echoed: 0.5 }],
    ['', { echoed: 0.49 }],
    ['keyword-list', { words: 5, glue: 0.24 }],
    ['', { words: 4, glue: 0.24 }],
    ['', { glue: 0.25 }],
    ['keyword-list', { glue: 0.39, fragment: 2 }],
    ['', { glue: 0.39, fragment: 2.1 }],
    ['', { glue: 0.4, fragment: 2 }],
    ['keyword-list', { words: 20, concrete: 0.21 }],
    ['', { words: 19, concrete: 0.21 }],
    ['', { words: 20, concrete: 0.22 }],
    ['', { words: 40, sentences: 1, concrete: 0.1 }],
    ['keyword-list', { words: 40, sentences: 1, concrete: 0.1, fragment: 3.4 }],
    ['keyword-list', { words: 40, sentences: 1, concrete: 0.04 }],
    ['negated', { refusing: 0.28 }],
    ['', { refusing: 0.27 }],
    ['negated', { sentences: 3, refusing: 0.5 }],
    ['', { sentences: 2, refusing: 0.5 }],
    ['addresses-grader', { pressing: 0.01 }],
    ['repeated', { repeated: 0.15 }],
    ['', { repeated: 0.14 }],
  ])('are "%s" where it measures %j', (raised, change) => {
    expect(flags(change)).toBe(raised);
  });

  it('say that it is about something else, by its words or by what it seems to meet, if it is long', () => {
    expect(flags({}, { topicMargin: -0.41 })).toBe('off-topic');
    expect(flags({}, { topicMargin: -0.4 })).toBe('');
    expect(flags({ words: 40 }, { topicMargin: -1 })).toBe('off-topic');
    expect(flags({ words: 39 }, { topicMargin: -1 })).toBe('');
    // Half of what is asked for seems to be met, which counts for 0.06.
    expect(flags({ atHome: 0.73 })).toBe('off-topic');
    expect(flags({ atHome: 0.74 })).toBe('');
    const most = estimates.map((one) => ({ ...one, present: 0.65 }));
    expect(flags({ atHome: 0.1 }, { estimates: most })).toBe('');
    expect(flags({ atHome: 0.79 }, { estimates: [] })).toBe('off-topic');
  });

  it('say that it is to another stage, or cut', () => {
    expect(flags({}, { elsewhere: 'serving' })).toBe('other-stage');
    expect(flags({}, { answer: { ...answer, truncated: true } })).toBe('truncated');
  });

  it.each([
    ['', true],
    ['I do not know, sorry.', true],
    ['No idea. Rules, perhaps.', true],
    ['Purple elephants dance.', true],
    ['Purple elephants dance and sing loudly tonight.', false],
    ['Not sure, but a false positive loses wanted mail and costs more than one junk letter.', false],
    ['A false positive loses wanted mail and costs more than one junk letter, not sure.', false],
  ])('say of %j whether it is blank', (text, isBlank) => {
    const read = readAttempt({ scenario: spamFilter, stage: 'clarify', text }).answer;
    expect(flags({}, { answer: read })).toBe(isBlank ? 'blank' : '');
  });
});
