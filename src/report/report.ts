import type { LevelMet, ScoreRange, TradeoffVerdict, Verdict } from '../domain/critique.ts';
import type { Dimension, Level, StageId } from '../domain/stages.ts';
import type { Passage } from '../text/passages.ts';
import type { NumberRemark } from '../views/numbers.ts';
import type { OtherCoach } from '../views/other-coaches.ts';

/**
 * What a report of a session says, whatever it is written in. All texts are cleaned of what terminals and editors
 * act on; none is escaped for any format yet.
 */
export interface Report {
  readonly title: string;
  /** What was drilled; absent of a whole interview. */
  readonly drill?: string;
  readonly level: Level;
  readonly score: ScoreRange | null;
  /** In how many stages the level is met; empty for a drill. */
  readonly levels: string;
  /** When, how long, by whom it was judged, by which scenario. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly notice: string;
  readonly stages: readonly StageSummary[];
  /** What the clock showed; empty when there was none. */
  readonly timeline: readonly TimedPart[];
  readonly closing?: Closing;
  readonly numbers: readonly NumberRemark[];
  /** Stages and what was asked besides, as they were taken. */
  readonly parts: readonly (StageReport | AsideReport)[];
}

/** A row of the overview. */
export interface StageSummary {
  readonly id: StageId;
  readonly title: string;
  readonly score: ScoreRange | null;
  readonly level?: LevelMet | undefined;
  /** From 1, poor, to 5, strong. */
  readonly rating?: number | undefined;
  readonly time: string;
  /** Absent before it was judged, and of a drill. */
  readonly tradeoffs?: Readonly<Record<Dimension, TradeoffVerdict>> | undefined;
}

/** How the time of a part was spent. */
export interface TimedPart {
  readonly id: string;
  readonly budgetSeconds: number;
  readonly spent: readonly { readonly on: Spending; readonly seconds: number }[];
  /** When the candidate asked, counted from the start of the part. */
  readonly askedAt: readonly number[];
}

export type Spending = 'answer' | 'change' | 'follow-up';

export interface Closing {
  readonly summary: string;
  readonly remarks: readonly { readonly verdict: Verdict; readonly name: string; readonly text: string }[];
  readonly stronger?: {
    readonly stage: string;
    readonly quote: string;
    readonly rewritten: string;
    readonly why: string;
  };
}

/** What the candidate said to something: empty when it was left blank. */
export type Said = readonly Passage[];

export interface VerdictLine {
  /** By which the passages of its evidence refer to it. */
  readonly number: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly why: string;
  /** What else is to be known of it: another coach's opinion, the level it counts from, a hint. */
  readonly notes: readonly string[];
  /** A passage that says the opposite. */
  readonly against?: string | undefined;
}

/** A point not earned in full, with what the scenario says to it. */
export interface GapLine {
  readonly number: number;
  readonly name: string;
  readonly verdict: Verdict;
  /** Of the points of the stage, in percent. */
  readonly loss: number;
  readonly claim?: string | undefined;
  readonly probe?: string | undefined;
  readonly model?: string | undefined;
}

export interface StageReport extends StageSummary {
  readonly kind: 'stage';
  readonly question?: string | undefined;
  readonly dialogue: readonly {
    readonly asked: string;
    readonly reply: string;
    readonly changes: readonly string[];
  }[];
  readonly answerTitle: string;
  readonly answer: Said;
  readonly flags: readonly string[];
  /** Passages that count against the candidate, and why. */
  readonly concerns: readonly { readonly says: string; readonly quote: string }[];
  readonly verdicts: readonly VerdictLine[];
  readonly weighed: readonly {
    readonly dimension: Dimension;
    readonly verdict: TradeoffVerdict;
    readonly quotes: readonly string[];
  }[];
  readonly gaps: readonly GapLine[];
  readonly hints: readonly string[];
  readonly change?: {
    readonly says: string;
    readonly answer: Said;
    readonly verdicts: readonly VerdictLine[];
  };
  readonly probes: readonly {
    readonly question: string;
    readonly answer: Said;
    readonly verdict?: VerdictLine | undefined;
  }[];
  readonly others: readonly OtherCoach[];
  /** Of an estimate: its computation, a step a line. */
  readonly solution: readonly string[];
  readonly model?: {
    readonly points: readonly string[];
    readonly weighed: readonly string[];
    readonly answer?: string | undefined;
  };
}

export interface AsideReport {
  readonly kind: 'aside';
  readonly id: string;
  readonly title: string;
  readonly time: string;
  readonly text: string;
  readonly sketch?: Sketch | undefined;
}

/** A candidate's diagram: an SVG document of its own, and what its author should mend. */
export interface Sketch {
  readonly svg?: string | undefined;
  readonly hints: readonly string[];
}
