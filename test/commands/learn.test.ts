import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { run } from '../../src/cli.ts';
import { type LearnOptions, learn } from '../../src/commands/learn/learn.ts';
import { ExpectedError } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { curriculumFolder } from '../learning/curriculum-fixture.ts';
import { createScriptedTerminal, type TerminalScript } from '../support/scripted-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const NOW = '2026-03-01T09:00:00.000Z';

/** Someone at a terminal who does what the script says, at times that can be told. */
async function sitDown(script: TerminalScript & { readonly home?: string; readonly at?: string } = {}) {
  const home = script.home ?? (await temporaryFolder());
  const folder = curriculumFolder();
  const { host } = createTestHost(home);
  const stdout: Host['stdout'] = Object.assign(host.stdout, { isTTY: true });
  const clock = { ...host.clock, now: () => new Date(script.at ?? NOW) };
  const terminal = createScriptedTerminal(script);
  const app = { ...(await createApp({ ...host, stdout, clock }, { color: false })), terminal };
  const file = join(home, 'cards.jsonl');
  return {
    ...{ home, terminal, app, file },
    learn: (wanted?: string, options: LearnOptions = {}) => learn(app, wanted, options, folder),
    saved: () =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

/** Nobody at a terminal. */
async function pipe(wanted: string | undefined, options: LearnOptions = {}, home?: string) {
  const { host, stdout, stderr } = createTestHost(home ?? (await temporaryFolder()));
  const app = await createApp(host, { color: false });
  await learn(app, wanted, options, curriculumFolder());
  return { stdout: stdout(), stderr: stderr() };
}

describe('learn without a topic', () => {
  it('prints the framework, the concepts by group, and how to go on', async () => {
    const { stdout, stderr } = await pipe(undefined);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^The interview, 45 minutes\n {3}6 {2}clarify {5}Clarify requirements\n[\s\S]* 37 {14}Follow-up/,
    );
    expect(stdout).toMatch(/Foundations\n {2}ranking-metrics: Ranking metrics in one sentence/);
    expect(stdout).not.toContain('A second one follows');
    expect(stdout).toContain('ml-interview learn --quiz');
  });

  it('lets someone at a terminal choose', async () => {
    const { learn, terminal } = await sitDown({ choices: ['Caching  (Serving)'] });
    await learn();
    expect(terminal.printed.join('\n')).toMatch(/^Caching\n/);
  });

  it.each([{ list: true }, { json: true }])('asks nobody with %j', async (options) => {
    const { learn, terminal } = await sitDown();
    await learn(undefined, options);
    expect(terminal.asked).toEqual([]);
    expect(terminal.printed).toHaveLength(1);
  });

  it('asks nobody whose output goes elsewhere', async () => {
    const { app, terminal } = await sitDown();
    await learn({ ...app, host: createTestHost('/nowhere').host }, undefined, {}, curriculumFolder());
    expect(terminal.asked).toEqual([]);
  });

  it('prints one document with --json, narrowed down by --stage', async () => {
    const { stdout } = await pipe(undefined, { json: true, stage: 'serving' });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      kind: 'overview',
      framework: { minutes: 45, steps: [{ id: 'clarify', minutes: 6 }, { id: 'sketch' }] },
      concepts: [{ id: 'caching', summary: 'Caching in one sentence; it goes on, e.g. so.' }],
      counts: { terms: 2, tools: 1, reading: 1 },
    });
  });
});

