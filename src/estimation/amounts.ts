import { type Measure, readMeasure } from './measure.ts';
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts';

/** A number of a candidate's text with its unit, in UTF-16 code units. */
export interface Amount {
  /** From the currency sign to the end of the unit. */
  readonly start: number;
  readonly end: number;
  /** What it may say; of most there is one reading. */
  readonly readings: readonly Reading[];
  /** Whether it enters into a computation, so that it is no result. */
  readonly isOperand: boolean;
  /** Whether "=", "so", "about" or the like leads to it. */
  readonly isLed: boolean;
}

export interface Reading {
  /** In its unit; the same unless it is a range. */
  readonly low: number;
  readonly high: number;
  readonly measure: Measure;
}

/** What an amount is before it is known what stands around it. */
type Span = Omit<Amount, 'isOperand' | 'isLed'>;

/** What is looked at on each side, in code units. */
const REACH = 60;
/** Between the ends of a range: a unit, and the word or sign. */
const JOINT = /^(.{0,24}?)(?: ?[-–—]| (to|or|and)(?= )) ?[~≈$€£]?$/u;
const BETWEEN = /between\s[~≈$€£]*$/iu;
/** "14 x H100" is a number of cards. */
const OPERATOR_AFTER =
  /^\s?(?:(?:[×*+^÷]|x(?!\p{L}))(?!\s?(?:[alth]\d{1,3}|[gt]pu|card|node|machine)s?(?![\p{L}\p{N}]))|\/\s?[\d($]|(?:times|plus|divided)\s|over\s\d)/iu;
const OPERATOR_BEFORE =
  /(?:(?<=\S\s?)[×*+÷/]|\sx|\s(?:times|plus|divided by|over))\s?(?:about\s)?[~≈$€£(]*$/iu;
const LED =
  /(?:[=≈~:→⇒≃]|->|=>|(?<!\p{L})(?:so|about|around|roughly|approx(?:\.|\p{L}*)|nearly|almost|some|is|are|be|that's|it's|gives?|makes?|equals?|total|needs?|needed|answer|hence|thus|get|say|takes?|costs?))[\s~≈$€£]*(?:(?:between|from)\s[$€£]?)?$/iu;

/** The numbers of a text in order, a range or "1 h 20 min" as one; all are there, whatever they count. */
export function amounts(text: string): Amount[] {
  return joinDurations(text, spansOf(text)).map((span) => ({ ...span, ...roleOf(text, span) }));
}

function roleOf(text: string, { start, end }: Span): Pick<Amount, 'isOperand' | 'isLed'> {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^.*\n/su, '');
  const after = text.slice(end, end + REACH);
  return { isOperand: OPERATOR_AFTER.test(after) || OPERATOR_BEFORE.test(before), isLed: LED.test(before) };
}

function spansOf(text: string): Span[] {
  const numbers = writtenNumbers(text);
  const spans: Span[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const [first, second] = [numbers[index], numbers[index + 1]];
    if (!first) break;
    const range = second && readRange(text, first, second);
    if (range) index += 1;
    const readings = range ? [range] : readingsOf(text, first);
    if (readings.length === 0) continue;
    const start =
      first.start -
      (/[$€£]\s?$/u.exec(text.slice(Math.max(0, first.start - 2), first.start))?.[0].length ?? 0);
    const end = (range ? second : first).end + Math.max(...readings.map(({ measure }) => measure.length));
    spans.push({ start, end, readings });
  }
  return spans;
}

function readingsOf(text: string, number: WrittenNumber): Reading[] {
  return number.values.map(({ value, measure = unitAfter(text, number) }) => {
    return { low: value, high: value, measure };
  });
}

function unitAfter(text: string, { start, end }: WrittenNumber): Measure {
  const [rest = ''] = text.slice(end, end + REACH).split('\n', 1);
  return readMeasure(text.slice(Math.max(0, start - 2), start), rest);
}

/** "10-20 TB", "800 GB to 2 TB", "between 150 and 200k"; undefined when the two are apart. */
function readRange(text: string, first: WrittenNumber, second: WrittenNumber): Reading | undefined {
  const joint = JOINT.exec(text.slice(first.end, second.start));
  const [low] = first.values;
  const [high] = readingsOf(text, second);
  if (!joint || !low || !high || OPERATOR_AFTER.test(text.slice(second.end, second.end + 3)))
    return undefined;
  const [, unit = '', word] = joint;
  if (word === 'and' && !BETWEEN.test(text.slice(Math.max(0, first.start - 12), first.start)))
    return undefined;
  const own = readMeasure('', unit);
  if (own.length !== unit.length || (unit !== '' && own.kind !== high.measure.kind)) return undefined;
  const from =
    unit === ''
      ? likewise(low.value, high.high, text.slice(second.start, second.end))
      : (low.value * own.scale) / high.measure.scale;
  return from < high.high ? { ...high, low: from } : undefined;
}

/** The first number of "150-200k" is of thousands as well. */
function likewise(low: number, high: number, written: string): number {
  const scale =
    /\p{L}$/u.test(written) && [1e3, 1e6, 1e9, 1e12].find((size) => high >= size && high < size * 1000);
  return scale && low < 1000 ? low * scale : low;
}

/** "2 days 4 hours", "1h 20m". */
function joinDurations(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    const isNext = previous && /^(?:,?\s(?:and\s)?)?$/u.test(text.slice(previous.end, span.start));
    const [whole, part] = [previous, span].map((one) => one?.readings.find(isDuration));
    if (previous && isNext && whole && part && part.high * part.measure.scale < whole.measure.scale) {
      const sum = whole.low + (part.low * part.measure.scale) / whole.measure.scale;
      joined[joined.length - 1] = {
        ...previous,
        end: span.end,
        readings: [{ ...whole, low: sum, high: sum }],
      };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function isDuration({ measure, low, high }: Reading): boolean {
  return measure.kind === 'time' && measure.per === undefined && low === high;
}
