import { readUnit, type Kind as WrittenKind } from '../coach/numbers/units.ts';
import type { Quantity } from './quantity.ts';

export type Kind = WrittenKind | 'flop';

/** What a number is counted in. */
export interface Measure {
  readonly kind: Kind;
  /** Of one of it, in seconds, bytes, dollars, parts of one, FLOP, or things. */
  readonly scale: number;
  /** Seconds over which it is counted, for a rate. */
  readonly per?: number;
  /** What is counted, in the words of the text; may be empty. */
  readonly noun: string;
  /** Length of the unit in the text, in UTF-16 code units. */
  readonly length: number;
}

const PREFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  p: 1e15,
  e: 1e18,
  z: 1e21,
};
const BINARY: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5, e: 6 };
const BITS = 1 / 8;
const LONG_TIMES: Readonly<Record<string, number>> = {
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
  m: 30 * 86_400,
  y: 365 * 86_400,
};

/** A unit that stands at the start of a text, and its size in that of its kind. */
interface Form {
  readonly kind: Kind;
  readonly pattern: RegExp;
  scaleOf(match: RegExpExecArray): number;
  /** Whether the unit says by itself that it is of a second. */
  isRate?(match: RegExpExecArray): boolean;
}

/** What figures in answers are not checked for, but are estimated in: bits, powers of 1,024, operations, hours of a machine or a person. */
const FORMS: readonly Form[] = [
  {
    kind: 'bytes',
    pattern: /^[\s-]?([KMGTPE])i(?:B|bytes?)(?![\p{L}\p{N}])/iu,
    scaleOf: ([, prefix = '']) => 1024 ** (BINARY[prefix.toLowerCase()] ?? 0),
  },
  {
    kind: 'bytes',
    // A small "b" is a bit in a rate only: "16 gb of memory" is often written.
    pattern:
      /^\s?([kKmMgGtTpP]?)([bB])(ps(?![\p{L}\p{N}])|(?=\s?\/\s?s(?:ec(?:ond)?)?(?!\p{L})|\sper\ssec))/u,
    scaleOf: ([, prefix = '', letter]) => prefixed(prefix) * (letter === 'b' ? BITS : 1),
    isRate: ([, , , tail]) => tail === 'ps',
  },
  {
    kind: 'bytes',
    pattern: /^[\s-]?(k|m|g|t|kilo|mega|giga|tera)?-?bits?(?![\p{L}\p{N}])/iu,
    scaleOf: ([, prefix = '']) => prefixed(prefix) * BITS,
  },
  {
    kind: 'bytes',
    pattern: /^[\s-]?(?:eb|exabytes?)(?![\p{L}\p{N}])/iu,
    scaleOf: () => 1e18,
  },
  {
    // "TFLOPS" is a rate as often as a number of operations, so it is left open here.
    kind: 'flop',
    pattern: /^[\s-]?(k|m|g|t|p|e|z|kilo|mega|giga|tera|peta|exa|zetta)?-?flops?(?![\p{L}\p{N}])/iu,
    scaleOf: ([, prefix = '']) => prefixed(prefix),
  },
  {
    kind: 'time',
    pattern: /^\s?(?:(µs|us|micros\p{L}*)|ns|nanos\p{L}*)(?![\p{L}\p{N}])/iu,
    scaleOf: ([, micro]) => (micro === undefined ? 1e-9 : 1e-6),
  },
  {
    kind: 'time',
    pattern:
      /^\s?-?(?:[gt]pu|accelerator|card|device|machine|chip|node|[alth]\d{1,3}|person|man|annotator|labell?er|rater)s?[\s-](hours?|hrs?|h|days?|weeks?|months?|years?)(?![\p{L}\p{N}])/iu,
    scaleOf: ([, unit = '']) => LONG_TIMES[unit.charAt(0).toLowerCase()] ?? Number.NaN,
  },
];
/** "per GPU", "/user", "each": counted for one of them, which leaves the unit what it is. */
const FOR_ONE =
  /\s*(?:\/\s?|\b(?:per|for each|for every)\s+|\b(?:each|apiece)(?!\p{L}))(?!(?:[\s/]|per)*(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?|mo|yr|wk)(?!\p{L}))(?![\s\d])/iu;

/** The unit at the start of `rest`, what stands after a number; `before` is what stands before it. */
export function readMeasure(before: string, rest: string): Measure {
  for (const { kind, pattern, scaleOf, isRate } of FORMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const measure = { kind, scale: scaleOf(match), noun: '', length: match[0].length };
    return isRate?.(match) ? { ...measure, per: 1 } : withPeriod(measure, rest);
  }
  const ofOne = FOR_ONE.exec(rest);
  const unit = readUnit(before, ofOne ? rest.slice(0, ofOne.index) : rest);
  if (!unit) return { kind: 'count', scale: 1, noun: '', length: 0 };
  // "20 M DAU" are people, whatever they do in a day.
  if (/^daus?$/iu.test(unit.noun)) return { kind: 'count', scale: 1, noun: 'users', length: unit.length };
  return unit;
}

function withPeriod(measure: Measure, rest: string): Measure {
  const tail = readUnit('', rest.slice(measure.length));
  if (tail?.per === undefined || tail.noun !== '') return measure;
  return { ...measure, per: tail.per, length: measure.length + tail.length };
}

function prefixed(prefix: string): number {
  return PREFIXES[prefix.charAt(0).toLowerCase()] ?? 1;
}

/** The measure of a unit in an exercise; undefined when it cannot be read. */
export function measureOf(unit: string | undefined): Measure | undefined {
  if (unit === undefined) return { kind: 'count', scale: 1, noun: '', length: 0 };
  const measure = readMeasure('', ` ${unit}`);
  return measure.length > 1 ? measure : undefined;
}

/** So many of it. */
export function sizeIn({ kind, scale, per }: Measure, number: number): Quantity {
  return { value: (number * scale) / (per ?? 1), powers: powersOf(kind, per !== undefined) };
}

/** The number of it that makes a size in the units of its dimensions. */
export function numberOf({ scale, per }: Measure, size: number): number {
  return (size / scale) * (per ?? 1);
}

export function powersOf(kind: Kind, isRate: boolean): Quantity['powers'] {
  const own = kind === 'count' || kind === 'share' ? {} : { [kind]: 1 };
  return isRate ? { ...own, time: (kind === 'time' ? 1 : 0) - 1 } : own;
}
