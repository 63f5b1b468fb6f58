import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelCallRecord } from '../../../src/domain/critique.ts';
import { withCache } from '../../../src/llm/cache.ts';
import type { EndpointModel } from '../../../src/llm/create-model.ts';
import type { CallRecord, ModelCall } from '../../../src/llm/model.ts';
import { ensure } from '../checks.ts';
import { mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import type { Target } from '../target.ts';

const Reply = z.object({
  verdicts: z.array(z.object({ id: z.enum(['a', 'b']), quote: z.string().max(600) })),
});
type Reply = z.infer<typeof Reply>;

const REPLY: Reply = { verdicts: [{ id: 'a', quote: 'join point in time' }] };
const RECORD: CallRecord = {
  ...{ host: 'example.org', requestedModel: 'one', returnedModel: 'one-1', rung: 'json_schema' },
  ...{ params: { temperature: 0, seed: 1 }, repaired: false, retries: 1, isCached: false },
  ...{ usage: { input: 900, output: 80 }, bodyHash: 'c0ffee', milliseconds: 1200 },
};
const RecordOf = ModelCallRecord.omit({ prompt: true });

const CALL: ModelCall<Reply> = {
  ...{ system: 'You judge.', user: 'An answer.', schemaName: 'reply', schema: Reply },
  ...{ maxTokens: 100, deadlineMilliseconds: 1000 },
};

/** A reply kept on disk: it is what was asked for, or it is asked for again. */
export const cache: Target = {
  name: 'cache',
  async open(home) {
    const folder = join(home, 'cache');
    mkdirSync(folder);
    let asked = 0;
    const model = withCache(
      endpoint(() => {
        asked += 1;
      }),
      folder,
    );
    await model.ask(CALL);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const source = readFileSync(file);
    const value: unknown = JSON.parse(source.toString());
    return async (draw) => {
      writeFileSync(file, draw.chance(0.5) ? mutateJson(value, draw) : mutate(source, draw, [source]).bytes);
      asked = 0;
      const reply = await model.ask(CALL);
      ensure(reply.ok && Reply.safeParse(reply.value).success, () => 'no reply of the right shape');
      ensure(reply.record.isCached === (asked === 0), () => `asked ${asked} times`);
      ensure(RecordOf.safeParse(reply.record).success, () => `not kept: ${JSON.stringify(reply.record)}`);
      ensure(readdirSync(folder).length === 1, () => 'a file is left');
      return asked === 0 ? 'read' : 'refused';
    };
  },
};

/** An endpoint that always gives the same good reply. */
function endpoint(noted: () => void): EndpointModel {
  return {
    host: RECORD.host,
    name: RECORD.requestedModel,
    dryRun: () => ({ url: 'https://example.org/v1', body: '{}' }),
    async ask(call) {
      noted();
      return { ok: true, value: call.schema.parse(REPLY), record: RECORD };
    },
  };
}
