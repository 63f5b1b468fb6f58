import { lowerCase } from './lower-case.ts';

/** A number in a text with what stands next to it, in UTF-16 code units. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Lower-case text around the number that may hold its unit: a few words after it, a sign or word before. */
  readonly before: string;
  readonly after: string;
}

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|third|quarter|tenth|dozens?|twice|double|doubles|thousandths?|hundredths?';
const SPELLED = `(?:(?:a|one)\\s+(?=(?:hundred|thousand|million|billion|third|quarter|tenth|dozen|percent|in|out|second|minute|hour|day|week|month)\\b))?(?:${NUMBER_WORDS})(?:[\\s-]+(?:and\\s+)?(?:a\\s+)?(?:${NUMBER_WORDS}))*`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_@])\\d+(?:[.,]\\d+)*|\\b(?:${SPELLED}|one\\s+(?:in|out\\s+of|percent|per\\s+cent)|once\\s+(?:a|per|every))\\b`,
  'gu',
);
const AFTER = 40;
const BEFORE = 14;

/** The numbers of a text, in digits or spelled out ("a hundred million", "one in ten"), in order. */
export function quantities(text: string): Quantity[] {
  const lower = lowerCase(text);
  return Array.from(lower.matchAll(NUMBER), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const unitInside =
      /(?:in|of|percent|cent|a|per|every|thousandths?|hundredths?)$/u.exec(match[0])?.[0] ?? '';
    return {
      start,
      end,
      before: lower.slice(Math.max(0, start - BEFORE), start),
      after: unitInside + lower.slice(end, end + AFTER),
    };
  });
}

/** Units that say the same kind of thing, so that a number in one serves where another is asked for. */
const FAMILIES: readonly RegExp[] = [
  /^(?:ms|millis\w*|milliseconds?|µs|s|secs?|seconds?|thousandths?)$/u,
  /^(?:min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|wk|months?|years?|hourly|daily|nightly|weekly)$/u,
  /^(?:[$€£]|usd|eur|dollars?|euros?|cents?|bucks?|grand)$/u,
  /^(?:%|percent|per cent|pct|percentage|points?)$/u,
  /^(?:[kmgtp]?b|[kmgt]ib|gigs?|(?:kilo|mega|giga|tera|peta)?bytes?)$/u,
  /^(?:qps|rps|tps|(?:requests?|queries|calls|scores|predictions|turns|messages|pages|pageviews|impressions|loads)? ?(?:\/|per|a|each|every) ?s(?:ec|econd)?|per second|a second)$/u,
];
const MONEY = 2;
const FAMILY_FORMS: readonly RegExp[] = [
  /^(?:\d*\s*)?(?:ms|millis|µs|s\b|sec|thousandth|of a sec)/u,
  /^\s*-?(?:min|h\b|hr|hour|d\b|day|week|wk|month|year|quarter)/u,
  /^\s*(?:k|m|bn|b)?\s*(?:usd|eur|dollar|euro|cent|buck|grand)|^\s*[$€£]/u,
  /^\s*(?:%|percent|per cent|pct|points?\b)|^(?:in|of)\s|^\s*in (?:a |every )?(?:hundred|thousand)/u,
  /^\s*(?:[kmgtp]b|[kmgt]ib|b\b|gig|(?:kilo|mega|giga|tera|peta)?byte)/u,
  /^[^.;]{0,24}?(?:qps|rps|tps|\/ ?s\b|(?:per|a|each|every) sec)/u,
];

/**
 * A test of whether a number stands next to one of `units`: "120 ms", "$4", "p99 300ms", "five thousand a
 * second". Units of one family (times up to seconds, longer times, money, shares, bytes, rates) are the same.
 */
export function unitMatcher(units: readonly string[]): (quantity: Quantity) => boolean {
  const tests = units.map((unit) => matcherOf(unit.toLowerCase().trim()));
  return (quantity) => tests.some((test) => test(quantity));
}

function matcherOf(unit: string): (quantity: Quantity) => boolean {
  const family = FAMILIES.findIndex((pattern) => pattern.test(unit));
  const form = FAMILY_FORMS[family];
  if (form) {
    const isMoney = family === MONEY;
    return ({ after, before }) => form.test(after) || (isMoney && /[$€£]\s*$/u.test(before));
  }
  const stem = escapeForPattern(unit.length > 3 ? unit.replace(/(?:es|s)$/u, '') : unit);
  const follows = new RegExp(`^(?:[^\\s.;!?]*\\s+){0,3}[^\\s\\p{L}]*[kmb]?[^\\p{L}]*${stem}`, 'u');
  const precedes = new RegExp(`(?<!\\p{L})${stem}\\w{0,3}[\\s:=~≈<>]*$`, 'u');
  return ({ after, before }) => follows.test(after) || precedes.test(before);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
