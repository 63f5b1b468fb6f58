import type { Fact } from '../domain/scenario.ts';
import { isAssumption, stanceOf } from './assumption.ts';
import { type Context, chooseFacts } from './choose-facts.ts';
import type { Remarks } from './remarks.ts';
import { type Said, sayings } from './split-questions.ts';

/** What was asked earlier in the interview, and which facts were given for it. */
export interface AskedBefore {
  readonly text: string;
  readonly facts?: readonly string[] | undefined;
}

/** What the interviewer says to a line, and the ids of the facts given with it. */
export interface Reply {
  readonly text: string;
  readonly facts: readonly string[];
}

type Words = Pick<Remarks, 'unknown' | 'rest' | 'again' | 'granted' | 'fits' | 'differs' | 'open'>;

/** One saying of a line with the facts it asks for. */
interface Heard extends Said {
  readonly isAssumption: boolean;
  readonly facts: readonly Fact[];
}

/**
 * What the interviewer replies to a line of questions and assumptions: the facts asked for, each once, in the order
 * they were asked for. A fact given before is marked as such, an assumption is confirmed or put right, and what is
 * no fact is handed back to the candidate.
 */
export function answerQuestion(
  line: string,
  facts: readonly Fact[],
  words: Words,
  before: readonly AskedBefore[] = [],
): Reply {
  const heard = hear(line, facts, before.at(-1)?.text ?? '');
  const given = new Set(before.flatMap((one) => one.facts ?? []));
  const told = new Set<string>();
  const parts: string[] = [];
  for (const { text, facts: asked, isAssumption: assumed } of heard) {
    for (const { id, reply } of asked) {
      if (told.has(id)) continue;
      if (assumed) parts.push(words[stanceOf(text, reply)]);
      else if (given.has(id)) parts.push(words.again);
      parts.push(reply);
      told.add(id);
    }
  }
  parts.push(...closing(heard, words));
  return { text: [...new Set(parts)].join(' '), facts: [...told] };
}

/** What is said of the sayings that ask for no fact. */
function closing(heard: readonly Heard[], words: Words): string[] {
  const open = heard.filter(({ facts }) => facts.length === 0);
  if (open.length === heard.length) {
    return [heard.some(({ isAssumption: assumed }) => assumed) ? words.granted : words.unknown];
  }
  return open.some(({ isQuestion, isAssumption: assumed }) => isQuestion && !assumed) ? [words.rest] : [];
}

function hear(line: string, facts: readonly Fact[], previous: string): Heard[] {
  let context: Context = { text: previous, leadsUp: false };
  return sayings(line).map((said) => {
    const found = chooseFacts(said.text, facts, context);
    context = { text: said.text, leadsUp: !said.isQuestion && found.length === 0 };
    return { ...said, isAssumption: isAssumption(said.text), facts: found };
  });
}
