/**
 * How long a long history takes: reading all journals for the first time, then the commands that work with what
 * was found, as ratios to bare node as in bench.ts. Exits 1 when something is over its bar. `--sessions N` (10,000
 * if absent), `--runs N` (15); needs about 60 KB of disk for each session.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHistory } from '../test/support/history.ts';

const BIN = fileURLToPath(new URL('../bin/ml-interview.js', import.meta.url));
const { values } = parseArgs({ options: { sessions: { type: 'string' }, runs: { type: 'string' } } });
const most = Number(values.sessions ?? 10_000);
const runs = Number(values.runs ?? 15);
const root = mkdtempSync(join(tmpdir(), 'ml-interview-bench-'));

/** Writes down how much memory the process had at most, in KB, where nothing else goes. */
const PEAK = `process.on('exit', () => {
  process.getBuiltinModule('node:fs').writeSync(3, String(process.resourceUsage().maxRSS));
});`;
const withPeak = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];

/** A command with the highest ratio to bare node and the most memory, in MB, that are good enough. */
interface Measure {
  readonly args: readonly string[];
  readonly bar?: number;
  readonly megabytes?: number;
}

// 250 ms and a second, where bare node takes 65 ms.
const MEASURES: readonly Measure[] = [
  { args: ['-e', '0'] },
  { args: [BIN, 'sessions', 'list'], bar: 3.9, megabytes: 150 },
  { args: [BIN, 'sessions', 'list', '--limit', '20'], bar: 3.9, megabytes: 150 },
  { args: [BIN, 'scenarios', 'list'], bar: 3.9, megabytes: 150 },
  { args: [BIN, 'progress'], bar: 15, megabytes: 150 },
];

function run(home: string, args: readonly string[]): { milliseconds: number; peak: string } {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, args, {
    env: { ...process.env, ML_INTERVIEW_HOME: home },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return { milliseconds: performance.now() - start, peak: output[3] ?? '' };
}

function peakMegabytes(home: string, args: readonly string[]): number {
  return Number(run(home, [...withPeak, ...args]).peak) / 1024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Reads all journals of a new history of so many sessions, and says how long that takes. */
function measureFirst(sessions: number): string {
  const home = join(root, `${sessions}`);
  writeHistory(join(home, 'sessions'), { sessions });
  const start = performance.now();
  const peak = peakMegabytes(home, [BIN, 'sessions', 'list', '--limit', '1']);
  const seconds = (performance.now() - start) / 1000;
  const each = `${((1000 * seconds) / sessions).toFixed(2)} ms each`;
  console.log(`first reading of ${sessions}: ${seconds.toFixed(1)} s, ${each}, ${peak.toFixed(0)} MB`);
  return home;
}

function measureWarm(home: string): boolean {
  const times = MEASURES.map(() => [] as number[]);
  for (let round = 0; round < runs; round++) {
    for (const [index, { args }] of MEASURES.entries()) times[index]?.push(run(home, args).milliseconds);
  }
  const bare = median(times[0] ?? []);
  let failed = false;
  for (const [index, { args, bar, megabytes = Number.POSITIVE_INFINITY }] of MEASURES.entries()) {
    const ratio = median(times[index] ?? []) / bare;
    const peak = peakMegabytes(home, args);
    const over = (bar !== undefined && ratio > bar) || peak > megabytes;
    failed ||= over;
    const name = args.map((arg) => (arg === BIN ? 'ml-interview' : arg)).join(' ');
    const verdict = bar === undefined ? '' : `  bar ${bar}, ${megabytes} MB${over ? '  OVER' : ''}`;
    const figures = `${(ratio * bare).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(5)}x`;
    console.log(`${name.padEnd(38)} ${figures}  ${peak.toFixed(0).padStart(4)} MB${verdict}`);
  }
  return failed;
}

try {
  measureFirst(Math.round(most / 10));
  measureFirst(Math.round(most / 2));
  const home = measureFirst(most);
  // As it is a while later, when the newest journals are believed as well.
  const later = Date.now() / 1000 + 60;
  utimesSync(join(home, 'sessions.index.jsonl'), later, later);
  console.log(`\n${most} sessions, their index up to date:`);
  process.exitCode = measureWarm(home) ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}
