import { expect, it } from 'vitest';
import { createTerminalCandidate } from '../../src/candidate/at-terminal.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';

it('counts the time a question takes, but not an absence', async () => {
  const clock = createManualClock();
  const terminal = {
    ...createScriptedTerminal(),
    async ask() {
      clock.advance(20_000);
      clock.stall(3600 * 1000);
      clock.advance(10_000);
      return 'How many users?';
    },
  };
  const candidate = createTerminalCandidate(terminal, clock, 'strict', {
    brief: () => '',
    timetable: () => '',
    reply: (text) => text,
    sketch: async () => '',
  });
  const question = await candidate.ask({ stage: 'clarify', asked: 0, budgetSeconds: 300, usedSeconds: 12 });
  expect(question).toEqual({ text: 'How many users?', usedSeconds: 42 });
});