describe('learn <topic>', () => {
  it.each([
    ['caching', /^Caching\ncaching, comes up in serving\n[\s\S]*Redis \(in-memory store\)[\s\S]*Cache key: /],
    ['Cache keys', /^Cache key\n[\s\S]*why {8}It decides[\s\S]*ml-interview learn caching {2}Caching/],
    ['framework', /Sketch the system {2}2 min/],
    ['glossary', /Cache key: [\s\S]*NDCG: A measure of an order/],
    ['tools', /Data sources and data flow\n {2}Redis[\s\S]*also for serving/],
    ['reading', /Books\n {2}A book on caches, A\. Writer/],
  ])('%s', async (wanted, page) => {
    expect((await pipe(wanted)).stdout).toMatch(page);
  });

  it.each([
    ['caching', { kind: 'concept', id: 'caching', tools: [{ name: 'Redis' }], terms: [{ id: 'cache-key' }] }],
    ['ndcg', { kind: 'term', id: 'ndcg', concept: 'ranking-metrics' }],
    ['framework', { kind: 'framework', minutes: 45 }],
    ['glossary', { kind: 'glossary', terms: [{ id: 'cache-key' }, { id: 'ndcg' }] }],
    ['tools', { kind: 'tools', tools: [{ name: 'Redis' }] }],
    ['reading', { kind: 'reading', reading: [{ by: 'A. Writer' }] }],
  ])('%s as JSON', async (wanted, document) => {
    expect(JSON.parse((await pipe(wanted, { json: true })).stdout)).toMatchObject({
      schemaVersion: 1,
      ...document,
    });
  });

  it('shows the tools and the reading of a stage', async () => {
    const tools = await pipe('tools', { stage: 'serving' });
    expect(tools.stdout).toMatch(/^Deployment and serving\n {2}Redis/);
    expect(JSON.parse((await pipe('reading', { stage: 'data', json: true })).stdout).reading).toEqual([]);
  });

  it('says so when nothing of the kind is there for a stage', async () => {
    const { stdout, stderr } = await pipe('reading', { stage: 'data' });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'Nothing is listed under reading for data.\n' });
  });

  it.each([
    ['cachng', {}, 'not-found', /nothing is called "cachng"; did you mean "caching"\?/],
    ['quantum \u001B[31mtea', {}, 'not-found', /nothing is called "quantum tea"$/],
    ['caching', { stage: 'data' }, 'usage', /--stage narrows down/],
    [undefined, { due: true }, 'usage', /--due goes with --quiz/],
    [undefined, { cards: 3 }, 'usage', /--cards goes with --quiz/],
    ['tools', { quiz: true, json: true }, 'not-found', /no flash cards about that/],
    [undefined, { quiz: true }, 'usage', /no terminal to answer at; --json/],
  ] as const)('%j %j is refused', async (wanted, options, kind, message) => {
    const error = await pipe(wanted, options).catch((error) => error);
    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({ kind, message: expect.stringMatching(message), next: expect.any(String) });
  });
});

