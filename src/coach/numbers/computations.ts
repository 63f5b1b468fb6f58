import { type Word, words } from '../../text/words.ts';
import type { Figure } from './figures.ts';
import type { Kind } from './units.ts';

/** A computation a sentence shows with its result: "100M DAU x 6 opens = 600M". */
export interface Computation {
  readonly factors: readonly Factor[];
  readonly result: Figure;
  /** How far the stated result is from what the factors give, at least 1; the units may be converted. */
  readonly ratio: number;
  /** What the factors give, in the unit of the result. */
  readonly expected: number;
  /** "/ 86,400" or "x 24" where a change of the period is part of it; else empty. */
  readonly conversion: string;
}

interface Factor {
  readonly figure: Figure;
  readonly operator: 'x' | '/';
}

/** What may stand between: words, "fp16", but no number that was passed over. */
const LINE = '(?:[^,;:.!?()=→<>\\n+^\\d]|(?<=\\p{L}\\d?)\\d){0,40}?';
/** Before the first factor: there is more to the computation. */
const GOES_BACK = /(?:[×*+^/]|(?<=[\p{L}\p{N}] ?)-|(?:^|\s)(?:x|times|plus|minus))\s?[~≈$€£]?$/iu;
const TIMES = new RegExp(
  `^${LINE}(?:\\s(?:x|times)\\s|\\s?[×*]\\s?|\\sx(?=[$€£~≈]?$))[\\s~≈$€£]*(?:about\\s)?$`,
  'iu',
);
const OVER = new RegExp(`^${LINE}(?:\\s/\\s|÷|\\sdivided by\\s)[\\s~≈]*$`, 'iu');
/** After a result: it is itself a part of a computation. */
const GOES_ON = /^\s?(?:[×*+^/]|x\s)/iu;
const GIVES = new RegExp(
  `^${LINE}(?:=|->|=>|→|≈|,?\\sso|,?\\sis|,?\\sthat's|,?\\smakes|,?\\sgives|,?\\sequals)[\\s~≈$€£]*(?:(?:about|around|roughly|nearly|almost|some|close to|ca|=)[\\s~≈$€£]+)?$`,
  'iu',
);
const GIVES_RATE = new RegExp(`^${LINE},\\s(?:about|around|roughly|nearly|~|≈)[\\s~≈$€£]*$`, 'iu');
/** A change of unit needs no more than "or", "is" and a tilde. */
const SAME =
  /^(?:\s?(?:=|->|=>|→|≈|~)|,?\s(?:or|i\.e\.|so|that's|(?:which\s|that\s)?(?:is|are|means|makes|gives|comes to|works out (?:at|to))))[\s~≈]*(?:about|around|roughly|nearly|almost|some)?[\s~≈]*$/iu;
/** Smaller results follow a word or an arrow for other reasons. */
const LARGE = 1000;
const DAY = 86_400;

/** The computations of a text that can be followed: nothing but products and quotients of its figures. */
export function computations(text: string, figures: readonly Figure[]): Computation[] {
  const found: Computation[] = [];
  let factors: Factor[] = [];
  for (const [index, figure] of figures.entries()) {
    const previous = figures[index - 1];
    const between = previous ? text.slice(previous.end, figure.start) : '';
    const operator = TIMES.test(between) ? 'x' : OVER.test(between) ? '/' : undefined;
    if (previous && operator) {
      if (factors.length > 0) factors.push({ figure, operator });
    } else {
      const isResult =
        previous &&
        !GOES_ON.test(text.slice(figure.end, figure.end + 4)) &&
        (factors.length > 1 ? isGiven(between, factors, figure) : isConversion(between, previous, figure));
      const computation = isResult && factors.length > 0 ? computed(factors, figure) : undefined;
      if (computation) found.push(computation);
      const isStart = !GOES_BACK.test(text.slice(Math.max(0, figure.start - 8), figure.start));
      factors = isStart ? [{ figure, operator: 'x' }] : [];
    }
  }
  return found;
}

/** Whether a sentence up to a figure shows how it comes to it, whether that can be followed or not. */
export function isDerivation(lead: string): boolean {
  const gives =
    /(?:=|->|→|≈|~|\sso|\sis|\smakes|\sgives)[\s~≈$€£]*(?:about|around|roughly|nearly|some)?[\s~≈$€£]*$/iu;
  return gives.test(lead) && /(?:\s(?:x|times)\s|[×*])/iu.test(lead);
}

function isGiven(between: string, factors: readonly Factor[], { low, unit }: Figure): boolean {
  if (/=\s?[~≈$€£]?$/u.test(between) || unit.per !== undefined) {
    return GIVES.test(between) || (unit.per !== undefined && GIVES_RATE.test(between));
  }
  // "5 sources x 500 -> 400" is a step of a funnel; a product is larger than its factors.
  const isProduct = factors.every(({ figure }) => figure.high * figure.unit.scale <= low * unit.scale);
  return isProduct && low * unit.scale >= LARGE && GIVES.test(between);
}

function isConversion(between: string, from: Figure, to: Figure): boolean {
  const [first, second] = [from.unit, to.unit];
  return (
    first.per !== undefined &&
    second.per !== undefined &&
    first.per !== second.per &&
    first.kind === 'count' &&
    second.kind === 'count' &&
    isSameNoun(first.noun, second.noun) &&
    SAME.test(between)
  );
}

/** "600M requests a day -> 7k QPS", but not "-> 140k impressions a second". */
function isSameNoun(first: string, second: string): boolean {
  const [one, other] = [first, second].map((noun) => words(noun).at(-1));
  const isOpen = (word: Word | undefined) => word === undefined || /^[qrt]ps$/u.test(word.text);
  return isOpen(one) || isOpen(other) || one?.stem === other?.stem;
}

function computed(factors: readonly Factor[], result: Figure): Computation | undefined {
  const { kind, per, scale } = result.unit;
  const periods = factors.flatMap(({ figure }) => figure.unit.per ?? []);
  if (kind === 'share' || periods.length > 1 || !isMeasuredIn(result, factors)) return undefined;
  const product = factors.reduce((total, factor) => applied(total, factor, kind), 1) / scale;
  if (!(product > 0) || !(result.low > 0)) return undefined;
  const best = conversions(periods[0], per, factors)
    .map(({ factor, text }) => ({ expected: product * factor, conversion: text }))
    .map((candidate) => ({ ...candidate, ratio: distance(result, candidate.expected) }))
    .reduce((a, b) => (b.ratio < a.ratio ? b : a));
  return { factors, result, ...best };
}

/** A result in these has one factor in them, any other none; of times that holds for a result that is a time. */
const MEASURES: readonly Kind[] = ['bytes', 'money', 'time'];
/** "GPU hours": a time for each of something, which needs a rate that is not stated. */
const WORK = /(?:second|minute|hour|day|week|month|year)s?$/iu;

/**
 * Whether the factors give the unit of the result. Of "1,750 x .33 = 0.58 GB" nobody but who wrote it knows what
 * .33 is, and nobody which factor of "100M x 64 = 13 GB" was left out.
 */
function isMeasuredIn({ unit }: Figure, factors: readonly Factor[]): boolean {
  if (WORK.test(unit.noun)) return false;
  return MEASURES.every((kind) => {
    const powers = factors.filter(({ figure }) => figure.unit.kind === kind);
    const power = powers.reduce((sum, { operator }) => sum + (operator === 'x' ? 1 : -1), 0);
    return kind === unit.kind ? power === 1 : kind === 'time' || power === 0;
  });
}

/** Times are plain multipliers ("x 90 days") unless a time is asked for. */
function applied(total: number, { figure, operator }: Factor, kind: string): number {
  const { unit, low, high } = figure;
  const value = Math.sqrt(low * high) * (unit.kind === 'time' && kind !== 'time' ? 1 : unit.scale);
  return operator === 'x' ? total * value : total / value;
}

/** Ways a candidate may have meant the periods; what has none is taken for "a day" at most. */
function conversions(from: number | undefined, to: number | undefined, factors: readonly Factor[]) {
  const change = (factor: number) => ({ factor, text: conversionText(factor) });
  const plain = [change(1)];
  if (to === undefined) {
    if (from === undefined) return plain;
    // "2,315 a second x 15 ms" is what goes on at once.
    const times = factors.filter(({ figure }) => figure.unit.kind === 'time');
    return [...plain, change(DAY / from), ...times.map(({ figure }) => change(figure.unit.scale / from))];
  }
  if (from === undefined) return [...plain, change(to / DAY)];
  const hasTime = factors.some(({ figure }) => figure.unit.kind === 'time' || figure.low === DAY);
  return hasTime ? [...plain, change(to / from)] : [change(to / from)];
}

function conversionText(factor: number): string {
  if (factor === 1) return '';
  const [sign, size] = factor > 1 ? ['x', factor] : ['/', 1 / factor];
  return ` ${sign} ${Math.round(size).toLocaleString('en-US')}`;
}

/** How many times a value is above or below a figure; 1 within its range. */
export function distance({ low, high }: Pick<Figure, 'low' | 'high'>, value: number): number {
  if (value < low) return low / value;
  return value > high ? value / high : 1;
}
