import type { z } from 'zod';

/** Why a call came to nothing. */
export const FAILURES = [
  'no_key',
  'auth',
  'quota',
  'rate_limit',
  'not_found',
  'timeout',
  'network',
  'server',
  'refusal',
  'content_filter',
  'truncated',
  'bad_output',
  'bad_request',
  'cancelled',
] as const;
export type FailureReason = (typeof FAILURES)[number];

/** How the reply was asked for: by a schema, as any JSON, or in the words of the prompt alone. */
export const RUNGS = ['json_schema', 'json_object', 'text'] as const;
export type Rung = (typeof RUNGS)[number];

/** One question to a model. */
export interface ModelCall<T> {
  /** Fixed text; nothing of users, scenarios or files. */
  readonly system: string;
  readonly user: string;
  /** Name of the shape of the reply, in snake_case. */
  readonly schemaName: string;
  /** An object without optional keys: what strict servers accept. */
  readonly schema: z.ZodType<T>;
  readonly maxTokens: number;
  /** For the whole call, with all its attempts. */
  readonly deadlineMilliseconds: number;
  readonly signal?: AbortSignal;
  /**
   * What else is wrong with a reply of the right shape, in words for the model, which gets one chance to mend it.
   * If it does not, its last reply of that shape is returned all the same: what is worse than none is for the
   * caller to drop.
   */
  check?(value: T): string | undefined;
}

/** What was sent where and what came back, without key and texts; stored with what it led to. */
export interface CallRecord {
  readonly host: string;
  readonly requestedModel: string;
  readonly returnedModel?: string;
  readonly rung: Rung;
  readonly params: Readonly<Record<string, number | string>>;
  /** Whether the reply needed a second turn. */
  readonly repaired: boolean;
  /** Attempts beside the first that failed for reasons that pass. */
  readonly retries: number;
  readonly isCached: boolean;
  /** Tokens as the server counts them. */
  readonly usage?: { readonly input: number; readonly output: number };
  /** SHA-256 of the body as a dry run shows it, whatever the endpoint has been found to refuse. */
  readonly bodyHash: string;
  readonly milliseconds: number;
}

export type ModelReply<T> =
  | { readonly ok: true; readonly value: T; readonly record: CallRecord }
  | {
      readonly ok: false;
      readonly reason: FailureReason;
      /** One line of ours, never the server's text. */
      readonly message: string;
      readonly record: CallRecord;
    };

/** A language model behind some endpoint. */
export interface Model {
  readonly host: string;
  readonly name: string;
  /** Never throws, and ends within the deadline. */
  ask<T>(call: ModelCall<T>): Promise<ModelReply<T>>;
}
