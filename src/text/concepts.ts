import { DATA } from './lexicon/data.ts';
import { LANGUAGE } from './lexicon/language.ts';
import { LEARNING } from './lexicon/learning.ts';
import { PRODUCT } from './lexicon/product.ts';
import { SERVING } from './lexicon/serving.ts';
import { isNegation, remembered, stemOf, type Word, words } from './words.ts';

/** A turn of phrase in a text that stands for a concept: a group of the lexicon. */
export interface ConceptUse {
  /** Number of the concept. */
  readonly concept: number;
  /** Positions among the words of the text, in order. */
  readonly positions: readonly number[];
  /** The turn of phrase itself says "no" or "not". */
  readonly denies: boolean;
}

interface Pattern {
  readonly concept: number;
  readonly tokens: readonly string[];
}

/** Other words that may stand between two words of a turn of phrase: "set ten percent aside". */
const GAP = 2;

/** Articles and pronouns come and go in a turn of phrase. */
const DROPPED: ReadonlySet<string> = new Set(
  `a an the this that these those it its it's them they their our your my his her him we i you he she some any
   i'm we're i'd we'd`.split(/\s+/u),
);
/** Words that may stand between the others at no cost, but count where a turn of phrase has them. */
const LIGHT: ReadonlySet<string> = new Set(
  `of to for in at by with into from as on be is are was were been being am will would can could should may
   might do does did have has had and or so then just also very really all`
    .split(/\s+/u)
    .map(stemOf),
);
const NUMBERS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand
   million billion`.split(/\s+/u),
);
const ANY_NUMBER = '#';
const NOT = 'not';

let patterns: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** The turns of phrase in a text; a word inside a longer one does not stand for anything by itself. */
export function conceptsIn(list: readonly Word[]): ConceptUse[] {
  patterns ??= load();
  const tokens = list.map(({ text }) => tokenOf(text));
  const found: ConceptUse[] = [];
  const inPhrase = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    for (const pattern of (token && patterns.get(token)) || []) {
      const positions = follow(pattern.tokens, tokens, at);
      if (!positions) continue;
      found.push({ concept: pattern.concept, positions, denies: pattern.tokens.includes(NOT) });
      if (positions.length > 1) for (const position of positions) inPhrase.add(position);
    }
  }
  return found.filter(({ positions: [first = 0, ...rest] }) => rest.length > 0 || !inPhrase.has(first));
}

/** The positions of the words of a pattern that begins at `at`, if it is there. */
function follow(
  wanted: readonly string[],
  tokens: readonly (string | undefined)[],
  at: number,
): number[] | undefined {
  if (at + wanted.length > tokens.length) return undefined;
  const positions = [at];
  let next = at + 1;
  for (let index = 1; index < wanted.length; index += 1) {
    const one = wanted[index];
    let others = 0;
    while (next < tokens.length && tokens[next] !== one) {
      const token = tokens[next];
      if (token !== undefined && !LIGHT.has(token)) others += 1;
      if (others > GAP) return undefined;
      next += 1;
    }
    if (next >= tokens.length) return undefined;
    positions.push(next);
    next += 1;
  }
  return positions;
}

/** What a word is compared by; undefined if it does not count. */
const tokenOf = remembered((text: string): string | undefined => {
  if (NUMBERS.has(text) || /^\d/u.test(text)) return ANY_NUMBER;
  if (isNegation(text)) return NOT;
  if (DROPPED.has(text)) return undefined;
  return /^p\d\d+$/u.test(text) ? 'p99' : stemOf(text);
});

/** The groups of the lexicon; each has a line, and goes on in lines that begin with a space. */
export function groups(): string[][] {
  return [PRODUCT, DATA, LEARNING, SERVING, LANGUAGE].flatMap((lexicon) =>
    lexicon
      .trim()
      .split(/\n(?! )/u)
      .map((group) => group.split(',').map((member) => member.trim())),
  );
}

function load(): Map<string, Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const [concept, members] of groups().entries()) {
    for (const member of members) {
      const tokens = tokensOf(member);
      const [first] = tokens;
      if (first === undefined) continue;
      const known = found.get(first);
      if (known) known.push({ concept, tokens });
      else found.set(first, [{ concept, tokens }]);
    }
  }
  return found;
}

/** The words of a member of a group that count; "#" stands for any number. */
function tokensOf(member: string): string[] {
  return words(member.replaceAll(ANY_NUMBER, '1'))
    .map(({ text }) => tokenOf(text))
    .filter((token) => token !== undefined);
}
