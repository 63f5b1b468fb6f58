import type { Evidence } from '../../domain/critique.ts';
import type { Span } from '../../text/sentences.ts';
import { type Folded, fold } from './folded.ts';

/** A text in which quotes are looked up. */
export interface Quotable {
  readonly text: string;
  readonly folded: Folded;
  /** Passages that are evidence for nothing. */
  readonly orders: readonly Span[];
}

/** A shorter quote proves nothing, a longer one points at nothing; of the slice, in UTF-16 code units. */
export const QUOTE_LENGTH = { least: 12, most: 400 } as const;

export function quotable(text: string, orders: readonly Span[]): Quotable {
  return { text, folded: fold(text), orders };
}

/**
 * The passage of the text that a quote copies, as a slice of the text itself: where the two are the same but for what
 * copying changes, on word boundaries, and clear of all orders to the grader. Undefined if there is none.
 */
export function findQuote({ text, folded, orders }: Quotable, quote: string): Evidence | undefined {
  const wanted = trimmed(fold(quote.slice(0, 4 * QUOTE_LENGTH.most)).text);
  if (wanted.length < QUOTE_LENGTH.least) return undefined;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (isInsideWord(folded.text, at) || isInsideWord(folded.text, end)) continue;
    const slice = sliceOf(text, folded, at, end);
    if (slice && isClearOf(slice, orders)) return slice;
  }
  return undefined;
}

/** Whether a passage has nothing in common with any of the others. */
export function isClearOf({ start, end }: Span, others: readonly Span[]): boolean {
  return !others.some((other) => start < other.end && end > other.start);
}

/** Marks around a quote are often the model's own. */
function trimmed(folded: string): string {
  return folded.replace(/^[\s'.,;:]+|[\s'.,;:]+$/gu, '');
}

function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function sliceOf(text: string, { starts, ends }: Folded, from: number, to: number): Evidence | undefined {
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? 0;
  const length = end - start;
  if (length < QUOTE_LENGTH.least || length > QUOTE_LENGTH.most) return undefined;
  return { quote: text.slice(start, end), start, end };
}
