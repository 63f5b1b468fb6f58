import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { GOOD, modelAt, question } from './question.ts';

const DEADLINE = 300;
/** The machines that run these tests are busy. */
const LENIENCE = 500;
const ENDLESS = ['hangs', 'stalls', 'drips', 'slow-5000'];

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
  // The SDK is loaded by the first call, which is not what is measured here.
  await modelAt(server.baseUrl, 'ok').ask(question());
});
afterAll(() => server.close());

/** Keeps the collector busy, which is when requests have been seen to lose their abort. */
function allocate(): () => void {
  const kept: object[][] = [];
  let isDone = false;
  const more = () => {
    kept[0] = Array.from({ length: 20_000 }, (_, index) => ({ index, text: `${index}` }));
    if (!isDone) setImmediate(more);
  };
  more();
  return () => {
    isDone = true;
  };
}

describe.each([
  ['', () => () => {}],
  [' while memory is short', allocate],
])('the deadline%s', (_, press) => {
  it.each(ENDLESS)('ends a request that %s', async (name) => {
    const release = press();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () =>
        modelAt(server.baseUrl, name).ask(question({ deadlineMilliseconds: DEADLINE })),
      ),
    );
    release();
    for (const reply of replies) {
      expect(reply).toMatchObject({ ok: false, reason: 'timeout', message: /did not reply within 0\.3 s/ });
      expect(reply.record.milliseconds).toBeGreaterThanOrEqual(DEADLINE - 5);
      expect(reply.record.milliseconds).toBeLessThan(DEADLINE + LENIENCE);
    }
  });

  it('leaves good replies alone', async () => {
    const release = press();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => modelAt(server.baseUrl, 'ok').ask(question())),
    );
    release();
    for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: GOOD });
  });
});

describe('cancelling', () => {
  it.each(ENDLESS)('ends a request that %s', async (name) => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 100);
    const reply = await modelAt(server.baseUrl, name).ask(question({ signal: cancel.signal }));
    expect(reply).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(reply.record.milliseconds).toBeLessThan(100 + LENIENCE);
  });

  it('ends the wait before another attempt', async () => {
    const cancel = new AbortController();
    const asked = modelAt(server.baseUrl, 'fails').ask(question({ signal: cancel.signal }));
    setTimeout(() => cancel.abort(), 300);
    expect(await asked).toMatchObject({ ok: false, reason: 'cancelled' });
    const requests = server.requestsFor('fails').length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(server.requestsFor('fails')).toHaveLength(requests);
  });

  it('beforehand sends nothing', async () => {
    const before = server.requests.length;
    const reply = await modelAt(server.baseUrl, 'ok').ask(question({ signal: AbortSignal.abort() }));
    expect(reply).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(server.requests).toHaveLength(before);
  });
});

it('a reply that could be bettered is returned when the time is up', async () => {
  const slow = await startModelServer({
    behaviours: {
      'slow-to-mend': (turn) => {
        if (turn.request.earlier > 0) return;
        turn.response.writeHead(200, { 'content-type': 'application/json' });
        const message = { content: JSON.stringify(turn.value()) };
        turn.response.end(JSON.stringify({ choices: [{ finish_reason: 'stop', message }] }));
      },
    },
  });
  const call = question({ deadlineMilliseconds: DEADLINE, check: () => 'Not so.' });
  const reply = await modelAt(slow.baseUrl, 'slow-to-mend').ask(call);
  await slow.close();
  expect(reply).toMatchObject({ ok: true, value: GOOD, record: { repaired: true } });
  expect(reply.record.milliseconds).toBeGreaterThanOrEqual(DEADLINE - 5);
});

it.each(ENDLESS)(
  'a program whose request %s ends soon after the deadline',
  async (name) => {
    const folder = await temporaryFolder();
    const script = join(folder, 'ask.mts');
    const at = (path: string) => JSON.stringify(resolve(path));
    await writeFile(
      script,
      `import { modelAt, question } from ${at('test/llm/question.ts')};
const reply = await modelAt(${JSON.stringify(server.baseUrl)}, '${name}').ask(question({ deadlineMilliseconds: 1500 }));
const told = performance.now();
process.on('exit', () => console.log(JSON.stringify({ reason: reply.reason, lingered: performance.now() - told })));
`,
    );
    const child = spawn(process.execPath, ['--import', 'tsx', script], { timeout: 20_000 });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await new Promise((done) => child.on('close', done));
    expect(errors).toBe('');
    const { reason, lingered } = JSON.parse(output);
    expect(reason).toBe('timeout');
    expect(lingered).toBeLessThan(800);
  },
  30_000,
);
