/** Times of whole processes, beside those of a bare Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { packageFile } from '../../src/package-files.ts';
import type { Bar, Figure } from './figures.ts';

export const BIN = fileURLToPath(packageFile('bin/ml-interview.js'));

export interface ProcessMeasure {
  readonly name: string;
  readonly home: string;
  /** Of the program. */
  readonly args: readonly string[];
  /** Measured until the screen of a terminal shows this, and not until the process ends. */
  readonly until?: RegExp;
  readonly bar?: Bar;
  /** The most memory that is good enough, in MB; measured where there is a bar for it. */
  readonly megabytes?: number;
}

/** Each in turn, so often, so that a busy machine slows all alike. */
export async function measureProcesses(measures: readonly ProcessMeasure[], runs: number): Promise<Figure[]> {
  const bare: number[] = [];
  const times = measures.map((): number[] => []);
  for (let round = 0; round < runs; round += 1) {
    bare.push(untilExit(['-e', '0'], ''));
    for (const [index, measure] of measures.entries()) times[index]?.push(await run(measure));
  }
  return [
    { name: 'bare Node: `node -e 0`', unit: 'ms', values: bare },
    ...measures.flatMap((measure, index) => figuresOf(measure, times[index] ?? [], bare)),
  ];
}

function figuresOf(measure: ProcessMeasure, values: number[], baseline: number[]): Figure[] {
  const { name, bar, megabytes } = measure;
  const time: Figure = { name, unit: 'ms', values, baseline, ...(bar && { bar }) };
  if (megabytes === undefined) return [time];
  const peak = [peakMegabytes(measure)];
  return [time, { name: `${name}: memory`, unit: 'MB', values: peak, bar: { median: megabytes } }];
}

async function run({ home, args, until }: ProcessMeasure): Promise<number> {
  return until ? untilPainted([BIN, ...args], home, until) : untilExit([BIN, ...args], home);
}

function environment(home: string) {
  return { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color' };
}

/** Milliseconds of a run of Node. */
function untilExit(args: readonly string[], home: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env: environment(home), stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

/** Milliseconds until the screen shows `wanted`, in a pseudo-terminal of 80x24. */
function untilPainted(args: string[], home: string, wanted: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let seen = '';
    const terminal = spawn(process.execPath, args, { cols: 80, rows: 24, env: environment(home) });
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

/** Writes down how much memory the process had at most, in KB, where nothing else goes. */
const PEAK = `process.on('exit', () => {
  process.getBuiltinModule('node:fs').writeSync(3, String(process.resourceUsage().maxRSS));
});`;

function peakMegabytes({ home, args }: ProcessMeasure): number {
  const watch = `data:text/javascript,${encodeURIComponent(PEAK)}`;
  const { output } = spawnSync(process.execPath, ['--import', watch, BIN, ...args], {
    env: environment(home),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[3]) / 1024;
}
