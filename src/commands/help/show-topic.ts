import { type Layout, paragraph, stacked } from '../../views/layout.ts';
import type { Block } from './topic.ts';

/** Names wider than this stand on a line of their own. */
const WIDEST_NAME = 20;

/** A help text for a terminal, wrapped to its columns. */
export function showTopic(blocks: readonly Block[], layout: Layout): string {
  return stacked(blocks.map((block) => showBlock(block, layout)));
}

function showBlock(block: Block, layout: Layout): string {
  if (typeof block === 'string') return paragraph(block, layout);
  if ('heading' in block) return paragraph(layout.theme.strong(block.heading), layout);
  if ('lines' in block) return block.lines.map((line) => `  ${line}`.trimEnd()).join('\n');
  return showRows(block.rows, layout);
}

function showRows(rows: readonly (readonly [string, string])[], layout: Layout): string {
  const longest = Math.max(...rows.map(([name]) => name.length));
  const width = Math.min(longest, WIDEST_NAME) + 2;
  const indent = ' '.repeat(width + 2);
  return rows
    .map(([name, meaning]) => {
      if (name.length <= WIDEST_NAME) return paragraph(meaning, layout, `  ${name.padEnd(width)}`, indent);
      return `  ${name}\n${paragraph(meaning, layout, indent)}`;
    })
    .join('\n');
}
