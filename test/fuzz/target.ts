import type { Draw } from './draw.ts';

/** What became of a file: taken, or refused with the reasons a user is told. */
export type Outcome = 'read' | 'refused';

/** A kind of input that is put to the test. */
export interface Target {
  readonly name: string;
  /** Gets ready in a folder of its own, which is removed in the end. */
  open(folder: string): Promise<Trial>;
}

/** Makes one mutant and has it read. Whatever it throws is a fault of the program. */
export type Trial = (draw: Draw) => Promise<Outcome>;

/** What went wrong with one mutant, by the number of its case. */
export interface Fault {
  readonly number: number;
  readonly message: string;
}

/** What became of the mutants of one target. */
export interface Tally {
  readonly target: string;
  readonly seed: number;
  readonly mutations: number;
  readonly read: number;
  readonly refused: number;
  /** Of computing, in all and of the slowest case. */
  readonly milliseconds: number;
  readonly slowestMilliseconds: number;
  readonly faults: readonly Fault[];
}
