import type { DrillCard, DueDrills } from '../../domain/due-drills.ts';
import { cleanLine, showableJson } from '../../text/clean.ts';
import { type Layout, table } from '../layout.ts';
import { untilText } from '../learn/flash-cards.ts';

/** A point in time. */
interface Moment {
  toISOString(): string;
  getTime(): number;
}

interface DueDrill extends DrillCard {
  readonly due: Moment;
}

/** What is due, the most overdue first, a line each. */
export function dueDrillsView(due: readonly DueDrill[], { theme }: Layout): string {
  const header = ['due since', 'scenario', 'stage', 'point'].map((cell) => theme.faint(cell));
  const rows = due.map(({ due: since, scenario, stage, criterion }) => [
    since.toISOString().slice(0, 10),
    cleanLine(scenario.id),
    stage,
    cleanLine(criterion).replaceAll('-', ' '),
  ]);
  const next = theme.faint('The first of them:');
  return `${table([header, ...rows])}\n\n${next}\n  ml-interview drill --due`;
}

/** The same as one JSON document. */
export function dueDrillsJson({
  due,
  next,
}: {
  readonly due: readonly DueDrill[];
  readonly next: Moment | undefined;
}): string {
  const drills = due.map((one) => ({ ...one, due: one.due.toISOString() }));
  const document: DueDrills = {
    schemaVersion: 1,
    kind: 'drills',
    due: drills,
    next: next?.toISOString() ?? null,
  };
  return showableJson(document, 2);
}

/** That nothing is due, and in how many milliseconds something will be; undefined if nothing was missed yet. */
export function nothingDueText(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return 'Nothing is due: no point has been missed yet.';
  return `Nothing is due. The next point comes back ${untilText(milliseconds)}.`;
}

/** What is due, in a sentence or two. */
export function dueText(
  { due, next }: { readonly due: readonly unknown[]; readonly next: Moment | undefined },
  now: Moment,
): string {
  if (due.length === 0) return nothingDueText(next && next.getTime() - now.getTime());
  return due.length === 1 ? 'One point is due to be drilled.' : `${due.length} points are due to be drilled.`;
}
