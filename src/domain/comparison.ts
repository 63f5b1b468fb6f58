import type { ScoreRange, TradeoffVerdict, Verdict } from './critique.ts';
import type { Session } from './session.ts';
import type { Dimension, Level, StageId } from './stages.ts';

/** What keeps the same thing of two sittings from being compared. */
export type Obstacle =
  /** They sat different scenarios: criteria and scores are about different things. */
  | 'scenario'
  /** One was a drill, or a drill on something else. */
  | 'task'
  /** One was for another level: scores count other criteria. */
  | 'level'
  /** Judged by different coaches: no verdict of one counts against that of the other. */
  | 'coach'
  /** By different versions of the rubric: criteria of the same id are compared, scores are not. */
  | 'version'
  /** Other criteria, or other weights, counted. */
  | 'rubric'
  /** Not judged, or not sat, on one side. */
  | 'missing';

/** The earlier and the later of two things. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Scores differ only where their ranges have no point in common. */
export type Change = 'higher' | 'lower' | 'unclear' | 'not-comparable';

/** The scores are null where they are not there or can't be compared. */
export interface ScoreChange extends Pair<ScoreRange | null> {
  readonly change: Change;
}

export interface CriterionChange extends Pair<Verdict> {
  readonly id: string;
}

export interface CriteriaChange {
  readonly gained: readonly CriterionChange[];
  readonly lost: readonly CriterionChange[];
  /** Judged the same in both. */
  readonly same: readonly string[];
  /** Judged, or scored, in one of them only. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

export interface StageComparison {
  readonly id: StageId;
  readonly obstacles: readonly Obstacle[];
  /** Left out the change of constraints, when it was not the same in both. */
  readonly isWithoutCurveball: boolean;
  readonly score: ScoreChange;
  /** Null where verdicts can't be compared. */
  readonly criteria: CriteriaChange | null;
  readonly tradeoffs: Readonly<Record<Dimension, Pair<TradeoffVerdict>>> | null;
  /** Seconds used for the answer; null where the stage was not sat, or not typed by hand. */
  readonly usedSeconds: Pair<number | null>;
  readonly questions: Pair<number>;
  readonly followUps: Pair<number>;
  readonly hints: Pair<number>;
}

/** One of the two sittings. */
export interface Attempt {
  readonly id: string;
  readonly scenario: Session['scenario'];
  readonly level: Level;
  readonly startedAt: string;
}

export interface Comparison extends Pair<Attempt> {
  readonly schemaVersion: 1;
  /** Of the sittings as wholes, and of any of their stages. */
  readonly obstacles: readonly Obstacle[];
  readonly score: ScoreChange;
  readonly stages: readonly StageComparison[];
}
