import { expect, it } from 'vitest';
import { type EditorRun, runEditor } from './editing-support.ts';

/*
 * Bytes sent to the terminal, which a slow connection has to carry. The counts are exact, however fast the
 * machine; each may grow to twice what it was when it was first measured.
 */
const MEASURED = { key: 61, tick: 40 };

const WORDS = Array.from({ length: 600 }, (_, index) => `word${index}`).join(' ');

/** Bytes written meanwhile, per time of `count`. */
async function meanBytes({ tty }: EditorRun, count: number, run: () => unknown): Promise<number> {
  const before = Buffer.byteLength(tty.written);
  await run();
  return (Buffer.byteLength(tty.written) - before) / count;
}

it('sends little for a key at the end of 600 words', async () => {
  const run = runEditor({ draft: WORDS });
  const keys = 'and some more words in the same answer '.repeat(5);
  const mean = await meanBytes(run, keys.length, async () => {
    for (const key of keys) await run.tty.type(key);
  });
  expect(mean).toBeGreaterThan(1);
  expect(mean).toBeLessThanOrEqual(2 * MEASURED.key);
});

it('sends little for a tick of the clock', async () => {
  const run = runEditor({ draft: WORDS });
  const mean = await meanBytes(run, 60, () => run.tty.clock.advance(60_100));
  expect(mean).toBeGreaterThan(1);
  expect(mean).toBeLessThanOrEqual(2 * MEASURED.tick);
});
