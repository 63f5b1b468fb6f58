import type { App } from '../../app.ts';
import type { CardReview } from '../../domain/card-review.ts';
import { RECALLS, type Recall } from '../../domain/recalls.ts';
import { ExpectedError } from '../../errors.ts';
import { cardPrefixes, cardsOf, type FlashCard } from '../../learning/cards.ts';
import type { Topic } from '../../learning/find-topic.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { comesBack, countDueBy, type Schedule, scheduleOf, sortOut } from '../../learning/schedule.ts';
import { type OpenCardReviews, openCardReviews, readCardReviews } from '../../store/card-reviews.ts';
import { foldersOf } from '../../store/paths.ts';
import { cardBack, cardFront, dueJson, sittingText, untilText } from '../../views/learn/flash-cards.ts';
import type { LearnOptions } from './learn.ts';

const CARDS_IN_A_SITTING = 10;

/** Asks flash cards, those about `topic` if there is one: what is due first, then new ones. */
export async function quiz(
  app: App,
  curriculum: Curriculum,
  topic: Topic | undefined,
  options: LearnOptions,
): Promise<void> {
  const { terminal, host } = app;
  const all = cardsOf(curriculum);
  const deck = deckOf(all, curriculum, topic, options);
  const file = foldersOf(host).cards;
  if (options.json) {
    const { reviews, problems } = readCardReviews(file);
    for (const problem of problems) terminal.note(`left out: ${problem}`);
    const { due, fresh } = sortOut(deck, scheduleOf(reviews), host.clock.now());
    return terminal.print(dueJson(due, fresh.length));
  }
  if (!terminal.interactive) {
    throw new ExpectedError(
      'usage',
      'there is no terminal to answer at; --json prints what is due',
      'ml-interview learn --quiz --json',
    );
  }
  const store = openCardReviews(file, host);
  try {
    for (const problem of store.problems) terminal.note(`left out: ${problem}`);
    await sit(app, store, { all, deck }, options);
  } finally {
    store.close();
  }
}

function deckOf(
  all: readonly FlashCard[],
  curriculum: Curriculum,
  topic: Topic | undefined,
  { stage }: LearnOptions,
): FlashCard[] {
  const prefixes = topic ? cardPrefixes(topic, curriculum) : [''];
  const deck = all.filter(
    ({ id, stages }) =>
      prefixes.some((prefix) => id.startsWith(prefix)) && (stage === undefined || stages.includes(stage)),
  );
  if (deck.length > 0) return deck;
  throw new ExpectedError('not-found', 'there are no flash cards about that', 'ml-interview learn --quiz');
}

interface Cards {
  readonly all: readonly FlashCard[];
  /** Those that may be asked. */
  readonly deck: readonly FlashCard[];
}

/** One sitting. Each rating is on the disk before the next card is shown. */
async function sit(app: App, store: OpenCardReviews, cards: Cards, options: LearnOptions): Promise<void> {
  const { terminal, host } = app;
  const schedule = scheduleOf(store.reviews);
  const { due, fresh } = sortOut(cards.deck, schedule, host.clock.now());
  const asked = [...due, ...(options.due ? [] : fresh)].slice(0, options.cards ?? CARDS_IN_A_SITTING);
  if (asked.length === 0) return terminal.note(nothingDue(cards.deck, schedule, app));
  const done: CardReview[] = [];
  try {
    for (const [index, card] of asked.entries()) {
      const review = await ask(app, card, [index + 1, asked.length], schedule);
      store.append(review);
      done.push(review);
    }
  } catch (error) {
    throw leftAfter(done.length, error);
  }
  const after = scheduleOf([...store.reviews, ...done]);
  const ratings = done.map(({ rating }) => rating);
  terminal.print(`\n${sittingText(ratings, countDueBy(1, cards.all, after, host.clock.now()))}`);
}

async function ask(
  app: App,
  card: FlashCard,
  [number, count]: readonly [number, number],
  schedule: Schedule,
): Promise<CardReview> {
  const { terminal, proseTheme: theme, host } = app;
  const layout = { theme, columns: terminal.columns };
  terminal.note(cardFront(card, number, count, layout));
  await terminal.proceed('Say the answer aloud, then press Enter.');
  terminal.note(cardBack(card, layout));
  const now = host.clock.now();
  const dates = comesBack(schedule.get(card.id), now);
  const rating = await terminal.choose<Recall>({
    message: 'How was it?',
    choices: RECALLS.map((recall) => {
      return { value: recall, name: `${recall}, ${untilText(dates[recall].getTime() - now.getTime())}` };
    }),
    instead: 'ml-interview learn --quiz --json',
  });
  return { schemaVersion: 1, card: card.id, rating, at: host.clock.now().toISOString() };
}

function leftAfter(rated: number, error: unknown): unknown {
  if (!(error instanceof ExpectedError && error.kind === 'cancelled')) return error;
  const saved = rated === 1 ? 'the rating of one card is saved' : `the ratings of ${rated} cards are saved`;
  return new ExpectedError(
    'cancelled',
    rated === 0 ? 'stopped before a card was rated' : `stopped; ${saved}`,
    'ml-interview learn --quiz',
  );
}

function nothingDue(deck: readonly FlashCard[], schedule: Schedule, { host }: App): string {
  const now = host.clock.now().getTime();
  const next = Math.min(...deck.map(({ id }) => schedule.get(id)?.due.getTime() ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(next))
    return 'Nothing is due: no card has been reviewed.\n  next: ml-interview learn --quiz';
  return `Nothing is due. The next card comes back ${untilText(next - now)}.`;
}
