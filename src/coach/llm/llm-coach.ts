import type { CoachIdentity, Findings } from '../../domain/critique.ts';
import type { Model } from '../../llm/model.ts';
import type { Prompts } from '../../llm/prompts/prompt.ts';
import type { Coach, Examined } from '../coach.ts';
import { ask } from './ask.ts';
import { judgeQuestion } from './judge-question.ts';
import { secondOpinion } from './second-opinion.ts';
import { settle } from './settle.ts';

/** Raised whenever the guards may make another verdict of the same reply. */
const VERSION = '1';

/**
 * A coach that asks a model, one call for each answer, and believes it as far as the answer bears it out. Where the
 * model is of no help the findings are those of `offline`, which `by` tells. `signal` ends its calls.
 */
export function createLlmCoach(
  model: Model,
  prompts: Pick<Prompts, 'judge'>,
  offline: Coach,
  signal?: AbortSignal,
): Coach {
  const prompt = prompts.judge;
  const identity: CoachIdentity = {
    kind: 'llm',
    version: VERSION,
    model: model.name,
    promptHash: prompt.hash,
  };
  return {
    identity,
    async examine(attempt): Promise<Examined> {
      const fallback: Findings = await offline.examine(attempt);
      // Every coach finds nothing there.
      if (fallback.flags.includes('blank')) return fallback;
      const { question, criteria, answer, isEmpty } = judgeQuestion(attempt, prompt, signal);
      const second = await secondOpinion(offline, attempt, answer);
      if (isEmpty) return second;
      const answered = await ask(model, question);
      if (!answered.ok) {
        const { call, failure } = answered;
        return { ...fallback, by: offline.identity, ...(call && { call }), ...(failure && { failure }) };
      }
      const { value, call } = answered;
      const findings = settle(value, { criteria, answer, offline: second });
      return findings ? { ...findings, call } : { ...fallback, by: offline.identity, call, failure: TOO_FEW };
    },
  };
}

const TOO_FEW = { reason: 'bad_output', message: 'The model left most of the criteria unjudged.' } as const;
