import type { FailureReason, Model, ModelCall, ModelReply } from '../../llm/model.ts';

/** What does not pass by itself: asking again would only cost time. */
const LASTING: ReadonlySet<FailureReason> = new Set(['no_key', 'auth', 'quota', 'network', 'not_found']);

/** A model that is left alone once it has failed for good. */
export interface Circuit {
  readonly host: string;
  readonly name: string;
  /** Undefined when an earlier call has failed for good, which its own reply has told. */
  ask<T>(call: ModelCall<T>): Promise<ModelReply<T> | undefined>;
}

export function isLasting(reason: FailureReason): boolean {
  return LASTING.has(reason);
}

const known = new WeakMap<Model, Circuit>();

/** The circuit of a model, the same for all who ask it: the judge and the smaller calls stop together. */
export function circuitOf(model: Model): Circuit {
  let circuit = known.get(model);
  if (!circuit) {
    circuit = createCircuit(model);
    known.set(model, circuit);
  }
  return circuit;
}

function createCircuit(model: Model): Circuit {
  let isCut = false;
  return {
    host: model.host,
    name: model.name,
    async ask(call) {
      if (isCut) return undefined;
      const reply = await model.ask(call);
      if (reply.ok || !isLasting(reply.reason)) return reply;
      // Calls that were under way when the first one failed have nothing new to tell.
      if (isCut) return undefined;
      isCut = true;
      return reply;
    },
  };
}
