import { describe, expect, it } from 'vitest';
import { runEditor } from './editing-support.ts';

const CTRL_C = '\x03';
const CTRL_D = '\x04';
const CTRL_P = '\x10';
const HOUR = 3600 * 1000;

const clockOf = (rows: string[]) => /\d+:\d\d left/.exec(rows[0] ?? '')?.[0];

describe('a pause', () => {
  it('stops the clock, hides the answer, and ends with any key, which does nothing else', async () => {
    for (const key of ['x', '\r', '\x7f', CTRL_D, CTRL_P, '\x1b[A', '\x1b[200~pasted\x1b[201~']) {
      const { tty, answerRows, result } = runEditor({ draft: 'my answer' });
      tty.clock.advance(10_000);
      await tty.type(CTRL_P);
      tty.clock.advance(75_100);
      expect(await answerRows()).toEqual(['Paused, 75 s so far. Any key: go on']);
      expect(await tty.screen.text()).not.toContain('my answer');
      expect(clockOf(await tty.screen.rows())).toBe('9:50 left');
      await tty.type(key);
      expect(await answerRows()).toEqual(['my answer']);
      tty.clock.advance(5100);
      expect(clockOf(await tty.screen.rows())).toBe('9:45 left');
      await tty.type(CTRL_D);
      expect(await result).toEqual({
        text: 'my answer',
        usedSeconds: 15,
        pausedSeconds: 75,
        reason: 'submitted',
      });
    }
  });

  it('adds up over several pauses', async () => {
    const { tty, answerRows, result } = runEditor({ draft: 'x', pausedSeconds: 100 });
    for (const seconds of [3, 4]) {
      await tty.type(CTRL_P);
      tty.clock.advance(seconds * 1000);
      await tty.type(' ');
      tty.clock.advance(1000);
    }
    await tty.type(CTRL_P);
    expect(await answerRows()).toEqual(['Paused, 107 s so far. Any key: go on']);
    await tty.type(CTRL_C);
    expect(await result).toMatchObject({ usedSeconds: 2, pausedSeconds: 107, reason: 'cancelled' });
  });

  it('keeps a strict clock from running out', async () => {
    const { tty, result } = runEditor({ budgetSeconds: 60, draft: 'x' });
    await tty.type(CTRL_P);
    tty.clock.advance(HOUR);
    await tty.type(' ');
    tty.clock.advance(71_000);
    expect(await result).toMatchObject({ usedSeconds: 70, pausedSeconds: 3600, reason: 'time-up' });
  });

  it('is not to be had without a clock', async () => {
    const { tty, answerRows, result } = runEditor({ pace: 'off', draft: 'x' });
    await tty.type(CTRL_P);
    expect(await answerRows()).toEqual(['x']);
    expect(await tty.screen.text()).toContain('There is no clock to pause.');
    tty.clock.advance(5000);
    await tty.type(CTRL_D);
    expect(await result).toMatchObject({ usedSeconds: 5, pausedSeconds: 0 });
  });

  it('fits the smallest screens', async () => {
    const { tty } = runEditor({ draft: 'secret' }, { columns: 12, rows: 1 });
    await tty.type(CTRL_P);
    expect(await tty.screen.text()).toBe(' Paused, 0');
  });
});

describe('an absence', () => {
  it('does not count against the candidate, even beyond a strict budget', async () => {
    const { tty, result } = runEditor({ draft: 'x' });
    tty.clock.advance(20_000);
    tty.clock.stall(HOUR);
    expect(clockOf(await tty.screen.rows())).toBe('9:40 left');
    tty.clock.advance(20_000);
    await tty.type(CTRL_D);
    expect(await result).toMatchObject({ usedSeconds: 40, reason: 'submitted' });
  });

  it('does not count in a pause either', async () => {
    const { tty, result } = runEditor({ draft: 'x' });
    await tty.type(CTRL_P);
    tty.clock.advance(5000);
    tty.clock.stall(HOUR);
    await tty.type(' ');
    await tty.type(CTRL_D);
    expect(await result).toMatchObject({ usedSeconds: 0, pausedSeconds: 5 });
  });
});

describe('a suspension', () => {
  it('gives the terminal back, and takes it again with the answer as it was, at the size it has then', async () => {
    const { tty, answerRows, result } = runEditor({ question: '' });
    await tty.type('one two three four five');
    tty.suspend();
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(await tty.screen.modes()).toEqual({ wraparound: true, bracketedPaste: false });
    expect(tty.isRaw).toBe(false);
    expect(tty.host.stdin.listenerCount('data')).toBe(0);
    const { written } = tty;
    tty.resize(14, 24);
    expect(tty.written).toBe(written);
    tty.resume();
    expect(await tty.screen.isAlternate()).toBe(true);
    expect(tty.isRaw).toBe(true);
    expect(await answerRows()).toEqual(['one two', 'three four', 'five']);
    await tty.type(`!${CTRL_D}`);
    expect((await result).text).toBe('one two three four five!');
  });

  it('without a warning is mended, and being told twice does no harm', async () => {
    const { tty, answerRows, result } = runEditor({ draft: 'text' });
    await tty.screen.clear();
    tty.resume();
    tty.resume();
    expect(await answerRows()).toEqual(['text']);
    expect(tty.host.stdin.listenerCount('data')).toBe(1);
    await tty.type(`!${CTRL_D}`);
    expect((await result).text).toBe('text!');
    const { written } = tty;
    tty.resume();
    expect(tty.written).toBe(written);
  });
});
