import { homedir } from 'node:os';
import type { Host } from '../../src/host.ts';
import { createTerminal } from '../../src/terminal/create-terminal.ts';
import { colourLevel, createTheme } from '../../src/terminal/theme.ts';

/*
 * Edits one answer in the terminal this runs in and prints how it ended; for tests with a pseudo-terminal.
 * A prompt comes first, so that the keyboard has been in use before.
 */
const host: Host = {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  clock: {
    now: () => new Date(),
    monotonic: () => performance.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  signal: new AbortController().signal,
  platform: process.platform,
  home: homedir(),
  cwd: process.cwd(),
};
const terminal = createTerminal(host, createTheme(colourLevel(host.stderr, host.env, true)));

async function main() {
  await terminal.proceed('Press Enter to start');
  const result = await terminal.edit({
    title: '1 of 5  Clarify',
    question: 'What would you ask first?',
    budgetSeconds: 600,
    usedSeconds: 0,
    pace: 'strict',
    draft: '',
    onDraft: () => {},
    instead: '--answers FILE',
  });
  terminal.print(JSON.stringify(result));
}

void main();
