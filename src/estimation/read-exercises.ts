import type { Finding } from '../yaml/finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type Exercise, ExerciseList } from './exercise.ts';
import { EXERCISE_RULES } from './exercise-rules.ts';

/** What became of a file of exercises: they are there unless there is an error among the findings. */
export interface ExerciseReading {
  readonly exercises?: readonly Exercise[];
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/** Reads the YAML text of exercises. `file` is the name the findings give to it. Never throws. */
export function readExercises(text: string, file: string): ExerciseReading {
  const { value, findings } = readYaml(text, file, ExerciseList, EXERCISE_RULES);
  return { ...(value && { exercises: value }), findings };
}
