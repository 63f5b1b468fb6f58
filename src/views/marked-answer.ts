import type { Theme } from '../terminal/theme.ts';
import { cleanText } from '../text/clean.ts';
import { type Mark, passagesOf } from '../text/passages.ts';

/**
 * The answer with its evidence in brackets, each followed by the numbers of what it is evidence for. Passages
 * that overlap share their brackets.
 */
export function markedAnswer(text: string, marks: readonly Mark[], theme: Theme): string {
  return passagesOf(text, marks)
    .map((passage) => {
      const shown = cleanText(passage.text);
      if (passage.numbers.length === 0) return shown;
      return `[${theme.quote(shown)}]${theme.faint(`(${passage.numbers.join(',')})`)}`;
    })
    .join('');
}
