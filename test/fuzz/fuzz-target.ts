import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageFile } from '../../src/package-files.ts';
import type { Tally } from './target.ts';

/** A case that takes longer by the clock is ended, with all after it; in milliseconds. */
const PATIENCE = 60_000;

/** Some cases of one target. */
export interface Wanted {
  readonly target: string;
  readonly seed: number;
  /** The number of the first, from 0. */
  readonly from?: number;
  readonly mutations: number;
  readonly patience?: number;
}

/**
 * The program that runs cases, as one file: loading what a command asks for then takes no time. It lies one folder
 * below the root, as `package-files.ts` wants it. Returns its path.
 */
export async function bundleCases(name: string): Promise<string> {
  const outfile = fileURLToPath(packageFile(`.bench/${name}.js`));
  await build({
    entryPoints: [fileURLToPath(new URL('run-target.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Has mutants read in a process of their own, so that one that never ends, or ends the process, is a fault with a
 * number like any other; those after it are then left out.
 */
export async function fuzzTarget(bundle: string, wanted: Wanted): Promise<Tally> {
  const { target, seed, from = 0, mutations, patience = PATIENCE } = wanted;
  const child = spawn(process.execPath, [bundle, ...[target, seed, from, mutations].map(String)], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let number = from;
  let waiting: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    number = Number(chunk.toString().trimEnd().split('\n').at(-1));
    wait();
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, complaint, code] = await Promise.all([said(child.stdout), said(child.stderr), exit]);
  clearTimeout(waiting);
  if (code === 0) return JSON.parse(output) as Tally;
  const message =
    code === null ? `did not end in ${patience} ms, or was killed` : `ended the process: ${complaint}`;
  const none = { read: 0, refused: 0, milliseconds: 0, slowestMilliseconds: 0 };
  return { target, seed, mutations: number - from + 1, ...none, faults: [{ number, message }] };
}

async function said(stream: Readable | null): Promise<string> {
  return stream ? text(stream) : '';
}
