import type { CallRecord, FailureReason, Model, ModelCall, ModelReply } from '../../../src/llm/model.ts';

const RECORD: CallRecord = {
  host: 'fake.example',
  requestedModel: 'fake-1',
  rung: 'json_schema',
  params: { temperature: 0 },
  repaired: false,
  retries: 0,
  isCached: false,
  bodyHash: '0'.repeat(64),
  milliseconds: 1,
};

/** What was asked of the fake, without the types of the replies. */
export type Asked = Omit<ModelCall<unknown>, 'check'>;

export interface FakeModel extends Model {
  readonly calls: Asked[];
  /** What the replies were found wrong for. */
  readonly complaints: string[];
}

/** Says what the reply is, the `turn`-th time it is asked within one call; a failure by its reason. */
export type Replies = (call: Asked, turn: number) => unknown;

export class Failing {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    this.reason = reason;
  }
}

/** A model as the port describes it: a reply that the check finds wrong may be mended once, then it stands. */
export function createFakeModel(replies: Replies): FakeModel {
  const calls: Asked[] = [];
  const complaints: string[] = [];
  async function ask<T>(call: ModelCall<T>): Promise<ModelReply<T>> {
    const { check, ...asked } = call;
    calls.push(asked as Asked);
    let value: T | undefined;
    for (let turn = 0; turn < 2; turn += 1) {
      const reply = replies(asked as Asked, turn);
      if (reply instanceof Failing)
        return { ok: false, reason: reply.reason, message: `It said ${reply.reason}.`, record: RECORD };
      value = call.schema.parse(reply);
      const complaint = check?.(value);
      if (complaint === undefined) break;
      complaints.push(complaint);
    }
    return { ok: true, value: value as T, record: { ...RECORD, repaired: complaints.length > 0 } };
  }
  return { host: RECORD.host, name: RECORD.requestedModel, calls, complaints, ask };
}
