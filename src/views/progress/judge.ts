import type { Judge } from '../../domain/progress-document.ts';
import { cleanLine } from '../../text/clean.ts';

/** Who judged, in front of people. */
export function judgeName({ kind, model }: Judge): string {
  if (kind === 'llm') return cleanLine(model ?? 'a language model');
  return kind === 'human' ? 'a person' : 'the offline coach';
}
