import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcement, inWords, timeLeft } from '../../../src/terminal/plain/time-in-words.ts';
import type { Pace } from '../../../src/terminal/terminal.ts';

/** What is said when the clock goes from 0 to `until` in steps. */
function said(pace: Pace, budgetSeconds: number, steps: readonly number[]): string[] {
  const texts: string[] = [];
  let used = 0;
  for (const step of steps) {
    const text = announcement({ pace, budgetSeconds }, used, used + step);
    used += step;
    if (text) texts.push(text);
  }
  return texts;
}

const seconds = (count: number) => Array.from({ length: count }, () => 1);

describe('time in words', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59.6, '1 minute'],
    [61, '1 minute 1 second'],
    [150, '2 minutes 30 seconds'],
    [-3, '0 seconds'],
  ])('%s is "%s"', (count, words) => expect(inWords(count)).toBe(words));

  it('says what is left, what is over, and what was used without a clock', () => {
    const budgetSeconds = 120;
    expect(timeLeft({ pace: 'soft', budgetSeconds }, 29.5)).toBe('1 minute 31 seconds left.');
    expect(timeLeft({ pace: 'soft', budgetSeconds }, 150)).toBe('Over by 30 seconds.');
    expect(timeLeft({ pace: 'strict', budgetSeconds }, 125)).toBe('Time is up.');
    expect(timeLeft({ pace: 'off', budgetSeconds }, 60)).toBe('There is no clock. You have used 1 minute.');
  });
});

describe('announcements', () => {
  it('are made at half, a quarter, one minute, and the end', () => {
    expect(said('strict', 480, seconds(600))).toEqual([
      'Half of the time is left: 4 minutes.',
      'A quarter of the time is left: 2 minutes.',
      'One minute left.',
      'Time is up. You have ten seconds to finish.',
    ]);
  });

  it('are not made twice for marks that fall together', () => {
    expect(said('soft', 240, seconds(300))).toEqual([
      'Half of the time is left: 2 minutes.',
      'A quarter of the time is left: 1 minute.',
      'Time is up. You may go on; it counts as over.',
    ]);
  });

  it('say only the last mark when several have passed at once', () => {
    expect(said('soft', 480, [470])).toEqual(['One minute left.']);
  });

  it('are not made without a clock', () => {
    expect(said('off', 60, seconds(100))).toEqual([]);
  });

  it('come at most once a mark, at whatever moments the clock is looked at, and end with the end', () => {
    const steps = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom('strict', 'soft'),
        fc.integer({ min: 1, max: 2000 }),
        steps,
        (pace, budget, some) => {
          const texts = said(pace, budget, [...some, 2000]);
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts.length).toBeLessThanOrEqual(4);
          expect(texts.filter((text) => text.startsWith('Time is up'))).toHaveLength(1);
          expect(texts.at(-1)).toMatch(/^Time is up/);
        },
      ),
    );
  });
});
