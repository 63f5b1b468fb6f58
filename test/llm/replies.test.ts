import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureReason } from '../../src/llm/model.ts';
import { SERVER_WORDS, say } from '../support/model-behaviours.ts';
import { closedBaseUrl, type ModelServer, startModelServer } from '../support/model-server.ts';
import { GOOD, KEY, modelAt, question } from './question.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({
    behaviours: {
      'repair-fails': (turn) =>
        turn.request.earlier === 0
          ? say(turn, JSON.stringify(turn.value()))
          : say(turn, null, {}, { refusal: 'no' }),
    },
  });
});
afterAll(() => server.close());

describe('a reply that can be used', () => {
  it.each([
    'ok',
    'prose',
    'think',
    'content-parts',
    'content-type-text',
    'no-json-schema',
    'no-json-object',
    'bad-grammar',
    'ignores-format',
    'no-max-tokens',
    'no-limit',
    'no-room-for-limit',
    'no-temperature',
    'no-seed',
    'busy-once',
    'fails-once',
    'cuts-once',
    'wrong-once',
    'slow-200',
  ])('%s', async (name) => {
    const reply = await modelAt(server.baseUrl, name).ask(question());
    expect(reply).toMatchObject({ ok: true, value: GOOD });
  });
});

describe('a reply that cannot', () => {
  const cases: [model: string, reason: FailureReason, message: RegExp, requests: number][] = [
    ['status-401', 'auth', /does not accept the key \(401\)/, 1],
    ['status-403', 'auth', /does not accept the key \(403\)/, 1],
    ['status-402', 'quota', /no credit/, 1],
    ['no-quota', 'quota', /no credit/, 1],
    ['error-in-body', 'quota', /no credit/, 1],
    ['no-model', 'not_found', /has no model "no-model"/, 1],
    ['no-page', 'not_found', /no such page.*Check the name and the base URL/, 1],
    ['web-page', 'server', /not as a chat model does/, 1],
    ['redirects', 'not_found', /points elsewhere \(302\)/, 1],
    ['busy-a-day', 'rate_limit', /Try again later/, 1],
    ['busy', 'rate_limit', /Try again later/, 3],
    ['fails', 'server', /failed \(500\)/, 3],
    ['cuts', 'network', /connection .* broke/, 3],
    ['floods', 'bad_output', /more than 2 MB/, 1],
    ['refuses-all', 'bad_request', /refuses the request \(400\)/, 3],
    ['context-full', 'bad_request', /longer than/, 1],
    ['truncates', 'truncated', /cut off/, 1],
    ['breaks-off', 'bad_output', /broke off/, 1],
    ['refuses', 'refusal', /refuses to judge/, 1],
    ['filters', 'content_filter', /content filter/, 1],
    ['empty', 'bad_output', /not reply in the form/, 2],
    ['think-for-ever', 'bad_output', /not reply in the form/, 2],
    ['bad-json', 'bad_output', /not reply in the form/, 2],
    ['wrong', 'bad_output', /not reply in the form/, 2],
  ];
  it.each(cases)('%s: %s', async (name, reason, message, requests) => {
    const reply = await modelAt(server.baseUrl, name).ask(question());
    expect(reply).toMatchObject({ ok: false, reason, message: expect.stringMatching(message) });
    expect(server.requestsFor(name)).toHaveLength(requests);
    const told = JSON.stringify(reply);
    expect(told).not.toContain(KEY);
    expect(told).not.toContain(SERVER_WORDS.slice(0, 12));
    expect(told).not.toMatch(/\\n|\\u001b/i);
  });

  it('is not waited for longer than ten seconds, even where there is time', async () => {
    const reply = await modelAt(server.baseUrl, 'busy-a-while').ask(
      question({ deadlineMilliseconds: 60_000 }),
    );
    expect(reply).toMatchObject({ reason: 'rate_limit', record: { retries: 0 } });
    expect(reply.record.milliseconds).toBeLessThan(2000);
  });

  it('nobody listens', async () => {
    const reply = await modelAt(await closedBaseUrl(), 'ok').ask(question());
    expect(reply).toMatchObject({
      reason: 'network',
      message: expect.stringMatching(/Nothing answers at 127/),
    });
    expect(reply.record.retries).toBe(2);
  });

  it('an address without a server is not asked for longer than the deadline', async () => {
    const reply = await modelAt(await closedBaseUrl(), 'ok').ask(question({ deadlineMilliseconds: 300 }));
    expect(reply).toMatchObject({ reason: 'network', record: { retries: 0 } });
  });
});

describe('the chance to mend a reply', () => {
  it('quotes what was wrong', async () => {
    await modelAt(server.baseUrl, 'wrong').ask(question());
    const [, repair] = server.requestsFor('wrong').slice(-2);
    const [, , rejected, request] = repair?.body.messages ?? [];
    expect(rejected).toEqual({ role: 'assistant', content: '{"wrong": true}' });
    expect(request?.role).toBe('user');
    expect(request?.content).toMatch(/- criteria: Invalid input: expected array/);
    expect(request?.content).toMatch(/- tradeoff: /);
  });

  it('is given for what only the caller can see, and the reply is taken if it was not mended', async () => {
    let looks = 0;
    const check = () => `The quote of "label" is not in the answer (${++looks}).`;
    const reply = await modelAt(server.baseUrl, 'ok').ask(question({ check }));
    expect(reply).toMatchObject({ ok: true, value: GOOD, record: { repaired: true, retries: 0 } });
    expect(looks).toBe(2);
    const sent = server.requestsFor('ok').at(-1)?.body.messages.at(-1)?.content;
    expect(sent).toContain('The quote of "label" is not in the answer (1).');
  });

  it('keeps the first reply when the second does not come', async () => {
    const reply = await modelAt(server.baseUrl, 'repair-fails').ask(question({ check: () => 'Not so.' }));
    expect(reply).toMatchObject({ ok: true, value: GOOD, record: { repaired: true } });
    expect(server.requestsFor('repair-fails')).toHaveLength(2);
  });
});

describe('the record', () => {
  it('says what was asked and what it took', async () => {
    const model = modelAt(server.baseUrl, 'wrong-once');
    const { record } = await model.ask(question());
    expect(record).toEqual({
      host: server.host,
      requestedModel: 'wrong-once',
      returnedModel: 'wrong-once-2026',
      rung: 'json_schema',
      params: { max_tokens: 800, temperature: 0, seed: 1 },
      repaired: true,
      retries: 0,
      isCached: false,
      usage: { input: 200, output: 40 },
      bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      milliseconds: expect.any(Number),
    });
  });

  it('holds no key, even one that the server sends back, nor does the value', async () => {
    const reply = await modelAt(server.baseUrl, 'echoes').ask(question());
    expect(reply).toMatchObject({ ok: true, record: { returnedModel: 'Bearer [key]' } });
    expect(JSON.stringify(reply)).not.toContain(KEY);
    expect(server.requestsFor('echoes')[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });
});

it('a call that cannot be made, or a check that throws, is a reason too', async () => {
  const check = () => {
    throw new Error('a slip');
  };
  const reply = await modelAt(server.baseUrl, 'ok').ask(question({ check }));
  expect(reply).toMatchObject({ ok: false, reason: 'bad_request', message: /fault of this program/ });
});
