import type { CoachIdentity, Findings } from '../domain/critique.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { StageId } from '../domain/stages.ts';

/** One answer to judge. */
export interface Attempt {
  readonly scenario: Scenario;
  readonly stage: StageId;
  readonly text: string;
  /** The change of constraints it answers, by id; it is judged by the criteria of that. */
  readonly curveball?: string;
  /** The stage it was given to, when it is read for what it says on another one. */
  readonly givenTo?: StageId;
}

/** Judges an answer against the rubric of its stage. */
export interface Coach {
  readonly identity: CoachIdentity;
  /** The findings on one attempt; every criterion of the stage exactly once, in the rubric's order. */
  examine(attempt: Attempt): Promise<Findings>;
}
