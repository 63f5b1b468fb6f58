import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { realClock } from '../llm/real-clock.ts';
import { type ChatBody, closedBaseUrl, type ModelServer, startModelServer } from '../support/model-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const KEY = 'sk-proj-0123456789abcdefghij';
const QUOTE = 'Every impression is logged with its position';
const ANSWERS = `## data\n${QUOTE}, because the model would learn the slot.\n\n## serving\nA cache in front.\n`;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ replies: { ok: judged, obedient: helpful, 'slow-1500': timed } });
});
afterAll(() => server.close());

/** Covers the event log with a quote that is there, and claims the rest with one that is not. */
function judged({ messages }: ChatBody) {
  const ids = [...new Set((messages[1]?.content ?? '').match(/(?<=^id: )[a-z-]+/gm))];
  const none = { quote: '', verdict: 'none' };
  return {
    criteria: ids.map((id) => ({
      id,
      quote: id === 'event-log' ? QUOTE : 'Words that were never said',
      why: 'It says so.\u001b[2J',
      missing: '',
      verdict: 'covered',
    })),
    tradeoffs: { latency: none, cost: none, scalability: none, maintainability: none },
  };
}

/** When replies were made, in milliseconds. */
const times: number[] = [];
function timed(body: ChatBody) {
  times.push(performance.now());
  return judged(body);
}

/** Replies to every task as a good model would. */
function helpful(body: ChatBody) {
  const verdicts = body.messages[1]?.content ?? '';
  switch (body.response_format?.json_schema?.name) {
    case 'follow_up':
      return { question: 'You log the position: what do you do with it?' };
    case 'debrief_prose':
      return {
        summary: 'You think about what was shown.',
        strengths: verdicts.includes('event-log: covered')
          ? [{ id: 'event-log', text: 'The log is there.' }]
          : [],
        gaps: [{ id: 'labels', text: 'Say what a positive is.' }],
      };
    case 'stronger_passage':
      return { passage: QUOTE, rewritten: `${QUOTE} and the time`, why: 'Time is needed as well.' };
    default:
      return judged(body);
  }
}

