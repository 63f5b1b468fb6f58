/** A share of what `scripts/fuzz.ts` does, the same each time. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleCases, fuzzTarget } from './fuzz-target.ts';
import { TARGETS } from './targets.ts';

const SEED = 1;
const MUTATIONS = 100;

let bundle: string;
beforeAll(async () => {
  bundle = await bundleCases('fuzz-test');
}, 60_000);
afterAll(() => rmSync(bundle, { force: true }));

it.each(TARGETS.map(({ name }) => name))(
  'no damage to a file makes it crash, hang or lie: %s',
  async (target) => {
    const { faults, read, refused } = await fuzzTarget(bundle, { target, seed: SEED, mutations: MUTATIONS });
    const told = faults.map(
      ({ number, message }) =>
        `npx tsx scripts/fuzz.ts --target ${target} --seed ${SEED} --case ${number}\n${message}`,
    );
    expect(told).toEqual([]);
    expect(read + refused).toBe(MUTATIONS);
    // Else the mutants are too tame, or too wild to tell anything.
    expect(Math.min(read, refused)).toBeGreaterThan(0);
  },
  300_000,
);
