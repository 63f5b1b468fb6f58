/** Faults that the mutants of the other files here brought to light. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readAnswers } from '../../src/candidate/answers-file.ts';
import { run } from '../../src/cli.ts';
import { readExercises } from '../../src/estimation/read-exercises.ts';
import { withCache } from '../../src/llm/cache.ts';
import type { CallRecord } from '../../src/llm/model.ts';
import { parsePrompt } from '../../src/llm/prompts/parse-prompt.ts';
import { packageFile } from '../../src/package-files.ts';
import { readCardReviews } from '../../src/store/card-reviews.ts';
import { readExport } from '../../src/store/import-session.ts';
import { exportDocument } from '../../src/store/session-export.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { cleanLine } from '../../src/text/clean.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { closed, started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = started().id;
const EVENTS = [started(), submitted('clarify', 'the last answer')];
const JOURNAL = EVENTS.map((event) => JSON.stringify(event)).join('\n');

/** A store with a journal of this content. */
async function storeWith(journal: string) {
  const home = await temporaryFolder();
  const file = join(home, 'sessions', `${ID}.jsonl`);
  mkdirSync(dirname(file));
  writeFileSync(file, journal);
  return { home, file, store: createSessionStore(dirname(file), createTestHost(home).host) };
}

it('an event that lacks nothing but its line feed is kept, and gone on after', async () => {
  const { file, store } = await storeWith(JOURNAL);
  expect(store.events(ID)).toEqual(EVENTS);
  const open = store.open(ID);
  expect(readFileSync(file, 'utf8')).toBe(JOURNAL);
  open.append(closed('clarify'));
  open.append(submitted('data'));
  open.close();
  expect(readFileSync(file, 'utf8').startsWith(`${JOURNAL}\n{`)).toBe(true);
  expect(store.events(ID)).toEqual([...EVENTS, closed('clarify'), submitted('data')]);
});

it('so is a review of a flash card', async () => {
  const review = { schemaVersion: 1, card: 'a', rating: 'good', at: '2026-03-01T09:00:00.000Z' };
  const file = join(await temporaryFolder(), 'cards.jsonl');
  writeFileSync(file, JSON.stringify(review));
  expect(readCardReviews(file)).toEqual({ reviews: [review], problems: [] });
});

/** What `critique --jsonl` makes of a file with this in it, for answers to this one scenario. */
async function judged(text: string) {
  const home = await temporaryFolder();
  mkdirSync(join(home, 'scenarios'));
  writeFileSync(join(home, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
  writeFileSync(join(home, 'answers.jsonl'), text);
  const { host, stdout, stderr } = createTestHost(home);
  const code = await run(['critique', 'answers.jsonl', '--jsonl'], host);
  return { code, lines: stdout().split('\n').slice(0, -1), said: stderr() };
}

const ANSWER = { scenario: 'spam-filter', stage: 'data', text: 'Labels\u2028come\u2029late\u0085.' };

it('a line of answers ends at a line feed only, as JSON may hold other separators of lines', async () => {
  const line = JSON.stringify(ANSWER);
  const { code, lines } = await judged(`\ufeff${line}\r\n\n${line}`);
  expect(code).toBe(0);
  expect(lines).toHaveLength(2);
});

it('an answer to a scenario that is not there is named by its line', async () => {
  const { code, lines, said } = await judged(
    `${JSON.stringify(ANSWER)}\n\n${JSON.stringify({ ...ANSWER, scenario: 'spam-fliter' })}\n`,
  );
  expect(lines).toHaveLength(1);
  expect(code).toBe(2);
  expect(said).toMatch(/^error: answers\.jsonl:3:1: no scenario is called "spam-fliter"; did you mean/);
  expect(said).toContain('next: ml-interview scenarios list');
});

it('a line of answers without end is refused before it fills the memory', async () => {
  const { code, said } = await judged(`${JSON.stringify(ANSWER)}\n${'x'.repeat(2_000_000)}`);
  expect(code).toBe(3);
  expect(said).toMatch(/^error: answers\.jsonl:2:1: a line of more than 1 MB\n/);
});

it('what an exercise says is shown without what a terminal would act on', () => {
  const exercise = `
- id: load
  title: Load
  stage: clarify
  level: mid
  question: '{us\u001b[2Jers} a day?'
  parameters: [{ name: users, choices: [2] }]
  steps: [{ name: load, what: Load, formula: "\\0 * users" }]
  answer: load
  why: It matters.
`;
  const messages = readExercises(exercise, 'a.yaml').findings.map(({ message }) => message);
  expect(messages).toContain('[0].question: no parameter is called "users"');
  for (const message of messages) expect(message).toBe(cleanLine(message));
});

it('a prompt that ends before its user message is faulted in its last line', () => {
  const front = readFileSync(packageFile('prompts/debrief.md'), 'utf8').split('\n---\n').slice(0, 2);
  const { findings } = parsePrompt(`${front.join('\n---\n')}\n---`, 'debrief.md', 'debrief');
  expect(findings).toMatchObject([{ line: front.join('\n---\n').split('\n').length + 1, column: 1 }]);
});

it('an event that is nested without end is refused, as nothing could be done with it', async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const line = JSON.stringify(EVENTS[1]).replace('{', `{"extra":${deep},`);
  const { home, file, store } = await storeWith(`${JSON.stringify(EVENTS[0])}\n${line}\n`);
  expect(() => store.events(ID)).toThrow(`${file}:2:1: nested too deeply`);
  const { host, stderr } = createTestHost(home);
  expect(await run(['sessions', 'export', ID], host)).toBe(3);
  expect(stderr()).toBe(`error: ${file}:2:1: nested too deeply\n`);
});

it.each([
  ['fewer tokens than none', { usage: { input: -1, output: 80 } }],
  ['half an attempt', { retries: 0.5 }],
])('a reply in the cache with %s is asked for again, as no journal would take it', async (_, change) => {
  const folder = join(await temporaryFolder(), 'cache');
  const record: CallRecord = {
    ...{ host: 'example.org', requestedModel: 'one', rung: 'text', params: {}, repaired: false, retries: 0 },
    ...{ isCached: false, usage: { input: 900, output: 80 }, bodyHash: 'c0ffee', milliseconds: 12 },
  };
  const model = withCache(
    {
      ...{ host: record.host, name: 'one', dryRun: () => ({ url: '', body: '' }) },
      ask: async (call) => ({ ok: true, value: call.schema.parse({}), record }),
    },
    folder,
  );
  const call = {
    schema: z.object({}),
    ...{ system: '', user: '', schemaName: 'x', maxTokens: 1, deadlineMilliseconds: 1 },
  };
  await model.ask(call);
  expect((await model.ask(call)).record).toEqual({ ...record, isCached: true, milliseconds: 0 });
  const file = join(folder, readdirSync(folder)[0] ?? '');
  writeFileSync(file, JSON.stringify({ version: 1, value: {}, record: { ...record, ...change } }));
  expect((await model.ask(call)).record).toEqual(record);
});

it('an export with an id without end is refused in a short line', () => {
  const document = exportDocument([{ id: ID, events: [started(undefined, { id: 'word '.repeat(9000) })] }]);
  expect(() => readExport(document, 'a.json')).toThrow(/^.{10,300}$/);
});

it('a mapping of any keys is called a mapping, too', async () => {
  const { host } = createTestHost(await temporaryFolder(), { stdin: 'probes: none\n' });
  await expect(readAnswers('-', host)).rejects.toThrow('-:1:9: probes: expected a mapping, got "none"');
});
