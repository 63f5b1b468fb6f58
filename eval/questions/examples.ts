import type { Fact } from '../../src/domain/scenario.ts';
import { matchFacts } from '../../src/interviewer/match-fact.ts';
import { termsOf } from '../../src/interviewer/question-terms.ts';
import { UNKNOWN_TOPICS } from '../../src/interviewer/unknown-topics.ts';
import type { Example } from './fit-weights.ts';
import type { Question } from './read-questions.ts';

/** One phrasing in so many is held out at a time. */
const FOLDS = 6;
/** Questions by other hands count more than a phrasing, and so do the few things that are no fact. */
const COUNT = { phrasing: 1, foreign: 2, question: 3 };

/** What is asked in one question and answered by one fact or none. */
export function examplesOf(questions: readonly Question[], facts: readonly Fact[]): Example[] {
  return questions
    .filter(({ kind }) => kind === 'single' || kind === 'either' || kind === 'none')
    .map(({ text, expect }) => ({
      matched: matchFacts(termsOf(text), facts),
      expect,
      count: COUNT.question,
    }));
}

/** Each phrasing of a scenario as a question to a matcher that does not know it. */
export function heldOutPhrasings(facts: readonly Fact[]): Example[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (_text: string, place: number) => place % FOLDS === fold;
    const isKept = (_text: string, place: number) => place % FOLDS !== fold;
    const others = facts.map(({ asks, notAsks = [], ...fact }) => ({
      ...fact,
      asks: asks.filter(isKept),
      notAsks: notAsks.filter(isKept),
    }));
    const unknown = UNKNOWN_TOPICS.filter(isKept);
    const match = (text: string) => matchFacts(termsOf(text), others, unknown);
    return facts.flatMap(({ id, asks, notAsks = [] }) => [
      ...asks.filter(isHeld).map((text) => ({ matched: match(text), expect: [id], count: COUNT.phrasing })),
      ...notAsks.filter(isHeld).map((text) => ({ matched: match(text), expect: [], count: COUNT.foreign })),
    ]);
  }).flat();
}
