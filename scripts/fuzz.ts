/**
 * Damages files of every kind the program reads and has them read: `--mutations N` of each kind (1,000 if absent),
 * `--seed N` (1 if absent), `--target NAME` for one kind only, `--case N` for one case of it. Prints a row of a table
 * for each, and the faults; exits 1 if there is one. See docs/fuzzing.md.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleCases, fuzzTarget, type Wanted } from '../test/fuzz/fuzz-target.ts';
import type { Tally } from '../test/fuzz/target.ts';
import { TARGETS, targetNamed } from '../test/fuzz/targets.ts';

/** Cases of one process; more processes share the work of the last target, too. */
const AT_ONCE = 1000;

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const first = Number(values.case ?? 0);
const mutations = values.case === undefined ? Number(values.mutations) : 1;
const targets = values.target === undefined ? TARGETS : [targetNamed(values.target)];

const parts = targets.flatMap(({ name: target }) =>
  Array.from({ length: Math.ceil(mutations / AT_ONCE) }, (_, part): Wanted => {
    const from = first + part * AT_ONCE;
    return { target, seed, from, mutations: Math.min(AT_ONCE, first + mutations - from) };
  }),
);
const tallies = new Map<string, Tally[]>(targets.map(({ name }) => [name, []]));

const bundle = await bundleCases(`fuzz-${process.pid}`);
console.log('| kind | seed | mutations | read | refused | slowest, ms | all, s | faults |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
try {
  await Promise.all(Array.from({ length: availableParallelism() }, work));
} finally {
  rmSync(bundle, { force: true });
}

async function work(): Promise<void> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const tally = await fuzzTarget(bundle, part);
    const { target } = part;
    for (const { number, message } of tally.faults) {
      console.error(`npx tsx scripts/fuzz.ts --target ${target} --seed ${seed} --case ${number}\n${message}`);
      process.exitCode = 1;
    }
    const done = tallies.get(target) ?? [];
    done.push(tally);
    if (done.length === Math.ceil(mutations / AT_ONCE)) console.log(rowOf(target, done));
  }
}

function rowOf(target: string, done: readonly Tally[]): string {
  const sum = (of: (tally: Tally) => number) => done.reduce((total, tally) => total + of(tally), 0);
  const cells = [
    target,
    seed,
    sum((tally) => tally.mutations),
    sum((tally) => tally.read),
    sum((tally) => tally.refused),
    Math.max(...done.map((tally) => tally.slowestMilliseconds)),
    Math.round(sum((tally) => tally.milliseconds) / 1000),
    sum((tally) => tally.faults.length),
  ];
  return `| ${cells.join(' | ')} |`;
}
