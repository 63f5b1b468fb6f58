import type { Dimension } from '../../domain/stages.ts';
import type { WeighingFeatures } from './balance.ts';
import { FITTED_GRID } from './grid-calibration-data.ts';

/** Log odds that an answer speaks of a dimension, as a weighted sum of the subjects that occur in it. */
export interface MentionOdds {
  readonly bias: number;
  /** In the order of the dimension's subjects. */
  readonly weights: readonly number[];
}

/** Log odds that a passage weighs, as a weighted sum of its features. */
export interface WeighingOdds {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof WeighingFeatures, number>>;
}

/** What turns cues into the verdicts of the trade-off grid; fitted on labelled answers. */
export interface GridCalibration {
  readonly mention: Readonly<Record<Dimension, MentionOdds>>;
  /** Log odds that a passage weighs something, whatever it is. */
  readonly anything: WeighingOdds;
  /** Log odds that it weighs in the dimension; who weighs all along is likely to weigh here. */
  readonly here: WeighingOdds & { readonly habit: number };
  /** Probabilities from which a dimension is mentioned and weighed. */
  readonly mentionedFrom: number;
  readonly weighedFrom: number;
}

/** The calibration of the package; how it was made and how well it does: eval/README.md. */
export const SHIPPED_GRID: GridCalibration = FITTED_GRID;

/** How surely an answer or a sentence that speaks of these subjects speaks of the dimension, 0 to 1. */
export function mentionOf(subjects: Iterable<number>, { bias, weights }: MentionOdds): number {
  let odds = bias;
  for (const subject of subjects) odds += weights[subject] ?? 0;
  return logistic(odds);
}

export function weighingOdds(features: WeighingFeatures, { bias, weights }: WeighingOdds): number {
  let odds = bias;
  for (const name of Object.keys(features) as (keyof WeighingFeatures)[])
    odds += weights[name] * features[name];
  return odds;
}

export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
