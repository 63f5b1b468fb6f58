/** What a line says to facts that were offered: which of them are meant, if any, and what it says besides. */
export interface Consent {
  /** Places among the offers. */
  readonly meant: readonly number[];
  readonly rest: string;
}

const POLITE =
  "(?:please|thanks|thank you|that|it|one|is|(?:that|it|this)['’]?s|what|i|do|mean|meant|the|question|correct)";
const END = `(?:[\\s,.!]+${POLITE})*[\\s.!]*$`;
/** Words that say yes wherever they begin a line. */
const YES =
  /^\W*(?:yes|yeah|yep|yup|exactly|precisely|indeed)\b(?:[\s,.!]+(?:please|exactly|right|thanks|i do))*[\s,.!:;–—-]*/iu;
/** Words that say yes only when nothing follows. */
const YES_ALONE = new RegExp(
  `^\\W*(?:right|correct|sure|ok|okay|y|please|i do|that one|this one|(?:that|it)['’]?s (?:it|right|the one))${END}`,
  'iu',
);
const NO =
  /^\W*(?:no|nope|nah|neither|none|not (?:really|quite|that|this))\b(?:[\s,.!]+(?:thanks|thank you|of (?:them|those|these|the two)|not (?:that|this)|one|that))*[\s,.!:;–—-]*(?:(?:but |rather )?(?:i (?:mean|meant|want(?:ed)? to know|was asking|am asking|['’]?m asking)|rather|instead)\b[\s,:]*)?/iu;
const PLACE = new RegExp(
  `^\\W*(?:(?:yes|yeah|yep|i mean|i meant|mean|make it)\\W+)*(?:the |number |no\\. |option |question )*(?:(first|1st|1|one|former|a)|(second|2nd|2|two|latter|last|b)|(both|either))\\b[).]?${END}`,
  'iu',
);

/** Reads a line as a reaction to so many offers; undefined when it is none. A bare yes to two of them means both. */
export function consentTo(line: string, offers: number): Consent | undefined {
  if (offers === 0) return undefined;
  const all = Array.from({ length: offers }, (_, place) => place);
  const [, first, second, both] = PLACE.exec(line) ?? [];
  if (offers > 1 && first) return { meant: [0], rest: '' };
  if (offers > 1 && second) return { meant: [1], rest: '' };
  if (both || YES_ALONE.test(line)) return { meant: all, rest: '' };
  const yes = YES.exec(line);
  if (yes) return { meant: all, rest: line.slice(yes[0].length) };
  const no = NO.exec(line);
  return no ? { meant: [], rest: line.slice(no[0].length) } : undefined;
}
