import { cleanText } from '../../text/clean.ts';

/** A text with all differences taken out that copying may make, and the way back to the original. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, where in the original the character begins it stands for. */
  readonly starts: readonly number[];
  /** And where that ends. */
  readonly ends: readonly number[];
}

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/["'`´‘’‚‛“”„‟«»‹›＂＇]/u, "'"],
  [/[-‐‑‒–—―−﹣－]/u, '-'],
];
/** Emphasis, code, headings, tables. */
const MARKDOWN = /[*_#~|\\]/u;
const BULLET = /^[ \t>]*(?:(?:[-+•‣▪·–—*#]+|\(?(?:\d{1,2}|[a-h])[.)])[ \t]+)+/iu;

/**
 * Folds case, white space, quotation marks, dashes, Markdown marks, bullets at the start of a line, and characters
 * that cannot be seen. `<` and `‹`, which `neutralise` exchanges, both count as quotation marks.
 */
export function fold(original: string): Folded {
  const bullets = bulletsOf(original);
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let last = ' ';
  for (const character of original) {
    const start = at;
    at += character.length;
    const plain = bullets.has(start) ? ' ' : foldCharacter(character);
    if (plain === '' || (plain === ' ' && last === ' ')) continue;
    pieces.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(at);
    }
    last = plain;
  }
  return { text: pieces.join(''), starts, ends };
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (MARKDOWN.test(character) || cleanText(character) === '') return '';
  if (character === '<' || character === '＜') return "'";
  if (character === '…') return '...';
  if (/\p{Surrogate}/u.test(character)) return '\uFFFD';
  for (const [pattern, plain] of ALIKE) if (pattern.test(character)) return plain;
  return character.toLowerCase();
}

/** Where the characters stand that make a line an item of a list. */
function bulletsOf(text: string): Set<number> {
  const found = new Set<number>();
  let start = 0;
  for (const line of text.split('\n')) {
    const length = BULLET.exec(line)?.[0].length ?? 0;
    for (let offset = 0; offset < length; offset += 1) found.add(start + offset);
    start += line.length + 1;
  }
  return found;
}
