import { createHash } from 'node:crypto';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { Endpoint } from './endpoint.ts';
import type { ModelCall, Rung } from './model.ts';
import type { TokenParameter } from './presets.ts';
import { strictSchema } from './strict-schema.ts';

export type RequestBody = ChatCompletionCreateParamsNonStreaming;

/** What a request says beside its texts, and what an endpoint may refuse of it. */
export interface RequestForm {
  readonly rung: Rung;
  /** The first is used; none of them, none. */
  readonly tokenParameters: readonly TokenParameter[];
  readonly constants: { readonly temperature?: number; readonly seed?: number };
}

/** A reply that was not accepted, and why. */
export interface RejectedReply {
  readonly text: string;
  readonly complaint: string;
}

const LADDER: readonly Rung[] = ['json_schema', 'json_object', 'text'];
const CONSTANTS = { temperature: 0, seed: 1 } as const;

/** What is sent back of a reply that is to be mended; the rest would only fill the model's memory. */
const LONGEST_QUOTED_REPLY = 16_000;

/** The form tried with an endpoint of which nothing has been learnt. */
export function firstForm(endpoint: Endpoint): RequestForm {
  const other = endpoint.tokenParameter === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
  return { rung: 'json_schema', tokenParameters: [endpoint.tokenParameter, other], constants: CONSTANTS };
}

/** The numbers in a request of that form. */
export function parametersOf(form: RequestForm, maxTokens: number): Record<string, number> {
  const [tokens] = form.tokenParameters;
  return { ...(tokens && { [tokens]: maxTokens }), ...form.constants };
}

/**
 * The form with what was refused left out or called by its other name: a parameter that the refusal names, else
 * the way the reply is asked for. Undefined if nothing is left to give up. `names` tells what the refusal names.
 */
export function easeForm(form: RequestForm, names: (parameter: string) => boolean): RequestForm | undefined {
  const [tokens, ...others] = form.tokenParameters;
  if (tokens && names(tokens)) return { ...form, tokenParameters: others };
  const { temperature, seed } = form.constants;
  if (temperature !== undefined && names('temperature')) {
    return { ...form, constants: seed === undefined ? {} : { seed } };
  }
  if (seed !== undefined && names('seed')) {
    return { ...form, constants: temperature === undefined ? {} : { temperature } };
  }
  const rung = LADDER[LADDER.indexOf(form.rung) + 1];
  return rung && { ...form, rung };
}

/**
 * The body of a request. What stays the same from call to call comes first, for the sake of servers that keep
 * the beginnings of prompts. The shape of the reply is in the text too, because some servers ignore the format.
 */
export function requestBody<T>(
  model: string,
  call: ModelCall<T>,
  form: RequestForm,
  rejected?: RejectedReply,
): RequestBody {
  const schema = strictSchema(call.schema);
  const shape = `Reply with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(schema)}`;
  return {
    model,
    messages: [
      { role: 'system', content: `${call.system}\n\n${shape}` },
      { role: 'user', content: call.user },
      ...(rejected ? repairTurn(rejected) : []),
    ],
    ...(form.rung === 'json_schema' && {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: call.schemaName, strict: true, schema },
      },
    }),
    ...(form.rung === 'json_object' && { response_format: { type: 'json_object' as const } }),
    ...parametersOf(form, call.maxTokens),
  };
}

function repairTurn({ text, complaint }: RejectedReply): RequestBody['messages'] {
  const request = `Your reply cannot be used:\n${complaint}\nReply with the whole JSON object again, mended, and nothing else.`;
  // Through bytes, for half a character at the cut would be refused by some servers.
  const reply = Buffer.from(text.slice(0, LONGEST_QUOTED_REPLY)).toString();
  return [
    // Some servers refuse a message without text.
    ...(reply.trim() ? [{ role: 'assistant' as const, content: reply }] : []),
    { role: 'user', content: request },
  ];
}

/** SHA-256 in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
