import type { GridCalibration, WeighingOdds } from '../src/coach/offline/grid-calibration.ts';

/** A calibration as the source of src/coach/offline/grid-calibration-data.ts, to two or three decimals. */
export function gridSource({ mention, anything, here, mentionedFrom, weighedFrom }: GridCalibration): string {
  return [
    '/** Written by `npm run fit`; do not edit. */',
    'export const FITTED_GRID = {',
    '  mention: {',
    ...Object.entries(mention).flatMap(([dimension, { bias, weights }]) => [
      `    ${dimension}: {`,
      `      bias: ${rounded(bias)},`,
      ...list('weights', weights),
      '    },',
    ]),
    '  },',
    ...lines('anything', anything),
    ...lines('here', here, [`    habit: ${rounded(here.habit)},`]),
    `  mentionedFrom: ${rounded(mentionedFrom)},`,
    `  weighedFrom: ${rounded(weighedFrom)},`,
    '};',
    '',
  ].join('\n');
}

/** A list of numbers, broken into lines as the formatter does it. */
function list(name: string, values: readonly number[]): string[] {
  const inline = `      ${name}: [${values.map(brief).join(', ')}],`;
  if (inline.length <= WIDTH) return [inline];
  const filled: string[] = [];
  for (const value of values.map((one) => `${brief(one)},`)) {
    const last = filled.at(-1);
    if (last !== undefined && last.length + value.length < WIDTH)
      filled[filled.length - 1] = `${last} ${value}`;
    else filled.push(`        ${value}`);
  }
  return [`      ${name}: [`, ...filled, '      ],'];
}

/** What the formatter allows in a line. */
const WIDTH = 110;

function brief(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function lines(name: string, { bias, weights }: WeighingOdds, more: readonly string[] = []): string[] {
  return [
    `  ${name}: {`,
    `    bias: ${rounded(bias)},`,
    '    weights: {',
    ...Object.entries(weights).map(([feature, weight]) => `      ${feature}: ${rounded(weight)},`),
    '    },',
    ...more,
    '  },',
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
