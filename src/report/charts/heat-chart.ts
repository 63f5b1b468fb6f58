import { axisX, axisY, cell, text } from '@observablehq/plot';
import type { Family } from '../../domain/progress-document.ts';
import { middle } from '../../domain/progress-trend.ts';
import { conceptName } from '../../views/progress/heat-map.ts';
import { type Chart, drawChart } from './draw-chart.ts';

/** Concepts by interviews: the fuller the colour, the more was said; fields have their figures where there is room. */
export function heatChart(families: readonly Family[], sessions: readonly string[]): Chart {
  const number = new Map(sessions.map((session, index) => [session, index + 1]));
  const fields = families.flatMap(({ concept, points }) =>
    points.map(({ session, range }) => ({
      ...{ concept: conceptName(concept), at: number.get(session) },
      value: Math.round(middle(range)),
    })),
  );
  return drawChart(
    ({ width, isNarrow }) => ({
      width,
      height: families.length * 24 + 44,
      marginLeft: isNarrow ? 180 : 190,
      marginRight: 8,
      marginTop: 4,
      marginBottom: 36,
      x: { domain: sessions.map((_, index) => index + 1), label: 'interview, oldest left' },
      y: { domain: families.map(({ concept }) => conceptName(concept)), label: null },
      marks: [
        axisX({ tickSize: 0, labelAnchor: 'right', labelArrow: 'none' }),
        axisY({ tickSize: 0 }),
        cell(fields, {
          ...{ x: 'at', y: 'concept', inset: 1 },
          ...{
            fill: 'var(--score)',
            fillOpacity: ({ value }: { value: number }) => 0.06 + (0.5 * value) / 100,
          },
        }),
        text(sessions.length <= (isNarrow ? 7 : 16) ? fields : [], {
          x: 'at',
          y: 'concept',
          text: 'value',
          fill: 'var(--ink)',
        }),
      ],
    }),
    `Points of 100, oldest interview first. ${families.map(spoken).join('; ')}.`,
  );
}

function spoken({ concept, points }: Family): string {
  return `${conceptName(concept)}: ${points.map(({ range }) => Math.round(middle(range))).join(', ')}`;
}
