import { stemmer } from 'stemmer';
import { STOPWORDS } from './stopwords.ts';

/** A word of a text with its place in it, in UTF-16 code units. */
export interface Word {
  /** Lower case, typographic apostrophes made plain. */
  readonly text: string;
  /** Porter stem of `text`, the same for British and American spellings. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Spellings that differ between British and American English, made one before stemming. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1'],
  [/(?<=\p{L}{2})our(|s|ed|ing|ite|al)$/u, 'or$1'],
  [/logue(s?)$/u, 'log$1'],
  [/(?<=\p{L}{2})ll(ed|ing|er)$/u, 'l$1'],
  [/centre(s?)$/u, 'center$1'],
];

const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

/** The stem of one lower-case word. Stems are remembered, as answers and rubrics share most words. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  let spelled = word.endsWith("'s") ? word.slice(0, -2) : word;
  for (const [pattern, replacement] of SPELLINGS) spelled = spelled.replace(pattern, replacement);
  const stem = stemmer(spelled);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The words of a text in order. Hyphens, slashes and other punctuation separate words. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return { text: lower, stem: stemOf(lower), start: match.index, end: match.index + match[0].length };
  });
}

/** Whether a word carries content: no stop word, no single letter. */
export function isContent(word: Pick<Word, 'text'>): boolean {
  return word.text.length > 1 && !STOPWORDS.has(word.text);
}

/** The distinct stems of a text that carry content. */
export function contentStems(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of words(text)) if (isContent(word)) found.add(word.stem);
  return found;
}
