/** A figure in a text: seconds, shares of 1, US dollars, or a count of something. */
export interface Amount {
  readonly kind: 'time' | 'share' | 'money' | 'count';
  readonly value: number;
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ couple: 2, half: 0.5, hundred: 100 },
};
const SCALES: Readonly<Record<string, number>> = {
  ...{
    k: 1e3,
    thousand: 1e3,
    thousands: 1e3,
    m: 1e6,
    mio: 1e6,
    mn: 1e6,
    million: 1e6,
    millions: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
  },
  hundred: 100,
};
const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|millis|milliseconds?)\b/u, 0.001],
  [/^(?:s|secs?|seconds?)\b/u, 1],
  [/^(?:mins?|minutes?)\b/u, 60],
  [/^(?:h|hrs?|hours?)\b/u, 3600],
  [/^days?\b/u, 86_400],
  [/^weeks?\b/u, 604_800],
  [/^months?\b/u, 2_629_800],
  [/^(?:years?|yrs?)\b/u, 31_557_600],
];
const FIGURE = new RegExp(
  `([$€]\\s?)?(?<![\\p{L}\\p{N}.,])(\\d+(?:[.,]\\d+)*|(?:${Object.keys(WORDS).join('|')})\\b)(?:\\s+an?\\b(?=\\s+[mbt]\\p{L}+ion|\\s+thousand))?` +
    `(?:\\s*-?(${Object.keys(SCALES).join('|')})\\b)?(?:\\s+(?:of\\s+)?)?-?`,
  'giu',
);

/** The figures of a text with their units. Articles and years of the calendar are none. */
export function amounts(text: string): Amount[] {
  const plain = text.toLowerCase();
  return Array.from(plain.matchAll(FIGURE)).flatMap((match) => {
    const [all, currency, digits = '', scale = ''] = match;
    if (digits === 'a' && scale === '') return [];
    const value = readFigure(digits) * (SCALES[scale] ?? 1);
    return Number.isFinite(value) && value > 0
      ? [withUnit(value, plain.slice(match.index + all.length), currency !== undefined)]
      : [];
  });
}

function readFigure(digits: string): number {
  const word = WORDS[digits];
  if (word !== undefined) return word;
  return Number(digits.replace(/,(?=\d{3}\b)/gu, '').replace(',', '.'));
}

function withUnit(value: number, after: string, isMoney: boolean): Amount {
  if (isMoney || /^(?:usd|dollars?|euros?|bucks)\b/u.test(after)) return { kind: 'money', value };
  if (/^(?:us )?cents?\b/u.test(after)) return { kind: 'money', value: value / 100 };
  if (/^(?:%|percent|per cent|pct)/u.test(after)) return { kind: 'share', value: value / 100 };
  const unit = SECONDS.find(([pattern]) => pattern.test(after));
  return unit ? { kind: 'time', value: value * unit[1] } : { kind: 'count', value };
}
