import type { DrawnExercise } from './draw-exercise.ts';

/** The computation line by line, with its numbers, and the answer. */
export function solutionOf({ steps, answer }: DrawnExercise): string[] {
  const lines = steps.map(({ what, computation, shown }) => `${what}: ${computation} = ${shown}`);
  return [...lines, `Answer: about ${answer.shown}`];
}
