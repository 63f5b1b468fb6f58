import type { Line, Trend } from '../../domain/progress-document.ts';
import { middle, SITTINGS_FOR_A_TREND } from '../../domain/progress-trend.ts';
import { type Layout, paragraph, table } from '../layout.ts';
import { scoreText } from '../verdicts.ts';
import { lineLegend, type Signs, sparkline } from './signs.ts';

export interface NamedLine extends Line {
  readonly name: string;
}

/** Interviews shown in a row, the newest. */
const IN_A_ROW = 20;

/** Lines below each other: mean, one sign for each interview, the last one, and where it is going. */
export function linesView(lines: readonly NamedLine[], signs: Signs, layout: Layout): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return '';
  if (signs === 'words') return drawn.map((line) => spoken(line, layout)).join('\n');
  const { theme } = layout;
  const header = ['', 'mean', 'oldest first', 'last', ''].map((title) => theme.faint(title));
  const rows = drawn.map(({ name, points, mean, trend }) => [
    name,
    scoreText(mean),
    sparkline(middles(points), signs),
    scoreText(points.at(-1)?.range ?? null),
    trendText(trend),
  ]);
  return table([header, ...rows], '  ');
}

/** What the signs of the lines mean, and whether their trends can be told. */
export function linesLegend(lines: readonly NamedLine[], signs: Signs, layout: Layout): string {
  const { theme } = layout;
  const most = Math.max(0, ...lines.map(({ points }) => points.length));
  const few = `${interviews(most)}: too few for a trend, which takes ${SITTINGS_FOR_A_TREND}.`;
  const tooFew = most < SITTINGS_FOR_A_TREND ? [few] : [];
  const drawn = signs === 'words' ? [] : [lineLegend(signs)];
  return [...drawn, ...tooFew].map((line) => paragraph(theme.faint(line), layout, '  ')).join('\n');
}

/** "2 interviews". */
export function interviews(count: number): string {
  return `${count} ${count === 1 ? 'interview' : 'interviews'}`;
}

function spoken({ name, points, mean, trend }: NamedLine, layout: Layout): string {
  const going = trendText(trend);
  const told = going === '' ? '' : `; ${going}`;
  return paragraph(
    `${name}: mean ${scoreText(mean)}; oldest first ${sparkline(middles(points), 'words')}${told}`,
    layout,
    '  ',
  );
}

function middles(points: Line['points']): number[] {
  return points.slice(-IN_A_ROW).map(({ range }) => middle(range));
}

/** "rising, 40 to 52 at first"; nothing where a trend can't be told. */
export function trendText(trend: Trend): string {
  if (trend.kind === 'too-few') return '';
  if (trend.kind === 'unclear') return 'no clear change';
  return `${trend.kind}, ${scoreText(trend.from)} at first`;
}
