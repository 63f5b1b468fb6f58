import { expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { levelBars } from '../../src/domain/level-bar.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { critiqued, started, submitted } from '../support/session-fixture.ts';

const barsOf = (...events: SessionEvent[]) =>
  fold([started(), ...events])
    ?.stages.slice(0, 1)
    .flatMap(levelBars);

it('counts what is covered up to each level, and says which bars are reached', () => {
  const verdicts = { first: 'covered', second: 'touched' } as const;
  expect(barsOf(submitted('clarify'), critiqued('clarify', verdicts))).toEqual([
    { level: 'mid', expected: 1, covered: 1, middle: 100, isMet: true },
    { level: 'senior', expected: 2, covered: 1, middle: 83.5, isMet: true },
    // 2 of 4 and half of 1 more.
    { level: 'staff', expected: 3, covered: 1, middle: 62.5, isMet: false },
  ]);
});

it('does not meet a level whose lower one is missed', () => {
  const verdicts = { second: 'covered', third: 'covered' } as const;
  const bars = barsOf(submitted('clarify'), critiqued('clarify', verdicts));
  expect(bars?.map(({ isMet }) => isMet)).toEqual([false, false, false]);
});

it('has none before a stage was judged', () => {
  expect(barsOf(submitted('clarify'))).toEqual([]);
});
