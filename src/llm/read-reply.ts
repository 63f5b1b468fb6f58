import { z } from 'zod';
import { cleanLine } from '../text/clean.ts';
import type { Endpoint } from './endpoint.ts';
import { extractJson } from './extract-json.ts';
import { type Fault, faultInBody, filtered, notAModel } from './fault.ts';
import type { ModelCall } from './model.ts';
import { redactKeys, redactOwn } from './redact.ts';

/** A complete reply, before anything is known of what it says. */
export interface ReplyText {
  readonly text: string;
  readonly returnedModel?: string;
  readonly usage?: { readonly input: number; readonly output: number };
}

/** A reply held against the schema and the caller's own check. */
export interface Judged<T> {
  /** Absent if the reply has not the right shape. */
  readonly usable?: { readonly value: T };
  /** What is wrong with it, for the model; absent if nothing is. */
  readonly complaint?: string;
}

const LONGEST_NAME = 120;
const MOST_ISSUES = 8;
const LONGEST_COMPLAINT = 2000;

const count = z.number().int().nonnegative();
const completion = z.object({
  model: z.string().nullish().catch(undefined),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
          refusal: z.string().nullish().catch(undefined),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined),
});

/** The text of a completion, if it is one that came to its end. */
export function readReply(body: unknown, endpoint: Endpoint): ReplyText | Fault {
  const parsed = completion.safeParse(body);
  if (!parsed.success) {
    const hasError = typeof body === 'object' && body !== null && 'error' in body;
    return hasError ? faultInBody(body.error, endpoint) : notAModel(endpoint);
  }
  const { model, choices, usage } = parsed.data;
  const [choice] = choices;
  const fault = choice && endingFault(choice.finish_reason, choice.message.refusal, endpoint);
  if (fault) return fault;
  const content = choice?.message.content ?? '';
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
  return {
    // A server may send back what it was sent, and replies are stored.
    text: redactOwn(text, endpoint.key),
    ...(model && { returnedModel: nameIn(model, endpoint) }),
    ...(usage && { usage: { input: usage.prompt_tokens, output: usage.completion_tokens } }),
  };
}

/** The whole key is looked for in the whole text, patterns only where they cannot take long. */
function nameIn(model: string, { key }: Endpoint): string {
  return redactKeys(cleanLine(redactOwn(model, key).slice(0, 4 * LONGEST_NAME))).slice(0, LONGEST_NAME);
}

/** Only `stop` says that nothing is missing. */
function endingFault(
  reason: string | null | undefined,
  refused: string | null | undefined,
  endpoint: Endpoint,
): Fault | undefined {
  const name = `"${endpoint.model}"`;
  if (refused) return { reason: 'refusal', message: `${name} refuses to judge this. Try another model.` };
  switch (reason) {
    case 'stop':
      return undefined;
    case 'length':
      return {
        reason: 'truncated',
        message: `The reply of ${name} was cut off. Choose a larger context, or a model that reasons less.`,
      };
    case 'content_filter':
      return filtered(endpoint);
    default:
      return { reason: 'bad_output', message: `${name} broke off its reply. Try again, or another model.` };
  }
}

/** Reads a reply as the call wants it; never throws for what the reply says. */
export function judgeReply<T>(text: string, call: ModelCall<T>): Judged<T> {
  const json = extractJson(text);
  if (!json) return { complaint: 'It holds no complete JSON object.' };
  const parsed = call.schema.safeParse(json);
  if (!parsed.success) return { complaint: complaintOf(parsed.error) };
  const complaint = call.check?.(parsed.data)?.slice(0, LONGEST_COMPLAINT);
  const usable = { value: parsed.data };
  return complaint ? { usable, complaint } : { usable };
}

function complaintOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => `- ${z.core.toDotPath(path) || 'the object'}: ${message}`)
    .join('\n')
    .slice(0, LONGEST_COMPLAINT);
}
