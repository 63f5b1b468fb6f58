import type { Evidence } from '../domain/critique.ts';
import type { Theme } from '../terminal/theme.ts';
import { cleanText } from '../text/clean.ts';

/** A passage of an answer and the number it is referred to by. */
export interface Mark {
  readonly number: number;
  readonly evidence: Evidence;
}

/**
 * The answer with its evidence in brackets, each followed by the numbers of what it is evidence for. Passages
 * that overlap share their brackets.
 */
export function markedAnswer(text: string, marks: readonly Mark[], theme: Theme): string {
  let marked = '';
  let position = 0;
  for (const { start, end, numbers } of merged(marks)) {
    marked += cleanText(text.slice(position, start));
    marked += `[${theme.quote(cleanText(text.slice(start, end)))}]${theme.faint(`(${numbers.join(',')})`)}`;
    position = end;
  }
  return marked + cleanText(text.slice(position));
}

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

function merged(marks: readonly Mark[]): Passage[] {
  const passages: Passage[] = [];
  const ordered = [...marks].sort((a, b) => a.evidence.start - b.evidence.start || a.number - b.number);
  for (const { number, evidence } of ordered) {
    const last = passages.at(-1);
    if (!last || evidence.start >= last.end) {
      passages.push({ start: evidence.start, end: evidence.end, numbers: [number] });
      continue;
    }
    const numbers = last.numbers.includes(number) ? last.numbers : [...last.numbers, number];
    passages[passages.length - 1] = { start: last.start, end: Math.max(last.end, evidence.end), numbers };
  }
  return passages;
}
