import type { Endpoint } from './endpoint.ts';
import type { FailureReason } from './model.ts';

/** What a response of another status than 200 says: one of our reasons, two of them told apart further. */
export type RefusalKind =
  | Extract<
      FailureReason,
      'auth' | 'quota' | 'rate_limit' | 'not_found' | 'content_filter' | 'server' | 'bad_request'
    >
  | 'redirect'
  | 'too_long';

// Codes and wordings of the servers there are presets for, and of those that imitate them.
const MODEL_UNKNOWN =
  /model_not_found|model\b.{0,120}(?:not found|does not exist|not exist)|(?:invalid|not a valid) model/is;
const OUT_OF_CREDIT =
  /insufficient_quota|billing_hard_limit|billing_not_active|insufficient (?:credits?|balance|funds)|credit balance/i;
const BAD_KEY = /invalid_api_key|incorrect api key|api key not valid|invalid api key/i;
const TOO_LONG =
  /context_length_exceeded|context[ _](?:length|window|size)|maximum context|too many tokens|prompt is too long/i;
const FILTERED = /content_filter|content_policy|responsibleaipolicy/i;

/** Request timeout, conflict, too early: the same request may pass later. */
const PASSING = [408, 409, 425];

/** Reads the status, and the server's text where the status leaves a choice. */
export function kindOf(status: number, text: string): RefusalKind {
  if (status < 400) return 'redirect';
  if (status === 402 || ((status === 403 || status === 429) && OUT_OF_CREDIT.test(text))) return 'quota';
  if (status === 401 || status === 403) return 'auth';
  if (status === 404 || status === 405) return 'not_found';
  if (status === 429) return 'rate_limit';
  if (status === 413 || TOO_LONG.test(text)) return 'too_long';
  if (status >= 500 || PASSING.includes(status)) return 'server';
  if (status !== 400) return 'bad_request';
  if (BAD_KEY.test(text)) return 'auth';
  if (MODEL_UNKNOWN.test(text)) return 'not_found';
  return FILTERED.test(text) ? 'content_filter' : 'bad_request';
}

/** One line: what is wrong and what to do. Nothing of the server's text is in it. */
export function describeRefusal(
  kind: RefusalKind,
  status: number,
  text: string,
  { host, model, key, preset }: Endpoint,
): string {
  switch (kind) {
    case 'redirect':
      return `${host} points elsewhere (${status}), where keys and answers are not sent. Check the base URL.`;
    case 'quota':
      return `The account at ${host} has no credit left (${status}). Top it up.`;
    case 'auth': {
      const denied = key === undefined ? 'wants a key' : 'does not accept the key';
      return `${host} ${denied} (${status}). Check the key and what it may be used for.`;
    }
    case 'not_found': {
      const next = preset === 'ollama' ? `Try "ollama pull ${model}".` : 'Check the name and the base URL.';
      return MODEL_UNKNOWN.test(text)
        ? `${host} has no model "${model}". ${next}`
        : `${host} has no such page, or no model "${model}" (${status}). ${next}`;
    }
    case 'rate_limit':
      return `${host} allows no more requests for now. Try again later.`;
    case 'too_long':
      return `The text is longer than "${model}" at ${host} reads. Choose a larger context or another model.`;
    case 'server':
      return `${host} failed (${status}). Try again later.`;
    case 'content_filter':
      return `The content filter of ${host} stopped this. Reword the answer.`;
    case 'bad_request':
      return `${host} refuses the request (${status}). Another model or server may take it.`;
  }
}
