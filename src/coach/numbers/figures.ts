import { type Numeral, numerals } from './numerals.ts';
import { readUnit, type Unit } from './units.ts';

/** A number of a text with its unit, and what stands around it. */
export interface Figure {
  /** From the currency sign to the end of the unit, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The numbers as written, multiplier applied and unit not; the same unless it is a range. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** Words before and after it that no other figure and no end of a clause separates from it. */
  readonly before: string;
  readonly after: string;
}

/** What is looked at on each side, in code units. */
const REACH = 60;
const RANGE = /^\s?(?:[-–—]|to|or)\s?[$€£]?$/u;
/** The number is one in a list, a name, a power, or what something else is divided by. */
const NO_FIGURE_BEFORE = /[\^@#_]$|[\p{L}\p{N}]\/$|(?<!\p{L})(?:per|every|each|top|step|v)[\s-]?$/iu;
const NO_FIGURE_AFTER = /^(?:\^|st\b|nd\b|rd\b|th\b|-\d|\)\s)/u;
/** The end of a clause, and signs of arithmetic after which something else is counted. */
const END_BEFORE = /[,;.!?()\n]|(?:^|\s)[x×*+/](?:\s|$)/gu;
const END_AFTER = /[,;:.!?()\n=→]|->|\s[-–—]\s|\s[x×*+/~≈]|\s(?:and|so|or|but|while|then|instead|with)\s/u;

/** The figures of a text in order; numbers that cannot be read or count something for one user are left out. */
export function figures(text: string): Figure[] {
  const found: Figure[] = [];
  const all = numerals(text);
  let previousEnd = 0;
  for (let index = 0; index < all.length; index += 1) {
    const first = all[index];
    if (!first) break;
    const next = all[index + 1];
    const last = next && RANGE.test(text.slice(first.end, next.start)) ? next : first;
    const limit = all[index + (last === first ? 1 : 2)]?.start ?? text.length;
    const read = readFigure(text, first, last, previousEnd, limit);
    if (read) found.push(read);
    else if (last !== first) continue;
    previousEnd = read?.end ?? last.end;
    if (last !== first) index += 1;
  }
  return found;
}

function readFigure(
  text: string,
  first: Numeral,
  last: Numeral,
  previousEnd: number,
  limit: number,
): Figure | undefined {
  const lead = text.slice(Math.max(previousEnd, first.start - REACH), first.start);
  if (NO_FIGURE_BEFORE.test(lead.slice(-8)) || NO_FIGURE_AFTER.test(text.slice(last.end, last.end + 4)))
    return undefined;
  const unit = readUnit(lead, text.slice(last.end, Math.min(limit, last.end + REACH)));
  const [low, high] = bounds(first, last);
  if (!unit || !Number.isFinite(low) || !Number.isFinite(high) || low <= 0 || low > high) return undefined;
  const sign = /[$€£]\s?$/u.exec(lead)?.[0].length ?? 0;
  const end = last.end + unit.length;
  return {
    start: first.start - sign,
    end,
    low,
    high,
    unit,
    before: lead.slice(endOfLast(END_BEFORE, lead)),
    after: text.slice(end, Math.min(limit, end + REACH)).split(END_AFTER, 1)[0] ?? '',
  };
}

/** "150-200k" is a range of thousands. */
function bounds(first: Numeral, last: Numeral): [number, number] {
  if (first.value <= last.value && first.value * 1000 > last.value) return [first.value, last.value];
  const scale = [1e3, 1e6, 1e9, 1e12].find(
    (size) => last.value >= size && last.value < size * 1000 && first.value < 1000,
  );
  return [first.value * (scale ?? 1), last.value];
}

function endOfLast(pattern: RegExp, text: string): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
