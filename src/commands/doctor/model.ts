import type { App } from '../../app.ts';
import type { ModelReply } from '../../llm/model.ts';
import { connect } from '../llm/connect.ts';
import { findSettings } from '../llm/settings.ts';
import { type Found, note, problem, well } from './check.ts';

/** The model that is set up, if one is, with its key masked, and who else may read the settings. */
export async function model(app: App): Promise<Found[]> {
  const store = await app.config();
  const { settings, host, isLoopback, origins } = findSettings(app.host, store.read());
  const exposed = store.isExposed()
    ? [note(`others on this computer can read ${store.file}`, `chmod 600 '${store.file}'`)]
    : [];
  if (!settings) return [well('none; the offline coach judges'), ...exposed];
  const { resolveEndpoint } = await import('../../llm/endpoint.ts');
  resolveEndpoint(settings);
  const where = `${settings.model} at ${host}`;
  if (origins.key) return [well(`${where}, key ${masked(settings.key)} from the ${origins.key}`), ...exposed];
  if (isLoopback) return [well(`${where}, no key needed`), ...exposed];
  return [problem(`${where}, no key`, 'ml-interview config set key'), ...exposed];
}

/** Enough of a key to know it by; short ones show nothing. */
function masked(key = ''): string {
  return key.length < 20 ? '...' : `...${key.slice(-4)}`;
}

/** Asks the model one tiny question. */
export async function call(app: App): Promise<Found> {
  const connection = await connect(app, { coach: 'llm', cache: false });
  if (!connection) return problem('not sent', 'ml-interview config allow HOST');
  const { z } = await import('zod');
  const reply = await connection.model.ask({
    system: 'You test a connection. Reply with JSON as asked for.',
    user: 'Give the sum of 2 and 3 as {"sum": number}.',
    schemaName: 'sum',
    schema: z.object({ sum: z.number() }),
    maxTokens: 200,
    deadlineMilliseconds: 30_000,
    signal: app.host.signal,
  });
  if (reply.ok) return well(recordText(reply));
  return problem(`${reply.reason}: ${reply.message}`, 'ml-interview config, and ml-interview help model');
}

function recordText({ record }: ModelReply<unknown>): string {
  const { rung, milliseconds, usage, returnedModel, requestedModel } = record;
  const tokens = usage ? `${usage.input} tokens in, ${usage.output} out` : 'no usage told';
  return `${returnedModel ?? requestedModel} replied in ${milliseconds} ms by ${rung}; ${tokens}`;
}
