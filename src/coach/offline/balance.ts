import { DIMENSIONS, type Dimension } from '../../domain/stages.ts';
import type { Unit } from './answer.ts';
import { CUES } from './tradeoff-cues.ts';
import { OPTION_LABELS, WEIGHING_CUES } from './weighing-cues.ts';

type WeighingCue = keyof typeof WEIGHING_CUES;
const WEIGHING_NAMES = Object.keys(WEIGHING_CUES) as WeighingCue[];
const WEIGHING = Object.values(WEIGHING_CUES);

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
    cues: new Set(matching(WEIGHING, lower).map((index) => WEIGHING_NAMES[index] as WeighingCue)),
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
    subjects: matching(subjects, lower),
    gain: gain.test(lower),
    price: price.test(lower),
  };
}

/** The numbers of the patterns that a text matches. */
function matching(patterns: readonly RegExp[], text: string): number[] {
  const found: number[] = [];
  for (const [index, pattern] of patterns.entries()) if (pattern.test(text)) found.push(index);
  return found;
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

/** What a passage holds of a trade-off whatever the dimension. */
export type Manner = Omit<WeighingFeatures, 'subject' | 'ownGain' | 'ownPrice' | 'ownPair'>;

export function mannerOf(balances: readonly Balance[]): Manner {
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
  return {
    gain,
    price,
    flip,
    atVolume: has('otherVolume') * Math.max(flip, hypothesis, comparison, gain * price),
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

/** `subject` is how surely the passage speaks of the dimension. */
export function weighingFeatures(
  balances: readonly Balance[],
  manner: Manner,
  dimension: Dimension,
  subject: number,
): WeighingFeatures {
  const ownGain = Number(balances.some(({ sides }) => sides[dimension].gain));
  const ownPrice = Number(balances.some(({ sides }) => sides[dimension].price));
  return {
    subject,
    ownGain,
    ownPrice,
    ownPair: Math.max(ownGain * manner.price, ownPrice * manner.gain),
    ...manner,
    atVolume: dimension === 'scalability' ? manner.atVolume : 0,
  };
}
