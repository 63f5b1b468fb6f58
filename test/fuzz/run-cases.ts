import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { checkPrototypes } from './checks.ts';
import { drawOf } from './draw.ts';
import type { Fault, Outcome, Tally, Target, Trial } from './target.ts';

export interface Cases {
  readonly seed: number;
  /** The number of the first, from 0. */
  readonly from: number;
  readonly count: number;
  /** What a case may take, in milliseconds of computing; by the clock a busy machine tells little. */
  readonly limit?: number;
  /** Told the number of each case before it begins. */
  begins?(number: number): void;
}

const LIMIT = 3000;

/** Has mutants of a target read, one after the other. Each is decided by the seed and its number alone. */
export async function runCases(
  target: Target,
  { seed, from, count, limit = LIMIT, begins }: Cases,
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-fuzz-'));
  const faults: Fault[] = [];
  const outcomes = { read: 0, refused: 0 };
  let slowest = 0;
  try {
    const trial = await target.open(folder);
    for (let number = from; number < from + count; number += 1) {
      begins?.(number);
      const began = cpuUsage();
      const tried = await attempt(trial, seed, number);
      const took = computing(began);
      slowest = Math.max(slowest, took);
      if (typeof tried === 'string') outcomes[tried] += 1;
      else faults.push({ number, message: tried.message });
      if (took > limit) faults.push({ number, message: `took ${Math.round(took)} ms` });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const times = { milliseconds: Math.round(computing()), slowestMilliseconds: Math.round(slowest) };
  return { target: target.name, seed, mutations: count, ...outcomes, ...times, faults };
}

/** Milliseconds of computing since then, or since the process began. */
function computing(since?: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1000;
}

async function attempt(
  trial: Trial,
  seed: number,
  number: number,
): Promise<Outcome | { readonly message: string }> {
  try {
    const outcome = await trial(drawOf(seed, number));
    checkPrototypes();
    return outcome;
  } catch (error) {
    return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
