import type { CoachIdentity, Findings } from '../domain/critique.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { StageId } from '../domain/stages.ts';
import type { CallRecord, FailureReason } from '../llm/model.ts';
import type { PromptIdentity } from '../llm/prompts/prompt.ts';

/** One answer to judge. */
export interface Attempt {
  readonly scenario: Scenario;
  readonly stage: StageId;
  readonly text: string;
  /** The change of constraints it answers, by id; it is judged by the criteria of that. */
  readonly curveball?: string;
  /** The answer it adds to, when it is the reply to a follow-up. */
  readonly after?: string;
  /** The stage it was given to, when it is read for what it says on another one. */
  readonly givenTo?: StageId;
}

/** A call to a model, and the prompt it was made with. */
export interface PromptedCall extends CallRecord {
  readonly prompt: PromptIdentity;
}

/** Why a model was of no help. */
export interface Failure {
  readonly reason: FailureReason;
  /** One line to show, with what follows from it. */
  readonly message: string;
}

/** Findings, and how they were come by if that is not as the coach's identity says. */
export interface Examined extends Findings {
  /** The coach that judged, when it was another one. */
  readonly by?: CoachIdentity;
  /** The call that was made, if one was. */
  readonly call?: PromptedCall;
  /** Why another coach judged; only when there is something new to say. */
  readonly failure?: Failure;
}

/** Judges an answer against the rubric of its stage. */
export interface Coach {
  readonly identity: CoachIdentity;
  /** The findings on one attempt; every criterion of the stage exactly once, in the rubric's order. */
  examine(attempt: Attempt): Promise<Examined>;
}
