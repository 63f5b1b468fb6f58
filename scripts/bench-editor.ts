/**
 * What the answer editor costs in a real pseudo-terminal of 80x24: time from a key to the first byte of the
 * answer, bytes per key and per tick of the clock, and pastes. Run `npm run build` first; prints a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const BIN = fileURLToPath(new URL('../bin/ml-interview.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'ml-interview-bench-'));
const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color' };
const KEYS = 300;
const TICKS = 8;
/** Longer than any painting takes, shorter than the wait for the next tick. */
const QUIET_MS = 400;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The program at an answer, and what it has written since it was last asked. */
interface Editor {
  write(keys: string): void;
  /** Starts to count anew. */
  reset(): void;
  readonly bytes: number;
  /** When the first and the last byte came; undefined before. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  close(): void;
}

async function openEditor(pace: 'off' | 'soft'): Promise<Editor> {
  const args = [BIN, 'practice', 'ad-click-prediction', '--stage', 'data', '--pace', pace];
  const terminal = spawn(process.execPath, args, { cols: 80, rows: 24, env });
  let seen = '';
  let bytes = 0;
  let first: number | undefined;
  let last: number | undefined;
  terminal.onData((data) => {
    last = performance.now();
    first ??= last;
    bytes += Buffer.byteLength(data);
    seen += data;
  });
  for (const [wanted, keys] of [
    ['see the timetable', '\r'],
    ['start the clock', '\r'],
    ['Write your answer here', ''],
  ] as const) {
    const deadline = performance.now() + 10_000;
    while (!seen.includes(wanted)) {
      if (performance.now() > deadline) throw new Error(`never saw "${wanted}": ${seen}`);
      await sleep(10);
    }
    terminal.write(keys);
  }
  await sleep(QUIET_MS);
  return {
    write: (keys) => terminal.write(keys),
    reset() {
      bytes = 0;
      first = undefined;
      last = undefined;
    },
    get bytes() {
      return bytes;
    },
    get first() {
      return first;
    },
    get last() {
      return last;
    },
    close: () => terminal.kill('SIGKILL'),
  };
}

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index}${index % 80 === 79 ? '\r' : ''}`).join(
    ' ',
  );
}

async function paste(editor: Editor, text: string) {
  editor.reset();
  const start = performance.now();
  editor.write(`\x1b[200~${text}\x1b[201~`);
  do await sleep(QUIET_MS);
  while (editor.last === undefined || performance.now() - editor.last < QUIET_MS);
  return { milliseconds: editor.last - start, bytes: editor.bytes };
}

async function type(editor: Editor) {
  const times: number[] = [];
  const bytes: number[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    editor.reset();
    const start = performance.now();
    editor.write(index % 6 === 5 ? ' ' : 'e');
    while (editor.first === undefined) await new Promise((resolve) => setImmediate(resolve));
    times.push(editor.first - start);
    await sleep(5);
    bytes.push(editor.bytes);
  }
  return { times, bytes };
}

async function tick(): Promise<number> {
  const editor = await openEditor('soft');
  editor.reset();
  await sleep(TICKS * 1000);
  const { bytes } = editor;
  editor.close();
  return bytes / TICKS;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

/** What was measured, and beside it what is asked for. */
function report(what: string, measured: string, first = ''): void {
  console.log(`${what.padEnd(46)} ${measured.padStart(18)} ${first.padStart(18)}`);
}

report('', 'now', 'asked for');
try {
  const firstFigures = [
    { count: 600, key: '1.15 / 1.50 ms', bytes: '48', paste: '13 ms, 1.3 KB' },
    { count: 5000, key: '', bytes: '', paste: '' },
  ];
  for (const first of firstFigures) {
    const editor = await openEditor('off');
    const pasted = await paste(editor, words(first.count));
    const { times, bytes } = await type(editor);
    editor.close();
    const at = `at ${first.count} words`;
    report(
      `key to first byte ${at}, median / p95`,
      `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)} ms`,
      first.key,
    );
    report(`bytes per key ${at}, median`, String(quantile(bytes, 0.5)), first.bytes);
    const kilobytes = (pasted.bytes / 1000).toFixed(1);
    report(
      `bracketed paste of ${first.count} words`,
      `${pasted.milliseconds.toFixed(0)} ms, ${kilobytes} KB`,
      first.paste,
    );
  }
  report('bytes per tick', (await tick()).toFixed(0), '120');
} finally {
  rmSync(home, { recursive: true, force: true });
}
