import { LEARNING } from '../../text/lexicon/learning.ts';
import { words } from '../../text/words.ts';

/** Acronyms, names with a capital inside, letters with digits, A/B, and the @ of recall@10. */
const LOOKS_SPECIAL = /\p{Lu}{2,}|\p{Ll}\p{Lu}|\b\p{L}+\d|\b\p{Lu}\/\p{Lu}\b|@/u;

/** Names of groups that everybody uses. */
const ORDINARY: ReadonlySet<string> = new Set(['model', 'train', 'predict', 'compare', 'rank', 'popularity']);

let terms: readonly string[] | undefined;

/**
 * Whether a phrasing has a word in it that only the trade uses: one that looks like a product, an acronym or a
 * formula, or the name of a group of the lexicon about learning, whose other members are everyday ways of saying
 * it. Stems in `told` are nobody's secret. Measured on the eight first scenarios: each of their 364 criteria has a
 * phrasing without one; if the names of all groups counted, a hundred had none.
 */
export function hasTermOfArt(phrasing: string, told: ReadonlySet<string>): boolean {
  if (LOOKS_SPECIAL.test(phrasing)) return true;
  terms ??= LEARNING.trim()
    .split(/\n(?! )/u)
    .map((group) => group.split(',')[0] ?? '')
    .filter((name) => !ORDINARY.has(name))
    .map(stemsOf);
  const text = ` ${stemsOf(phrasing)} `;
  return terms.some((term) => !told.has(term) && text.includes(` ${term} `));
}

function stemsOf(text: string): string {
  return words(text)
    .map(({ stem }) => stem)
    .join(' ');
}
