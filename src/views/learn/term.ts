import type { Term } from '../../learning/glossary.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { labelled } from './prose.ts';

/** One term: what it means, why it matters, what it costs, and the concept that treats it. */
export function termView(term: Term, { concepts }: Pick<Curriculum, 'concepts'>, layout: Layout): string {
  const { theme } = layout;
  const { also, meaning, why, tradeoff, concept } = term;
  const title = concepts.find(({ id }) => id === concept)?.title ?? concept;
  const names = also.length > 0 ? `\n${paragraph(theme.faint(`also: ${also.join(', ')}`), layout)}` : '';
  const rows = [
    ['why', why],
    ['trade-off', tradeoff],
  ] as const;
  const more = `${theme.accent(`ml-interview learn ${concept}`)}  ${title}`;
  return stacked([
    `${theme.title(term.term)}${names}`,
    paragraph(meaning, layout, '  '),
    labelled(rows, layout),
    paragraph(more, layout, '  ', '    '),
  ]);
}

/** All terms, with what each means. */
export function glossaryView(terms: readonly Term[], layout: Layout): string {
  const next = layout.theme.accent('ml-interview learn calibration');
  return stacked([
    terms.map((term) => termLine(term, layout)).join('\n'),
    paragraph(`${next}  why one of them matters, and what it costs`, layout, '', '  '),
  ]);
}

/** One term with its meaning. */
export function termLine({ term, meaning }: Term, layout: Layout): string {
  return paragraph(`${layout.theme.strong(term)}: ${meaning}`, layout, '  ', '    ');
}
