import type { Family } from '../../domain/progress-document.ts';
import { middle } from '../../domain/progress-trend.ts';
import { cleanLine } from '../../text/clean.ts';
import { type Layout, paragraph, table } from '../layout.ts';
import { cell, legend, type Signs, sparkline } from './signs.ts';

/** Rows shown; the others are among what is asked for as JSON. */
const ROWS = 12;
const NAME_COLUMNS = 30;
/** Room for the counts at the end of a row, and the gaps. */
const COUNTS_COLUMNS = 20;

/** Concepts below each other, where most was lost first, and the interviews, oldest left, beside each other. */
export function heatMap(
  families: readonly Family[],
  sessions: readonly string[],
  signs: Signs,
  layout: Layout,
): string {
  if (families.length === 0) return '';
  const { theme, columns } = layout;
  const shown = families.slice(0, ROWS);
  if (signs === 'words') return shown.map((family) => spoken(family, layout)).join('\n');
  const room = Math.floor((columns - NAME_COLUMNS - COUNTS_COLUMNS - 2) / 2);
  const newest = sessions.slice(-Math.max(3, room));
  const rows = shown.map((family) => [
    conceptName(family.concept),
    newest.map((session) => cell(valueIn(family, session), signs, theme)).join(''),
    counts(family),
  ]);
  const more = families.length - shown.length;
  const hidden = more > 0 ? ` ${more} more concepts with --json.` : '';
  const notes = [legend(signs), `A column is an interview, the oldest left.${hidden}`];
  return [table(rows, '  '), ...notes.map((note) => paragraph(theme.faint(note), layout, '  '))].join('\n');
}

/** "drift and skew", cut off where it is too long for its column. */
export function conceptName(concept: string): string {
  const name = cleanLine(concept).replaceAll('-', ' ');
  return name.length <= NAME_COLUMNS ? name : `${name.slice(0, NAME_COLUMNS - 3)}...`;
}

function valueIn({ points }: Family, wanted: string): number | undefined {
  const point = points.find(({ session }) => session === wanted);
  return point && middle(point.range);
}

function counts({ covered, asked }: Family): string {
  return `${covered} of ${asked} in full`;
}

function spoken(family: Family, layout: Layout): string {
  const { concept, touched, missing, points } = family;
  const values = sparkline(
    points.map(({ range }) => middle(range)),
    'words',
  );
  return paragraph(
    `${cleanLine(concept).replaceAll('-', ' ')}: ${counts(family)}, ${touched} in part, ${missing} missed; oldest first ${values}`,
    layout,
    '  ',
  );
}
