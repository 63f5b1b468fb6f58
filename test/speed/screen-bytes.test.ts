import { describe, expect, it } from 'vitest';
import { runEditor } from '../terminal/editor/editing-support.ts';

/*
 * Bytes sent to a terminal of 80x24, which a slow connection has to carry. The counts are exact, however fast the
 * machine. Budgets are what was measured when they were set, and a quarter more.
 */
const SIZES = [600, 5000];
const BUDGETS = { key: 45, keyThatScrolls: 1800, keyInTheMiddle: 560, tick: 50, paste: 1950 };

function words(count: number): string {
  const broken = (index: number) => (index % 80 === 79 ? '\n' : '');
  return Array.from({ length: count }, (_, index) => `word${index}${broken(index)}`).join(' ');
}

/** An editor with so many words, the cursor at their end; and what it sends while something is done. */
async function editorWith(count: number) {
  const { tty } = runEditor({ draft: words(count) });
  await tty.type('.');
  return {
    tty,
    async sentBy(act: () => unknown): Promise<number> {
      const before = Buffer.byteLength(tty.written);
      await act();
      return Buffer.byteLength(tty.written) - before;
    },
  };
}

describe.each(SIZES)('at %i words the screen is sent little', (count) => {
  it('for a key at the end', async () => {
    const { tty, sentBy } = await editorWith(count);
    const sent: number[] = [];
    for (const key of 'and some more words in the same answer '.repeat(3)) {
      sent.push(await sentBy(() => tty.type(key)));
    }
    const [median = 0] = sent.toSorted((a, b) => a - b).slice(sent.length / 2);
    expect(median).toBeGreaterThan(1);
    expect(median).toBeLessThanOrEqual(BUDGETS.key);
    // When a line breaks, all rows move up.
    expect(Math.max(...sent)).toBeLessThanOrEqual(BUDGETS.keyThatScrolls);
  });

  it('for a key in the middle of the screen, which moves what follows', async () => {
    const { tty, sentBy } = await editorWith(count);
    for (let row = 0; row < 5; row += 1) await tty.type('\x1b[A');
    const sent: number[] = [];
    for (const key of 'in between ') sent.push(await sentBy(() => tty.type(key)));
    expect(Math.max(...sent)).toBeGreaterThan(1);
    expect(Math.max(...sent)).toBeLessThanOrEqual(BUDGETS.keyInTheMiddle);
  });

  it('for a tick of the clock', async () => {
    const { tty, sentBy } = await editorWith(count);
    const sent: number[] = [];
    for (let second = 0; second < 60; second += 1) sent.push(await sentBy(() => tty.clock.advance(1000)));
    const [median = 0] = sent.toSorted((a, b) => a - b).slice(30);
    expect(median).toBeGreaterThan(1);
    expect(median).toBeLessThanOrEqual(BUDGETS.tick);
  });

  it.each([
    ['a paste', '\x1b[200~', '\x1b[201~'],
    ['a paste that the terminal does not announce', '', ''],
  ])('for %s', async (_, before, after) => {
    const { tty, sentBy } = await editorWith(1);
    const text = words(count).replaceAll('\n', '\r');
    const sent = await sentBy(() => tty.type(`${before}${text}${after}`));
    expect(sent).toBeGreaterThan(500);
    expect(sent).toBeLessThanOrEqual(BUDGETS.paste);
  });
});
