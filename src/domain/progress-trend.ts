import type { ScoreRange } from './critique.ts';
import type { Line, Point, Trend } from './progress-document.ts';

/** Sittings at each end of a line that are compared. */
const ENDS = 3;

/** Sittings a trend takes, at least. */
export const SITTINGS_FOR_A_TREND = 2 * ENDS;

/** The line through points that are in the order of time. */
export function lineOf(points: readonly Point[]): Line {
  return { points, mean: points.length > 0 ? meanOf(points) : null, trend: trendOf(points) };
}

/**
 * A line rises if each of its last three sittings is better than each of the first three, and if the mean range of
 * the last three lies wholly above that of the first three; it falls in the mirror. Six sittings in an order of
 * pure chance put the last three on top in 1 of 20 cases (3! 3! / 6!), which fewer sittings can't promise; and a
 * change within the ranges is one that the coach can't be sure of itself.
 */
function trendOf(points: readonly Point[]): Trend {
  if (points.length < SITTINGS_FOR_A_TREND) {
    return { kind: 'too-few', more: SITTINGS_FOR_A_TREND - points.length };
  }
  const first = points.slice(0, ENDS);
  const last = points.slice(-ENDS);
  const ends = { from: meanOf(first), to: meanOf(last) };
  if (isBelow(first, last) && ends.from.high < ends.to.low) return { kind: 'rising', ...ends };
  if (isBelow(last, first) && ends.to.high < ends.from.low) return { kind: 'falling', ...ends };
  return { kind: 'unclear', ...ends };
}

function isBelow(some: readonly Point[], others: readonly Point[]): boolean {
  return (
    Math.max(...some.map(({ range }) => middle(range))) <
    Math.min(...others.map(({ range }) => middle(range)))
  );
}

/** The point that stands for a range where there is room for one only. */
export function middle({ low, high }: ScoreRange): number {
  return (low + high) / 2;
}

function meanOf(points: readonly Point[]): ScoreRange {
  const mean = (pick: (range: ScoreRange) => number) =>
    Math.round(points.reduce((sum, { range }) => sum + pick(range), 0) / points.length);
  return { low: mean(({ low }) => low), high: mean(({ high }) => high) };
}

/** A share that is certain and one that is possible, in points out of 100. */
export function percentages(certain: number, possible: number, all: number): ScoreRange {
  return { low: Math.round((100 * certain) / all), high: Math.round((100 * possible) / all) };
}
