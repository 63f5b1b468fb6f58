import type { Readable, Writable } from 'node:stream';

/** Time, injected so that tests decide what time it is. */
export interface Clock {
  /** Wall-clock time, for what is written down. */
  now(): Date;
  /** Milliseconds from an arbitrary start that never run backwards, for budgets. */
  monotonic(): number;
  /** Calls `run` once after `milliseconds`; the returned function cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** A readable stream that may be a terminal. */
export type InputStream = Readable & {
  isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
};

/** A writable stream that may be a terminal. */
export type OutputStream = Writable & {
  isTTY?: boolean;
  columns?: number;
  rows?: number;
};

/** This process, and whether others are still there. */
export interface Processes {
  readonly pid: number;
  /** The name of the computer that `pid` and `isRunning` are about. */
  readonly computer: string;
  isRunning(pid: number): boolean;
}

/** Everything the program needs of the process it runs in. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly clock: Clock;
  /** Aborted when the user or the system asks the program to stop. */
  readonly signal: AbortSignal;
  /**
   * Calls `before` when the process is about to be stopped (SIGTSTP), and `after` when it runs again, which may
   * come without a `before` or twice. The returned function ends that. Absent where processes are not stopped.
   */
  onSuspend?(before: () => void, after: () => void): () => void;
  /**
   * Stops the process and what was started with it, as Ctrl+Z does where the terminal minds it itself. Absent
   * where processes are not stopped.
   */
  suspend?(): void;
  readonly platform: NodeJS.Platform;
  /** Of the Node that runs the program, such as v20.17.0. */
  readonly nodeVersion: string;
  /** The user's home folder. */
  readonly home: string;
  /** The folder that relative paths on the command line start from. */
  readonly cwd: string;
  /** Where the system keeps files for a while. */
  readonly temporaryFolder: string;
  readonly processes: Processes;
}
