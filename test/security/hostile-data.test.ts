import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { extractJson } from '../../src/llm/extract-json.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { criterion, scenarioYaml } from '../support/scenario-fixture.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

async function typed(home: string, argv: readonly string[], stdin?: string) {
  const { host, stdout, stderr } = createTestHost(home, stdin === undefined ? {} : { stdin });
  const code = await run(argv, host);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Names that objects have something by without being given it. */
const INHERITED = ['constructor', 'prototype'];

describe.each(INHERITED)('an author who calls everything "%s"', (name) => {
  it('gets an interview like any other', { timeout: 60_000 }, async () => {
    const home = await temporaryFolder();
    const yaml = scenarioYaml((scenario) => {
      scenario.facts = [{ id: name, asks: ['how many mails a day'], reply: 'A billion.' }];
      scenario.stages.data.criteria = [
        { ...criterion(name, 'grape hazel ilama jujube kiwi lemon'), concept: name },
      ];
      const change = { ...criterion(`${name}-2`, 'acorn bean cress dock endive fennel'), concept: name };
      scenario.curveballs = [{ id: name, stage: 'serving', says: 'Now it is doubled.', criteria: [change] }];
    });
    writeFileSync(join(home, 'own.yaml'), yaml);
    const answers = `stages: { data: We keep grape and hazel. }\nprobes: { ${name}: A kiwi. }\ncurveball: We grow acorn.\nquestions: [how many mails a day]\n`;
    writeFileSync(join(home, 'a.yaml'), answers);
    const lines = [
      ['practice', './own.yaml', '--answers', 'a.yaml', '--json'],
      ['practice', './own.yaml', '--answers', 'a.yaml'],
      ['review'],
      ['review', '--compare'],
      ['review', '--format', 'html'],
      ['review', '--format', 'md'],
      ['review', '--dispute', name, '--because', 'said'],
      ['progress'],
      ['progress', '--json'],
      ['drill', '--due', '--list'],
      ['drill', '--scenario', './own.yaml', '--criterion', name, '--answer', 'a.yaml'],
      ['drill', '--scenario', './own.yaml', '--curveball', name, '--answer', 'a.yaml'],
      ['scenarios', 'show', './own.yaml', '--rubric'],
      ['sessions', 'list', '--json'],
    ];
    for (const argv of lines) {
      const { code, stderr } = await typed(home, argv);
      expect([argv.join(' '), code, code === 0 ? '' : stderr]).toEqual([argv.join(' '), 0, '']);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what is read from others changes no object of the program', () => {
  const poison = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';
  const Anything = z.record(z.string(), z.unknown());

  it.each<[string, () => unknown]>([
    [
      'YAML',
      () =>
        readYaml('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n', 'x', Anything),
    ],
    ['the reply of a model', () => Anything.safeParse(extractJson(`Sure: ${poison}`))],
  ])('%s', (_, read) => {
    read();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    [
      'an answer',
      ['critique', '-', '--jsonl'],
      `{"__proto__": {"polluted": 1}, "scenario": "__proto__", "stage": "data", "text": "x"}`,
    ],
    [
      'answers',
      ['practice', 'video-recommendation', '--answers', '-'],
      'stages: { __proto__: { polluted: 1 } }\nprobes: { __proto__: x }\n',
    ],
    [
      'an export',
      ['sessions', 'import', '-'],
      `{"kind": "ml-interview sessions", "schemaVersion": 1, "sessions": [], "__proto__": {"polluted": 1}}`,
    ],
  ])('%s', async (_, argv, stdin) => {
    const { code } = await typed(await temporaryFolder(), argv, stdin);
    expect([2, 3]).toContain(code);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an export', () => {
  const ID = '2026-03-01-test-0001';
  const wrapped = (events: readonly unknown[], id = ID) =>
    JSON.stringify({ kind: 'ml-interview sessions', schemaVersion: 1, sessions: [{ id, events }] });

  it.each<[string, string]>([
    ['nested a million deep', '['.repeat(1_000_000)],
    [
      'with an event nested deeply',
      wrapped([]).replace('[]}', `[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`),
    ],
    ['of more events than any sitting', wrapped(Array.from({ length: 6000 }, () => closed('clarify')))],
  ])('%s is refused in time', { timeout: 20_000 }, async (_, text) => {
    const before = process.cpuUsage();
    const { code } = await typed(await temporaryFolder(), ['sessions', 'import', '-'], text);
    const { user, system } = process.cpuUsage(before);
    expect(code).toBe(3);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('as long as one may be is read in time', { timeout: 30_000 }, async () => {
    const question = (place: number): SessionEvent => ({
      type: 'question-asked',
      at: '2026-03-01T09:00:00.000Z',
      stage: 'clarify',
      text: `question ${place}`,
      reply: 'x'.repeat(100),
      usedSeconds: place,
    });
    const events = [started(), ...Array.from({ length: 4990 }, (_, place) => question(place))];
    const before = process.cpuUsage();
    const { code } = await typed(await temporaryFolder(), ['sessions', 'import', '-'], wrapped(events));
    const { user, system } = process.cpuUsage(before);
    expect(code).toBe(0);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it('can bring no path of a file along', async () => {
    const home = await temporaryFolder();
    const scenario = { id: 'test', title: 'Test', version: 1, file: join(home, 'secret.yaml') };
    writeFileSync(join(home, 'secret.yaml'), 'title: the secret\n');
    const events = [started(['clarify'], { scenario }), submitted('clarify'), critiqued('clarify', {})];
    await typed(home, ['sessions', 'import', '-'], wrapped(events));
    const { code, stdout, stderr } = await typed(home, ['review']);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/secret/);
  });
});
