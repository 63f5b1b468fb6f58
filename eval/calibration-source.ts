import type { Calibration, LogOdds } from '../src/coach/offline/calibration.ts';

/** A calibration as the source of src/coach/offline/calibration-data.ts, to three decimals. */
export function calibrationSource({ present, covered, touchedFrom, coveredFrom }: Calibration): string {
  return [
    '/** Written by `npm run fit`; do not edit. */',
    'export const FITTED = {',
    ...lines('present', present),
    ...lines('covered', covered),
    `  touchedFrom: ${rounded(touchedFrom)},`,
    `  coveredFrom: ${rounded(coveredFrom)},`,
    '};',
    '',
  ].join('\n');
}

function lines(name: string, { bias, weights }: LogOdds): string[] {
  return [
    `  ${name}: {`,
    `    bias: ${rounded(bias)},`,
    '    weights: {',
    ...Object.entries(weights).map(([feature, weight]) => `      ${feature}: ${rounded(weight)},`),
    '    },',
    '  },',
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
