import type { Clock } from '../host.ts';
import { cleanLine } from '../text/clean.ts';
import { converse, failed, type Outcome, type Progress, settled } from './converse.ts';
import { type Interruption, withinDeadline } from './deadline.ts';
import { type Endpoint, type ModelSettings, resolveEndpoint } from './endpoint.ts';
import type { CallRecord, Model, ModelCall, ModelReply } from './model.ts';
import { redactKeys, redactOwn } from './redact.ts';
import { firstForm, hashText, parametersOf, type RequestForm, requestBody } from './request-body.ts';

/** A request as it is sent to an endpoint of which nothing has been learnt yet. */
export interface PreparedRequest {
  readonly url: string;
  /** JSON. */
  readonly body: string;
}

/** A model of which it can be seen what it would be sent. */
export interface EndpointModel extends Model {
  /** Sends nothing. Throws a `TypeError` for a schema that strict servers refuse. */
  dryRun<T>(call: ModelCall<T>): PreparedRequest;
}

/**
 * A model behind an endpoint that speaks chat.completions. It learns what its endpoint refuses, so make it once
 * and keep it. Throws an `ExpectedError` for settings that cannot be used; a missing key is told by `ask`.
 */
export function createModel(settings: ModelSettings, clock: Clock): EndpointModel {
  const endpoint = resolveEndpoint(settings);
  const memory = { form: firstForm(endpoint) };
  return {
    host: endpoint.host,
    name: endpoint.model,
    dryRun: (call) => prepare(call, endpoint),
    ask: (call) => ask(call, { endpoint, clock, memory }),
  };
}

interface Parts {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  readonly memory: { form: RequestForm };
}

async function ask<T>(call: ModelCall<T>, parts: Parts): Promise<ModelReply<T>> {
  const { endpoint, clock, memory } = parts;
  const started = clock.monotonic();
  const until = started + call.deadlineMilliseconds;
  const progress: Progress<T> = { form: memory.form, retries: 0, repaired: false };
  const ended = await attempt(call, parts, progress, until);
  const outcome = typeof ended === 'string' ? interruptedBy(ended, progress, call, endpoint) : ended;
  const record = recordOf(call, endpoint, progress, Math.round(clock.monotonic() - started));
  if (outcome.ok) return { ok: true, value: outcome.value, record };
  const message = cleanLine(redactKeys(outcome.message, endpoint.key));
  return { ok: false, reason: outcome.reason, message, record };
}

async function attempt<T>(
  call: ModelCall<T>,
  parts: Parts,
  progress: Progress<T>,
  until: number,
): Promise<Outcome<T> | Interruption> {
  const { endpoint, clock } = parts;
  if (endpoint.lacksKey) {
    return failed(
      'no_key',
      `${endpoint.host} needs a key, and none is set. Set one, or choose a local model.`,
    );
  }
  try {
    return await withinDeadline(clock, call.deadlineMilliseconds, call.signal, (signal) =>
      converse(call, { ...parts, progress, signal, until }),
    );
  } catch {
    // A slip of ours or of the caller's, such as a schema that cannot be sent; it must not end an interview.
    return failed('bad_request', 'The question could not be put to the model: a fault of this program.');
  }
}

function interruptedBy<T>(
  interruption: Interruption,
  progress: Progress<T>,
  call: ModelCall<T>,
  { host, model }: Endpoint,
): Outcome<T> {
  if (interruption === 'cancelled') return failed('cancelled', `The question to "${model}" was cancelled.`);
  const seconds = Math.round(call.deadlineMilliseconds / 100) / 10;
  const message = `"${model}" at ${host} did not reply within ${seconds} s. Allow more time, or choose a faster model.`;
  return settled(progress) ?? failed('timeout', message);
}

function recordOf<T>(
  call: ModelCall<T>,
  endpoint: Endpoint,
  { form, retries, repaired, returnedModel, usage }: Progress<T>,
  milliseconds: number,
): CallRecord {
  return {
    host: endpoint.host,
    requestedModel: redactOwn(endpoint.model, endpoint.key),
    ...(returnedModel !== undefined && { returnedModel }),
    rung: form.rung,
    params: parametersOf(form, call.maxTokens),
    repaired,
    retries,
    isCached: false,
    ...(usage && { usage }),
    bodyHash: bodyHash(call, endpoint),
    milliseconds,
  };
}

function prepare<T>(call: ModelCall<T>, endpoint: Endpoint): PreparedRequest {
  return {
    url: `${endpoint.baseUrl}/chat/completions`,
    body: JSON.stringify(requestBody(endpoint.model, call, firstForm(endpoint))),
  };
}

/** Empty for a body that cannot be made. */
function bodyHash<T>(call: ModelCall<T>, endpoint: Endpoint): string {
  try {
    return hashText(prepare(call, endpoint).body);
  } catch {
    return '';
  }
}
