import { z } from 'zod';
import type { Criterion, Scenario } from '../../domain/scenario.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Model } from '../../llm/model.ts';
import type { Prompts } from '../../llm/prompts/prompt.ts';
import { type Answered, ask, unusable } from './ask.ts';
import { describeStage } from './describe.ts';
import { fieldOf } from './field.ts';
import { givesAway } from './gives-away.ts';
import { readAnswer } from './read-answer.ts';

const FollowUp = z.object({ question: z.string().describe('One sentence with one question mark.') });

const MAX_QUESTION = 200;

/** What a follow-up is to be about. */
export interface Gap {
  readonly scenario: Scenario;
  readonly stage: StageId;
  readonly criterion: Criterion;
  readonly answer: string;
}

/**
 * A follow-up question that takes up the answer and gives nothing of the criterion away. When there is none to be
 * had, the criterion's own probe is there.
 */
export async function askProbe(
  model: Model,
  prompts: Pick<Prompts, 'probe'>,
  gap: Gap,
  signal?: AbortSignal,
): Promise<Answered<string>> {
  const { scenario, stage, criterion, answer } = gap;
  const said = [scenario.title, scenario.brief, scenario.stages[stage].question, answer].join('\n');
  const faultOf = (question: string) => faultOfQuestion(question, criterion, said);
  const answered = await ask(model, {
    prompt: prompts.probe,
    material: {
      stage: `${scenario.title}\n${describeStage(scenario, stage)}`,
      gap: `${criterion.claim}\nSo far the interviewer would ask: ${criterion.probe}`,
      answer: readAnswer(answer).shown,
    },
    schema: FollowUp,
    check: ({ question }) => faultOf(fieldOf(question)),
    signal,
  });
  if (!answered.ok) return answered;
  const question = fieldOf(answered.value.question);
  if (faultOf(question)) return unusable('The follow-up of the model could not be used.', answered.call);
  return { ok: true, value: question, call: answered.call };
}

function faultOfQuestion(question: string, criterion: Criterion, said: string): string | undefined {
  if (question.length > MAX_QUESTION) return `Ask in at most ${MAX_QUESTION} characters.`;
  if (!/^[^?]*\p{L}[^?]*\?$/u.test(question)) return 'Ask one question, with one question mark at its end.';
  if (givesAway(question, criterion, said))
    return 'The question gives the point away. Use words of the answer and of the stage only.';
  return undefined;
}
