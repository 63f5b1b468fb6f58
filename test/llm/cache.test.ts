import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pruneCache, withCache } from '../../src/llm/cache.ts';
import { createModel } from '../../src/llm/create-model.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { GOOD, KEY, modelAt, question } from './question.ts';
import { realClock } from './real-clock.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const modelIn = (folder: string | undefined, name = 'ok') => withCache(modelAt(server.baseUrl, name), folder);
const asked = async (work: () => Promise<unknown>) => {
  const before = server.requests.length;
  await work();
  return server.requests.length - before;
};

describe('replies on disk', () => {
  it('answer the same question, in another process too', async () => {
    const folder = join(await temporaryFolder(), 'cache');
    const first = await modelIn(folder).ask(question());
    expect(first).toMatchObject({ ok: true, record: { isCached: false } });
    let second = first;
    const requests = await asked(async () => {
      second = await modelIn(folder).ask(question());
    });
    expect(requests).toBe(0);
    expect(second).toEqual({ ...first, record: { ...first.record, isCached: true, milliseconds: 0 } });
  });

  it('are told apart by everything that is sent, and where', async () => {
    const folder = join(await temporaryFolder(), 'cache');
    await modelIn(folder).ask(question());
    const other = await startModelServer();
    const elsewhere = withCache(createModel({ baseUrl: other.baseUrl, model: 'ok' }, realClock), folder);
    expect(await asked(() => modelIn(folder).ask(question({ user: 'Another answer.' })))).toBe(1);
    expect(await asked(() => modelIn(folder).ask(question({ maxTokens: 801 })))).toBe(1);
    expect(await asked(() => modelIn(folder, 'prose').ask(question()))).toBe(1);
    await elsewhere.ask(question());
    expect(other.requests).toHaveLength(1);
    await other.close();
    expect(await asked(() => modelIn(folder).ask(question()))).toBe(0);
  });

  it('are for their user alone, without keys, whole, and named by a hash', async () => {
    const folder = join(await temporaryFolder(), 'cache');
    await Promise.all(Array.from({ length: 5 }, () => modelIn(folder, 'echoes').ask(question())));
    const files = await readdir(folder);
    expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
    const file = join(folder, files[0] ?? '');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(KEY);
    expect(JSON.parse(text).version).toBe(1);
  });

  it('are not kept of failures, nor of replies that could be bettered', async () => {
    const folder = join(await temporaryFolder(), 'cache');
    await modelIn(folder, 'refuses').ask(question());
    await modelIn(folder).ask(question({ check: () => 'Not so.' }));
    expect(await readdir(folder).catch(() => [])).toEqual([]);
  });

  it.each([
    ['empty', () => ''],
    ['torn', (text: string) => text.slice(0, 40)],
    ['of another shape', (text: string) => text.replace('"tradeoff":"none"', '"tradeoff":"all"')],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
  ])('are asked for again when they are %s', async (_, spoil) => {
    const folder = join(await temporaryFolder(), 'cache');
    await modelIn(folder).ask(question());
    const file = join(folder, (await readdir(folder))[0] ?? '');
    await writeFile(file, spoil(await readFile(file, 'utf8')));
    let reply: unknown;
    const again = async () => {
      reply = await modelIn(folder).ask(question());
    };
    expect(await asked(again)).toBe(1);
    expect(reply).toMatchObject({ ok: true, value: GOOD });
    expect(await asked(again)).toBe(0);
  });

  it('are asked for again when the caller finds fault with them', async () => {
    const folder = join(await temporaryFolder(), 'cache');
    await modelIn(folder).ask(question());
    expect(await asked(() => modelIn(folder).ask(question({ check: () => 'Not so.' })))).toBe(2);
  });

  it('are done without where there is no folder, or none that can be written', async () => {
    const folder = join(await temporaryFolder(), 'missing', 'cache');
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const place of [undefined, folder, file]) {
      expect(await modelIn(place).ask(question())).toMatchObject({ ok: true, value: GOOD });
    }
    await mkdir(join(folder, '..'));
    await modelIn(folder).ask(question());
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are forgotten when there are too many, the oldest first', async () => {
    const folder = await temporaryFolder();
    const names = ['b', 'a', 'c', 'd'].map((digit) => `${digit.repeat(64)}.json`);
    for (const [index, name] of names.entries()) {
      await writeFile(join(folder, name), '{}');
      await utimes(join(folder, name), index, index);
    }
    await pruneCache(folder, 2);
    expect((await readdir(folder)).sort()).toEqual(names.slice(2));
    await pruneCache(join(folder, 'missing'), 2);
  });
});
