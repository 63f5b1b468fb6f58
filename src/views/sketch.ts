import type { Drawing } from '../diagram/draw-diagram.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph, stacked } from './layout.ts';

/** A diagram as it was drawn, and what its author should mend. */
export function sketchView(drawing: Drawing, hints: readonly string[], layout: Layout): string {
  const problem = 'problem' in drawing ? [`This diagram can't be drawn: ${cleanLine(drawing.problem)}`] : [];
  const mend = [...hints, ...problem].map((hint) =>
    layout.theme.warn(paragraph(cleanLine(hint), layout, '  ! ')),
  );
  return stacked([
    'lines' in drawing && drawing.lines.map((line) => `  ${line}`).join('\n'),
    mend.join('\n'),
  ]);
}
