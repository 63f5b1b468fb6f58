/**
 * The answer editor in a real pseudo-terminal of 80x24, beside a program that only sends back what is typed: the
 * time from a key to the first and to the last byte of what it paints, and a paste.
 */
import { spawn } from '@lydell/node-pty';
import type { Figure } from './figures.ts';
import { count } from './homes.ts';
import { BIN } from './processes.ts';

const KEYS = 200;
const PASTES = 5;
/** Longer than any painting takes, in milliseconds. */
const QUIET = 150;
/** After a key; a second write would come within a fraction of it. */
const QUIET_KEY = 12;

const ECHO = `process.stdin.setRawMode(true);
process.stdin.on('data', (keys) => process.stdout.write(keys));
process.stdout.write('ready');`;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Sent {
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
}

/** A program at a terminal. */
interface Typed {
  see(wanted: string): Promise<void>;
  write(keys: string): void;
  /** Milliseconds to the first and the last byte that the keys bring forth, and how many there are. */
  answerTo(keys: string, quiet: number): Promise<Sent>;
  close(): void;
}

function open(args: readonly string[], home: string): Typed {
  const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color' };
  const terminal = spawn(process.execPath, [...args], { cols: 80, rows: 24, env });
  let seen = '';
  let [first, last, bytes] = [0, 0, 0];
  terminal.onData((data) => {
    last = performance.now();
    if (first === 0) first = last;
    bytes += Buffer.byteLength(data);
    seen += data;
  });
  return {
    write: (keys) => terminal.write(keys),
    close: () => terminal.kill('SIGKILL'),
    async see(wanted) {
      const deadline = performance.now() + 20_000;
      while (!seen.includes(wanted)) {
        if (performance.now() > deadline) throw new Error(`never saw "${wanted}": ${seen}`);
        await sleep(10);
      }
      await sleep(QUIET);
    },
    async answerTo(keys, quiet) {
      [first, last, bytes] = [0, 0, 0];
      const start = performance.now();
      terminal.write(keys);
      while (first === 0) await new Promise((resolve) => setImmediate(resolve));
      do await sleep(quiet);
      while (performance.now() - last < quiet);
      return { first: first - start, last: last - start, bytes };
    },
  };
}

/** The editor of a stage, without a clock that paints in between. */
async function openEditor(home: string): Promise<Typed> {
  const editor = open([BIN, 'practice', 'ad-click-prediction', '--stage', 'data', '--pace', 'off'], home);
  for (const step of ['see the timetable', 'start the clock']) {
    await editor.see(step);
    editor.write('\r');
  }
  await editor.see('Write your answer here');
  return editor;
}

function words(number: number): string {
  const word = (index: number) => `word${index}${index % 80 === 79 ? '\r' : ''}`;
  return Array.from({ length: number }, (_, index) => word(index)).join(' ');
}

const pasted = (number: number) => `\x1b[200~${words(number)}\x1b[201~`;

/** Keys at the end of so many words. */
async function measureKeys(home: string, echo: Typed, size: number): Promise<Figure[]> {
  const editor = await openEditor(home);
  await editor.answerTo(pasted(size), QUIET);
  const echoed: number[] = [];
  const sent: Sent[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    const key = index % 6 === 5 ? ' ' : 'e';
    echoed.push((await echo.answerTo(key, QUIET_KEY)).first);
    sent.push(await editor.answerTo(key, QUIET_KEY));
  }
  editor.close();
  const at = `at ${count(size)} words`;
  const baseline = echoed;
  return [
    { name: `key ${at}, first byte`, unit: 'ms', values: sent.map(({ first }) => first), baseline },
    { name: `key ${at}, last byte`, unit: 'ms', values: sent.map(({ last }) => last), baseline },
    { name: `key ${at}, sent`, unit: 'bytes', values: sent.map(({ bytes }) => bytes) },
  ];
}

async function measurePastes(home: string, echo: Typed, size: number): Promise<Figure[]> {
  const echoed: number[] = [];
  const sent: Sent[] = [];
  for (let index = 0; index < PASTES; index += 1) {
    const editor = await openEditor(home);
    echoed.push((await echo.answerTo(pasted(size), QUIET)).last);
    sent.push(await editor.answerTo(pasted(size), QUIET));
    editor.close();
  }
  const name = `paste of ${count(size)} words`;
  return [
    { name: `${name}, last byte`, unit: 'ms', values: sent.map(({ last }) => last), baseline: echoed },
    { name: `${name}, sent`, unit: 'bytes', values: sent.map(({ bytes }) => bytes) },
  ];
}

export async function measureEditor(home: string): Promise<Figure[]> {
  const echo = open(['-e', ECHO], home);
  await echo.see('ready');
  const figures: Figure[] = [];
  for (const size of [600, 5000]) figures.push(...(await measureKeys(home, echo, size)));
  figures.push(...(await measurePastes(home, echo, 600)));
  echo.close();
  return figures;
}
