import { sentences } from '../../text/sentences.ts';
import type { Figure } from './figures.ts';

/** What stands before a figure in its sentence. */
export interface Lead {
  readonly sentence: string;
  /** The end of it that is about this figure: after the one before, or before that if there is nothing between. */
  readonly own: string;
}

/** The leads of all figures of a text, which come in its order. */
export function leadsOf(figures: readonly Figure[], text: string): Lead[] {
  const spans = sentences(text);
  let own = '';
  let place = 0;
  return figures.map((figure, index) => {
    // Both come in the order of the text.
    while ((spans[place]?.end ?? text.length) <= figure.start && place < spans.length) place += 1;
    const span = spans[place];
    const start = span && span.start <= figure.start ? span.start : figure.start;
    const previousEnd = figures[index - 1]?.end ?? 0;
    const between = text.slice(Math.max(start, previousEnd), figure.start);
    // "Fraud: 300 requests a second, 900 reads a second": the name goes for both.
    own = previousEnd > start && !/\p{L}/u.test(between) ? `${own}${between}` : between;
    return { sentence: text.slice(start, figure.start), own };
  });
}
