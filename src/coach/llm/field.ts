import { cleanLine } from '../../text/clean.ts';

/** The longest text of a model that is kept, in UTF-16 code units. */
const MAX_FIELD = 600;

/** A model's text as it may be shown: on one line, without controls, and not too long. */
export function fieldOf(text: string): string {
  const line = cleanLine(text);
  return line.length > MAX_FIELD ? `${line.slice(0, MAX_FIELD - 1).replace(/\p{Surrogate}$/u, '')}…` : line;
}
