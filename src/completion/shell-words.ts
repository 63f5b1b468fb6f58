/**
 * The words of a line as a POSIX shell divides it: at blanks, but not within quotes or after a backslash. Nothing
 * is expanded. The last word is the one being typed: it may be empty, and a quote in it may still be open.
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [whole, single, double, escaped, bare] of line.matchAll(PARTS)) {
    if (/^\s/.test(whole)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? bare ?? '');
    }
  }
  return [...words, word ?? ''];
}

/** Blanks; what is between single quotes, between double ones, after a backslash; the rest. */
const PARTS = /\s+|'([^']*)'?|"((?:[^"\\]|\\[\s\S])*)(?:"|\\?$)|\\([\s\S]?)|([^\s'"\\]+)/g;
