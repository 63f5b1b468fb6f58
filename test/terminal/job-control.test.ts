import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';

const CTRL_C = '\x03';
/** A shell that gets the terminal when the program is stopped, and goes on with it after Enter. */
const SHELL = `
  sh -c 'echo $$ > "$PID_FILE"; exec "$@"' sh "$@"
  echo "The shell has the terminal."; read -r; fg`;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32')(
  'gives the terminal to the shell when it is stopped, and paints all at the new size when it goes on',
  async () => {
    const args = ['practice', 'ad-click-prediction', '--stage', 'data'];
    const PID_FILE = join(home, 'pid');
    const terminal = startInTerminal(args, { ML_INTERVIEW_HOME: home, PID_FILE }, SHELL);
    await terminal.see(/Press Enter to see the timetable/);
    terminal.type('\r');
    await terminal.see(/Press Enter to start the clock/);
    terminal.type('\r');
    await terminal.see(/Write your answer here/);
    terminal.type('half a thought');
    await terminal.see(/half a thought/);

    process.kill(Number(readFileSync(PID_FILE, 'utf8')), 'SIGTSTP');
    await terminal.see(/The shell has the terminal\./);
    expect(await terminal.screen.isAlternate()).toBe(false);
    terminal.resize(60, 20);
    terminal.type('\r');
    await terminal.see(/^ -{58}$/m);
    expect(await terminal.screen.isAlternate()).toBe(true);
    terminal.type(' goes on');
    await terminal.see(/half a thought goes on/);

    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
  },
  60_000,
);
