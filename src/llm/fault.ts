import { describeRefusal, kindOf } from './describe-refusal.ts';
import type { Endpoint } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import type { FailureReason } from './model.ts';

/** Why a request came to nothing, and whether another could do better. */
export interface Fault {
  readonly reason: FailureReason;
  /** One line for the user: what is wrong and what to do. Ours alone; nothing of what the server wrote. */
  readonly message: string;
  /** The same request may succeed a little later; `waitSeconds` if the server said when. */
  readonly isPassing?: boolean;
  readonly waitSeconds?: number;
  /** The form of the request may be what was refused; tells what the refusal names. */
  readonly names?: (parameter: string) => boolean;
}

/** Ollama and llama.cpp answer 500 where a schema cannot be made a grammar. */
const ABOUT_FORMAT = /response_format|json_schema|json_object|structured output|grammar|for format/i;
const ABOUT_LIMIT = /\bmax_(?:completion_)?tokens\b/;

/** Characters of an error that are looked at. */
const MOST_DETAILS = 20_000;

/** What a request that was not answered failed of. */
export function faultOf(exchange: Exclude<Exchange, { kind: 'answered' }>, endpoint: Endpoint): Fault {
  if (exchange.kind === 'broken') return brokenFault(exchange.code, endpoint);
  if (exchange.kind === 'too-large') {
    return {
      reason: 'bad_output',
      message: `${endpoint.host} sent more than 2 MB for one reply, which was not read. Check the base URL.`,
    };
  }
  return refusal(exchange.status, exchange.text.slice(0, MOST_DETAILS), endpoint, waitOf(exchange.headers));
}

/** What an error object in an otherwise good response means; some gateways report faults of theirs that way. */
export function faultInBody(error: unknown, endpoint: Endpoint): Fault {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN;
  const text = (JSON.stringify(error) ?? '').slice(0, MOST_DETAILS);
  return code >= 300 && code < 600 ? refusal(code, text, endpoint, undefined) : notAModel(endpoint);
}

/** The response is none of the protocol. */
export function notAModel({ host }: Endpoint): Fault {
  return {
    reason: 'server',
    message: `${host} answers, but not as a chat model does. Check the base URL; it usually ends in /v1.`,
  };
}

function brokenFault(code: string | undefined, { host, preset }: Endpoint): Fault {
  const fault = (message: string): Fault => ({ reason: 'network', message, isPassing: true });
  if (code === 'ECONNREFUSED') {
    const start = preset === 'ollama' ? ' ("ollama serve")' : '';
    return fault(`Nothing answers at ${host}. Start the server${start}, or check the base URL.`);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return fault(`The name ${host} cannot be found. Check the network and the base URL.`);
  }
  // Node's own limit on the wait for a response, whatever the deadline.
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    const message = `${host} was silent for 5 minutes. Choose a faster model.`;
    return { reason: 'timeout', message };
  }
  if (code && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code)) {
    const message = `The certificate of ${host} is not trusted. Set NODE_EXTRA_CA_CERTS if it is your company's own.`;
    return { reason: 'network', message };
  }
  return fault(`The connection to ${host} broke. Check the network and try again.`);
}

function refusal(status: number, text: string, endpoint: Endpoint, wait: number | undefined): Fault {
  const kind = kindOf(status, text);
  const isPassing = kind === 'rate_limit' || kind === 'server';
  const isForm =
    status === 422 ||
    (status === 400 && (kind === 'bad_request' || (kind === 'too_long' && ABOUT_LIMIT.test(text)))) ||
    (status >= 500 && ABOUT_FORMAT.test(text));
  return {
    reason: kind === 'too_long' ? 'bad_request' : kind === 'redirect' ? 'not_found' : kind,
    message: describeRefusal(kind, status, text, endpoint),
    ...(isPassing && { isPassing, ...(wait !== undefined && { waitSeconds: wait }) }),
    ...(isForm && { names: namesIn(text) }),
  };
}

/** The provider's filter stopped the question or the reply. */
export function filtered(endpoint: Endpoint): Fault {
  return {
    reason: 'content_filter',
    message: describeRefusal('content_filter', 400, '', endpoint),
  };
}

/** Looks for a parameter where the protocol names it, else anywhere in the text. */
function namesIn(text: string): (parameter: string) => boolean {
  const named = /"param"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  return (parameter) =>
    named === undefined ? new RegExp(`\\b${parameter}\\b`).test(text) : named.includes(parameter);
}

/** Seconds until the server wants to be asked again; the form with a date is not used by servers of this kind. */
function waitOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}
