import type { Place, Progress } from '../domain/place.ts';
import type { EndedBy, Plan } from '../domain/plan.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Level, StageId } from '../domain/stages.ts';

/** What an interview is to be. */
export interface Agreement {
  readonly scenario: Scenario;
  /** What it is judged for. */
  readonly level: Level;
  readonly plan: Plan;
}

/** One thing the interviewer wants answered. */
export interface Task {
  readonly place: Place;
  /** What the interviewer says before asking; may be empty. */
  readonly remark: string;
  /** What was said before and may be wanted again: the brief, the replies to questions. */
  readonly background: string;
  readonly question: string;
  readonly budgetSeconds: number;
  readonly usedSeconds: number;
  readonly pausedSeconds: number;
  readonly draft: string;
  /** What the interviewer says to someone who is stuck at this text; absent where no help is to be had. */
  hint?(text: string): Promise<string>;
  /** Called at most a second after the text changed; returns why the text could not be kept. */
  onDraft(progress: Progress): string | undefined;
}

/** A chance to ask the interviewer something. */
export interface Occasion {
  readonly stage: StageId;
  /** Questions asked before in this stage. */
  readonly asked: number;
  readonly budgetSeconds: number;
  readonly usedSeconds: number;
}

/** A line of questions, or, with an empty text, none any more. */
export interface Question {
  readonly text: string;
  /** Seconds of the stage used by now. */
  readonly usedSeconds: number;
}

export interface Answer {
  readonly text: string;
  readonly usedSeconds: number;
  /** Seconds the clock was stopped, `pausedSeconds` of the task included. */
  readonly pausedSeconds: number;
  readonly endedBy: EndedBy | 'cancelled';
}

/** The one who is interviewed: a person at a terminal, or a script. */
export interface Candidate {
  /** Whether a change of constraints finds someone to deal with it. */
  readonly takesCurveballs: boolean;
  /** Hears the opening words, the brief and the timetable before the first question. */
  begin(opening: string, agreement: Agreement): Promise<void>;
  /** The next question to the interviewer before the answer to a stage. */
  ask(occasion: Occasion): Promise<Question>;
  /** Hears what the interviewer replies. */
  hear(reply: string): void;
  answer(task: Task): Promise<Answer>;
  /** How well the stage went, from 1, poor, to 5, strong; asked only of a person. */
  rate(stage: StageId): Promise<number>;
}
