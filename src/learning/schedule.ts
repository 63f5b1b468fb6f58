import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import type { CardReview } from '../domain/card-review.ts';
import type { Recall } from '../domain/recalls.ts';

/** A point in time. */
export type Moment = Card['due'];

/** What is known of the cards that were reviewed, by their ids. */
export type Schedule = ReadonlyMap<string, Card>;

const GRADES: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/**
 * FSRS with the weights it comes with (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). What
 * was not known comes back after ten minutes; nothing is left to chance, so that the same reviews give the same dates.
 */
const SCHEDULER = fsrs({ enable_fuzz: false, learning_steps: ['10m'], relearning_steps: ['10m'] });

/** What the reviews come to. Their times alone decide, not their order in the list. */
export function scheduleOf(reviews: readonly CardReview[]): Schedule {
  const schedule = new Map<string, Card>();
  for (const { card, rating, at } of reviews.toSorted(byTime)) {
    const before: Card = schedule.get(card) ?? createEmptyCard(at);
    schedule.set(card, SCHEDULER.next(before, at, GRADES[rating]).card);
  }
  return schedule;
}

/** When a card comes back after each rating. `card` is undefined if it was never reviewed. */
export function comesBack(card: Card | undefined, now: Moment): Record<Recall, Moment> {
  // FSRS refuses to go back in time, which clocks that are put right do.
  const at = card?.last_review && card.last_review > now ? card.last_review : now;
  const preview = SCHEDULER.repeat(card ?? createEmptyCard(at), at);
  const due = (recall: Recall) => preview[GRADES[recall]].card.due;
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') };
}

/** Whether a card is to be reviewed. What was put off by days is due from the beginning of its day. */
export function isDue({ due, scheduled_days: days }: Card, now: Moment): boolean {
  return due <= now || (days >= 1 && dayOf(due) <= dayOf(now));
}

/** Of the cards, those that are due, the most overdue first, and those never reviewed, in their order. */
export function sortOut<T extends { readonly id: string }>(
  cards: readonly T[],
  schedule: Schedule,
  now: Moment,
): { readonly due: readonly (T & { readonly due: Moment })[]; readonly fresh: readonly T[] } {
  const due = cards.flatMap((card) => {
    const known = schedule.get(card.id);
    return known && isDue(known, now) ? [{ ...card, due: known.due }] : [];
  });
  due.sort((a, b) => a.due.getTime() - b.due.getTime());
  return { due, fresh: cards.filter(({ id }) => !schedule.has(id)) };
}

/** How many of the cards will be due at the end of the day that comes `days` after today. */
export function countDueBy(
  days: number,
  cards: readonly { readonly id: string }[],
  schedule: Schedule,
  now: Moment,
): number {
  return cards.filter(({ id }) => {
    const known = schedule.get(id);
    return known && dayOf(known.due) <= dayOf(now) + days;
  }).length;
}

/** The day of a moment where the user is, counted from some day. */
function dayOf(moment: Moment): number {
  return Math.floor((moment.getTime() / 60_000 - moment.getTimezoneOffset()) / (24 * 60));
}

/** Two reviews of one moment have to have an order, whatever it is. */
function byTime(a: CardReview, b: CardReview): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.rating.localeCompare(b.rating, 'en');
}
