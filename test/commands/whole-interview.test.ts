import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { createTestHost } from '../support/test-host.ts';

const SUBMIT = '\x04';
const CANCEL = '\x03';
const DRAW = '\x12';
const EDITOR_KEY = '\x0f';
/** A shell that gets the terminal when the program is stopped, and goes on with it after Enter. */
const SHELL = `
  sh -c 'echo $$ > "$PID_FILE"; exec "$@"' sh "$@"
  echo "The shell has the terminal."; read -r; fg`;
const PASTED = Array.from({ length: 600 }, (_, index) => `word${index}`).join(' ');

let home: string;
let scenario: string;
let env: Record<string, string>;
let running: PseudoTerminal[];
beforeEach(() => {
  running = [];
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  scenario = join(home, 'spam-filter.yaml');
  const editor = join(home, 'editor.cjs');
  writeFileSync(editor, `require('node:fs').appendFileSync(process.argv.at(-1), ' and the editor');`);
  // The last stage has three seconds, so that a strict clock can be waited for.
  const yaml = scenarioYaml((written) => {
    written.stages.monitoring.minutes = 0.05;
    written.minutes = 38.05;
  });
  writeFileSync(scenario, yaml);
  const EDITOR = `"${process.execPath}" "${editor}"`;
  env = { ML_INTERVIEW_HOME: home, PID_FILE: join(home, 'pid'), EDITOR };
});
afterEach(() => {
  for (const terminal of running) terminal.process.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[], script?: string): PseudoTerminal {
  const terminal = startInTerminal(args, env, script);
  running.push(terminal);
  return terminal;
}

const newest = async () => {
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  return store.read(await store.resolve());
};

async function enter(terminal: PseudoTerminal, prompt: RegExp) {
  await terminal.see(prompt);
  terminal.type('\r');
}

/** From the brief to a paste in the second stage, where the program is stopped, goes on and is left. */
async function firstHalf(terminal: PseudoTerminal) {
  await enter(terminal, /to see the timetable/);
  await enter(terminal, /start the clock/);
  await enter(terminal, /left\. You:/);
  await terminal.see(/Clarify .* left/);
  terminal.type('By hand');
  await terminal.see(/2 words/);
  terminal.type(EDITOR_KEY);
  await terminal.see(/By hand\s+and the editor/);
  terminal.type(SUBMIT);

  await terminal.see(/Architecture sketch .* left/);
  terminal.type('mails -> features');
  await terminal.see(/2 words/);
  terminal.type(DRAW);
  await terminal.see(/│mails├───►│features│/);
  terminal.type('\x1B[C');
  await terminal.see(/2 words/);
  terminal.type(SUBMIT);

  await terminal.see(/Data sources .* left/);
  terminal.type(`\x1B[200~${PASTED}\x1B[201~`);
  await terminal.see(/600 words/);
  terminal.resize(40, 10);
  await terminal.see(/^ 600 words {2}Ctrl\+D submit/m);
  process.kill(Number(readFileSync(env['PID_FILE'] ?? '', 'utf8')), 'SIGTSTP');
  await terminal.see(/The shell has the terminal\./);
  expect(await terminal.screen.isAlternate()).toBe(false);
  terminal.type('\r');
  await terminal.see(/^ 600 words {2}Ctrl\+D submit/m);
  terminal.type(CANCEL);
}

/** From the pasted draft to the ratings; the last stage is cut off by the clock. */
async function secondHalf(terminal: PseudoTerminal) {
  await terminal.see(/Data sources .* left[\s\S]*word599[\s\S]*600 words/);
  terminal.type(SUBMIT);
  for (const title of ['Model training', 'Deployment']) {
    await terminal.see(new RegExp(`${title} .* left`));
    terminal.type('ok');
    await terminal.see(/1 word/);
    terminal.type(SUBMIT);
  }
  await terminal.see(/Monitoring .* left/);
  terminal.type('cut off');
  await terminal.see(/Wrap-up .* left/);
  terminal.type('In short');
  await terminal.see(/2 words/);
  terminal.type(SUBMIT);
  for (let rated = 1; rated <= 5; rated += 1) {
    await enter(terminal, new RegExp(`(how well did it go\\?[\\s\\S]*){${rated}}> poor`));
  }
}

it.skipIf(process.platform === 'win32')(
  'a whole interview: own editor, sketch, paste, resize, stop, leave, resume, cut off by a strict clock',
  async () => {
    const first = start(['practice', scenario, '--no-probes', '--pace', 'strict'], SHELL);
    await firstHalf(first);
    expect(await first.ended).toBe(130);
    const left = await newest();
    expect(left.stages[1]).toMatchObject({ answer: null, draft: PASTED });

    const second = start(['resume']);
    await secondHalf(second);
    await second.see(/ml-interview review/);
    expect(await second.ended).toBe(0);

    const session = await newest();
    expect(session.id).toBe(left.id);
    expect(session.finishedAt).not.toBeNull();
    expect(session.stages.map(({ answer }) => answer?.trim())).toEqual([
      'By hand\n and the editor',
      PASTED,
      'ok',
      'ok',
      'cut off',
    ]);
    expect(session.stages.map(({ endedBy }) => endedBy)).toEqual([
      ...Array.from({ length: 4 }, () => 'submitted'),
      'time-up',
    ]);
    expect(session.asides.map(({ id, answer }) => [id, answer])).toEqual([
      ['sketch', 'mails -> features'],
      ['wrap-up', 'In short'],
    ]);
  },
  120_000,
);
