import type { Clock } from '../host.ts';
import { pause } from './deadline.ts';
import type { Endpoint } from './endpoint.ts';
import { exchange } from './exchange.ts';
import { type Fault, faultOf } from './fault.ts';
import type { CallRecord, FailureReason, ModelCall } from './model.ts';
import { judgeReply, type ReplyText, readReply } from './read-reply.ts';
import { easeForm, type RejectedReply, type RequestForm, requestBody } from './request-body.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string };

/** What is known of a conversation at any moment, so that it can be broken off at any moment. */
export interface Progress<T> {
  form: RequestForm;
  retries: number;
  repaired: boolean;
  returnedModel?: string;
  usage?: NonNullable<CallRecord['usage']>;
  /** A reply of the right shape that the caller's check found fault with; better than none. */
  usable?: { readonly value: T };
}

/** What a conversation needs beside the question. */
export interface Line<T> {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  /** What the endpoint has been found to take; kept from call to call. */
  readonly memory: { form: RequestForm };
  readonly progress: Progress<T>;
  /** Aborts when nobody waits for the outcome any more. */
  readonly signal: AbortSignal;
  /** The end of the time allowed, on the monotonic clock. */
  readonly until: number;
}

const MOST_RETRIES = 2;
const FIRST_WAIT_MS = 400;
const WAIT_GROWTH = 3;
const MOST_WAIT_MS = 10_000;

/**
 * Asks until there is a usable reply or nothing left to try: an easier form where the form was refused, the same
 * again (at most twice) where the fault may pass, one chance for the model to mend its reply. Throws only when
 * the signal aborts.
 */
export async function converse<T>(call: ModelCall<T>, line: Line<T>): Promise<Outcome<T>> {
  const { progress, endpoint } = line;
  let rejected: RejectedReply | undefined;
  for (;;) {
    const reply = await obtainReply(call, line, rejected);
    if ('reason' in reply) return settled(progress) ?? failed(reply.reason, reply.message);
    const { usable, complaint } = judgeReply(reply.text, call);
    if (usable) progress.usable = usable;
    if (complaint === undefined || rejected) {
      const message = `"${endpoint.model}" did not reply in the form asked for. A larger model may do better.`;
      return settled(progress) ?? failed('bad_output', message);
    }
    rejected = { text: reply.text, complaint };
    progress.repaired = true;
  }
}

/** The outcome if it had to be told now. */
export function settled<T>({ usable }: Progress<T>): Outcome<T> | undefined {
  return usable && { ok: true, value: usable.value };
}

export function failed(reason: FailureReason, message: string): Outcome<never> {
  return { ok: false, reason, message };
}

async function obtainReply<T>(
  call: ModelCall<T>,
  { endpoint, clock, memory, progress, signal, until }: Line<T>,
  rejected: RejectedReply | undefined,
): Promise<ReplyText | Fault> {
  for (;;) {
    const body = requestBody(endpoint.model, call, progress.form, rejected);
    const answer = await exchange(endpoint, body, until - clock.monotonic(), signal);
    const reply = answer.kind === 'answered' ? readReply(answer.body, endpoint) : faultOf(answer, endpoint);
    if (!('reason' in reply)) {
      memory.form = progress.form;
      note(progress, reply);
      return reply;
    }
    const easier = reply.names && easeForm(progress.form, reply.names);
    if (easier) {
      progress.form = easier;
      continue;
    }
    const wait = waitBefore(progress.retries, reply.waitSeconds);
    const isInTime = wait <= MOST_WAIT_MS && clock.monotonic() + wait < until;
    if (!reply.isPassing || progress.retries >= MOST_RETRIES || !isInTime) return reply;
    progress.retries++;
    await pause(clock, wait, signal);
  }
}

/** Milliseconds. */
function waitBefore(retry: number, waitSeconds: number | undefined): number {
  return waitSeconds === undefined ? FIRST_WAIT_MS * WAIT_GROWTH ** retry : waitSeconds * 1000;
}

function note<T>(progress: Progress<T>, { returnedModel, usage }: ReplyText): void {
  if (returnedModel !== undefined) progress.returnedModel = returnedModel;
  if (!usage) return;
  const before = progress.usage ?? { input: 0, output: 0 };
  progress.usage = { input: before.input + usage.input, output: before.output + usage.output };
}
