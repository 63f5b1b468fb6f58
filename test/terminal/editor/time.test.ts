import { describe, expect, it } from 'vitest';
import { readClock } from '../../../src/terminal/editor/clock-display.ts';
import { runEditor } from './editing-support.ts';

const CTRL_D = '\x04';

describe('readClock', () => {
  const budgetSeconds = 600;
  it.each([
    ['strict', 0, '10:00 left', 'calm'],
    ['strict', 449, '2:31 left', 'calm'],
    ['strict', 450, '2:30 left, running low', 'low'],
    ['strict', 540, '1:00 left, almost over', 'urgent'],
    ['strict', 599.5, '0:01 left, almost over', 'urgent'],
    ['strict', 600, 'time is up, 10 s to finish', 'urgent'],
    ['strict', 609.5, 'time is up, 1 s to finish', 'urgent'],
    ['soft', 600, 'over by 0:00', 'urgent'],
    ['soft', 725, 'over by 2:05', 'urgent'],
  ] as const)('%s after %d s: %s', (pace, usedSeconds, text, tone) => {
    expect(readClock({ pace, budgetSeconds }, usedSeconds)).toEqual({ text, tone });
  });

  it('says nothing without a pace', () => {
    expect(readClock({ pace: 'off', budgetSeconds }, 700)).toBeUndefined();
  });
});

describe('the clock of an answer', () => {
  const clockOf = (rows: string[]) => /\S+( \S+)*$/.exec(rows[0]?.replace(/^.*? {3,}/, '') ?? '')?.[0];

  it('ticks by the second without a key', async () => {
    const { tty } = runEditor({ usedSeconds: 100 });
    expect(clockOf(await tty.screen.rows())).toBe('8:20 left');
    tty.clock.advance(1100);
    expect(clockOf(await tty.screen.rows())).toBe('8:19 left');
    tty.clock.advance(58_000);
    expect(clockOf(await tty.screen.rows())).toBe('7:21 left');
  });

  it('leaves the cursor where it was', async () => {
    const { tty } = runEditor();
    await tty.type('text');
    const before = await tty.screen.cursor();
    tty.clock.advance(3000);
    expect(await tty.screen.cursor()).toEqual(before);
  });

  it('takes what is written ten seconds after a strict budget', async () => {
    const { tty, drafts, result } = runEditor({ budgetSeconds: 60, usedSeconds: 30 });
    await tty.type('half a thought');
    tty.clock.advance(35_000);
    expect(clockOf(await tty.screen.rows())).toMatch(/^time is up, [56] s to finish$/);
    await tty.type(' and a bit');
    tty.clock.advance(6000);
    expect(await result).toEqual({
      text: 'half a thought and a bit',
      usedSeconds: 70,
      pausedSeconds: 0,
      reason: 'time-up',
    });
    expect(drafts.at(-1)?.text).toBe('half a thought and a bit');
  });

  it('lets a soft budget run over', async () => {
    const { tty, result } = runEditor({ budgetSeconds: 60, pace: 'soft', draft: 'x' });
    tty.clock.advance(185_000);
    expect(clockOf(await tty.screen.rows())).toMatch(/^over by 2:0[45]$/);
    await tty.type(CTRL_D);
    expect(await result).toEqual({ text: 'x', usedSeconds: 185, pausedSeconds: 0, reason: 'submitted' });
  });

  it('counts without showing when there is no pace', async () => {
    const { tty, result } = runEditor({ budgetSeconds: 60, pace: 'off', draft: 'x' });
    const { written } = tty;
    tty.clock.advance(90_000);
    expect(tty.written).toBe(written);
    await tty.type(CTRL_D);
    expect((await result).usedSeconds).toBe(90);
  });
});
