import type { CriterionCritique } from '../domain/critique.ts';
import type { Fact } from '../domain/scenario.ts';
import { cleanLine } from '../text/clean.ts';
import type { AskedBefore } from './answer-question.ts';

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
  for (const { text, facts: given = [] } of questions) {
    for (const { informs = [], changes } of facts.filter(({ id }) => given.includes(id))) {
      const credit = changes ? WORTH.changes : WORTH.informs;
      for (const id of informs) {
        if ((best.get(id)?.credit ?? 0) >= credit) continue;
        const why = `You asked: "${cleanLine(text)}"${changes ? '; it changes the design' : ''}. Say in the answer what follows from it.`;
        best.set(id, { id, verdict: 'touched', confidence: 1, credit, evidence: [], why });
      }
    }
  }
  return [...best.values()];
}