async function sit(
  model: string,
  options: { args?: string[]; baseUrl?: string; probes?: boolean; home?: string } = {},
) {
  const home = options.home ?? (await temporaryFolder());
  const answers = join(home, 'answers.md');
  writeFileSync(answers, ANSWERS);
  const env = {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: options.baseUrl ?? server.baseUrl,
    ML_INTERVIEW_MODEL: model,
  };
  const recorded = createTestHost(home, { env });
  const host = { ...recorded.host, clock: realClock };
  const probes = options.probes ? [] : ['--no-probes'];
  const args = ['practice', 'video-recommendation', '--stage', 'data', 'serving', ...probes];
  const code = await run(
    [...args, '--answers', answers, ...(options.args ?? ['--coach', 'llm', '--json'])],
    host,
  );
  return { home, code, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a sitting with a model', () => {
  it('is judged by both coaches, the model last, and only by quotes that are there', async () => {
    const { code, stdout } = await sit('ok');
    expect(code).toBe(0);
    const [data] = JSON.parse(stdout).stages;
    expect(data.critiques.map(({ coach }: { coach: { kind: string } }) => coach.kind)).toEqual([
      'offline',
      'llm',
    ]);
    const criteria = data.critiques[1].criteria as { id: string; verdict: string; evidence: unknown[] }[];
    const found = criteria.filter(({ verdict }) => verdict === 'covered');
    expect(found.map(({ id }) => id)).toEqual(['event-log']);
    expect(found[0]?.evidence).toEqual([{ quote: QUOTE, start: 0, end: QUOTE.length }]);
    expect(stdout).not.toContain('\u001b');
  });

  it('asks and closes in words of the model, saved with the session', async () => {
    const args = ['--coach', 'llm', '--json'];
    const { stdout } = await sit('obedient', { args, probes: true });
    const { stages, debrief } = JSON.parse(stdout);
    expect(stages[0].probes[0].question).toBe('You log the position: what do you do with it?');
    expect(debrief).toMatchObject({
      summary: 'You think about what was shown.',
      strengths: [{ id: 'event-log' }],
      gaps: [{ id: 'labels' }],
      stronger: { stage: 'data', passage: { quote: QUOTE }, rewritten: `${QUOTE} and the time` },
    });
  });

  it('keeps the key out of every file, stream and request but its header', async () => {
    const { home, stdout, stderr } = await sit('fails-once', { args: ['--coach', 'llm', '--no-cache'] });
    const texts = filesIn(home).map((file) => readFileSync(file, 'utf8'));
    expect([...texts, stdout, stderr].filter((text) => text.includes(KEY))).toEqual([]);
    const requests = server.requestsFor('fails-once');
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.every(({ raw }) => !raw.includes(KEY))).toBe(true);
    expect(requests.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  });

  it.each([
    ['status-401', /key/i],
    ['no-model', /model/i],
    ['refuses', /refuse/i],
  ])('falls back to the offline coach when the model is %s, and says it once', async (model, message) => {
    const { code, stdout, stderr } = await sit(model);
    expect(code).toBe(0);
    const { stages, score } = JSON.parse(stdout);
    expect(score).not.toBeNull();
    for (const { critiques } of stages) expect(critiques).toMatchObject([{ coach: { kind: 'offline' } }]);
    expect(stderr).toMatch(message);
    expect(stderr.match(/The offline coach has judged\./g)?.length).toBeGreaterThan(0);
    expect(stderr).not.toContain(KEY);
  });

  it('falls back when nothing listens there', async () => {
    const { code, stderr, stdout } = await sit('ok', { baseUrl: await closedBaseUrl() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Nothing answers') });
    expect(JSON.parse(stdout).stages[0].critiques).toHaveLength(1);
  });

  it('asks the model for all stages at once, not one after the other', async () => {
    times.length = 0;
    const { code } = await sit('slow-1500', { args: ['--coach', 'llm', '--json', '--no-cache'] });
    expect(code).toBe(0);
    const [first = 0, second = 0] = times;
    expect(second - first).toBeLessThan(1000);
  });

  it('can be judged again later; the earlier critique stays and is shown beside it', async () => {
    const { home } = await sit('ok', { args: ['--json'] });
    const env = { OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: 'ok' };
    const again = createTestHost(home, { env });
    const host = { ...again.host, clock: realClock };
    expect(await run(['review', '--coach', 'llm'], host)).toBe(0);
    expect(again.stdout()).toMatch(/Judged before\n {2}the offline coach, version 1, rubric version 1, /);
    const shown = createTestHost(home);
    await run(['review', '--format', 'json'], shown.host);
    const [data] = JSON.parse(shown.stdout()).stages;
    expect(data.critiques).toMatchObject([
      { coach: { kind: 'offline' } },
      { coach: { kind: 'llm', model: 'ok' }, call: { host: server.host, prompt: { id: 'judge' } } },
    ]);
  });

  it('keeps what it has when the model can not judge, and says so by the exit code', async () => {
    const { home } = await sit('ok', { args: ['--json'] });
    const env = { OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: 'status-401' };
    const again = createTestHost(home, { env });
    expect(await run(['review', '--coach', 'llm'], { ...again.host, clock: realClock })).toBe(4);
    expect(again.stderr()).toContain('The stage keeps its critique.');
    expect(again.stdout()).toMatch(/by the offline coach, version 1/);
  });

  it('waits in vain for one follow-up, and for no other', async () => {
    const prompts = join(await temporaryFolder(), 'prompts');
    mkdirSync(prompts, { recursive: true });
    const own = readFileSync('prompts/probe.md', 'utf8');
    writeFileSync(join(prompts, 'probe.md'), own.replace(/deadlineSeconds: .*/, 'deadlineSeconds: 1'));
    const before = server.requests.length;
    const args = ['--coach', 'llm', '--json', '--no-cache'];
    const { stdout } = await sit('slow-1500', { args, probes: true, home: join(prompts, '..') });
    const questions = JSON.parse(stdout).stages.map(({ probes }: { probes: unknown[] }) => probes.length);
    expect(questions).toEqual([2, 2]);
    const asked = server.requests.slice(before).map(({ body }) => body.response_format?.json_schema?.name);
    expect(asked.filter((name) => name === 'follow_up')).toHaveLength(1);
  });

  it('judges a drill, and answers a line each, when it is told to', async () => {
    const { home } = await sit('ok', { args: ['--json'] });
    const env = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: 'ok' };
    const call = async (args: readonly string[], stdin: string) => {
      const recorded = createTestHost(home, { env, stdin });
      expect(await run(args, { ...recorded.host, clock: realClock })).toBe(0);
      return JSON.parse(recorded.stdout());
    };
    const target = ['--scenario', 'video-recommendation', '--criterion', 'event-log'];
    const drilled = await call(['drill', ...target, '--answer', '-', '--coach', 'llm', '--json'], QUOTE);
    const kinds = drilled.stages[0].critiques.map(({ coach }: { coach: { kind: string } }) => coach.kind);
    expect(kinds).toEqual(['offline', 'llm']);
    const line = JSON.stringify({ id: 7, scenario: 'video-recommendation', stage: 'data', text: QUOTE });
    const judgedLine = await call(['critique', '-', '--jsonl', '--coach', 'llm'], line);
    expect(judgedLine).toMatchObject({
      id: 7,
      coach: { kind: 'llm', model: 'ok' },
      call: { isCached: false },
    });
  });

  it('asks nobody without being told to', async () => {
    const before = server.requests.length;
    const { stdout } = await sit('ok', { args: ['--json'] });
    expect(server.requests).toHaveLength(before);
    expect(JSON.parse(stdout).stages[0].critiques).toHaveLength(1);
  });
});

describe('settings', () => {
  async function typed(home: string, args: string[], stdin = '', env: Record<string, string> = {}) {
    const recorded = createTestHost(home, { stdin, env });
    const code = await run(args, { ...recorded.host, clock: realClock });
    return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
  }

  it('are kept in a file for the user alone, the key for one host', async () => {
    const home = await temporaryFolder();
    await typed(home, ['config', 'use', 'groq']);
    expect((await typed(home, ['config', 'set', 'model', 'some-model'])).code).toBe(0);
    expect((await typed(home, ['config', 'set', 'key', '-'], `${KEY}\n`)).code).toBe(0);
    const file = join(home, 'config.yaml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { stdout } = await typed(home, ['config']);
    expect(stdout).toMatch(
      /model: some-model \(settings\)\nhost: api\.groq\.com \(preset\)\nkey: set \(settings\)/,
    );
    expect(stdout).not.toContain(KEY);
    await typed(home, ['config', 'use', 'openrouter']);
    expect((await typed(home, ['config'])).stdout).toContain('key: none');
  });

  it.each([
    [['config', 'set', 'key', KEY], 2, 'seen by others'],
    [['config', 'set', 'modle', 'x'], 2, 'did you mean "model"?'],
    [['config', 'set', 'coach', 'me'], 2, 'auto, offline, llm'],
    [['config', 'use', 'olama'], 2, 'did you mean "ollama"?'],
    [['config', 'set', 'model'], 2, 'a value for model is missing'],
  ])('refuse %j', async (args, wanted, message) => {
    const { code, stderr } = await typed(await temporaryFolder(), args);
    expect({ code, stderr }).toEqual({ code: wanted, stderr: expect.stringContaining(message) });
  });

  it('that are broken are named by line, and change nothing', async () => {
    const home = await temporaryFolder();
    writeFileSync(join(home, 'config.yaml'), 'coach: offline\nmodle: x\n');
    const { code, stderr } = await typed(home, ['config']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/config\.yaml:2:1: .*modle/) });
  });

  it('of another computer need leave before anything is sent', async () => {
    const home = await temporaryFolder();
    const env = {
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: 'https://models.invalid/v1',
      ML_INTERVIEW_MODEL: 'm',
    };
    const args = ['critique', '-', '--scenario', 'video-recommendation', '--stage', 'data', '--coach', 'llm'];
    expect(await typed(home, args, 'Logs.', env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ml-interview config allow models.invalid'),
    });
    await typed(home, ['config', 'allow', 'models.invalid']);
    const { code, stderr } = await typed(home, args, 'We log impressions with positions.', env);
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: expect.stringContaining('The offline coach has judged.'),
    });
    const line = JSON.stringify({ scenario: 'video-recommendation', stage: 'data', text: 'We log it.' });
    const lines = await typed(home, ['critique', '-', '--jsonl', '--coach', 'llm'], line, env);
    expect(lines.code).toBe(4);
    expect(JSON.parse(lines.stdout)).toMatchObject({ coach: { kind: 'offline' } });
  });

  it('can be looked at before anything is sent', async () => {
    const before = server.requests.length;
    const env = {
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: 'https://models.invalid/v1',
      ML_INTERVIEW_MODEL: 'm',
    };
    const args = ['critique', '-', '--scenario', 'video-recommendation', '--stage', 'data', '--dry-run'];
    const { code, stdout } = await typed(await temporaryFolder(), args, 'We log impressions.', env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^POST https:\/\/models\.invalid\/v1\/chat\/completions\n\{"model":"m"/);
    expect(stdout).toContain('We log impressions.');
    expect(stdout).not.toContain(KEY);
    expect(server.requests).toHaveLength(before);
  });

  it('doctor asks the model one thing and tells how that went', async () => {
    const home = await temporaryFolder();
    const env = { OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: 'no-json-schema' };
    const well = await typed(home, ['doctor', '--llm'], '', env);
    expect(well).toMatchObject({ code: 0, stdout: expect.stringMatching(/\+ call .* by json_object/) });
    const ill = await typed(home, ['doctor', '--llm'], '', { ...env, ML_INTERVIEW_MODEL: 'status-401' });
    expect(ill).toMatchObject({ code: 1, stdout: expect.stringMatching(/- call +auth: /) });
  });
});
