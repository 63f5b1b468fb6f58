import { type Span, sentences } from '../../text/sentences.ts';
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
  return figures.map((figure, index) => {
    const { start } = sentenceOf(figure, spans);
    const previousEnd = figures[index - 1]?.end ?? 0;
    const between = text.slice(Math.max(start, previousEnd), figure.start);
    // "Fraud: 300 requests a second, 900 reads a second": the name goes for both.
    own = previousEnd > start && !/\p{L}/u.test(between) ? `${own}${between}` : between;
    return { sentence: text.slice(start, figure.start), own };
  });
}

function sentenceOf(figure: Figure, spans: readonly Span[]): Span {
  return spans.find(({ start, end }) => start <= figure.start && figure.start < end) ?? figure;
}
