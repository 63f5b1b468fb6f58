import type { Endpoint } from './endpoint.ts';

/** What came back for one request, as far as it was read. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface GuardedFetch {
  readonly fetch: typeof fetch;
  /** The last complete response, of whatever status. */
  received(): Received | undefined;
}

/** Replies are some thousands of tokens long; more is a fault or an attack on our memory. */
const MOST_BYTES = 2_000_000;

/** Thrown inside of `fetch`. */
export class ReplyTooLarge extends Error {}

/** Headers of the SDK that may go to the provider it was made for, and to nobody else. */
const OPENAI_HEADERS = ['openai-organization', 'openai-project'];

/**
 * A `fetch` that sends our own headers instead of the SDK's (which takes some from the environment, for any
 * host, and describes the computer), follows no redirect (it would take the text and the key elsewhere), and
 * reads no more than 2 MB.
 */
export function guardFetch(endpoint: Endpoint): GuardedFetch {
  let received: Received | undefined;
  return {
    received: () => received,
    async fetch(input, init = {}) {
      const response = await fetch(input, {
        ...init,
        headers: headersFor(endpoint, new Headers(init.headers)),
        // Not "error": requests with it can lose their abort (seen with Node 20 when memory is collected).
        redirect: 'manual',
      });
      const text = await readText(response);
      received = { status: response.status, headers: response.headers, text };
      const hasBody = response.status >= 200 && ![204, 205, 304].includes(response.status);
      // The content type is ours too: the SDK parses what is called JSON, and some servers call it text.
      return new Response(hasBody ? text : null, {
        status: response.status,
        headers: { 'content-type': 'text/plain' },
      });
    },
  };
}

function headersFor(endpoint: Endpoint, given: Headers): Headers {
  const headers = new Headers({
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'ml-interview',
  });
  if (endpoint.key !== undefined) headers.set('authorization', `Bearer ${endpoint.key}`);
  for (const name of endpoint.isOpenAi ? OPENAI_HEADERS : []) {
    const value = given.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new ReplyTooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
