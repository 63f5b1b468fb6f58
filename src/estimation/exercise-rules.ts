import { didYouMean } from '../text/nearest.ts';
import type { Breach, Rule } from '../yaml/read-yaml.ts';
import { compileExercise, type Plan } from './compile-exercise.ts';
import { computeSteps, StepError } from './compute-steps.ts';
import { drawNumbers, placeholders } from './draw-exercise.ts';
import type { Exercise } from './exercise.ts';

type ExerciseRule = Rule<readonly Exercise[]>;

/** As many sets of numbers are tried. Of an exercise with more, these are its outermost ones and some that are drawn. */
const MAX_TRIALS = 2000;

const uniqueIds: ExerciseRule = {
  name: 'unique-ids',
  *check(exercises) {
    const seen = new Set<string>();
    for (const [index, { id }] of exercises.entries()) {
      if (seen.has(id)) yield { path: [index, 'id'], message: `a second exercise "${id}"` };
      seen.add(id);
    }
  },
};

const wholeQuestions: ExerciseRule = {
  name: 'placeholders',
  *check(exercises) {
    for (const [index, { question, parameters }] of exercises.entries()) {
      const path = [index, 'question'];
      const names = parameters.map(({ name }) => name);
      const used = placeholders(question);
      for (const name of new Set(used)) {
        if (names.includes(name)) continue;
        yield { path, message: `no parameter is called "${name}"${didYouMean(name, names)}` };
      }
      for (const name of names) {
        if (!used.includes(name)) yield { path, message: `{${name}} is missing` };
      }
      if (/[{}]/u.test(question.replaceAll(/\{[^{}]*\}/gu, '')))
        yield { path, message: 'a brace without its pair' };
    }
  },
};

const soundFormulas: ExerciseRule = {
  name: 'formulas',
  *check(exercises) {
    for (const [index, exercise] of exercises.entries()) {
      const { plan, breaches } = compileExercise(exercise);
      yield* breaches.map((breach) => ({ ...breach, path: [index, ...breach.path] }));
      const failed = breaches.length === 0 ? firstFailure(plan) : undefined;
      if (failed) yield { ...failed, path: [index, ...failed.path] };
    }
  },
};

function firstFailure(plan: Plan): Breach | undefined {
  for (const numbers of trials(plan)) {
    try {
      computeSteps(plan, numbers);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      const values = plan.parameters.map(({ parameter }, index) => `${parameter.name} ${numbers[index]}`);
      return {
        path: ['steps', error.step, 'formula'],
        message: `${error.message} (for ${values.join(', ')})`,
      };
    }
  }
  return undefined;
}

function* trials(plan: Plan): Iterable<number[]> {
  const values = plan.parameters.map((parameter) => parameter.values);
  if (countOf(values) <= MAX_TRIALS) return yield* combinations(values);
  yield* combinations(values.map((list) => [Math.min(...list), Math.max(...list)]));
  for (let seed = 0; seed < MAX_TRIALS; seed += 1) yield drawNumbers(plan, seed);
}

function countOf(values: readonly (readonly number[])[]): number {
  return values.reduce((product, { length }) => product * length, 1);
}

function* combinations(values: readonly (readonly number[])[]): Iterable<number[]> {
  for (let number = 0; number < countOf(values); number += 1) yield combination(values, number);
}

/** The set with this number, when they are counted with the first parameter changing fastest. */
function combination(values: readonly (readonly number[])[], number: number): number[] {
  let rest = number;
  return values.map((list) => {
    const value = list[rest % list.length] ?? Number.NaN;
    rest = Math.floor(rest / list.length);
    return value;
  });
}

/** What a file of exercises has to fulfil beyond its schema. */
export const EXERCISE_RULES: readonly ExerciseRule[] = [uniqueIds, wholeQuestions, soundFormulas];
