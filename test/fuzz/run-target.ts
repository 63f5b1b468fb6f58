/** Runs cases of one target: `run-target.ts NAME SEED FROM COUNT`. See `fuzz-target.ts`, which starts this. */
import { writeSync } from 'node:fs';
import { runCases } from './run-cases.ts';
import { targetNamed } from './targets.ts';

const [name = '', ...numbers] = process.argv.slice(2);
const [seed = 1, from = 0, count = 0] = numbers.map(Number);

const tally = await runCases(targetNamed(name), {
  seed,
  from,
  count,
  // Written at once, so that the number of a case that never ends is known.
  begins: (number) => writeSync(3, `${number}\n`),
});
process.stdout.write(JSON.stringify(tally));
