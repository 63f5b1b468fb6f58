import { agenda } from '../domain/interview.ts';
import type { Plan } from '../domain/plan.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type Level, PART_TITLES } from '../domain/stages.ts';
import { type Layout, paragraph, stacked, table } from './layout.ts';

const PACES = {
  strict: 'When time is up the draft is taken, after ten seconds.',
  soft: 'You may run over; the review shows by how much.',
  off: 'No clock.',
} as const;

/** What the interviewer says first. */
export function briefView(opening: string, scenario: Scenario, layout: Layout): string {
  return stacked([
    layout.theme.title(scenario.title),
    paragraph(opening, layout, '  '),
    paragraph(scenario.brief, layout, '  '),
  ]);
}

/** What is agreed, as far as candidates are told. */
interface Terms {
  readonly scenario: Pick<Scenario, 'levels'>;
  readonly level: Level;
  readonly plan: Plan;
}

/**
 * How long each stage takes, what it is judged for, how strict the clock is, and the keys of the editor or what
 * stands in for them.
 */
export function timetableView(
  { scenario, level, plan }: Terms,
  layout: Layout,
  keys: readonly (readonly [string, string])[] = KEYS,
): string {
  const timetable = agenda(plan).map(({ id, budgetSeconds }) => [
    PART_TITLES[id],
    layout.theme.faint(minutesText(budgetSeconds)),
  ]);
  return stacked([
    table(timetable, '  '),
    paragraph(`${expectations(scenario, level)} ${rules(plan)}`, layout, '  '),
    table(keys, '  '),
  ]);
}

const KEYS: readonly (readonly [string, string])[] = [
  ['Enter', 'new line'],
  ['Ctrl+D', 'submit the answer'],
  ['Ctrl+O', 'write in $EDITOR; the clock goes on'],
  ['Ctrl+T', 'the question, the brief, how far you are'],
  ['Ctrl+P', 'pause; the answer is hidden meanwhile'],
  ['Ctrl+G', 'all keys'],
  ['Ctrl+C', 'leave; everything is saved and can be resumed'],
];

function expectations({ levels }: Terms['scenario'], level: Level): string {
  const meant = levels.includes(level) ? '' : `, though it is meant for ${levels.join(' and ')}`;
  return `It is judged for ${level}${meant}.`;
}

function rules({ pace, probeSeconds }: Plan): string {
  const probes =
    probeSeconds > 0 ? `After each answer comes a follow-up or two, ${minutesText(probeSeconds)} each. ` : '';
  return `${probes}${PACES[pace]}`;
}

function minutesText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Number((seconds / 60).toFixed(1))} min`;
}
