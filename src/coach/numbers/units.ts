/** What a number counts: seconds, bytes, money, a share of one, or things. */
export type Kind = 'time' | 'bytes' | 'money' | 'share' | 'count';

export interface Unit {
  readonly kind: Kind;
  /** Of one of it, in seconds, bytes, currency units, parts of one, or things. */
  readonly scale: number;
  /** Seconds over which it is counted, for a rate: 86,400 for "a day". */
  readonly per?: number;
  /** The things that are counted, in the words of the text: "page loads"; may be empty. */
  readonly noun: string;
  /** Length of the unit in the text, in UTF-16 code units. */
  readonly length: number;
}

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|millis|msecs?|milliseconds?|thousandths? of a sec(?:ond)?)$/u, 0.001],
  [/^(?:s|secs?|seconds?)$/u, 1],
  [/^(?:mins?|minutes?)$/u, 60],
  [/^(?:h|hrs?|hours?|hourly)$/u, 3600],
  [/^(?:d|days?|daily)$/u, 86_400],
  [/^(?:wk|weeks?|weekly)$/u, 7 * 86_400],
  [/^(?:mo|months?|monthly)$/u, 30 * 86_400],
  [/^(?:yr|years?|yearly)$/u, 365 * 86_400],
];
const TIME =
  /^\s?-?(ms|millis|msecs?|milliseconds?|thousandths? of a sec(?:ond)?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)(?![\p{L}\p{N}])/iu;
const BYTES =
  /^\s?-?(k|m|g|t|p|kilo|mega|giga|tera|peta)(?:i?b|bytes?|ig|igs)(?![\p{L}\p{N}])|^\s?bytes?\b/iu;
const BYTE_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };
const MONEY = /^\s?(?:([$€£])|(usd|eur|dollars?|euros?|bucks|cents?|¢)(?!\p{L}))/iu;
const SHARE = /^\s?(?:%|(?:percent|per cent|pct|percentage points?|pp)(?!\p{L}))/iu;
const PER_SECOND = /^\s?(?:qps|rps|tps)(?!\p{L})/iu;
const DAILY_USERS = /^\s?(?:dau|daus)(?!\p{L})/iu;
/** Up to four words of what is counted, then the time it is counted over. */
const RATE =
  /^((?:[\s-]{1,2}[\p{L}'’]+){0,4}?)(?:\s?\/\s?|\s+(?:per|an?|each|every)\s+|\s+(?=(?:hourly|daily|weekly|monthly|yearly)))(s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|hourly|d|days?|daily|wk|weeks?|weekly|mo|months?|monthly|yr|years?|yearly)(?![\p{L}\p{N}])/iu;
const NOUN = /^(?:[\s-]{1,2}[\p{L}'’]+(?![\p{L}\p{N}'’])){1,4}/u;
/** Words that end what a number counts. */
const LINK =
  /(?:^|\s)(?:per|each|every|a|an|the|is|are|was|were|so|and|or|at|in|on|of|for|to|with|w|x|times|than|that|then|if|from|by|as|it|we|i|makes?|gives?|fits?|should|must|will|can|out|over|but|nothing|\p{L}+['’](?:s|d|ll|re|ve|m))(?=\s|$)/iu;
/** "5 loads a day each", "/day/user": counted for one, not for all. */
const FOR_ONE =
  /^\s*(?:\/\s?\p{L}|(?:each|apiece|a head)(?!\p{L})|(?:per|for each|for every|by each)\s(?!(?:s|sec|second|day|hour|minute)(?!\p{L})))/iu;

/**
 * The unit at the start of `rest`, what stands after a number; `before` is what stands before it. Undefined when
 * it is counted for one user or one machine.
 */
export function readUnit(before: string, rest: string): Unit | undefined {
  const base = baseUnit(before, rest);
  const tail = rest.slice(base.length);
  if (base.per !== undefined) return FOR_ONE.test(tail) ? undefined : base;
  const rate = RATE.exec(tail);
  const noun = base.noun || nounOf(rate ? nounOfRate(rate, tail) : (NOUN.exec(tail)?.[0] ?? ''));
  if (!rate || LINK.test(rate[1] ?? '')) {
    const length = base.length + (base.kind === 'count' ? noun.length : 0);
    return FOR_ONE.test(rest.slice(length)) ? undefined : { ...base, noun, length };
  }
  const length = base.length + rate[0].length;
  if (FOR_ONE.test(rest.slice(length))) return undefined;
  return { ...base, noun, per: secondsOf(rate[2] ?? ''), length };
}

function baseUnit(before: string, rest: string): Unit {
  const found = (kind: Kind, scale: number, length: number): Unit => ({ kind, scale, length, noun: '' });
  if (/[$€£]\s?$/u.test(before)) return found('money', 1, 0);
  const money = MONEY.exec(rest);
  if (money) return found('money', /^(?:cent|¢)/iu.test(money[2] ?? '') ? 0.01 : 1, money[0].length);
  const share = SHARE.exec(rest);
  if (share) return found('share', 0.01, share[0].length);
  const bytes = BYTES.exec(rest);
  if (bytes)
    return found('bytes', BYTE_SCALES[(bytes[1] ?? '').charAt(0).toLowerCase()] ?? 1, bytes[0].length);
  const time = TIME.exec(rest);
  if (time) return found('time', secondsOf(time[1] ?? ''), time[0].length);
  const rate = PER_SECOND.exec(rest);
  if (rate) return { ...found('count', 1, rate[0].length), per: 1, noun: rate[0].trim() };
  const users = DAILY_USERS.exec(rest);
  if (users) return { ...found('count', 1, users[0].length), per: 86_400, noun: users[0].trim() };
  return found('count', 1, 0);
}

function secondsOf(word: string): number {
  return SECONDS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? Number.NaN;
}

/** "20M users daily" or "20M daily users". */
function nounOfRate([whole, noun = '', period = '']: RegExpExecArray, tail: string): string {
  return noun === '' && /ly$/iu.test(period) ? (NOUN.exec(tail.slice(whole.length))?.[0] ?? '') : noun;
}

/** The words before the first that links them to something else, with the space before them. */
function nounOf(found: string): string {
  const link = LINK.exec(found);
  return link ? found.slice(0, link.index) : found;
}
