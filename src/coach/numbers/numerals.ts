import { quantities } from '../../text/quantities.ts';

/** A number of a text as it is written, multiplier included, in UTF-16 code units. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** NaN when the text leaves open what the number is: "a few thousand", "30m", "64B". */
  readonly value: number;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mio: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const SCALE_AFTER =
  /^(?:\s?-?(hundred|thousand|million|billion|trillion|mn|mio|bn|tn|[kmb])(?![\p{L}\p{N}]))/iu;
const EXPONENT = /^e([+-]?\d{1,2})(?![\p{L}\p{N}])/iu;
/** People and things that come by the million; after them a lone "m" or "B" is no minute and no byte. */
const COUNTED =
  /^[\s-]*(?:(?:\/|per\b|an?\b|each\b)\s?(?:s|sec|d|day|h|hour)|(?:\p{L}+[\s-]){0,2}(?:users?|people|daus?|maus?|req\w*|quer\w*|videos?|ads?|items?|imp\w*|loads?|rows?|clicks?|views?|pages?|pairs?|ids?|tokens?|score\w*|example\w*|turns?|chats?|visits?|opens?|search\w*|orders?|payments?|estimates?|events?|posts?|deliver\w*)\b)/iu;
const WORDS: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const AFTER = 40;

/** The numbers of a text in order: "7,000", "1e6", "$0.30", "1.5 million", "half a billion", "20 k". */
export function numerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const { start, end } of quantities(text)) {
    const isUnit = /^(?:thousandth|hundredth)/iu.test(text.slice(start, end));
    if (isUnit || start < (found.at(-1)?.end ?? 0)) continue;
    const isDigit = /^\d/u.test(text.charAt(start));
    found.push(isDigit ? inDigits(text, start, groupsEnd(text, start, end)) : inWords(text, start, end));
  }
  return found;
}

/** Where "35 000" ends, whose groups are found one by one. */
function groupsEnd(text: string, start: number, end: number): number {
  if (!/^\d{1,3}$/u.test(text.slice(start, end))) return end;
  const groups = /^(?:[ \u00A0\u202F]\d{3}(?![.,]?\d))*/u.exec(text.slice(end, end + AFTER));
  return end + (groups?.[0].length ?? 0);
}

function inDigits(text: string, digitsStart: number, digitsEnd: number): Numeral {
  const hasPoint = /(?:^|[^\p{L}\p{N}.])\.$/u.test(text.slice(Math.max(0, digitsStart - 2), digitsStart));
  const start = hasPoint ? digitsStart - 1 : digitsStart;
  const rest = text.slice(digitsEnd, digitsEnd + AFTER);
  const exponent = EXPONENT.exec(rest);
  const scale = exponent ? null : SCALE_AFTER.exec(rest);
  const end = digitsEnd + (exponent ?? scale ?? [''])[0].length;
  const digits = digitsValue(text.slice(start, digitsEnd), scale !== null);
  if (exponent) return { start, end, value: digits * 10 ** Number(exponent[1]) };
  if (!scale?.[1]) return { start, end, value: digits };
  const isClear = !/^[mbB]$/u.test(scale[1]) || isCounted(text, start, end);
  return {
    start,
    end,
    value: isClear ? digits * (SCALES[scale[1].toLowerCase()] ?? Number.NaN) : Number.NaN,
  };
}

/** "10.000" may be ten or ten thousand, so it is neither, unless a multiplier follows. */
function digitsValue(digits: string, hasScale: boolean): number {
  if (/^\d{1,3}(?:[, \u00A0\u202F]\d{3})+(?:\.\d+)?$/u.test(digits)) {
    return Number(digits.replace(/[^\d.]/gu, ''));
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/u.test(digits) && !hasScale) return Number.NaN;
  if (/^\d*(?:[.,]\d+)?$/u.test(digits)) return Number(digits.replace(',', '.'));
  return Number.NaN;
}

function isCounted(text: string, start: number, end: number): boolean {
  const isMoney = /[$€£]\s?$/u.test(text.slice(Math.max(0, start - 2), start));
  return isMoney || COUNTED.test(text.slice(end, end + AFTER));
}

function inWords(text: string, start: number, end: number): Numeral {
  // "Half an hour" is no rate.
  const isHalf =
    text.slice(start, end).toLowerCase() === 'half' && /^\s+an?\s/iu.test(text.slice(end, end + 4));
  if (isHalf) return { start, end, value: Number.NaN };
  const spelled = text
    .slice(start, end)
    .toLowerCase()
    .split(/[\s-]+/u);
  return { start, end, value: spelledValue(spelled.filter((word) => word !== 'and')) };
}

/** "four and a half million": what is counted so far, times each scale that follows. */
function spelledValue(spelled: readonly string[]): number {
  if (!spelled.some((word) => word !== 'a' && word in WORDS) && spelled[0] !== 'a') return Number.NaN;
  let total = 0;
  let group = Number.NaN;
  for (const word of spelled) {
    const scale = SCALES[word];
    const unit = WORDS[word];
    if (scale !== undefined && word.length > 2) {
      if (scale < 1000) group *= scale;
      else [total, group] = group === 0 ? [total * scale, 0] : [total + group * scale, 0];
    } else if (unit === undefined) {
      return Number.NaN;
    } else if (word !== 'a') {
      group = joined(group, unit);
    } else if (Number.isNaN(group)) {
      group = 1;
    }
  }
  return total + group;
}

/** "twenty five", "two hundred five", "four and a half", but not "five six". */
function joined(group: number, unit: number): number {
  if (Number.isNaN(group) || group === 0) return unit;
  const fits =
    unit < 1 || (group % 100 === 0 && unit < 100) || (group % 10 === 0 && group >= 20 && unit < 10);
  return fits ? group + unit : Number.NaN;
}
