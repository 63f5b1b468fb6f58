import type { CriterionCritique } from '../domain/critique.ts';
import type { Fact } from '../domain/scenario.ts';
import { cleanLine } from '../text/clean.ts';
import type { AskedBefore } from './answer-question.ts';
import { consentTo } from './consent.ts';
import { questionOf } from './fact-question.ts';

/** What a question earns of a criterion that the answer does not make: more if the fact changes the design. */
const WORTH = { changes: 0.5, informs: 0.25 };

/**
 * What good questions are worth to the criteria of the clarify stage, each criterion once, by its best question.
 * They stand in for what the answer leaves out; having asked is not having said what follows from it, so that is at
 * most half of a point.
 */
export function creditQuestions(
  questions: readonly AskedBefore[],
  facts: readonly Fact[],
): CriterionCritique[] {
  const best = new Map<string, CriterionCritique>();
  for (const [index, { text, facts: given = [] }] of questions.entries()) {
    const offers = questions[index - 1]?.offers?.length ?? 0;
    for (const fact of facts.filter(({ id }) => given.includes(id))) {
      const { informs = [], changes } = fact;
      // "Yes" and "the first" are no questions to look back at.
      const asked = consentTo(text, offers)?.rest === '' ? questionOf(fact) : cleanLine(text);
      const credit = changes ? WORTH.changes : WORTH.informs;
      for (const id of informs) {
        if ((best.get(id)?.credit ?? 0) >= credit) continue;
        const why = `You asked: "${asked}"${changes ? '; it changes the design' : ''}. Say in the answer what follows from it.`;
        best.set(id, { id, verdict: 'touched', confidence: 1, credit, evidence: [], why });
      }
    }
  }
  return [...best.values()];
}
