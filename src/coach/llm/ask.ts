import type { z } from 'zod';
import type { Model, ModelCall } from '../../llm/model.ts';
import type { Prompt } from '../../llm/prompts/prompt.ts';
import type { Failure, PromptedCall } from '../coach.ts';
import { circuitOf, isLasting } from './circuit.ts';
import { type Block, fence } from './fence.ts';

/** What is asked of a model: a prompt and the material that stands in it. */
export interface Question<T> {
  readonly prompt: Prompt;
  readonly material: Readonly<Partial<Record<Block, string>>>;
  readonly schema: z.ZodType<T>;
  /** What is wrong with a reply, in words for the model, which is told once. */
  readonly check: (value: T) => string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What came of a call. Without a failure there is nothing to say: it was said before why the model is left alone. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T; readonly call: PromptedCall }
  | { readonly ok: false; readonly failure?: Failure; readonly call?: PromptedCall };

/** The call a question comes to; its body is what would be sent. Each piece of material has tags of its own. */
export async function callOf<T>({
  prompt,
  material,
  schema,
  check,
  signal,
}: Question<T>): Promise<ModelCall<T>> {
  const blocks = Object.entries(material) as [Block, string][];
  const fenced = await Promise.all(blocks.map(async ([block, text]) => [block, await fence(block, text)]));
  return {
    system: prompt.system,
    user: prompt.render(Object.fromEntries(fenced)),
    schemaName: prompt.schemaName,
    schema,
    maxTokens: prompt.maxTokens,
    deadlineMilliseconds: prompt.deadlineMilliseconds,
    check,
    ...(signal && { signal }),
  };
}

/**
 * Asks a model. The reply fits the schema, but may still fail the check: after it had its chance to mend it is the
 * caller who decides.
 */
export async function ask<T>(model: Model, question: Question<T>): Promise<Answered<T>> {
  const reply = await circuitOf(model).ask(await callOf(question));
  if (!reply) return { ok: false };
  const { id, version, hash } = question.prompt;
  const call = { ...reply.record, prompt: { id, version, hash } };
  if (reply.ok) return { ok: true, value: reply.value, call };
  const message = isLasting(reply.reason) ? `${reply.message} The model is not asked again.` : reply.message;
  return { ok: false, failure: { reason: reply.reason, message }, call };
}

/** A reply that came, and is of no use. */
export function unusable(message: string, call: PromptedCall): Answered<never> {
  return { ok: false, failure: { reason: 'bad_output', message }, call };
}
