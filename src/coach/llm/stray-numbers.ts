import { numerals } from '../numbers/numerals.ts';
import { readUnit } from '../numbers/units.ts';

interface Stated {
  readonly written: string;
  /** The value without its unit; what is written if that leaves the value open. */
  readonly value: string;
  /** The value in the base unit of what is measured; empty where things are counted. */
  readonly amount: string;
}

const REACH = 60;
/** Digits that are no numeral by themselves: "p99", "top5", other scripts. */
const WITH_DIGITS = /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu;
const RARE_WORDS = /\b(?:zero|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen|dozens?)\b/giu;

/** The numbers of a text, as written, that none of the sources states in the same unit. */
export function strayNumbers(text: string, sources: readonly string[]): string[] {
  const known = sources.flatMap(statedIn);
  return statedIn(text)
    .filter(
      ({ value, amount }) =>
        !known.some((one) => one.value === value && (amount === '' || one.amount === amount)),
    )
    .map(({ written }) => written);
}

function statedIn(text: string): Stated[] {
  const found = numerals(text).map(({ start, end, value }) => {
    const written = text.slice(start, end);
    const unit = readUnit(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH));
    const isMeasure = unit !== undefined && unit.kind !== 'count' && !Number.isNaN(value);
    return {
      start,
      end,
      written,
      value: Number.isNaN(value) ? spoken(written) : String(value),
      amount: isMeasure ? `${unit.kind} ${Number((value * unit.scale).toPrecision(12))}` : '',
    };
  });
  const others = [WITH_DIGITS, RARE_WORDS]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .filter(
      ({ index, 0: word }) => !found.some(({ start, end }) => index < end && index + word.length > start),
    )
    .map(([word]) => ({ written: word, value: spoken(word), amount: '' }));
  return [...found, ...others];
}

function spoken(written: string): string {
  return written.toLowerCase().replace(/\s+/g, '');
}
