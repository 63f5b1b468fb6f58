import { DIMENSIONS, type Dimension } from '../../domain/stages.ts';
import type { Unit } from './answer.ts';
import { CUES } from './tradeoff-cues.ts';
import { OPTION_LABELS, WEIGHING_CUES } from './weighing-cues.ts';

type WeighingCue = keyof typeof WEIGHING_CUES;
const WEIGHING = Object.entries(WEIGHING_CUES) as [WeighingCue, RegExp][];

/** How a sentence speaks of one dimension. */
export interface Side {
  /** Which of the dimension's subjects it speaks of, by their numbers. */
  readonly subjects: readonly number[];
  readonly gain: boolean;
  readonly price: boolean;
}

/** What one sentence holds of a trade-off. */
export interface Balance {
  readonly cues: ReadonlySet<WeighingCue>;
  readonly sides: Readonly<Record<Dimension, Side>>;
  readonly quantities: number;
  readonly words: number;
  readonly options: number;
  readonly dismissive: boolean;
}

export function balanceOf(unit: Unit): Balance {
  const { lower } = unit;
  return {
    cues: new Set(WEIGHING.flatMap(([name, pattern]) => (pattern.test(lower) ? [name] : []))),
    sides: Object.fromEntries(DIMENSIONS.map((name) => [name, sideOf(name, lower)])) as Balance['sides'],
    quantities: unit.quantities.length,
    words: unit.words.length,
    options: lower.match(OPTION_LABELS)?.length ?? 0,
    dismissive: unit.dismissive,
  };
}

function sideOf(dimension: Dimension, lower: string): Side {
  const { subjects, gain, price } = CUES[dimension];
  return {
    subjects: subjects.flatMap((pattern, index) => (pattern.test(lower) ? [index] : [])),
    gain: gain.test(lower),
    price: price.test(lower),
  };
}

/** What a passage holds of a trade-off, from 0 to about 3 each. */
export interface WeighingFeatures {
  /** How surely it speaks of the dimension, 0 to 1. */
  readonly subject: number;
  /** A gain, or a price, in the dimension, and one of them with the other anywhere in the passage. */
  readonly ownGain: number;
  readonly ownPrice: number;
  readonly ownPair: number;
  readonly gain: number;
  readonly price: number;
  readonly flip: number;
  /** For scalability: what would be chosen at another volume. */
  readonly atVolume: number;
  readonly frame: number;
  readonly instead: number;
  readonly hypothesis: number;
  readonly turn: number;
  readonly decision: number;
  readonly comparison: number;
  readonly quantities: number;
  /** Neighbouring sentences with a number each. */
  readonly parallel: number;
  readonly options: number;
  readonly length: number;
  readonly dismissive: number;
}

/** `subject` is how surely the passage speaks of the dimension. */
export function weighingFeatures(
  balances: readonly Balance[],
  dimension: Dimension,
  subject: number,
): WeighingFeatures {
  const some = (test: (one: Balance) => boolean): number => Number(balances.some(test));
  const has = (name: WeighingCue): number => some(({ cues }) => cues.has(name));
  const total = (amount: (one: Balance) => number): number =>
    balances.reduce((sum, one) => sum + amount(one), 0);
  const [gain, price, flip, hypothesis, comparison] = [
    has('gain'),
    has('price'),
    has('flip'),
    has('hypothesis'),
    has('comparison'),
  ];
  const ownGain = some(({ sides }) => sides[dimension].gain);
  const ownPrice = some(({ sides }) => sides[dimension].price);
  const wouldDiffer = Math.max(flip, hypothesis, comparison, gain * price);
  return {
    subject,
    ownGain,
    ownPrice,
    ownPair: Math.max(ownGain * price, ownPrice * gain),
    gain,
    price,
    flip,
    atVolume: dimension === 'scalability' ? has('otherVolume') * wouldDiffer : 0,
    frame: has('frame'),
    instead: has('instead'),
    hypothesis,
    turn: has('turn'),
    decision: has('decision'),
    comparison,
    quantities: Math.min(
      3,
      total(({ quantities }) => quantities),
    ),
    parallel: Number(balances.length > 1 && balances.every(({ quantities }) => quantities > 0)),
    options: Math.min(
      2,
      total(({ options }) => options),
    ),
    length: Math.min(1.5, total(({ words }) => words) / 40),
    dismissive: some(({ dismissive }) => dismissive),
  };
}
