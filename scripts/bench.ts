/**
 * Start-up times as ratios to bare node, each measured in turn within one run so that a busy machine slows all
 * alike. Exits 1 when a ratio is over its bar; `--runs N` sets how often each is measured.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const BIN = fileURLToPath(new URL('../bin/ml-interview.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'ml-interview-bench-'));
const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color' };

interface Measure {
  readonly name: string;
  /** Highest ratio to bare node that is good enough. */
  readonly bar?: number;
  /** Milliseconds of one run. */
  run(): Promise<number>;
}

const MEASURES: readonly Measure[] = [
  { name: 'node -e 0', run: () => untilExit(['-e', '0']) },
  { name: 'ml-interview --help', bar: 1.35, run: () => untilExit([BIN, '--help']) },
  {
    name: 'ml-interview practice, first paint',
    bar: 1.9,
    run: () => untilPainted([BIN, 'practice'], /Video rec/),
  },
  { name: 'ml-interview scenarios list', run: () => untilExit([BIN, 'scenarios', 'list']) },
];

async function untilExit(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

/** Time until the screen shows `wanted`, in a pseudo-terminal of 80x24. */
function untilPainted(args: string[], wanted: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let seen = '';
    const terminal = spawn(process.execPath, args, { cols: 80, rows: 24, env });
    const timer = setTimeout(() => reject(new Error(`never painted ${wanted}: ${seen}`)), 10_000);
    terminal.onData((data) => {
      seen += data;
      if (!wanted.test(seen)) return;
      clearTimeout(timer);
      resolve(performance.now() - start);
      terminal.kill('SIGKILL');
    });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 25;
const times = MEASURES.map(() => [] as number[]);
for (let round = 0; round < runs; round++) {
  for (const [index, measure] of MEASURES.entries()) times[index]?.push(await measure.run());
}
rmSync(home, { recursive: true, force: true });

const bare = median(times[0] ?? []);
let failed = false;
for (const [index, { name, bar }] of MEASURES.entries()) {
  const ratio = median(times[index] ?? []) / bare;
  const over = bar !== undefined && ratio > bar;
  failed ||= over;
  const verdict = bar === undefined ? '' : `  bar ${bar}${over ? '  OVER' : ''}`;
  console.log(
    `${name.padEnd(38)} ${(ratio * bare).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)}x${verdict}`,
  );
}
process.exit(failed ? 1 : 0);
