import { words } from '../text/words.ts';
import type { Amount, Reading } from './amounts.ts';
import type { DrawnExercise, DrawnValue } from './draw-exercise.ts';
import type { Measure } from './measure.ts';

/** The figure of a text that is taken for the answer. */
export interface FoundAnswer {
  /** In the unit that is asked for; the geometric middle of a range. */
  readonly value: number;
  /** How many times the upper end of a range is above the lower; 1 for one number. */
  readonly width: number;
  readonly amount: Amount;
}

const ANSWER_LINE = /^[ \t>*#-]*(?:final |my )?answer(?!\p{L})/iu;

/**
 * Which of the amounts of a text is the answer. If a line begins with "answer" and has one that may be, only the
 * last such line counts. Of the figures in the unit asked for, or in none, that enter into no computation, the last
 * one wins that "=", "so", "about" or the like leads to and that has the unit; then the last with one of the two;
 * then the last. Figures that count what the question gives, "20 million users", come after all others.
 */
export function findAnswer(
  drawn: DrawnExercise,
  text: string,
  all: readonly Amount[],
): FoundAnswer | undefined {
  const possible = all.flatMap((amount) => {
    const answer = amount.isOperand ? undefined : nearestReading(amount, drawn.answer);
    return answer ? [{ ...answer, amount, rank: rankOf(amount, drawn) }] : [];
  });
  const [from, to] = answerLine(text) ?? [0, 0];
  const inLine = possible.filter(({ amount }) => from <= amount.start && amount.end <= to);
  const candidates = inLine.length > 0 ? inLine : possible;
  const best = candidates.reduce((rank, candidate) => Math.max(rank, candidate.rank), 0);
  return candidates.findLast(({ rank }) => rank === best);
}

function answerLine(text: string): [number, number] | undefined {
  let start = 0;
  let found: [number, number] | undefined;
  for (const line of text.split('\n')) {
    if (ANSWER_LINE.test(line)) found = [start, start + line.length];
    start += line.length + 1;
  }
  return found;
}

function rankOf(amount: Amount, drawn: DrawnExercise): number {
  if (countsAnotherThing(amount, drawn)) return 0;
  return 1 + Number(amount.isLed) + Number(isInUnit(amount, drawn.answer));
}

/** Whether a figure that may be the answer is no bare number: it has a unit, a period, or the noun asked for. */
function isInUnit({ readings }: Amount, { measure: asked }: DrawnValue): boolean {
  return readings.some(({ measure: { kind, per, noun } }) => {
    if (per !== undefined || kind !== 'count') return true;
    return asked.kind === 'count' && sharesStem(noun, asked.noun);
  });
}

/** Whether it has a noun of another number of the exercise, and none of the answer's. */
function countsAnotherThing({ readings }: Amount, { parameters, steps, answer }: DrawnExercise): boolean {
  const noun = readings[0]?.measure.noun ?? '';
  if (answer.measure.kind !== 'count') return false;
  const isOther = [...parameters, ...steps].some(({ measure }) => sharesStem(noun, measure.noun));
  return isOther && !sharesStem(noun, answer.measure.noun);
}

function sharesStem(noun: string, other: string): boolean {
  const stems = new Set(words(other).map(({ stem }) => stem));
  return words(noun).some(({ stem }) => stems.has(stem));
}

/** Of the readings of a number that is written in two ways of the world, the one the computation speaks for. */
function nearestReading(amount: Amount, asked: DrawnValue): { value: number; width: number } | undefined {
  return amount.readings
    .flatMap((reading) => {
      const value = valueIn(asked, reading);
      return value === undefined ? [] : [{ value, width: reading.high / reading.low }];
    })
    .sort((a, b) => timesOff(a.value, asked.value) - timesOff(b.value, asked.value))[0];
}

/**
 * What a figure says in the unit of `asked`; undefined when it is of another kind. A bare number is in that unit,
 * and one up to 1 is a share. A figure without a period has that of the unit.
 */
export function valueIn(
  { measure: asked }: Pick<DrawnValue, 'measure'>,
  reading: Reading,
): number | undefined {
  const { measure } = reading;
  const middle = Math.sqrt(reading.low * reading.high);
  const factor = scaleBetween(measure, asked, middle);
  if (factor === undefined || (measure.per !== undefined && asked.per === undefined)) return undefined;
  const periods = measure.per !== undefined && asked.per !== undefined ? asked.per / measure.per : 1;
  return middle * factor * periods;
}

function scaleBetween(from: Measure, to: Measure, number: number): number | undefined {
  if (from.kind === to.kind) return from.scale / to.scale;
  if (from.kind !== 'count' || from.noun.trim() !== '') return undefined;
  return to.kind === 'share' && number <= 1 ? 1 / to.scale : 1;
}

/** How many times two positive numbers are apart, at least 1. */
export function timesOff(a: number, b: number): number {
  return a > b ? a / b : b / a;
}
