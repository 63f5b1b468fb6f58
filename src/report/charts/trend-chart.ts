import { axisX, axisY, dot, gridY, line, ruleX } from '@observablehq/plot';
import type { Line } from '../../domain/progress-document.ts';
import { middle } from '../../domain/progress-trend.ts';
import { scoreText } from '../../views/verdicts.ts';
import { type Chart, drawChart } from './draw-chart.ts';

interface NamedLine extends Line {
  readonly name: string;
}

const ROW_HEIGHT = 74;

/** Lines over the same interviews, each in a strip of its own: the range of each interview, and its middle. */
export function trendChart(lines: readonly NamedLine[], sessions: readonly string[], unit: string): Chart {
  const number = new Map(sessions.map((session, index) => [session, index + 1]));
  const points = lines.flatMap(({ name, points }) =>
    points.map(({ session, range }) => ({ name, at: number.get(session), ...range, middle: middle(range) })),
  );
  return drawChart(
    ({ width, isNarrow }) => ({
      width,
      height: lines.length * ROW_HEIGHT + 40,
      marginLeft: 36,
      marginRight: 104,
      marginTop: 8,
      marginBottom: 36,
      x: { domain: sessions.map((_, index) => index + 1), type: 'point', label: 'interview, oldest left' },
      y: { domain: [0, 100], label: null },
      fy: { domain: lines.map(({ name }) => name), label: null, padding: 0.2 },
      marks: [
        gridY({ ticks: 2, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({
          anchor: 'bottom',
          tickSize: 0,
          labelAnchor: 'right',
          labelArrow: 'none',
          ...thinned(sessions.length, isNarrow),
        }),
        axisY({ ticks: 2, tickSize: 0 }),
        ruleX(points, {
          ...{ x: 'at', y1: 'low', y2: 'high', fy: 'name' },
          ...{ stroke: 'var(--score-range)', strokeWidth: 6 },
        }),
        line(points, { x: 'at', y: 'middle', fy: 'name', stroke: 'var(--score)', strokeWidth: 1.5 }),
        dot(points, { x: 'at', y: 'middle', fy: 'name', r: 3, fill: 'var(--score)' }),
      ],
    }),
    labelOf(lines, unit),
  );
}

/** Not every interview has a number below it where that would be too many. */
function thinned(count: number, isNarrow: boolean) {
  const step = Math.ceil(count / (isNarrow ? 8 : 16));
  const ticks = Array.from({ length: count }, (_, index) => index + 1).filter((at) => at % step === 0);
  return { ticks: step > 1 ? ticks : Array.from({ length: count }, (_, index) => index + 1) };
}

function labelOf(lines: readonly NamedLine[], unit: string): string {
  const told = lines.map(
    ({ name, points }) => `${name}: ${points.map(({ range }) => scoreText(range)).join(', ')}`,
  );
  return `${unit}, oldest interview first. ${told.join('; ')}.`;
}
