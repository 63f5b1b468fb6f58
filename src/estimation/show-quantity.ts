import { type Measure, numberOf } from './measure.ts';

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
/** From here on, nobody has a word for it. */
const POWERS_FROM = 1e15;
const BYTE_PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'] as const;

/** "1.2 million", "40,000", "0.35", "6.3e23", rounded to so many digits. */
export function showNumber(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  if (rounded >= POWERS_FROM) return rounded.toExponential().replace('e+', 'e');
  const [size, word] = LARGE.find(([from]) => rounded >= from) ?? [1, ''];
  return `${(rounded / size).toLocaleString('en-US', { maximumSignificantDigits: digits })}${word}`;
}

/** A size as people write it, in its unit: "40 KB", "3 %", "$2.50 per hour", "20 million users". */
export function showSize(size: number, measure: Measure, unit: string | undefined, digits: number): string {
  const number = numberOf(measure, size);
  if (unit === undefined) return showNumber(number, digits);
  if (measure.kind === 'money')
    return `$${showAmount(number, digits)}${unit.replace(/^(?:\$|USD|dollars)/u, '')}`;
  if (measure.kind === 'bytes' && /^[KMGTPE]?B(?!\p{L})/u.test(unit))
    return showBytes(number, measure, unit, digits);
  const shown = showNumber(number, digits);
  return `${shown} ${shown === '1' ? unit.replace(/(?<=\p{L}{2})s(?= per |$)/u, '') : unit}`;
}

/** Cents are written out. */
function showAmount(number: number, digits: number): string {
  const isInCents = number >= 0.1 && number < 100 && !Number.isInteger(Number(number.toPrecision(digits)));
  return isInCents ? number.toFixed(2) : showNumber(number, digits);
}

/** In the prefix that leaves up to three digits before the point. */
function showBytes(number: number, { scale }: Measure, unit: string, digits: number): string {
  const bytes = Number((number * scale).toPrecision(digits));
  const power = Math.min(Math.max(Math.floor(Math.log10(bytes) / 3), 0), BYTE_PREFIXES.length - 1);
  const shown = showNumber(bytes / 1000 ** power, digits);
  const rest = unit.replace(/^[KMGTPE]?B/u, '');
  return `${shown} ${power === 0 ? (shown === '1' ? 'byte' : 'bytes') : `${BYTE_PREFIXES[power]}B`}${rest}`;
}
