import { axisX, axisY, barX, dot, gridX, tickX } from '@observablehq/plot';
import { minutesAndSeconds } from '../../views/layout.ts';
import type { Spending, TimedPart } from '../report.ts';
import { type Chart, drawChart } from './draw-chart.ts';

const FILLS: Readonly<Record<Spending, string>> = {
  answer: 'var(--time-answer)',
  change: 'var(--time-change)',
  'follow-up': 'var(--time-follow-up)',
};

/** A sitting is no longer than this, whatever a file says. */
const LONGEST_MINUTES = 24 * 60;

/** Minutes of each part by what they were spent on, against its budget, with the questions on their minute. */
export function timelineChart(parts: readonly TimedPart[]): Chart {
  const spent = parts.flatMap(spansOf);
  const budgets = parts.map(({ id, budgetSeconds }) => ({ id, at: inMinutes(budgetSeconds) }));
  const questions = parts.flatMap(({ id, askedAt }) => askedAt.map((at) => ({ id, at: inMinutes(at) })));
  const end = Math.max(1, ...spent.map(({ to }) => to), ...budgets.map(({ at }) => at));
  return drawChart(({ width, isNarrow }) => {
    const ticks = isNarrow ? 4 : 7;
    return {
      width,
      height: parts.length * 30 + 44,
      marginLeft: 84,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 40,
      x: { domain: [0, end * 1.02], label: 'minutes' },
      y: { domain: parts.map(({ id }) => id), label: null, padding: 0.3 },
      marks: [
        gridX({ ticks, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({ ticks, tickSize: 0, labelAnchor: 'right', labelArrow: 'none' }),
        axisY({ tickSize: 0 }),
        barX(spent, {
          y: 'id',
          x1: 'from',
          x2: 'to',
          fill: ({ on }) => FILLS[on as Spending],
          insetRight: 1,
        }),
        tickX(budgets, { y: 'id', x: 'at', stroke: 'var(--ink)', strokeWidth: 2.5, inset: -4 }),
        dot(questions, { y: 'id', x: 'at', r: 3.5, fill: 'var(--paper)', stroke: 'var(--ink)' }),
      ],
      color: { type: 'identity' },
    };
  }, labelOf(parts));
}

function spansOf({ id, spent }: TimedPart) {
  let from = 0;
  return spent.map(({ on, seconds }) => {
    const to = from + inMinutes(seconds);
    const span = { id, on, from, to };
    from = to;
    return span;
  });
}

function inMinutes(seconds: number): number {
  return Math.min(seconds / 60, LONGEST_MINUTES);
}

function labelOf(parts: readonly TimedPart[]): string {
  const lines = parts.map(({ id, budgetSeconds, spent, askedAt }) => {
    const times =
      spent.map(({ on, seconds }) => `${on} ${minutesAndSeconds(seconds)}`).join(', ') || 'nothing';
    const asked = askedAt.length > 0 ? `, ${askedAt.length} questions asked` : '';
    return `${id}: ${times}, of ${minutesAndSeconds(budgetSeconds)}${asked}`;
  });
  return `Time in minutes and seconds. ${lines.join('; ')}.`;
}
