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

/** What the names of sessions begin with anyway. */
const IN_THE_NAME: ReadonlySet<string> = new Set(['scenario', 'date']);

/** Saved sessions, a line each; scenario and date have columns of their own where these fit. */
export function sessionListView(
  summaries: readonly SessionSummary[],
  { theme, columns }: Pick<Layout, 'theme' | 'columns'>,
): string {
  const tableOf = (shown: readonly Column[]) =>
    table([
      shown.map(([heading]) => theme.faint(heading)),
      ...summaries.map((summary) => shown.map(([, cell]) => cell(summary))),
    ]);
  const wide = tableOf(COLUMNS);
  const fits =
    columns === Number.POSITIVE_INFINITY || wide.split('\n').every((line) => width(line) <= columns);
  return fits ? wide : tableOf(COLUMNS.filter(([heading]) => !IN_THE_NAME.has(heading)));
}

function kindOf({ drill, interviewer }: SessionSummary): string {
  if (drill) return 'drill';
  return interviewer === 'person' ? 'hosted' : 'interview';
}

/** Those that were closed, of how many while it is not finished. */
function stagesText({ stages: { planned, closed }, finishedAt }: SessionSummary): string {
  return finishedAt === null ? `${closed} of ${planned}` : `${closed}`;
}
