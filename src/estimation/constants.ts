import type { Dimension, Quantity } from './quantity.ts';

/** A unit by name in a formula. */
export interface Constant {
  readonly quantity: Quantity;
  /** How it is shown as a factor, as what something is divided by, and after the number it is multiplied by. */
  readonly factor: string;
  readonly divisor: string;
  readonly counted: string;
}

function constant(
  dimension: Dimension,
  value: number,
  shown: readonly [factor: string, divisor: string, counted: string],
): Constant {
  const [factor, divisor, counted] = shown;
  return { quantity: { value, powers: { [dimension]: 1 } }, factor, divisor, counted };
}

/** A month has 30 days and a year 365, as in the reading of candidates' figures. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map([
  ['second', constant('time', 1, ['1 s', '1 s', 's'])],
  ['minute', constant('time', 60, ['1 minute', '60 s', 'minutes'])],
  ['hour', constant('time', 3600, ['1 hour', '3,600 s', 'hours'])],
  ['day', constant('time', 86_400, ['1 day', '86,400 s', 'days'])],
  ['week', constant('time', 7 * 86_400, ['7 days', '7 days', 'weeks'])],
  ['month', constant('time', 30 * 86_400, ['30 days', '30 days', 'months'])],
  ['year', constant('time', 365 * 86_400, ['365 days', '365 days', 'years'])],
  ['byte', constant('bytes', 1, ['1 byte', '1 byte', 'bytes'])],
  ['FLOP', constant('flop', 1, ['1 FLOP', '1 FLOP', 'FLOP'])],
  ['dollar', constant('money', 1, ['$1', '$1', 'dollars'])],
]);
