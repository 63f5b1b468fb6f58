import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { killTyping } from './kill-typing.ts';

const KILLS = 8;

async function expectNothingLost(home: string, seed: number): Promise<void> {
  let submitted = 0;
  for await (const kill of killTyping(home, seed, KILLS)) {
    expect(kill.faults).toEqual([]);
    expect(kill.lostMilliseconds).toBeLessThanOrEqual(1000 + kill.stallMilliseconds);
    submitted = Math.max(submitted, kill.submitted);
  }
  expect(submitted).toBeGreaterThan(0);
}

// `scripts/kill-test.ts` does the same with more kills. Both chains run in one test, and not as concurrent tests:
// the folders of these would be removed with whichever finishes first.
it('what was submitted, and typed up to a second before, outlives any kill', {
  timeout: 120_000,
}, async () => {
  const homes = [await temporaryFolder(), await temporaryFolder()];
  await Promise.all(homes.map((home, index) => expectNothingLost(home, index + 1)));
});
