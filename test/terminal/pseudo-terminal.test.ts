import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { expect, it } from 'vitest';
import { createScreen } from '../support/screen.ts';

const PROGRAM = fileURLToPath(new URL('../support/edit-in-terminal.ts', import.meta.url));
const WORDS = Array.from({ length: 600 }, (_, index) => `word${index}${index % 12 === 11 ? '\r' : ' '}`).join(
  '',
);

/** The program in a pseudo-terminal, and the screen it draws on. */
function start(columns: number, rows: number) {
  const screen = createScreen(columns, rows);
  const pty = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    cols: columns,
    rows,
    env: { ...process.env, TERM: 'xterm-256color', EDITOR: undefined, VISUAL: undefined },
  });
  let output = '';
  pty.onData((data) => {
    output += data;
    screen.write(data);
  });
  const exited = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)));
  return {
    pty,
    screen,
    exited,
    output: () => output,
    async shows(text: string) {
      const deadline = performance.now() + 10_000;
      while (!(await screen.text()).includes(text)) {
        if (performance.now() > deadline) throw new Error(`No "${text}" in:\n${await screen.text()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    resize(newColumns: number, newRows: number) {
      screen.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
  };
}

it('types, pastes, resizes and submits in a real terminal', async () => {
  const { pty, screen, exited, output, shows, resize } = start(80, 24);
  await shows('Press Enter to start');
  pty.write('\r');
  await shows('What would you ask first?');
  pty.write('Who are the users?\r');
  await shows('4 words');
  pty.write(`\x1b[200~${WORDS}\x1b[201~`);
  await shows('604 words');
  await shows('word599');
  resize(40, 10);
  await shows('604 words   Ctrl+D submit');
  expect((await screen.rows())[9]).toBe(' 604 words   Ctrl+D submit');
  pty.write('\x04');
  expect(await exited).toBe(0);
  expect(await screen.isAlternate()).toBe(false);
  expect(await screen.modes()).toEqual({ wraparound: true, bracketedPaste: false });
  const result = JSON.parse(/\{"text".*\}/.exec(output())?.[0] ?? '{}');
  expect(result.reason).toBe('submitted');
  expect(result.text).toBe(`Who are the users?\n${WORDS.replaceAll('\r', '\n')}`);
}, 30_000);

it('gives the terminal back when it is killed', async () => {
  const { pty, screen, exited, shows } = start(80, 24);
  await shows('Press Enter to start');
  pty.write('\r');
  await shows('What would you ask first?');
  expect(await screen.isAlternate()).toBe(true);
  pty.kill('SIGTERM');
  await exited;
  expect(await screen.isAlternate()).toBe(false);
  expect(await screen.modes()).toEqual({ wraparound: true, bracketedPaste: false });
}, 30_000);
