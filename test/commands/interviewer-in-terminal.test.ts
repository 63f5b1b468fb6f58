import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const SUBMIT = '\x04';
const HINT = '\x1bh';
/** Any key leaves a hint. */
const BACK = '\x1b[C';

async function enter(terminal: PseudoTerminal, prompt: RegExp) {
  await terminal.see(prompt);
  terminal.type('\r');
}

async function newestIn(home: string) {
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  return store.read(await store.resolve());
}

it('answers questions, helps, changes its mind and follows up', { timeout: 90_000 }, async () => {
  const home = await temporaryFolder();
  // Seed 1 is a change that comes in the data stage.
  const args = ['practice', 'video-recommendation', '--stage', 'clarify', 'data', '--seed', '1'];
  const terminal = startInTerminal(args, { ML_INTERVIEW_HOME: home });
  await enter(terminal, /to see the timetable/);
  await enter(terminal, /start the clock/);
  await terminal.see(/left\. You:/);
  terminal.type('How many people use it a day?\r');
  await terminal.see(/About 100 million people a day/);
  await terminal.see(/(left\. You:[\s\S]*){2}/);
  terminal.type('\r');
  await terminal.see(/Clarify .* left/);
  terminal.type('People should come back.');
  terminal.type(HINT);
  await terminal.see(/earns at most 75 %/);
  terminal.type(BACK);
  await terminal.see(/People should come back\.[\s\S]*4 words/);
  terminal.type(SUBMIT);
  // The follow-up to the first stage, a dodge, and the same again.
  await terminal.see(/follow-up .* left[\s\S]*one more thing/);
  terminal.type(`No idea.${SUBMIT}`);
  await terminal.see(/follow-up .* left[\s\S]*does not answer it for me yet/);
  terminal.type(SUBMIT + SUBMIT);
  await terminal.see(/Data sources .* left/);
  terminal.type(`Logs.${SUBMIT}`);
  await terminal.see(/something changes .* left[\s\S]*Something has changed\./);
  terminal.type(`Ask for consent.${SUBMIT}`);
  await terminal.see(/follow-up .* left[\s\S]*one more thing[\s\S]*Write your answer here/);
  terminal.type(`Later.${SUBMIT}`);
  await terminal.see(/follow-up .* left[\s\S]*does not answer it[\s\S]*Write your answer here/);
  terminal.type(`Later.${SUBMIT}`);
  for (const rated of [1, 2]) {
    await enter(terminal, new RegExp(`(how well did it go\\?[\\s\\S]*){${rated}}> poor`));
  }
  await terminal.see(/ml-interview review/);
  expect(await terminal.ended).toBe(0);

  const { stages } = await newestIn(home);
  expect(stages[0]?.questions[0]?.facts).toEqual(['daily-users']);
  expect(stages[0]?.hints).toMatchObject([{ rung: 1 }]);
  expect(stages[0]?.probes.map(({ answer }) => answer)).toEqual(['No idea.', '']);
  expect(stages[0]?.probes[0]?.criterion).toBe(stages[0]?.probes[1]?.criterion);
  expect(stages[1]?.curveball).toMatchObject({ answer: 'Ask for consent.', findings: expect.any(Array) });
});

it('drills one point and shows the model', { timeout: 60_000 }, async () => {
  const home = await temporaryFolder();
  const args = ['drill', '--criterion', 'exposure-bias'];
  const terminal = startInTerminal(args, { ML_INTERVIEW_HOME: home });
  await enter(terminal, /to see the timetable/);
  await enter(terminal, /start the clock/);
  await terminal.see(/3:00 left|2:5\d left/);
  terminal.type(`We only know what we showed.${SUBMIT}`);
  await terminal.see(/for example: Slots near the top/);
  expect(await terminal.ended).toBe(0);
  expect(await newestIn(home)).toMatchObject({
    drill: { kind: 'criterion' },
    finishedAt: expect.any(String),
  });
});

it('asks for an estimate and shows the computation', { timeout: 60_000 }, async () => {
  const home = await temporaryFolder();
  const args = ['drill', '--estimate', 'mean-request-rate', '--seed', '3'];
  const terminal = startInTerminal(args, { ML_INTERVIEW_HOME: home });
  await terminal.see(/120 million users/);
  terminal.type(`120M x 3 / 86,400 s = 4,200 requests per second${SUBMIT}`);
  await terminal.see(/100 of 100[\s\S]*The computation/);
  expect(await terminal.ended).toBe(0);
});
