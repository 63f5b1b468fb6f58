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

/** Irregular forms, each line after the form that they are made one with. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `begin began begun;break broke broken;bring brought;build built;buy bought;catch caught;choose chose chosen;
   come came;draw drew drawn;drive drove driven;fall fell fallen;feed fed;feel felt;fight fought;find found;
   forget forgot forgotten;freeze froze frozen;give gave given;grow grew grown;hear heard;hide hid hidden;
   hold held;keep kept;know knew known;lead led;leave left;lose lost;mean meant;meet met;rise rose risen;
   run ran;see saw seen;sell sold;send sent;shake shook shaken;show shown;shrink shrank shrunk;sit sat;
   speak spoke spoken;spend spent;stand stood;steal stole stolen;stick stuck;take took taken;teach taught;
   tell told;think thought;throw threw thrown;understand understood;wake woke woken;wear wore worn;
   win won;write wrote written;pay paid;learn learnt;person people;child children`
    .split(';')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(/\s+/u);
      return forms.map((form) => [form, base] as const);
    }),
);

const WORDS_KEPT = 20_000;

/** A function of a word that remembers what it said, as answers and rubrics share most words. */
export function remembered<T>(tell: (word: string) => T): (word: string) => T {
  const told = new Map<string, { readonly value: T }>();
  return (word) => {
    const known = told.get(word);
    if (known) return known.value;
    const value = tell(word);
    if (told.size >= WORDS_KEPT) told.clear();
    told.set(word, { value });
    return value;
  };
}

/** The Porter stem of one lower-case word, the same for British and American spellings. */
export const stemOf = remembered((word: string): string => {
  let spelled = word.endsWith("'s") ? word.slice(0, -2) : word;
  spelled = IRREGULAR.get(spelled) ?? spelled;
  for (const [pattern, replacement] of SPELLINGS) spelled = spelled.replace(pattern, replacement);
  return stemmer(spelled);
});

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

const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'never', 'none', 'nor', 'neither', 'cannot']);
const NEGATED = /n't$|^(?:do|does|did|is|are|was|wo|ca|would|should|could)nt$/u;

/** Whether a lower-case word denies. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || (word.endsWith('t') && NEGATED.test(word));
}

/** The distinct stems of a text that carry content. */
export function contentStems(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of words(text)) if (isContent(word)) found.add(word.stem);
  return found;
}
