import type { Criterion } from '../../domain/scenario.ts';
import type { Prompt } from '../../llm/prompts/prompt.ts';
import type { Attempt } from '../coach.ts';
import { asChanged } from '../offline/examine.ts';
import type { Question } from './ask.ts';
import { checkReply } from './check-reply.ts';
import { describeRubric, describeScenario } from './describe.ts';
import type { Quotable } from './find-quote.ts';
import { JudgeReply } from './judge-reply.ts';
import { readAnswer } from './read-answer.ts';

/** What the judge is asked about an attempt, and what its reply is checked against. */
export interface JudgeQuestion {
  readonly question: Question<JudgeReply>;
  readonly criteria: readonly Criterion[];
  readonly answer: Quotable;
  /** Whether the answer holds nothing but orders to the grader. */
  readonly isEmpty: boolean;
}

export function judgeQuestion(attempt: Attempt, prompt: Prompt, signal?: AbortSignal): JudgeQuestion {
  const { stage, givenTo } = attempt;
  const scenario = asChanged(attempt);
  const { criteria } = scenario.stages[stage];
  const { shown, quotable: answer } = readAnswer(attempt.text);
  return {
    question: {
      prompt,
      material: {
        scenario: describeScenario(scenario, stage, givenTo),
        rubric: describeRubric(scenario, stage),
        answer: shown,
      },
      schema: JudgeReply,
      check: (reply) => checkReply(reply, criteria, answer),
      signal,
    },
    criteria,
    answer,
    isEmpty: !/\p{L}{2}/u.test(shown),
  };
}
