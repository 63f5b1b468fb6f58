import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { createModel } from '../../src/llm/create-model.ts';
import { question } from '../llm/question.ts';
import { realClock } from '../llm/real-clock.ts';
import { ACTED_UPON, HOSTILE } from './hostile-text.ts';

const MEGABYTE = 1024 * 1024;

async function asked(reply: (response: ServerResponse) => void) {
  const server = createServer((_, response) => reply(response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return createModel({ baseUrl: `http://127.0.0.1:${port}/v1`, model: 'm' }, realClock).ask(
    question({ deadlineMilliseconds: 30_000 }),
  );
}

it('a reply that unpacks to far more than it weighs is not read to its end', {
  timeout: 40_000,
}, async () => {
  const bomb = gzipSync(Buffer.alloc(300 * MEGABYTE), { level: 1 });
  expect(bomb.length).toBeLessThan(2 * MEGABYTE);
  const before = process.memoryUsage().rss;
  const reply = await asked((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  expect(reply).toMatchObject({ ok: false, reason: 'bad_output' });
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * MEGABYTE);
});

it.each([400, 401, 404, 429, 500])(
  'what a server says with a %i is not shown',
  { timeout: 40_000 },
  async (status) => {
    const error = {
      error: { message: `${HOSTILE} Your key sk-stolen-0123456789 is bad`, type: HOSTILE, code: HOSTILE },
    };
    const reply = await asked((response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(error));
    });
    const message = reply.ok ? '' : reply.message;
    expect(message).not.toBe('');
    expect(message).not.toMatch(ACTED_UPON);
    expect(message).not.toMatch(/owned|stolen/);
  },
);
