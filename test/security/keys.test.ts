import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli.ts';
import { findSettings } from '../../src/commands/llm/settings.ts';
import { createModel } from '../../src/llm/create-model.ts';
import { question } from '../llm/question.ts';
import { realClock } from '../llm/real-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ENVIRONMENT = 'sk-of-the-environment';
const STORED = 'sk-of-the-settings';
const MODEL = 'some-model';

async function typed(home: string, argv: readonly string[], env: Record<string, string> = {}) {
  const { host, stdout, stderr } = createTestHost(home, { env });
  const code = await run(argv, host);
  return { code, stdout: stdout(), stderr: stderr() };
}

describe('a key goes to the host it is for', () => {
  const groq = { preset: 'groq', key: { value: STORED, host: 'api.groq.com' } } as const;
  const env = { OPENAI_API_KEY: ENVIRONMENT };

  it.each([
    ['of the environment, to OpenAI', {}, env, ENVIRONMENT],
    ['of the environment, to OpenAI by preset', { preset: 'openai' }, env, ENVIRONMENT],
    ['of the environment, to OpenAI by address', { baseUrl: 'https://api.openai.com/v1' }, env, ENVIRONMENT],
    [
      'of the environment, to its own address',
      {},
      { ...env, OPENAI_BASE_URL: 'https://a.test/v1' },
      ENVIRONMENT,
    ],
    ['of the settings, to its host', groq, {}, STORED],
    ['of the settings, whatever key there is for OpenAI', groq, env, STORED],
    ['of the environment, not to a preset', { preset: 'openrouter' }, env, undefined],
    ['of the environment, not to a server on this computer', { preset: 'ollama' }, env, undefined],
    [
      'of the environment, not to an address in the settings',
      { baseUrl: 'https://evil.test/v1' },
      env,
      undefined,
    ],
    ['of the settings, not to another preset', { ...groq, preset: 'openrouter' }, {}, undefined],
    ['of the settings, not to another address', { ...groq, baseUrl: 'https://evil.test/v1' }, {}, undefined],
    [
      'of the settings, not to another port',
      { ...groq, baseUrl: 'https://api.groq.com:444/v1' },
      {},
      undefined,
    ],
    [
      'of the settings, not to the address of the environment',
      groq,
      { OPENAI_BASE_URL: 'https://evil.test' },
      undefined,
    ],
  ] as const)('%s', (_, config, given, key) => {
    const { settings } = findSettings(
      { env: given },
      { model: MODEL, consent: ['evil.test'], libraries: [], ...config },
    );
    expect(settings?.key).toBe(key);
  });

  it('says why the one of the environment is not used', async () => {
    const home = await temporaryFolder();
    await typed(home, ['config', 'use', 'openrouter']);
    const { stdout } = await typed(home, ['config', 'list'], env);
    expect(stdout).toMatch(/^key: none; OPENAI_API_KEY is for OpenAI or OPENAI_BASE_URL only$/m);
  });

  it('and to no other when that sends it elsewhere', async () => {
    const told: string[] = [];
    const elsewhere = await listening((headers) => void told.push(JSON.stringify(headers)));
    const here = await listening(() => `http://127.0.0.1:${elsewhere}/v1/chat/completions`);
    const model = createModel(
      { baseUrl: `http://127.0.0.1:${here}/v1`, model: MODEL, key: ENVIRONMENT },
      realClock,
    );
    expect(await model.ask(question())).toMatchObject({ ok: false, reason: 'not_found' });
    expect(told).toEqual([]);
  });
});

/** A server that redirects to what `react` returns, or says that all is well. */
async function listening(react: (headers: object) => string | undefined): Promise<number> {
  const server = createServer(({ headers }, response) => {
    const location = react(headers);
    response
      .writeHead(location === undefined ? 200 : 307, location === undefined ? {} : { location })
      .end('{}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('a key in settings that are broken is not shown', () => {
  it.each([
    ['where a mapping is expected', `key: ${STORED}\n`],
    ['of no usual form', 'key: hunter2-hunter2\n'],
    ['as a list', 'key:\n  value: [hunter2-hunter2]\n  host: a\n'],
    ['as a name', 'key:\n  hunter2-hunter2: x\n'],
    ['under a wrong name', `keys: ${STORED}\n${STORED}: 1\n`],
    ['in quotes that never end', `key:\n  value: "${STORED}\n`],
    ['in a wrong escape', 'key:\n  value: "hunter2-hunter2\\q"\n'],
    ['indented wrongly', 'key:\n  host: a\n value: hunter2-hunter2\n'],
    ['with brackets', 'key: {value: hunter2-hunter2]\n'],
    ['after a tag', 'key: !hunter2-hunter2 x\n'],
    ['as an alias', 'key: *hunter2-hunter2\n'],
  ])('%s', async (_, text) => {
    const home = await temporaryFolder();
    writeFileSync(join(home, 'config.yaml'), text);
    const { code, stdout, stderr } = await typed(home, ['config', 'list']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/config\.yaml:\d+:\d+: /);
    expect(stdout + stderr).not.toMatch(/hunter2|sk-of/);
  });
});

it('a key the transport refuses is not shown either', async () => {
  const key = 'sk-schlüssel-\u4F60\u597D-0123456789';
  const model = createModel({ baseUrl: 'http://127.0.0.1:9/v1', model: MODEL, key }, realClock);
  const reply = await model.ask(question());
  expect(reply.ok).toBe(false);
  expect(JSON.stringify(reply)).not.toMatch(/schl|0123456789/);
});
