import { z } from 'zod';
import type { Evidence } from '../../domain/critique.ts';
import type { Criterion, Scenario } from '../../domain/scenario.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Model } from '../../llm/model.ts';
import type { Prompts } from '../../llm/prompts/prompt.ts';
import { type Answered, ask, unusable } from './ask.ts';
import { describeStage } from './describe.ts';
import { fieldOf } from './field.ts';
import { findQuote, type Quotable } from './find-quote.ts';
import { readAnswer } from './read-answer.ts';

const Rewriting = z.object({
  passage: z.string().describe('Copied from the answer word for word.'),
  rewritten: z.string().describe('The same passage as a strong candidate would type it.'),
  why: z.string().describe('What the change adds, in one sentence.'),
});
type Rewriting = z.infer<typeof Rewriting>;

/** One passage of an answer, and how it could have been said. */
export interface StrongerPassage {
  readonly passage: Evidence;
  readonly rewritten: string;
  readonly why: string;
}

/** An answer, and the criteria it makes only in part. */
export interface Draft {
  readonly scenario: Scenario;
  readonly stage: StageId;
  readonly criteria: readonly Criterion[];
  readonly answer: string;
}

/** One passage of an answer said better; the passage is a slice of the answer. */
export async function rewritePassage(
  model: Model,
  prompts: Pick<Prompts, 'rewrite'>,
  { scenario, stage, criteria, answer }: Draft,
  signal?: AbortSignal,
): Promise<Answered<StrongerPassage>> {
  const { shown, quotable } = readAnswer(answer);
  const answered = await ask(model, {
    prompt: prompts.rewrite,
    material: {
      stage: `${scenario.title}\n${describeStage(scenario, stage)}`,
      gaps: criteria.map(({ claim }) => `- ${claim}`).join('\n'),
      answer: shown,
    },
    schema: Rewriting,
    check: (value) => (read(value, quotable) ? undefined : COMPLAINT),
    signal,
  });
  if (!answered.ok) return answered;
  const { value, call } = answered;
  const stronger = read(value, quotable);
  return stronger
    ? { ok: true, value: stronger, call }
    : unusable('The model rewrote no passage of the answer.', call);
}

const COMPLAINT = 'Copy the passage from the answer word for word, 12 to 400 characters, and change it.';

function read({ passage, rewritten, why }: Rewriting, answer: Quotable): StrongerPassage | undefined {
  const found = findQuote(answer, passage);
  const text = fieldOf(rewritten);
  if (!found || text === '' || text === fieldOf(found.quote)) return undefined;
  return { passage: found, rewritten: text, why: fieldOf(why) };
}
