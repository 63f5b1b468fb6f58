import width from 'fast-string-width';
import type { SessionSummary } from '../domain/digest.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, table } from './layout.ts';
import { scoreText } from './verdicts.ts';

/** A column: what stands above it, and what in it. */
type Column = readonly [heading: string, cell: (summary: SessionSummary) => string];

const COLUMNS: readonly Column[] = [
  ['session', ({ id }) => cleanLine(id)],
  ['scenario', ({ scenario }) => cleanLine(scenario.id)],
  ['date', ({ startedAt }) => startedAt.slice(0, 10)],
  ['kind', kindOf],
  ['level', ({ level }) => level],
  ['score', ({ score }) => scoreText(score)],
  ['stages', stagesText],
  ['coach', ({ coaches }) => coaches.join(', ')],
];

/** What goes first where not all fits: what the names of sessions begin with anyway, then what is alike in most. */
const EXPENDABLE = [['scenario', 'date'], ['coach'], ['level']];

/** Saved sessions, a line each; a narrow terminal gets fewer columns. */
export function sessionListView(
  summaries: readonly SessionSummary[],
  { theme, columns }: Pick<Layout, 'theme' | 'columns'>,
): string {
  const tableOf = (shown: readonly Column[]) =>
    table([
      shown.map(([heading]) => theme.faint(heading)),
      ...summaries.map((summary) => shown.map(([, cell]) => cell(summary))),
    ]);
  const fits = (text: string) =>
    columns === Number.POSITIVE_INFINITY || text.split('\n').every((line) => width(line) <= columns);
  let shown = COLUMNS;
  for (const headings of EXPENDABLE) {
    if (fits(tableOf(shown))) break;
    shown = shown.filter(([heading]) => !headings.includes(heading));
  }
  return tableOf(shown);
}

function kindOf({ drill, interviewer }: SessionSummary): string {
  if (drill) return 'drill';
  return interviewer === 'person' ? 'hosted' : 'interview';
}

/** Those that were closed, of how many while it is not finished. */
function stagesText({ stages: { planned, closed }, finishedAt }: SessionSummary): string {
  return finishedAt === null ? `${closed} of ${planned}` : `${closed}`;
}
