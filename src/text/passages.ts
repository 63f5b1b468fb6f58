/** A quote at its place in a text, in UTF-16 code units, and the number it is referred to by. */
export interface Mark {
  readonly number: number;
  readonly evidence: { readonly quote: string; readonly start: number; readonly end: number };
}

/** A piece of a text and the numbers of what it is evidence for, in rising order; none for what lies between. */
export interface Passage {
  readonly text: string;
  readonly numbers: readonly number[];
}

/**
 * A text cut into passages, which joined are the text again. Quotes that overlap share a passage; one that is not
 * at its place in the text is left out.
 */
export function passagesOf(text: string, marks: readonly Mark[]): Passage[] {
  const passages: Passage[] = [];
  const add = (start: number, end: number, numbers: readonly number[]) => {
    if (start < end) passages.push({ text: text.slice(start, end), numbers });
  };
  let position = 0;
  for (const { start, end, numbers } of merged(marks.filter((mark) => isInPlace(mark, text)))) {
    add(position, start, []);
    add(
      start,
      end,
      [...numbers].sort((a, b) => a - b),
    );
    position = end;
  }
  add(position, text.length, []);
  return passages;
}

function isInPlace({ evidence: { quote, start, end } }: Mark, text: string): boolean {
  return quote !== '' && start >= 0 && end === start + quote.length && text.startsWith(quote, start);
}

interface Span {
  start: number;
  end: number;
  readonly numbers: Set<number>;
}

function merged(marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  for (const { number, evidence } of [...marks].sort((a, b) => a.evidence.start - b.evidence.start)) {
    const last = spans.at(-1);
    if (!last || evidence.start >= last.end) {
      spans.push({ start: evidence.start, end: evidence.end, numbers: new Set([number]) });
      continue;
    }
    last.end = Math.max(last.end, evidence.end);
    last.numbers.add(number);
  }
  return spans;
}
