import { axisX, axisY, barX, dot, gridX, ruleX } from '@observablehq/plot';
import { LEVEL_BARS } from '../../domain/scoring.ts';
import { type Level, RATINGS } from '../../domain/stages.ts';
import { scoreText } from '../../views/verdicts.ts';
import type { StageSummary } from '../report.ts';
import { type Chart, drawChart } from './draw-chart.ts';

/** The score of each stage as a range, beside the candidate's own rating and what the level asks for. */
export function scoreChart(stages: readonly StageSummary[], level: Level): Chart {
  const scored = stages.flatMap(({ id, score }) => (score ? { id, ...score } : []));
  // A rating of five steps stands for the middle of a fifth.
  const rated = stages.flatMap(({ id, rating }) => (rating ? { id, at: rating * 20 - 10 } : []));
  return drawChart(
    ({ width, isNarrow }) => ({
      width,
      height: stages.length * 30 + 44,
      marginLeft: 84,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 40,
      x: { domain: [0, 100], label: 'points of 100' },
      y: { domain: stages.map(({ id }) => id), label: null, padding: 0.35 },
      marks: [
        gridX({ ticks: isNarrow ? 5 : 10, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({ ticks: isNarrow ? 5 : 10, tickSize: 0, labelAnchor: 'right', labelArrow: 'none' }),
        axisY({ tickSize: 0 }),
        barX(scored, { y: 'id', x2: 'low', x1: 0, fill: 'var(--score)' }),
        barX(scored, {
          y: 'id',
          x1: 'low',
          x2: 'high',
          fill: 'var(--score-range)',
          stroke: 'var(--score)',
          strokeWidth: 1.5,
        }),
        ruleX([LEVEL_BARS[level]], { stroke: 'var(--ink)', strokeWidth: 2, strokeDasharray: '5,4' }),
        dot(rated, {
          y: 'id',
          x: 'at',
          symbol: 'diamond',
          r: 6,
          fill: 'var(--rating)',
          stroke: 'var(--paper)',
        }),
      ],
    }),
    labelOf(stages, level),
  );
}

function labelOf(stages: readonly StageSummary[], level: Level): string {
  const lines = stages.map(({ id, score, rating }) => {
    const own = rating ? `, rated ${RATINGS[rating - 1]} by yourself` : '';
    return `${id}: ${scoreText(score)}${own}`;
  });
  return `Points of 100. ${lines.join('; ')}. The bar for ${level} is at ${LEVEL_BARS[level]}.`;
}