describe('learn --quiz', () => {
  it('shows a card, waits, shows its back, asks how it was, and saves that', async () => {
    const { learn, terminal, saved, file } = await sitDown({ choices: ['good', 'again'] });
    await learn('caching', { quiz: true, cards: 2 });
    expect(terminal.noted.join('\n')).toMatch(
      /Card 1 of 2, Caching\n\nCaching, question 1\?\n[\s\S]*Caching, answer 1\.[\s\S]*Card 2 of 2[\s\S]*answer 2/,
    );
    expect(terminal.asked).toEqual([
      ...['Say the answer aloud, then press Enter.', 'How was it?'],
      ...['Say the answer aloud, then press Enter.', 'How was it?'],
    ]);
    expect(saved()).toEqual([
      { schemaVersion: 1, card: 'concept/caching/card-1', rating: 'good', at: NOW },
      { schemaVersion: 1, card: 'concept/caching/card-2', rating: 'again', at: NOW },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(terminal.printed).toEqual(['\n2 cards: 1 good, 1 again. Due tomorrow: 1.']);
  });

  it('says when a card would come back', async () => {
    const { learn, saved } = await sitDown({ choices: ['easy, in 8 days'] });
    await learn('ndcg', { quiz: true, cards: 1 });
    expect(saved()).toMatchObject([{ card: 'term/ndcg/meaning', rating: 'easy' }]);
  });

  it('begins with ten new cards, foundations first', async () => {
    const { learn, saved } = await sitDown({ choices: Array.from({ length: 10 }, () => 'good') });
    await learn(undefined, { quiz: true });
    expect(saved()).toHaveLength(10);
    expect(saved()[0].card).toBe('concept/ranking-metrics/card-1');
  });

  it('asks what is due before what is new, the most overdue first', async () => {
    const { home, learn } = await sitDown({ choices: ['good', 'again', 'easy'] });
    await learn('caching', { quiz: true, cards: 3 });
    const later = await sitDown({ home, at: '2026-03-20T09:00:00.000Z', choices: Array(4).fill('good') });
    await later.learn('caching', { quiz: true, cards: 4 });
    const cards = later
      .saved()
      .slice(3)
      .map(({ card }) => card.split('/').at(-1));
    expect(cards).toEqual(['card-2', 'card-1', 'card-3', 'card-4']);
  });

  it('asks nothing new with --due, and says when there is nothing', async () => {
    const { home, learn } = await sitDown({ choices: ['good'] });
    await learn('caching', { quiz: true, cards: 1 });
    const soon = await sitDown({ home });
    await soon.learn(undefined, { quiz: true, due: true });
    expect(soon.terminal.noted).toEqual(['Nothing is due. The next card comes back in 2 days.']);
    const later = await sitDown({ home, at: '2026-03-20T09:00:00.000Z', choices: ['hard'] });
    await later.learn(undefined, { quiz: true, due: true });
    expect(later.saved()).toHaveLength(2);
  });

  it('narrows down to a stage', async () => {
    const { learn, saved } = await sitDown({ choices: Array(7).fill('good') });
    await learn(undefined, { quiz: true, stage: 'serving', cards: 20 });
    expect(saved().every(({ card }) => /caching|cache-key/.test(card))).toBe(true);
  });

  it('prints what is due as JSON, at a terminal or not', async () => {
    const { home, learn } = await sitDown({ choices: ['again', 'good'] });
    await learn('caching', { quiz: true, cards: 2 });
    const later = await sitDown({ home, at: '2026-03-01T10:00:00.000Z' });
    await later.learn('caching', { quiz: true, json: true });
    expect(JSON.parse(later.terminal.printed.join(''))).toEqual({
      ...{ schemaVersion: 1, kind: 'cards', new: 5 },
      due: [{ id: 'concept/caching/card-1', front: 'Caching, question 1?', due: '2026-03-01T09:10:00.000Z' }],
    });
    expect(later.terminal.asked).toEqual([]);
    const { stdout } = await pipe('caching', { quiz: true, json: true }, home);
    expect(JSON.parse(stdout)).toMatchObject({ due: [], new: 5 });
  });

  it('keeps what was rated when it is left, and says so', async () => {
    const { app, terminal, saved } = await sitDown({ choices: ['good'] });
    const left = async () => {
      throw new ExpectedError('cancelled', 'Cancelled.');
    };
    let cards = 0;
    const proceed = () => (++cards === 2 ? left() : Promise.resolve());
    const leaving = { ...app, terminal: { ...terminal, proceed } };
    await expect(learn(leaving, 'caching', { quiz: true }, curriculumFolder())).rejects.toMatchObject({
      ...{ kind: 'cancelled', exitCode: 130 },
      message: 'stopped; the rating of one card is saved',
    });
    expect(saved()).toHaveLength(1);
  });

  it('names a corrupt line of the journal and goes on', async () => {
    const { home, file, learn, terminal, saved: _ } = await sitDown({ choices: ['good'] });
    writeFileSync(file, 'nonsense\n');
    await learn('caching', { quiz: true, cards: 1 });
    expect(terminal.noted[0]).toBe(`left out: ${join(home, 'cards.jsonl')}:1:1: not a line of JSON`);
    expect(readFileSync(file, 'utf8')).toMatch(/^nonsense\n\{.*\}\n$/);
  });
});

describe('the command line', () => {
  async function type(...argv: string[]) {
    const { host, stdout, stderr } = createTestHost(await temporaryFolder());
    const exitCode = await run(['learn', ...argv], host);
    return { exitCode, stdout: stdout(), stderr: stderr() };
  }

  it.each([
    [['--cards', '0', '--quiz'], /from 1 to 200/],
    [['--stage', 'nonsense'], /clarify, data, training/],
    [['--due'], /--due goes with --quiz/],
  ])('%j is wrong usage', async (argv, message) => {
    const { exitCode, stderr } = await type(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('takes a topic of several words', async () => {
    const { exitCode, stdout } = await type('feature', 'stores');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Feature stores?\n/);
  });
});
