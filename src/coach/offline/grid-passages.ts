import type { Dimension } from '../../domain/stages.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import type { Answer, Unit } from './answer.ts';
import {
  type Balance,
  balanceOf,
  type Manner,
  mannerOf,
  type WeighingFeatures,
  weighingFeatures,
} from './balance.ts';
import { type GridCalibration, logistic, mentionOf, weighingOdds } from './grid-calibration.ts';

const LONGEST_PASSAGE = 3;
/** The habit of weighing is told by the best so many passages that don't overlap. */
const TELLING = 5;

/** Neighbouring sentences of one paragraph, as numbers among those that count. */
interface Stretch {
  readonly from: number;
  readonly size: number;
  readonly manner: Manner;
}

/** An answer as the grid reads it; sentences that can be no evidence are left out. */
export interface GridReading {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly balances: readonly Balance[];
  readonly stretches: readonly Stretch[];
}

export function readGrid(answer: Answer): GridReading {
  const units = answer.units.filter((unit) => !unit.excluded);
  const { text } = answer;
  const balances = units.map(balanceOf);
  const stretches: Stretch[] = [];
  for (const from of units.keys()) {
    for (let size = 1; size <= LONGEST_PASSAGE && from + size <= units.length; size += 1) {
      if (size > 1 && startsParagraph(units, from + size - 1, text)) break;
      stretches.push({ from, size, manner: mannerOf(balances.slice(from, from + size)) });
    }
  }
  return { text, units, balances, stretches };
}

function startsParagraph(units: readonly Unit[], index: number, text: string): boolean {
  const [previous, unit] = [units[index - 1], units[index]];
  return (
    previous !== undefined && unit !== undefined && /\n\s*\n/u.test(text.slice(previous.end, unit.start))
  );
}

/** A passage that speaks of a dimension. */
export interface Passage {
  readonly dimension: Dimension;
  readonly stretch: Stretch;
  readonly features: WeighingFeatures;
}

/** The passages that speak of a dimension or of a gain or price in it. */
function passagesAbout(
  dimension: Dimension,
  { balances, stretches }: GridReading,
  mention: GridCalibration['mention'],
): Passage[] {
  const odds = mention[dimension];
  const sides = balances.map((balance) => balance.sides[dimension]);
  const sure = sides.map(({ subjects }) => (subjects.length === 0 ? 0 : mentionOf(subjects, odds)));
  return stretches.flatMap((stretch) => {
    const { from, size, manner } = stretch;
    const concerned = sides
      .slice(from, from + size)
      .some(({ subjects, gain, price }) => subjects.length > 0 || gain || price);
    if (!concerned) return [];
    const subject = Math.max(...sure.slice(from, from + size));
    return {
      dimension,
      stretch,
      features: weighingFeatures(balances.slice(from, from + size), manner, dimension, subject),
    };
  });
}

/** How much of the answer weighs something, 0 to 1: the mean of its most weighing passages. */
function habitOf(passages: readonly Passage[], { anything }: Pick<GridCalibration, 'anything'>): number {
  const ranked = passages
    .map(({ stretch, features }) => ({ stretch, sure: logistic(weighingOdds(features, anything)) }))
    .toSorted((a, b) => b.sure - a.sure);
  const used = new Set<number>();
  let sum = 0;
  let count = 0;
  for (const { stretch, sure } of ranked) {
    const numbers = Array.from({ length: stretch.size }, (_, index) => stretch.from + index);
    if (numbers.some((number) => used.has(number))) continue;
    for (const number of numbers) used.add(number);
    sum += sure;
    count += 1;
    if (count === TELLING) break;
  }
  return sum / TELLING;
}

/** The passages of an answer by dimension, and its habit of weighing. */
export interface GridView {
  readonly passages: Readonly<Record<Dimension, readonly Passage[]>>;
  readonly habit: number;
}

export function viewOf(
  reading: GridReading,
  calibration: Pick<GridCalibration, 'mention' | 'anything'>,
): GridView {
  const passages = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, passagesAbout(dimension, reading, calibration.mention)]),
  ) as unknown as Record<Dimension, Passage[]>;
  return { passages, habit: habitOf(Object.values(passages).flat(), calibration) };
}

/** Log odds that a passage weighs in its dimension. */
export function oddsHere(
  { features }: Pick<Passage, 'features'>,
  habit: number,
  { here }: Pick<GridCalibration, 'here'>,
): number {
  return weighingOdds(features, here) + here.habit * habit;
}
