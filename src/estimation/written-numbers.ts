import { numerals } from '../coach/numbers/numerals.ts';
import type { Measure } from './measure.ts';

/** A number of a text as it is written, in UTF-16 code units. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** What it may stand for; one value, unless it is written in a way that means two things. */
  readonly values: readonly WrittenValue[];
}

export interface WrittenValue {
  readonly value: number;
  /** That of a letter which is part of the number: "7B" may be bytes, "30m" minutes. */
  readonly measure?: Measure;
}

const BYTES: Measure = { kind: 'bytes', scale: 1, noun: '', length: 0 };
const MINUTES: Measure = { kind: 'time', scale: 60, noun: '', length: 0 };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** "6 x 10^23", "10⁹", "2^20". */
const POWER = new RegExp(
  '(?<![\\p{L}\\p{N}.,])(?:(\\d+(?:\\.\\d+)?)\\s?[x×*·]\\s?)?(10|2)' +
    `(?:\\s?(?:\\^|\\*\\*)\\s?\\{?(\\d{1,2})\\}?|([${SUPERSCRIPTS}]{1,2}))`,
  'gu',
);
const TRILLION = /^\s?T(?![\p{L}\p{N}/])/u;

/** The numbers of a text in order, those with powers and ambiguous ones among them. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const powers = Array.from(text.matchAll(POWER), powerOf);
  const within = new Set(
    powers.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const others = numerals(text)
    .filter(({ start, end }) => !within.has(start) && !within.has(end - 1))
    .flatMap(({ start, end, value }): WrittenNumber[] => {
      const written = text.slice(start, end);
      if (Number.isNaN(value)) return ambiguous(written).map((values) => ({ start, end, values }));
      const trillion = /\d$/u.test(written) ? TRILLION.exec(text.slice(end, end + 3)) : null;
      if (trillion) return [{ start, end: end + trillion[0].length, values: [{ value: value * 1e12 }] }];
      return value > 0 ? [{ start, end, values: [{ value }] }] : [];
    });
  return [...powers, ...others].sort((a, b) => a.start - b.start);
}

function powerOf(match: RegExpExecArray): WrittenNumber {
  const [whole, factor = '1', base, digits, small = ''] = match;
  const exponent = digits ?? Array.from(small, (sign) => SUPERSCRIPTS.indexOf(sign)).join('');
  const value = Number(factor) * Number(base) ** Number(exponent);
  return { start: match.index, end: match.index + whole.length, values: value > 0 ? [{ value }] : [] };
}

/** The meanings of "7B", "30m" and "10.000"; none if it is another number that cannot be read. */
function ambiguous(written: string): WrittenValue[][] {
  const [, digits, letter] = /^(\d+(?:\.\d+)?)\s?-?([mb])$/iu.exec(written) ?? [];
  if (digits !== undefined && Number(digits) > 0) {
    const isMillion = letter?.toLowerCase() === 'm';
    const large = { value: Number(digits) * (isMillion ? 1e6 : 1e9) };
    return [[large, { value: Number(digits), measure: isMillion ? MINUTES : BYTES }]];
  }
  const [, front, back] = /^([1-9]\d{0,2})\.(\d{3})$/u.exec(written) ?? [];
  return front === undefined ? [] : [[{ value: Number(written) }, { value: Number(`${front}${back}`) }]];
}
