import type { Evidence } from './critique.ts';
import type { ReferenceNumber } from './scenario.ts';
import type { StageId } from './stages.ts';

interface Stated {
  /** Where it is said; without a stage in the sketch or the wrap-up. */
  readonly stage?: StageId;
  readonly evidence: Evidence;
}

/** What is to be said about one figure of the candidate. Ratios are at least 1. */
export type NumberFinding =
  | (Stated & { readonly kind: 'right'; readonly reference: ReferenceNumber })
  | (Stated & {
      /** Off by more than a factor of ten, or the right number with a wrong unit. */
      readonly kind: 'magnitude' | 'unit';
      readonly reference: ReferenceNumber;
      readonly ratio: number;
      readonly isTooLarge: boolean;
    })
  | (Stated & {
      /** Another value was given before, for the same quantity. */
      readonly kind: 'inconsistent';
      readonly reference: ReferenceNumber;
      readonly earlier: Evidence;
      readonly ratio: number;
    })
  | (Stated & {
      /** The computation in the sentence does not give the result that is stated. */
      readonly kind: 'arithmetic';
      /** "100M x 6 / 86,400". */
      readonly computation: string;
      /** What it gives, in the words of the answer's unit: "6,944 per second". */
      readonly result: string;
      readonly ratio: number;
    });

/** The candidate's figures held against those of the scenario. */
export interface NumbersCheck {
  /** In the order of the answers; a passage has one at most. */
  readonly findings: readonly NumberFinding[];
  /** Expected in a stage that was answered, and stated nowhere. */
  readonly missing: readonly ReferenceNumber[];
}
