import { z } from 'zod';
import type { Fact } from '../../domain/scenario.ts';
import type { Model } from '../../llm/model.ts';
import type { Prompts } from '../../llm/prompts/prompt.ts';
import { type Answered, ask, unusable } from './ask.ts';
import { fieldOf } from './field.ts';
import { strayNumbers } from './stray-numbers.ts';

const Grounded = z.object({
  facts: z.array(z.string()).describe('Ids of the facts that answer the question; empty if none does.'),
  reply: z.string().describe('One to three sentences from these facts alone; empty if there are none.'),
});
type Grounded = z.infer<typeof Grounded>;

/** One question is answered from so many facts at most, or it asks for the whole sheet. */
const MOST_FACTS = 3;
const PHRASINGS = 2;

/** An answer to a candidate's question, and the facts it was made of; both empty when no fact answers it. */
export interface FactReply {
  readonly facts: readonly string[];
  readonly reply: string;
}

/**
 * An answer to a candidate's question from the facts of a scenario: it names facts that exist, and states no number
 * that they don't. The model sees the facts and the question, nothing of the rubric.
 */
export async function answerFromFacts(
  model: Model,
  prompts: Pick<Prompts, 'clarify'>,
  facts: readonly Fact[],
  question: string,
  signal?: AbortSignal,
): Promise<Answered<FactReply>> {
  const answered = await ask(model, {
    prompt: prompts.clarify,
    material: { facts: facts.map(describeFact).join('\n'), question },
    schema: Grounded,
    check: (value) => faultOf(value, facts),
    signal,
  });
  if (!answered.ok) return answered;
  const { value, call } = answered;
  if (faultOf(value, facts)) return unusable('The reply of the model was not borne out by the facts.', call);
  return { ok: true, value: { facts: [...new Set(value.facts)], reply: fieldOf(value.reply) }, call };
}

function describeFact({ id, asks, reply }: Fact): string {
  return `- id: ${id}; asked for as: ${asks.slice(0, PHRASINGS).join(' / ')}; fact: ${reply}`;
}

function faultOf({ facts: used, reply }: Grounded, facts: readonly Fact[]): string | undefined {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const sources = [...new Set(used)].flatMap((id) => known.get(id) ?? []);
  if (sources.length < new Set(used).size) return 'Use the ids of the facts as they are given.';
  if (sources.length > MOST_FACTS) return `Use at most ${MOST_FACTS} facts.`;
  const text = fieldOf(reply);
  if (sources.length > 0 !== (text !== ''))
    return 'Leave the reply empty if no fact answers, else give both.';
  const stray = strayNumbers(
    text,
    sources.map((fact) => fact.reply),
  );
  return stray.length > 0 ? 'The reply has a number that none of the facts it names states so.' : undefined;
}
