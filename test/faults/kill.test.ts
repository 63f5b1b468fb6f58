import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { killTyping } from './kill-typing.ts';

const KILLS = 8;

// `scripts/kill-test.ts` does the same with more kills.
it.concurrent.each([1, 2])(
  'what was submitted, and typed up to a second before, outlives any kill (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const home = await temporaryFolder();
    let submitted = 0;
    for await (const kill of killTyping(home, seed, KILLS)) {
      expect(kill.faults).toEqual([]);
      expect(kill.lostMilliseconds).toBeLessThanOrEqual(1000 + kill.stallMilliseconds);
      submitted = Math.max(submitted, kill.submitted);
    }
    expect(submitted).toBeGreaterThan(0);
  },
);
