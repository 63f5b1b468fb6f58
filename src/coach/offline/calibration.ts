import { FITTED } from './calibration-data.ts';
import type { Features } from './features.ts';

/** Log odds as a weighted sum of the features. */
export interface LogOdds {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Features, number>>;
}

/** What turns features into probabilities and probabilities into verdicts; fitted on labelled answers. */
export interface Calibration {
  /** That the claim is there at all, in part or in full. */
  readonly present: LogOdds;
  /** That it is there with its mechanism, reason, number or choice. */
  readonly covered: LogOdds;
  /** Probability of `present` from which a criterion is touched, and of `covered` from which it is covered. */
  readonly touchedFrom: number;
  readonly coveredFrom: number;
}

/** The calibration of the package; how it was made and how well it does: eval/README.md. */
export const SHIPPED: Calibration = FITTED;

/** What the features of one criterion alone say of it. */
export interface Estimate {
  /** Probabilities, 0 to 1. */
  readonly present: number;
  readonly covered: number;
  readonly likely: 'covered' | 'touched' | 'missing';
}

export function estimate(features: Features, calibration: Calibration): Estimate {
  const present = logistic(logOdds(features, calibration.present));
  const covered = Math.min(present, logistic(logOdds(features, calibration.covered)));
  return { present, covered, likely: likeliest(present, covered, calibration) };
}

function likeliest(
  present: number,
  covered: number,
  { touchedFrom, coveredFrom }: Pick<Calibration, 'touchedFrom' | 'coveredFrom'>,
): Estimate['likely'] {
  if (present < touchedFrom) return 'missing';
  return covered >= coveredFrom ? 'covered' : 'touched';
}

export function logOdds(features: Features, { bias, weights }: LogOdds): number {
  let sum = bias;
  for (const name of Object.keys(features) as (keyof Features)[]) sum += weights[name] * features[name];
  return sum;
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
