import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createModel } from '../../src/llm/create-model.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { KEY, modelAt, question } from './question.ts';
import { realClock } from './real-clock.ts';

// A file of its own: the SDK looks at the console when it is first used.

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
  vi.stubEnv('OPENAI_ORG_ID', 'org-secret');
  vi.stubEnv('OPENAI_PROJECT_ID', 'project-secret');
  vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin-secret');
  vi.stubEnv('OPENAI_API_KEY', 'sk-other-secret');
  vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/secret');
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-custom: custom-secret\nauthorization: Bearer custom-secret');
  vi.stubEnv('OPENAI_LOG', 'debug');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

it('the environment adds nothing to a request, and the prompt is not logged', async () => {
  const levels = ['log', 'debug', 'info', 'warn', 'error'] as const;
  const logged = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}));
  await modelAt(server.baseUrl, 'ok').ask(question());
  await createModel({ baseUrl: server.baseUrl, model: 'ok' }, realClock).ask(question());
  const [withKey, without] = server.requests.map(({ headers }) => headers);
  expect(withKey?.authorization).toBe(`Bearer ${KEY}`);
  expect(without?.authorization).toBeUndefined();
  expect(JSON.stringify([withKey, without])).not.toMatch(/secret|openai|stainless/);
  expect(withKey?.['user-agent']).toBe('ml-interview');
  for (const spy of logged) expect(spy).not.toHaveBeenCalled();
});
