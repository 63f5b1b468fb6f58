import { RECALLS, type Recall } from '../../domain/recalls.ts';
import type { FlashCard } from '../../learning/cards.ts';
import type { DueCards as DueCardsDocument } from '../../learning/learn-document.ts';
import { showableJson } from '../../text/clean.ts';
import { type Layout, paragraph } from '../layout.ts';
import { prose } from './prose.ts';

/** A card and when it came back. */
interface DueCard extends FlashCard {
  readonly due: { toISOString(): string };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The question of a card, and where in the sitting it comes. */
export function cardFront(card: FlashCard, number: number, count: number, layout: Layout): string {
  const place = layout.theme.faint(`Card ${number} of ${count}, ${card.topic}`);
  return `\n${paragraph(place, layout)}\n\n${paragraph(layout.theme.strong(card.front), layout)}\n`;
}

/** What its answer is held against. */
export function cardBack({ back }: FlashCard, layout: Layout): string {
  return `\n${prose(back, layout)}\n`;
}

/** How long it is until a card comes back, in words: "in 10 minutes", "tomorrow", "in 3 months". */
export function untilText(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
  if (minutes < 90) return `in ${counted(minutes, 'minute')}`;
  if (milliseconds < DAY) return `in ${counted(Math.round(minutes / 60), 'hour')}`;
  const days = Math.round(milliseconds / DAY);
  if (days === 1) return 'tomorrow';
  if (days < 60) return `in ${days} days`;
  return days < 350
    ? `in ${Math.round(days / 30.4)} months`
    : `in ${counted(Math.round(days / 365), 'year')}`;
}

/** The cards that are due, the most overdue first, and how many are new, as one JSON document. */
export function dueJson(due: readonly DueCard[], fresh: number): string {
  const cards = due.map(({ id, front, due }) => ({ id, front, due: due.toISOString() }));
  const document: DueCardsDocument = { schemaVersion: 1, kind: 'cards', due: cards, new: fresh };
  return showableJson(document, 2);
}

/** How a sitting went: what was rated how, and what is due tomorrow. */
export function sittingText(ratings: readonly Recall[], dueTomorrow: number): string {
  const shares = RECALLS.toReversed().flatMap((recall) => {
    const count = ratings.filter((rating) => rating === recall).length;
    return count > 0 ? [`${count} ${recall}`] : [];
  });
  return `${counted(ratings.length, 'card')}: ${shares.join(', ')}. Due tomorrow: ${dueTomorrow}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
