import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardReview } from '../../src/domain/card-review.ts';
import { RECALLS } from '../../src/domain/recalls.ts';
import { comesBack, countDueBy, isDue, scheduleOf, sortOut } from '../../src/learning/schedule.ts';

const DAY = 24 * 60 * 60_000;
const START = new Date('2026-03-01T09:00:00Z');
const later = (milliseconds: number) => new Date(START.getTime() + milliseconds);
const review = (card: string, rating: CardReview['rating'], at = START): CardReview => {
  return { schemaVersion: 1, card, rating, at: at.toISOString() };
};
const dueOf = (reviews: readonly CardReview[], card = 'a') =>
  scheduleOf(reviews).get(card)?.due.toISOString();

const reviews = fc.array(
  fc.record({
    schemaVersion: fc.constant(1 as const),
    card: fc.constantFrom('a', 'b', 'c'),
    rating: fc.constantFrom(...RECALLS),
    at: fc.date({ min: START, max: later(400 * DAY), noInvalidDate: true }).map((date) => date.toISOString()),
  }),
  { maxLength: 40 },
);

describe('the schedule', () => {
  // The dates are those of ts-fsrs 5.4.2 with its own weights; a change of them moves every user's cards.
  it.each([
    ['again', '2026-03-01T09:10:00.000Z'],
    ['hard', '2026-03-01T09:15:00.000Z'],
    ['good', '2026-03-03T09:00:00.000Z'],
    ['easy', '2026-03-09T09:00:00.000Z'],
  ] as const)('has a new card come back after %s at %s', (rating, due) => {
    expect(dueOf([review('a', rating)])).toBe(due);
    expect(comesBack(undefined, START)[rating].toISOString()).toBe(due);
  });

  it('puts off further what was remembered twice, and brings back soon what was forgotten', () => {
    const twice = [review('a', 'good'), review('a', 'good', later(2 * DAY))];
    expect(dueOf(twice)).toBe('2026-03-14T09:00:00.000Z');
    expect(dueOf([...twice, review('a', 'again', later(13 * DAY))])).toBe('2026-03-14T09:10:00.000Z');
  });

  it('foretells what a rating will do', () => {
    fc.assert(
      fc.property(reviews, fc.constantFrom(...RECALLS), (past, rating) => {
        const now = later(500 * DAY);
        const foretold = comesBack(scheduleOf(past).get('a'), now)[rating];
        expect(dueOf([...past, review('a', rating, now)])).toBe(foretold.toISOString());
      }),
    );
  });

  it('bears with a clock that was put back', () => {
    const schedule = scheduleOf([review('a', 'good', later(300 * DAY))]);
    const dates = comesBack(schedule.get('a'), START);
    expect(dates.good.getTime()).toBeGreaterThan(later(300 * DAY).getTime());
    expect(sortOut([{ id: 'a' }], schedule, START)).toEqual({ due: [], fresh: [] });
  });

  it('depends on the times of the reviews alone, not on their order', () => {
    const shuffled = reviews.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(scheduleOf(other)).toEqual(scheduleOf(list));
      }),
    );
  });

  it('of one card is not touched by the reviews of others', () => {
    fc.assert(
      fc.property(reviews, (list) => {
        expect(dueOf(list)).toBe(dueOf(list.filter(({ card }) => card === 'a')));
      }),
    );
  });
});

describe('what is due', () => {
  const deck = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

  it('comes with the most overdue first, apart from what is new', () => {
    const schedule = scheduleOf([
      review('b', 'easy'),
      review('d', 'again'),
      review('a', 'good'),
      review('x', 'again'),
    ]);
    const { due, fresh } = sortOut(deck, schedule, later(10 * DAY));
    expect(due.map(({ id }) => id)).toEqual(['d', 'a', 'b']);
    expect(fresh.map(({ id }) => id)).toEqual(['c', 'e']);
    expect(sortOut(deck, schedule, later(60_000)).due).toEqual([]);
  });

  it('is due from the beginning of its day where the user is, but not ten minutes early', () => {
    const evening = new Date(2026, 2, 1, 20, 0);
    const [good, again] = ['good', 'again'].map((rating) =>
      scheduleOf([review('a', rating as 'good', evening)]).get('a'),
    );
    if (!good || !again) throw new Error('not scheduled');
    expect(isDue(good, new Date(2026, 2, 2, 23, 59))).toBe(false);
    expect(isDue(good, new Date(2026, 2, 3, 0, 1))).toBe(true);
    expect(isDue(again, new Date(2026, 2, 1, 20, 9))).toBe(false);
    expect(isDue(again, new Date(2026, 2, 1, 20, 10))).toBe(true);
  });

  it('is counted by days', () => {
    const noon = new Date(2026, 2, 1, 12, 0);
    const schedule = scheduleOf([
      review('a', 'good', noon),
      review('b', 'again', noon),
      review('x', 'again', noon),
    ]);
    expect([0, 1, 2].map((days) => countDueBy(days, deck, schedule, noon))).toEqual([1, 1, 2]);
  });
});
