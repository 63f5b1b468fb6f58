import { sentences } from '../../text/sentences.ts';
import { type Layout, paragraph } from '../layout.ts';

/**
 * A text of paragraphs and "- " bullets, wrapped anew: within them its own line breaks are spaces. Every line
 * is indented.
 */
export function prose(text: string, layout: Layout, indent = '  '): string {
  return paragraph(unwrapped(text), layout, indent);
}

/** A heading and its entries below it, each with a dash. */
export function bullets(heading: string, entries: readonly string[], layout: Layout, indent = ''): string {
  const lines = entries.map((entry) => paragraph(entry, layout, `${indent}  - `));
  return [`${indent}${layout.theme.strong(heading)}`, ...lines].join('\n');
}

/** An address on a line of its own. A long one is left to the terminal: one that is broken leads nowhere. */
export function address(url: string, { theme }: Layout): string {
  return `    ${theme.faint(url)}`;
}

/** Lines of a label and a text; the texts stand below each other. */
export function labelled(
  rows: readonly (readonly [label: string, text: string])[],
  layout: Layout,
  indent = '  ',
): string {
  const widest = Math.max(...rows.map(([label]) => label.length));
  return rows
    .map(([label, text]) => paragraph(text, layout, `${indent}${layout.theme.faint(label.padEnd(widest))}  `))
    .join('\n');
}

/** The first sentence of a text, with its final mark. */
export function firstSentence(text: string): string {
  const end = sentences(text).find(({ end }) => /[.!?]["')]?$/.test(text.slice(0, end)))?.end;
  return text.slice(0, end);
}

/** One line a paragraph, one line a bullet. */
function unwrapped(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim().replaceAll(/[ \t]*\n(?![ \t]*- )[ \t]*/g, ' '))
    .join('\n\n');
}
