interface Span {
  readonly start: number;
  readonly end: number;
}

/** Share of the shorter of two passages that both must share for one to be evidence of the other. */
const SHARED = 0.5;

/**
 * Whether a quotation shows what the label points at: the two share at least half the characters of the shorter.
 * A whole sentence around a labelled clause counts, and so does a clause of a longer labelled passage; passages
 * that only touch don't.
 */
export function isSamePassage(quoted: Span, labelled: Span): boolean {
  const shared = Math.min(quoted.end, labelled.end) - Math.max(quoted.start, labelled.start);
  return shared >= SHARED * Math.min(quoted.end - quoted.start, labelled.end - labelled.start);
}

/** Where labelled evidence stands in its answer. */
export function spanOf(text: string, evidence: string): Span {
  const start = text.indexOf(evidence);
  return { start, end: start + evidence.length };
}
