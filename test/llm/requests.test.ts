import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel } from '../../src/llm/create-model.ts';
import { hashText } from '../../src/llm/request-body.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { modelAt, question } from './question.ts';
import { realClock } from './real-clock.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const formats = (name: string) =>
  server.requestsFor(name).map(({ body }) => body.response_format?.type ?? 'text');

describe('what is sent', () => {
  it('is what the dry run shows, to the byte', async () => {
    const model = modelAt(server.baseUrl, 'ok');
    const { url, body } = model.dryRun(question());
    const before = server.requests.length;
    const { record } = await model.ask(question());
    const [request] = server.requests.slice(before);
    expect(request?.raw).toBe(body);
    expect(`http://${server.host}${request?.url}`).toBe(url);
    expect(record.bodyHash).toBe(hashText(body));
  });

  it('stays as it is', async () => {
    const model = createModel({ preset: 'openai', model: 'gpt-test' }, realClock);
    const { url, body } = model.dryRun(question());
    await expect(`${url}\n${JSON.stringify(JSON.parse(body), null, 2)}\n`).toMatchFileSnapshot('request.txt');
  });

  it('holds the schema in the text on every rung', async () => {
    for (const name of ['ok', 'no-json-schema', 'no-json-object']) {
      await modelAt(server.baseUrl, name).ask(question());
      const messages = server.requestsFor(name).at(-1)?.body.messages;
      expect(messages?.map(({ role }) => role)).toEqual(['system', 'user']);
      expect(messages?.[0]?.content).toMatch(/^You judge answers\.\n\n.*\n\{"type":"object","properties":/);
      expect(messages?.[1]?.content).toBe(question().user);
    }
  });
});

describe('what an endpoint refuses', () => {
  it('is remembered: the way to ask for JSON', async () => {
    const model = modelAt(server.baseUrl, 'no-json-object');
    const before = formats('no-json-object').length;
    const first = await model.ask(question());
    const second = await model.ask(question());
    expect(formats('no-json-object').slice(before)).toEqual(['json_schema', 'json_object', 'text', 'text']);
    expect([first.record.rung, second.record.rung]).toEqual(['text', 'text']);
    expect(second.record.bodyHash).toBe(first.record.bodyHash);
  });

  it.each([
    ['no-max-tokens', { max_completion_tokens: 800, temperature: 0, seed: 1 }],
    ['no-limit', { temperature: 0, seed: 1 }],
    ['no-temperature', { max_tokens: 800, seed: 1 }],
    ['no-seed', { max_tokens: 800, temperature: 0 }],
  ])('is remembered: %s', async (name, params) => {
    const model = modelAt(server.baseUrl, name);
    const first = await model.ask(question());
    const after = server.requestsFor(name).length;
    const second = await model.ask(question());
    expect(server.requestsFor(name).length).toBe(after + 1);
    expect(server.requestsFor(name).at(-1)?.body).toMatchObject(params);
    expect(first.record).toMatchObject({ params, rung: 'json_schema', retries: 0, repaired: false });
    expect(second.record.params).toEqual(params);
  });

  it('is not remembered when nothing helped', async () => {
    const model = modelAt(server.baseUrl, 'refuses-all');
    await model.ask(question());
    await model.ask(question());
    const three = ['json_schema', 'json_object', 'text'];
    expect(formats('refuses-all')).toEqual([...three, ...three]);
  });

  it('is the format alone where the refusal names that', async () => {
    const { record } = await modelAt(server.baseUrl, 'no-json-schema').ask(question());
    expect(record.rung).toBe('json_object');
    expect(record.params).toEqual({ max_tokens: 800, temperature: 0, seed: 1 });
  });

  it('is one model of one endpoint: another starts afresh', async () => {
    await modelAt(server.baseUrl, 'no-json-schema').ask(question());
    await modelAt(server.baseUrl, 'no-json-schema').ask(question());
    expect(formats('no-json-schema').slice(-2)).toEqual(['json_schema', 'json_object']);
  });
});

describe('a missing key', () => {
  it('is told without a request being made', async () => {
    for (const settings of [{ preset: 'groq' as const }, { baseUrl: 'https://models.example/v1' }]) {
      const reply = await createModel({ ...settings, model: 'm' }, realClock).ask(question());
      expect(reply).toMatchObject({ ok: false, reason: 'no_key', message: /needs a key/ });
      expect(reply.record.milliseconds).toBeLessThan(100);
    }
  });
});
