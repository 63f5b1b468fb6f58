import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChaosConfig, type ChatCompletionRequest, LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../src/cli.ts';
import type { SessionDocument } from '../../src/domain/session.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';
import { labelled, prompts } from '../coach/llm/judging-support.ts';
import { realClock } from '../llm/real-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const KEY = 'sk-proj-0123456789abcdefghij';
const MODEL = 'mocked-1';
const USAGE = { prompt_tokens: 1234, completion_tokens: 567 };
const GROUNDED = 'We want people who still come back.';
const FOLLOW_UP = 'What would go wrong with that first?';
const SUMMARY = 'You build what was asked for and say little of its price.';
const PROBED = 'One slot in a hundred is filled at random, and its propensity is logged.';

/** Answers to one whole interview, with the verdicts and quotes of the people who labelled them. */
const interview = STAGE_IDS.map((stage) => {
  const id = `dev-video-recommendation-${stage}-average`;
  const found = labelled('dev').find(({ written }) => written.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return { stage, text: found.attempt.text, reply: found.reply };
});

const textOf = ({ messages }: ChatCompletionRequest) => String(messages.at(-1)?.content);

/** Closing words that fit the table of verdicts in the question. */
function closingWords(request: ChatCompletionRequest) {
  const table = Array.from(textOf(request).matchAll(/^- ([a-z-]+): (covered|touched|missing): /gm));
  const [first, ...others] = table.filter(([, , verdict]) => verdict !== 'covered');
  const remark = (row: RegExpExecArray | undefined) => ({ id: row?.[1], text: 'Much depends on it.' });
  const strengths = table.filter(([, , verdict]) => verdict === 'covered').slice(0, 2);
  return { summary: SUMMARY, strengths: strengths.map(remark), gaps: [remark(first), remark(others.at(-1))] };
}

/** A passage of the answer in the question, and the same with a reason. */
function strongerPassage(request: ChatCompletionRequest) {
  const { reply } = interview.find(({ text }) => textOf(request).includes(text)) ?? {};
  const passage = reply?.criteria.find(({ quote }) => quote !== '')?.quote ?? '';
  return { passage, rewritten: `${passage}, because it costs less`, why: 'It gives the reason.' };
}

/** A server that has a reply to every question of the interview, and lets in who has the key. */
async function startMock(chaos: ChaosConfig = {}): Promise<LLMock> {
  const mock = new LLMock({ port: 0, strict: true, auth: { apiKeys: [KEY] }, chaos });
  const on = (schema: string, userMessage: string, reply: (request: ChatCompletionRequest) => object) => {
    const asksFor = ({ response_format: format }: ChatCompletionRequest) =>
      JSON.stringify(format?.['json_schema']).startsWith(`{"name":"${schema}"`);
    mock.on({ endpoint: 'chat', userMessage, predicate: asksFor }, (request) => ({
      content: JSON.stringify(reply(request)),
      usage: USAGE,
    }));
  };
  for (const { text, reply } of interview) on('stage_verdicts', text, () => reply);
  on('follow_up', '', () => ({ question: FOLLOW_UP }));
  on('grounded_reply', '', () => ({ facts: ['business-goal'], reply: GROUNDED }));
  on('debrief_prose', '', closingWords);
  on('stronger_passage', '', strongerPassage);
  await mock.start();
  // It would wait until the client lets go of its connections, which takes seconds.
  onTestFinished(() => void mock.stop());
  return mock;
}

interface Table {
  readonly args?: readonly string[];
  readonly key?: string;
  /** Of every call, instead of what the prompts of the package allow. */
  readonly deadlineSeconds?: number;
}

/** The interview from the answers to the debrief, and what was saved of it. */
async function sit(mock: LLMock, { args = [], key = KEY, deadlineSeconds }: Table = {}) {
  const home = await temporaryFolder();
  const answers = join(home, 'answers.yaml');
  const stages = Object.fromEntries(interview.map(({ stage, text }) => [stage, text]));
  const probes = { 'exposure-bias': PROBED };
  const curveball = 'We score fewer candidates and accept a small loss of watch time.';
  writeFileSync(answers, stringify({ stages, questions: ['Whom do we disappoint?'], probes, curveball }));
  if (deadlineSeconds !== undefined) hurryPrompts(join(home, 'prompts'), deadlineSeconds);
  const env = { OPENAI_API_KEY: key, OPENAI_BASE_URL: `${mock.url}/v1`, ML_INTERVIEW_MODEL: MODEL };
  const type = async (...words: readonly string[]) => {
    const recorded = createTestHost(home, { env });
    const code = await run(words, { ...recorded.host, clock: realClock });
    return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
  };
  const typed = ['practice', 'video-recommendation', '--seed', '1', '--coach', 'llm', '--answers', answers];
  const sat = await type(...typed, ...args);
  const session: SessionDocument = JSON.parse((await type('review', '--format', 'json')).stdout);
  return { ...sat, home, session };
}

function hurryPrompts(folder: string, deadlineSeconds: number): void {
  mkdirSync(folder);
  for (const task of Object.keys(prompts)) {
    const file = join(folder, `${task}.md`);
    cpSync(`prompts/${task}.md`, file);
    const hurried = readFileSync(file, 'utf8').replace(
      /deadlineSeconds: \d+/,
      `deadlineSeconds: ${deadlineSeconds}`,
    );
    writeFileSync(file, hurried);
  }
}

describe('an interview with a model that somebody else has built', () => {
  it('has a critique of each stage by the model, with quotes of the answer and where they come from', async () => {
    const mock = await startMock();
    const { code, session } = await sit(mock);
    expect(code).toBe(0);
    expect(session.finishedAt).not.toBeNull();
    expect(session.stages.map(({ id }) => id)).toEqual(STAGE_IDS);
    const { hash } = prompts.judge;
    for (const { id, answer, critiques } of session.stages) {
      const [first, critique] = critiques;
      expect([critiques.length, first?.coach.kind]).toEqual([2, 'offline']);
      expect(critique).toMatchObject({
        coach: { kind: 'llm', model: MODEL, promptHash: hash },
        call: {
          ...{ host: new URL(mock.url).host, requestedModel: MODEL, returnedModel: MODEL },
          ...{ rung: 'json_schema', repaired: false, retries: 0, isCached: false },
          ...{ usage: { input: 1234, output: 567 }, prompt: { id: 'judge', hash } },
        },
      });
      const wanted = interview.find(({ stage }) => stage === id)?.reply.criteria;
      expect(critique?.criteria.map((one) => [one.id, one.verdict])).toEqual(
        wanted?.map((one) => [one.id, one.verdict]),
      );
      const passages = critique?.criteria.flatMap(({ evidence }) => evidence) ?? [];
      expect(passages.length).toBe(wanted?.filter(({ verdict }) => verdict !== 'missing').length);
      for (const { quote, start, end } of passages) expect(answer?.slice(start, end)).toBe(quote);
    }
  });

  it('is led and closed in words of the model', async () => {
    const mock = await startMock();
    const { stdout, session } = await sit(mock);
    const stage = (wanted: StageId) => session.stages.find(({ id }) => id === wanted);
    expect(stage('clarify')?.questions).toMatchObject([{ reply: GROUNDED, facts: ['business-goal'] }]);
    expect(stage('data')?.probes[0]).toMatchObject({ question: FOLLOW_UP, answer: PROBED });
    expect(session.stages.filter(({ curveball }) => curveball?.findings)).toHaveLength(1);
    const { debrief } = session;
    expect(debrief?.summary).toBe(SUMMARY);
    expect([debrief?.strengths.length, debrief?.gaps.length]).toEqual([2, 2]);
    const { passage, rewritten, stage: quoted } = debrief?.stronger ?? {};
    expect(stage(quoted ?? 'data')?.answer?.slice(passage?.start, passage?.end)).toBe(passage?.quote);
    expect(rewritten).toBe(`${passage?.quote}, because it costs less`);
    expect(stdout).toMatch(/by a language model[\s\S]*In words\n {2}You build[\s\S]*said stronger/);
    const asked = mock.getRequests().map(({ body }) => JSON.stringify(body));
    expect(new Set(asked.map((body) => /"json_schema":\{"name":"(\w+)"/.exec(body)?.[1])).size).toBe(5);
  });

  it('leaves the key in no file and no output', async () => {
    const { home, stdout, stderr } = await sit(await startMock());
    const files = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(files.length).toBeGreaterThan(10);
    expect([...files, stdout, stderr].filter((text) => text.includes(KEY))).toEqual([]);
  });
});

/** All that costs no further call: each call that fails for a while takes seconds to do so. */
const UNASKED = ['--no-probes', '--stage', 'data', 'training', 'serving', 'monitoring'];

describe('an interview with a model that fails', () => {
  it('loses no critique to a fault that passes', async () => {
    const mock = await startMock();
    mock.nextRequestError(503, { message: 'Overloaded.', type: 'server_error' });
    const { session, stderr } = await sit(mock, { args: UNASKED });
    const calls = session.stages.map(({ critiques }) => critiques.at(-1)?.call?.retries);
    expect(calls.toSorted()).toEqual([0, 0, 0, 1]);
    expect(session.debrief?.summary).toBe(SUMMARY);
    expect(stderr).not.toContain('The offline coach has judged.');
  });

  it.each<[string, ChaosConfig, RegExp, Table?]>([
    ['answers 500', { dropRate: 1 }, /failed \(500\)\. .* The offline/, { args: UNASKED }],
    ['answers 429', { rateLimitRate: 1 }, /allows no more requests .* The offline/, { args: UNASKED }],
    [
      'is slow',
      { latencyMs: 2000 },
      /not reply within 1 s\. .* The offline/,
      { args: UNASKED, deadlineSeconds: 1 },
    ],
    ['sends broken JSON', { malformedRate: 1 }, /not as a chat model does\. .* The offline/],
    ['breaks the connection', { disconnectRate: 1 }, /connection to \S+ broke\. .* not asked again\./],
    ['refuses the key', {}, /does not accept the key \(401\)\. .* not asked again\./, { key: 'sk-other' }],
  ])('ends with the offline verdicts when it %s, and says why once', async (_, chaos, why, table) => {
    const mock = await startMock(chaos);
    const { code, session, stdout, stderr } = await sit(mock, table);
    expect(code).toBe(0);
    expect(session.finishedAt).not.toBeNull();
    expect(session.score).not.toBeNull();
    expect(session.debrief).toBeUndefined();
    for (const { critiques } of session.stages)
      expect(critiques).toMatchObject([{ coach: { kind: 'offline' } }]);
    expect(stdout).toMatch(/of 100 for senior/);
    expect(stdout).not.toContain('by a language model');
    const told = stderr.split('\n').filter((line) => line.includes(new URL(mock.url).host));
    expect(told).toEqual([expect.stringMatching(why)]);
  });

  it('says so as well when only the words are left to ask for', async () => {
    const mock = await startMock();
    const gone = { error: { message: 'No credit.', code: 'insufficient_quota' }, status: 429 };
    mock.prependFixture({ match: { systemMessage: prompts.debrief.system }, response: gone });
    const { session, stderr } = await sit(mock, { args: ['--no-probes'] });
    expect(session.stages.map(({ critiques }) => critiques.at(-1)?.coach.kind)).toEqual(Array(5).fill('llm'));
    expect(session.debrief).toBeUndefined();
    expect(stderr).toMatch(/has no credit left \(429\)\. Top it up\. The model is not asked again\./);
  });
});
