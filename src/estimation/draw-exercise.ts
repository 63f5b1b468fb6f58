import { compileExercise, type Plan } from './compile-exercise.ts';
import { computeSteps } from './compute-steps.ts';
import type { Exercise } from './exercise.ts';
import { type Measure, numberOf } from './measure.ts';
import { showFormula } from './show-formula.ts';
import { showNumber, showSize } from './show-quantity.ts';

/** A parameter or a step with its number. */
export interface DrawnValue {
  readonly name: string;
  /** In its unit. */
  readonly value: number;
  readonly unit: string | undefined;
  readonly measure: Measure;
  /** As people write it: "1.2 million users". Steps are rounded to three digits. */
  readonly shown: string;
}

export interface DrawnStep extends DrawnValue {
  readonly what: string;
  /** The formula with its numbers: "20 million users × 8 / 86,400 s". */
  readonly computation: string;
}

/** An exercise with numbers in it. */
export interface DrawnExercise {
  readonly exercise: Exercise;
  readonly question: string;
  readonly parameters: readonly DrawnValue[];
  readonly steps: readonly DrawnStep[];
  /** The step that is asked for. */
  readonly answer: DrawnStep;
}

/** Parameters are shown as they are. */
const EXACT = 6;
const ROUNDED = 3;
const PLACEHOLDER = /\{([^{}]*)\}/gu;

/**
 * Fills an exercise with numbers: the same `seed`, any number, the same numbers. What the reader of exercises lets
 * through can be drawn; anything else is an error.
 */
export function drawExercise(exercise: Exercise, seed: number): DrawnExercise {
  const { plan, breaches } = compileExercise(exercise);
  if (breaches[0]) throw new Error(`${exercise.id}: ${breaches[0].message}`);
  const { parameters, steps } = drawnValues(plan, drawNumbers(plan, seed));
  const answer = steps.at(-1);
  if (!answer) throw new Error(`${exercise.id}: there is no step`);
  return { exercise, question: fillIn(exercise, parameters), parameters, steps, answer };
}

/** Numbers for the parameters, in their order and their units. */
export function drawNumbers({ parameters }: Plan, seed: number): number[] {
  const random = randomFrom(seed);
  return parameters.map(({ values }) => values[Math.floor(random() * values.length)] ?? Number.NaN);
}

/** The names in braces of a question. */
export function placeholders(question: string): string[] {
  return Array.from(question.matchAll(PLACEHOLDER), ([, name = '']) => name);
}

function drawnValues(plan: Plan, numbers: readonly number[]): Pick<DrawnExercise, 'parameters' | 'steps'> {
  const sizes = computeSteps(plan, numbers);
  const drawn = (name: string, unit: string | undefined, measure: Measure, digits: number): DrawnValue => {
    const size = sizes.get(name)?.value ?? Number.NaN;
    return {
      name,
      value: numberOf(measure, size),
      unit,
      measure,
      shown: showSize(size, measure, unit, digits),
    };
  };
  const parameters = plan.parameters.map(({ parameter: { name, unit }, measure }) =>
    drawn(name, unit, measure, EXACT),
  );
  const shown = new Map(parameters.map((parameter) => [parameter.name, parameter.shown]));
  const steps = plan.steps.map(({ step: { name, unit, what }, measure, formula }) => {
    const value = drawn(name, unit, measure, ROUNDED);
    const computation = showFormula(formula, shown);
    shown.set(name, value.shown);
    return { ...value, what, computation };
  });
  return { parameters, steps };
}

function fillIn({ question, parameters }: Exercise, values: readonly DrawnValue[]): string {
  return question.replaceAll(PLACEHOLDER, (placeholder, name: string) => {
    const index = parameters.findIndex((parameter) => parameter.name === name);
    const [parameter, drawn] = [parameters[index], values[index]];
    if (!parameter || !drawn) return placeholder;
    return parameter.show === 'number' ? showNumber(drawn.value, EXACT) : drawn.shown;
  });
}

/** Numbers from 0 up to 1. Mulberry32, by Tommy Ettinger, public domain. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
