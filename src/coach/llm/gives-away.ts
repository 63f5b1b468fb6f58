import type { Criterion } from '../../domain/scenario.ts';
import { contentStems, words } from '../../text/words.ts';

/** Words of the solution that a question may hold by chance: 88 of the 106 written follow-ups hold no more. */
const MOST_SHARED = 2;

/**
 * Whether a question says something of what it asks for: an essential term of the criterion, or more than two words
 * of its claim and model sentence, that have not been said before. `said` is all that both sides have heard.
 */
export function givesAway(question: string, criterion: Criterion, said: string): boolean {
  const heard = contentStems(`${said}\n${criterion.probe}`);
  const asked = [...contentStems(question)].filter((stem) => !heard.has(stem));
  const solution = contentStems(`${criterion.claim}\n${criterion.model}`);
  if (asked.filter((stem) => solution.has(stem)).length > MOST_SHARED) return true;
  const fresh = new Set(asked);
  const sequence = stemsOf(question);
  return criterion.mustHave.flat().some((term) => {
    const wanted = stemsOf(term);
    return wanted.some((stem) => fresh.has(stem)) && includesRun(sequence, wanted);
  });
}

function stemsOf(text: string): string[] {
  return words(text).map(({ stem }) => stem);
}

function includesRun(all: readonly string[], run: readonly string[]): boolean {
  return all.some((_, start) => run.every((stem, offset) => all[start + offset] === stem));
}
