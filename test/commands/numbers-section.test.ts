import { describe, expect, it } from 'vitest';
import { numbersSection } from '../../src/commands/numbers-section.ts';
import { fold } from '../../src/domain/fold.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { writtenScenario } from '../support/scenario-fixture.ts';
import { AT, asked, probeAnswered, started, submitted } from '../support/session-fixture.ts';

const scenario = Scenario.parse(
  writtenScenario((written) => {
    written.numbers = [
      {
        name: 'Mean load',
        value: 11_574,
        unit: 'mails/s',
        arithmetic: '1 B / 86,400 s',
        words: ['mails'],
        expectedIn: 'clarify',
      },
    ];
  }),
);
const sectionOf = (...events: SessionEvent[]) =>
  numbersSection(fold([started(), ...events]) as Session, scenario, { theme: createTheme(0), columns: 100 });

describe('the numbers of a sitting', () => {
  it('are checked in answers and in answers to follow-ups', () => {
    expect(sectionOf(submitted('clarify', '1M mails per second'))).toContain(
      'clarify: you said "1M mails per second"',
    );
    const section = sectionOf(
      submitted('clarify', 'spam is bad'),
      asked('clarify', 'second'),
      probeAnswered('clarify', 'second', 'say 12k mails per second'),
    );
    expect(section).toBe('Numbers\n  + of the right order: "12k mails per second"');
  });

  it('are missed in a stage that was answered, and not in a draft', () => {
    expect(sectionOf(submitted('clarify', 'spam is bad'))).toContain('not stated: Mean load');
    const draft = {
      type: 'draft-kept',
      at: AT,
      stage: 'clarify',
      text: '1M mails per second',
      usedSeconds: 3,
    } as const;
    expect(sectionOf(draft)).toBe('');
  });
});
