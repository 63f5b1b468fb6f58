import { type Amount, amounts } from './amounts.ts';
import type { DrawnExercise, DrawnStep, DrawnValue } from './draw-exercise.ts';
import { type FoundAnswer, findAnswer, timesOff, valueIn } from './find-answer.ts';
import { showNumber } from './show-quantity.ts';

export type Grade = 'close' | 'magnitude' | 'off' | 'unscored';

/** What is to be said about an estimate. */
export interface GradedEstimate {
  /** `unscored` when the text has no figure of the kind asked for. */
  readonly grade: Grade;
  /** Where in the text the answer is, unit and currency sign included, in UTF-16 code units. */
  readonly answer?: { readonly start: number; readonly end: number };
  /** The answer in the unit asked for; of a range, the geometric middle. */
  readonly value?: number;
  /** How many times the answer is above the computed one; below 1 when it is too small. */
  readonly ratio?: number;
  /** The steps whose value, or one near it, is in the text besides the answer. */
  readonly shownSteps: readonly DrawnStep[];
  /** Whether the text shows a computation, or a figure one would start from. */
  readonly hasReasoning: boolean;
  /** One line in plain words. */
  readonly why: string;
}

/**
 * An answer of the right order is at most so many times off: its distance in powers of ten, rounded to halves, is
 * less than a whole one. Three roundings in one direction stay within; a slip of a zero does not, even when the
 * rounding hides a part of it.
 */
const SAME_ORDER = 10 ** 0.75;
/** A range that is wider says nothing of the order. */
const MAX_WIDTH = 10;
/** A parameter rounded to one digit, and a step computed from such ones, are still those. */
const SAME_PARAMETER = 1.1;
const SAME_STEP = 1.25;
/** Nearer than this counts as the same in words. */
const EQUAL = 1.05;

/**
 * Grades the answer to a drawn exercise by its distance from the computed value: `close` within the tolerance of
 * the exercise, `magnitude` within the same order, else `off`. A number without any reasoning is at most
 * `magnitude`. Never throws.
 */
export function gradeEstimate(drawn: DrawnExercise, text: string): GradedEstimate {
  const all = amounts(text);
  const found = findAnswer(drawn, text, all);
  const others = all.filter(({ start }) => start !== found?.amount.start);
  const shownSteps = drawn.steps.filter((step) => step !== drawn.answer && isShown(step, others, SAME_STEP));
  const hasReasoning =
    shownSteps.length > 0 ||
    others.some(({ isOperand }) => isOperand) ||
    drawn.parameters.some((parameter) => isShown(parameter, others, SAME_PARAMETER));
  const told = { shownSteps, hasReasoning };
  if (!found) return { ...told, grade: 'unscored', why: nothingFound(drawn.answer) };
  const { start, end } = found.amount;
  const ratio = found.value / drawn.answer.value;
  return {
    ...told,
    answer: { start, end },
    value: found.value,
    ratio,
    ...judged(found, drawn, hasReasoning, text.slice(start, end).replaceAll(/\s+/gu, ' ')),
  };
}

function judged(
  { value, width }: FoundAnswer,
  { answer, exercise }: DrawnExercise,
  hasReasoning: boolean,
  quote: string,
): Pick<GradedEstimate, 'grade' | 'why'> {
  if (width > MAX_WIDTH) {
    const why = `You said ${quote}: a range wider than a factor of ${MAX_WIDTH} leaves the order open. The computation gives ${answer.shown}.`;
    return { grade: 'off', why };
  }
  const times = timesOff(value, answer.value);
  const difference =
    times < EQUAL
      ? 'the same'
      : `so ${showTimes(times)} times too ${value > answer.value ? 'much' : 'little'}`;
  const why = `You said ${quote}; the computation gives ${answer.shown}, ${difference}.`;
  if (times >= SAME_ORDER) return { grade: 'off', why };
  if (times > exercise.tolerance) return { grade: 'magnitude', why };
  if (hasReasoning) return { grade: 'close', why };
  return { grade: 'magnitude', why: `${why} A number without its computation earns no more than its order.` };
}

function showTimes(times: number): string {
  return times < 10 ? times.toFixed(1) : showNumber(times, 2);
}

function nothingFound({ unit, shown }: DrawnValue): string {
  const wanted = unit === undefined ? 'number' : `figure that can be read in ${unit}`;
  return `The text has no ${wanted}; the computation gives ${shown}.`;
}

function isShown(value: DrawnValue, found: readonly Amount[], tolerance: number): boolean {
  return found.some(({ readings }) =>
    readings.some((reading) => {
      // "160 million requests a day" is what the step calls 160 million requests.
      const { per, ...measure } = reading.measure;
      const isPeriodOpen = value.measure.per === undefined || per === undefined;
      const said = valueIn(value, isPeriodOpen ? { ...reading, measure } : reading);
      return said !== undefined && timesOff(said, value.value) <= tolerance;
    }),
  );
}
