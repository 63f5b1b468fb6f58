import type { Progress } from '../domain/place.ts';

/** One entry of a list to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** Shown for the entry under the cursor. */
  readonly description?: string;
  /** Further words the search matches. */
  readonly keywords?: string;
}

export interface ChooseRequest<T> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  /** What to type when there is no terminal to choose in. */
  readonly instead: string;
}

/** What happens when the time is up: take the draft, let it run over, or no clock at all. */
export type Pace = 'strict' | 'soft' | 'off';

export interface EditRequest {
  /** One line above the question: where in the interview this is. */
  readonly title: string;
  /** What the interviewer asks; wrapped and kept on screen while there is room. */
  readonly question: string;
  /** What else was said and may be wanted again; shown below the question when the user asks for it. */
  readonly background: string;
  readonly budgetSeconds: number;
  /** Seconds already used on this answer, when it is taken up again. */
  readonly usedSeconds: number;
  /** Seconds the user had the clock stopped before. */
  readonly pausedSeconds: number;
  readonly pace: Pace;
  readonly draft: string;
  /**
   * Draws the text within `columns`, for whoever wants to see it drawn; it must say what is wrong with a text
   * that can't be drawn instead of throwing. Absent where nothing is to be drawn.
   */
  draw?(text: string, columns: number): Promise<string>;
  /** What the other side says to someone who is stuck at this text. Absent where there is no help to be had. */
  hint?(text: string): Promise<string>;
  /**
   * Called with the text at most a second after it changed, and again each second until it could be kept.
   * Returns in a few words why it could not. Must not throw.
   */
  onDraft(progress: Progress): string | undefined;
  /** What to type when there is no terminal to edit in. */
  readonly instead: string;
}

export interface EditResult {
  readonly text: string;
  /** Seconds used in all, including `usedSeconds` of the request. */
  readonly usedSeconds: number;
  /** Seconds in which the user had stopped the clock, including `pausedSeconds` of the request. */
  readonly pausedSeconds: number;
  readonly reason: 'submitted' | 'time-up' | 'cancelled';
}

/** How fully a line of a tick list was met: not yet or not at all, in part, in full. */
export type Tick = 'open' | 'half' | 'full';

/** One line of a tick list. */
export interface TickRow {
  readonly id: string;
  /** Cut off in the list where it is too long; read whole when asked for all of the row. */
  readonly label: string;
  /** Shown below the list for the row under the cursor: what to listen for, what to ask if it does not come. */
  readonly detail: string;
  readonly tick: Tick;
  /** What was noted about it; may be empty. */
  readonly note: string;
  /** Heading above this row, when a new group begins with it. */
  readonly group?: string;
}

/** Reading matter beside a tick list: what may be answered, asked or said. */
export interface TickPage {
  /** One or two words; pages are told apart by it. */
  readonly name: string;
  readonly entries: readonly string[];
}

export interface TickRequest {
  /** One line: where in the interview this is. */
  readonly title: string;
  /** What the one who ticks is to ask; wrapped and kept on screen while there is room. */
  readonly question: string;
  readonly rows: readonly TickRow[];
  readonly pages: readonly TickPage[];
  /** What was noted about the answer as a whole; may be empty. */
  readonly notes: string;
  /** Beyond it the clock counts what is over; nothing is cut off. */
  readonly budgetSeconds: number;
  readonly usedSeconds: number;
  /** What the ticks are called: "missing", "touched", "covered". */
  readonly words: Readonly<Record<Tick, string>>;
  /**
   * Called at each change of a tick, with the seconds used by then. Returns in a few words why it could not be
   * kept; then it is called again each second, and once more at the end. Must not throw.
   */
  onTick(id: string, tick: Tick, usedSeconds: number): string | undefined;
  /** The same for the note on a row: one line, without the note it takes the place of. */
  onNote(id: string, note: string, usedSeconds: number): string | undefined;
  /** The same for the notes on the answer as a whole. */
  onNotes(notes: string, usedSeconds: number): string | undefined;
  /** Called about once a second. Must not throw. */
  onSecond(usedSeconds: number): void;
  /** What to type when there is no terminal to tick in. */
  readonly instead: string;
}

/** Why ticking stopped. What was ticked and noted has been told by then. */
export interface TickResult {
  readonly kind: 'next' | 'back' | 'finish' | 'cancelled';
  /** Seconds used in all, including `usedSeconds` of the request. */
  readonly usedSeconds: number;
}

/** The candidate's side of the table. */
export interface Terminal {
  /** Whether someone is there to answer a prompt. */
  readonly interactive: boolean;
  /** What to type while an answer is written, and what it does, where it is not the editor's keys. */
  readonly keys?: readonly (readonly [string, string])[];
  /** Whether a picture made of characters says anything here: it does not to those who listen. */
  readonly hasPictures: boolean;
  /** Columns to lay text out in. */
  readonly columns: number;
  /** Data, to standard output. */
  print(text: string): void;
  /** Prose for people, to standard error. */
  note(text: string): void;
  /** Lets the user pick one entry of a searchable list. */
  choose<T>(request: ChooseRequest<T>): Promise<T>;
  confirm(request: { readonly message: string; readonly instead: string }): Promise<boolean>;
  /** One line of text, as it was typed; it may be empty. */
  ask(request: { readonly message: string; readonly instead: string }): Promise<string>;
  /** One line that is not shown while it is typed. */
  askSecret(request: { readonly message: string; readonly instead: string }): Promise<string>;
  /** Waits for Enter. */
  proceed(message: string): Promise<void>;
  /** A timed multi-line answer. Resolves on submit, time-out and Ctrl+C; never loses the text. */
  edit(request: EditRequest): Promise<EditResult>;
  /** Shows that something is under way, and for how long, until it is done. */
  wait<T>(message: string, done: Promise<T>): Promise<T>;
  /** A list to tick off while a clock runs. Resolves on Ctrl+C, too; never loses a tick or a note. */
  tick(request: TickRequest): Promise<TickResult>;
}
