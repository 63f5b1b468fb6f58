import { didYouMean } from '../text/nearest.ts';
import type { Breach } from '../yaml/read-yaml.ts';
import { CONSTANTS } from './constants.ts';
import type { Exercise, Parameter, Step } from './exercise.ts';
import { type Measure, measureOf } from './measure.ts';
import { type Formula, FormulaError, FUNCTIONS, namesIn, parseFormula } from './parse-formula.ts';

/** An exercise whose units, values and formulas have been read. */
export interface Plan {
  readonly parameters: readonly PlannedParameter[];
  readonly steps: readonly PlannedStep[];
}

export interface PlannedParameter {
  readonly parameter: Parameter;
  readonly measure: Measure;
  /** The numbers it may take, in its unit. */
  readonly values: readonly number[];
}

export interface PlannedStep {
  readonly step: Step;
  readonly measure: Measure;
  readonly formula: Formula;
}

/** More are no longer tried one by one. */
const MAX_VALUES = 200;
const NO_MEASURE: Measure = { kind: 'count', scale: 1, noun: '', length: 0 };

/** Reads an exercise; the breaches are relative to it, and the plan counts only if there is none. */
export function compileExercise(exercise: Exercise): { plan: Plan; breaches: Breach[] } {
  const breaches: Breach[] = [];
  const parameters = exercise.parameters.map((parameter, index) => {
    const path = ['parameters', index];
    const values = valuesOf(parameter);
    if (typeof values === 'string') breaches.push({ path, message: values });
    const measure = readUnitOf(parameter.unit, [...path, 'unit'], breaches);
    return { parameter, measure, values: typeof values === 'string' ? [] : values };
  });
  const known = exercise.parameters.map(({ name }) => name);
  const steps = exercise.steps.map((step, index) => {
    const path = ['steps', index];
    const measure = readUnitOf(step.unit, [...path, 'unit'], breaches);
    const later = exercise.steps.slice(index).map(({ name }) => name);
    const formula = readFormula(step.formula, [...known], later, [...path, 'formula'], breaches);
    known.push(step.name);
    return { step, measure, formula };
  });
  breaches.push(...clashes(exercise), ...unused(exercise, steps));
  if (exercise.steps.at(-1)?.name !== exercise.answer) {
    breaches.push({ path: ['answer'], message: `expected the last step, "${exercise.steps.at(-1)?.name}"` });
  }
  return { plan: { parameters, steps }, breaches };
}

/** The values of a parameter, or what is wrong with them. */
function valuesOf({ choices, range }: Parameter): number[] | string {
  if ((choices === undefined) === (range === undefined)) return 'expected either choices or a range';
  if (!range) return choices ?? [];
  const { from, to, step } = range;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (to < from) return 'the range ends before it begins';
  if (count > MAX_VALUES) return `the range has ${count} values; at most ${MAX_VALUES} are allowed`;
  return Array.from({ length: count }, (_, index) => Number((from + index * step).toPrecision(12)));
}

function readUnitOf(unit: string | undefined, path: Breach['path'], breaches: Breach[]): Measure {
  const measure = measureOf(unit);
  if (!measure) breaches.push({ path, message: `"${unit}" is not a unit that can be read` });
  return measure ?? NO_MEASURE;
}

function readFormula(
  text: string,
  known: readonly string[],
  later: readonly string[],
  path: Breach['path'],
  breaches: Breach[],
): Formula {
  try {
    const formula = parseFormula(text);
    for (const name of new Set(namesIn(formula))) {
      if (known.includes(name) || CONSTANTS.has(name)) continue;
      const message = later.includes(name)
        ? `"${name}" is not computed before this step`
        : `nothing is called "${name}"${didYouMean(name, [...known, ...CONSTANTS.keys()])}`;
      breaches.push({ path, message });
    }
    return formula;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    breaches.push({ path, message: error.message });
    return { kind: 'number', value: 1 };
  }
}

function* clashes({ parameters, steps }: Exercise): Iterable<Breach> {
  const taken = new Set<string>([...CONSTANTS.keys(), ...Object.keys(FUNCTIONS)]);
  const named = [
    ...parameters.map(({ name }, index) => ({ name, path: ['parameters', index, 'name'] })),
    ...steps.map(({ name }, index) => ({ name, path: ['steps', index, 'name'] })),
  ];
  for (const { name, path } of named) {
    if (taken.has(name)) yield { path, message: `"${name}" already has a meaning` };
    taken.add(name);
  }
}

function* unused({ parameters, steps }: Exercise, planned: readonly PlannedStep[]): Iterable<Breach> {
  const used = new Set(planned.flatMap(({ formula }) => namesIn(formula)));
  for (const [index, { name }] of parameters.entries()) {
    if (!used.has(name)) yield { path: ['parameters', index], message: `no formula uses "${name}"` };
  }
  for (const [index, { name }] of steps.entries()) {
    if (index < steps.length - 1 && !used.has(name)) {
      yield { path: ['steps', index], message: `no later step uses "${name}"` };
    }
  }
}
