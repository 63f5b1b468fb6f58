import type { Concept, Tradeoff } from '../../learning/concept.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { bullets, labelled, prose } from './prose.ts';
import { termLine } from './term.ts';
import { toolText } from './tools.ts';

/** One concept to read, with its tools, its terms and what it leads to. */
export function conceptView(concept: Concept, curriculum: Curriculum, layout: Layout): string {
  const { theme } = layout;
  const { id, title, stages, summary, sections, figures, tradeoffs, mistakes } = concept;
  const tools = curriculum.tools.filter((tool) => tool.concept === id);
  const terms = curriculum.terms.filter((term) => term.concept === id);
  return stacked([
    `${theme.title(title)}\n${theme.faint(`${id}, comes up in ${stages.join(', ')}`)}`,
    prose(summary, layout, ''),
    ...sections.map((section) => `${theme.strong(section.title)}\n${prose(section.text, layout)}`),
    bullets('Figures to know', figures, layout),
    [
      theme.strong('Trade-offs'),
      tradeoffs.map((tradeoff) => tradeoffText(tradeoff, layout)).join('\n\n'),
    ].join('\n'),
    bullets('Mistakes', mistakes, layout),
    tools.length > 0 && [theme.strong('Tools'), ...tools.map((tool) => toolText(tool, layout))].join('\n'),
    terms.length > 0 && [theme.strong('Terms'), ...terms.map((term) => termLine(term, layout))].join('\n'),
    furtherReading(concept, curriculum, layout),
  ]);
}

function tradeoffText({ choice, gain, price, flips }: Tradeoff, layout: Layout): string {
  const rows = [
    ['gain', gain],
    ['price', price],
    ['flips', flips],
  ] as const;
  return `${paragraph(layout.theme.accent(choice), layout, '  ')}\n${labelled(rows, layout, '    ')}`;
}

function furtherReading({ id, see }: Concept, { concepts }: Curriculum, layout: Layout): string {
  const { theme } = layout;
  const lines = see.map((other) => {
    const title = concepts.find((concept) => concept.id === other)?.title ?? other;
    return paragraph(`${theme.accent(`ml-interview learn ${other}`)}  ${title}`, layout, '  ', '    ');
  });
  const quiz = theme.accent(`ml-interview learn --quiz ${id}`);
  return [
    theme.strong('See also'),
    ...lines,
    paragraph(`${quiz}  its flash cards`, layout, '  ', '    '),
  ].join('\n');
}
