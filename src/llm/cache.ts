import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { EndpointModel } from './create-model.ts';
import { type CallRecord, type ModelCall, type ModelReply, RUNGS } from './model.ts';
import { hashText } from './request-body.ts';

const LARGEST_FILE = 1_000_000;
/** About 40 interviews; a critique takes some 5 kB. */
const MOST_FILES = 500;
/** A hash, and what tells a file apart that is not finished yet. */
const REPLY = /^[0-9a-f]{64}\.json(?:\.[0-9a-f]+)?$/;

/** What of a record is counted; a journal takes no other. */
const count = z.number().nonnegative();

const storedReply = z.object({
  version: z.literal(1),
  value: z.unknown(),
  record: z.object({
    host: z.string(),
    requestedModel: z.string(),
    returnedModel: z.string().exactOptional(),
    rung: z.enum(RUNGS),
    params: z.record(z.string(), z.union([z.number(), z.string()])),
    repaired: z.boolean(),
    retries: count.int(),
    usage: z.object({ input: count, output: count }).exactOptional(),
    bodyHash: z.string(),
    milliseconds: count,
  }),
});

/**
 * The same model with a memory on disk: a question that was answered well is not asked again. Without a folder
 * there is no memory. The folder is made if its parent exists; its files are for their user alone. What is read
 * from it is checked like any reply, and a memory that cannot be read or written is done without.
 */
export function withCache(model: EndpointModel, folder: string | undefined): EndpointModel {
  if (folder === undefined) return model;
  return {
    ...model,
    async ask(call) {
      const file = fileFor(call, model, folder);
      const known = file && (await recall(file, call));
      if (known) return known;
      const reply = await model.ask(call);
      // A reply that is merely the best there was may be bettered.
      if (file && reply.ok && !call.check?.(reply.value))
        await store(folder, file, reply.value, reply.record);
      return reply;
    },
  };
}

/** Forgets the oldest replies beyond the newest `most`; what cannot be removed stays. */
export async function pruneCache(folder: string, most = MOST_FILES): Promise<void> {
  const found: string[] = await readdir(folder).catch(() => []);
  // Whoever chose the folder may have other things in it.
  const names = found.filter((name) => REPLY.test(name));
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, time: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  const oldest = files.sort((one, other) => other.time - one.time).slice(most);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true }).catch(() => {})));
}

function fileFor<T>(call: ModelCall<T>, model: EndpointModel, folder: string): string | undefined {
  try {
    const { url, body } = model.dryRun(call);
    return join(folder, `${hashText(`${url}\n${body}`)}.json`);
  } catch {
    // The model tells what is wrong with the question.
    return undefined;
  }
}

async function recall<T>(file: string, call: ModelCall<T>): Promise<ModelReply<T> | undefined> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > LARGEST_FILE) return undefined;
    const { value, record } = storedReply.parse(JSON.parse(await readFile(file, 'utf8')));
    const parsed = call.schema.parse(value);
    if (call.check?.(parsed)) return undefined;
    return { ok: true, value: parsed, record: { ...record, isCached: true, milliseconds: 0 } };
  } catch {
    return undefined;
  }
}

async function store(folder: string, file: string, value: unknown, record: CallRecord): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(folder, { mode: 0o700 }).catch(() => {});
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify({ version: 1, value, record }));
    } finally {
      await handle.close();
    }
    // Whole or not at all, whoever else writes it.
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}
