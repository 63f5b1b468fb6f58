import type { Endpoint } from './endpoint.ts';
import { guardFetch, type Received, ReplyTooLarge } from './guarded-fetch.ts';
import type { RequestBody } from './request-body.ts';

/** What one request came to. */
export type Exchange =
  | { readonly kind: 'answered'; readonly body: unknown }
  | ({ readonly kind: 'refused' } & Received)
  | { readonly kind: 'too-large' }
  /** `code` as Node names what happened to the connection, such as ECONNREFUSED. */
  | { readonly kind: 'broken'; readonly code: string | undefined };

const SLACK_MS = 1000;

/**
 * Asks for one completion, in about the time given. Loads the SDK when it is first called, which takes longer
 * than the start of the program may. Throws only when `signal` aborts.
 */
export async function exchange(
  endpoint: Endpoint,
  body: RequestBody,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const { OpenAI } = await import('openai');
  signal.throwIfAborted();
  const guarded = guardFetch(endpoint);
  try {
    const client = new OpenAI({
      baseURL: endpoint.baseUrl,
      // The SDK refuses to start without one; what is sent is decided by the guard.
      apiKey: endpoint.key ?? 'none',
      adminAPIKey: null,
      ...(!endpoint.isOpenAi && { organization: null, project: null }),
      fetch: guarded.fetch,
      // It would sleep for as long as a server says.
      maxRetries: 0,
      // Ours comes first; this one ends what has lost its abort.
      timeout: Math.ceil(Math.max(0, milliseconds)) + SLACK_MS,
      // At its "debug" it prints the prompt.
      logLevel: 'off',
    });
    const reply: unknown = await client.chat.completions.create(body, { signal });
    return { kind: 'answered', body: typeof reply === 'string' ? parse(reply) : reply };
  } catch (error) {
    signal.throwIfAborted();
    const received = guarded.received();
    if (received) return { kind: 'refused', ...received };
    const causes = causesOf(error);
    if (causes.some((cause) => cause instanceof ReplyTooLarge)) return { kind: 'too-large' };
    return { kind: 'broken', code: causes.map(codeOf).find((code) => code !== undefined) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The error and what it was caused by; where several addresses were tried, the first one's fault. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  let next = error;
  while (next instanceof Error && causes.length < 6) {
    causes.push(next);
    next = next.cause ?? ('errors' in next && Array.isArray(next.errors) ? next.errors[0] : undefined);
  }
  return causes;
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
