import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { Critique } from '../src/domain/critique.ts';
import { SessionDocument } from '../src/domain/session.ts';
import { STAGE_IDS } from '../src/domain/stages.ts';
import { createTestHost } from './support/test-host.ts';

const ANSWERS = readFileSync(new URL('./fixtures/answers.md', import.meta.url), 'utf8');

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  writeFileSync(join(home, 'answers.md'), ANSWERS);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command line without a terminal. */
async function type(line: string, options: Parameters<typeof createTestHost>[1] = {}) {
  const { host, stdout, stderr } = createTestHost(home, options);
  const exitCode = await run(line.split(' ').filter(Boolean), host);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

describe('practice --answers', () => {
  it('prints the session as JSON and nothing else', async () => {
    const { exitCode, stdout, stderr } = await type(
      'practice video-recommendation --answers answers.md --json',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const session = SessionDocument.parse(JSON.parse(stdout));
    expect(session.stages.map(({ id }) => id)).toEqual(STAGE_IDS);
    expect(session).toMatchObject({ level: 'senior', finishedAt: '2026-03-01T09:00:00.000Z' });
    for (const { answer, critiques } of session.stages) {
      const judged = critiques.flatMap(({ criteria, tradeoffs }) => [
        ...criteria,
        ...Object.values(tradeoffs),
      ]);
      const evidence = judged.flatMap((one) => one.evidence);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of evidence) expect(answer?.slice(start, end)).toBe(quote);
    }
  });

  it('takes the answers from standard input', async () => {
    const { stdout } = await type('practice video-recommendation --answers - --json --no-probes', {
      stdin: ANSWERS,
    });
    const session = SessionDocument.parse(JSON.parse(stdout));
    expect(session.stages[0]?.answer).toContain('Before I design anything');
    expect(session.stages.flatMap(({ probes }) => probes)).toEqual([]);
  });

  it('takes YAML with probes and questions, and leaves the rest blank', async () => {
    const stdin = [
      'stages:',
      '  data: We log every impression with its position.',
      'questions:',
      '  - How many daily active users are there?',
      '  - What colour is the logo?',
    ].join('\n');
    const line = 'practice video-recommendation --answers - --json --stage clarify data';
    const { exitCode, stdout } = await type(line, { stdin });
    expect(exitCode).toBe(0);
    const [clarify, data] = SessionDocument.parse(JSON.parse(stdout)).stages;
    expect(clarify).toMatchObject({
      answer: '',
      critiques: [{ flags: ['blank'], score: { low: 0, high: 0 } }],
    });
    expect(clarify?.questions[0]?.reply).toMatch(/100 million/);
    expect(clarify?.questions[1]?.reply).toMatch(/what would you assume/i);
    expect(data?.answer).toBe('We log every impression with its position.');
  });

  it('judges the answer to a follow-up', async () => {
    const before = await type('practice video-recommendation --answers - --json --stage data', {
      stdin: 'stages: {}',
    });
    const [asked] = SessionDocument.parse(JSON.parse(before.stdout)).stages[0]?.probes ?? [];
    expect(asked).toMatchObject({ answer: '', finding: { verdict: 'missing' } });
    const text = JSON.stringify({ probes: { [asked?.criterion ?? '']: ANSWERS.split('## ')[2] } });
    const after = await type('practice video-recommendation --answers - --json --stage data', {
      stdin: text,
    });
    const [answered] = SessionDocument.parse(JSON.parse(after.stdout)).stages[0]?.probes ?? [];
    expect(answered?.finding?.verdict).toBe('covered');
  });

  it('takes the answer to a change of constraints from the file, and changes nothing without one', async () => {
    const line = 'practice video-recommendation --answers - --json --no-probes --stage serving --seed 1';
    const without = await type(line, { stdin: 'stages: {}' });
    expect(SessionDocument.parse(JSON.parse(without.stdout)).stages[0]).not.toHaveProperty('curveball');
    const { stdout } = await type(line, { stdin: 'curveball: We wait.' });
    const [stage] = SessionDocument.parse(JSON.parse(stdout)).stages;
    expect(stage?.curveball).toMatchObject({ answer: 'We wait.', findings: expect.any(Array) });
  });

  it('credits what was said in the answer to another stage', async () => {
    const data = /^## data\n([\s\S]*?)^## /m.exec(ANSWERS)?.[1] ?? '';
    const line = 'practice video-recommendation --answers - --json --no-probes --stage data training';
    const { stdout } = await type(line, { stdin: JSON.stringify({ stages: { training: data } }) });
    const [stage] = SessionDocument.parse(JSON.parse(stdout)).stages;
    expect(stage?.elsewhere.length).toBeGreaterThan(2);
    for (const { saidIn, finding } of stage?.elsewhere ?? []) {
      expect(saidIn).toBe('training');
      for (const { quote, start, end } of finding.evidence) expect(quote).toBe(data.slice(start, end));
    }
  });

  it('scales the budgets to --minutes', async () => {
    const line = 'practice video-recommendation --answers answers.md --json --minutes 90';
    const { stdout } = await type(line);
    const { stages, probeSeconds } = SessionDocument.parse(JSON.parse(stdout));
    const seconds = stages.reduce((sum, { budgetSeconds }) => sum + budgetSeconds, 5 * probeSeconds);
    // Ten of the ninety minutes are for the sketch and the wrap-up, which a file has no part in.
    expect(seconds).toBe(80 * 60);
  });

  it('prints a debrief in words and without colour', async () => {
    const { exitCode, stdout } = await type('practice video-recommendation --answers answers.md');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/of 100.* for senior/);
    expect(stdout).toMatch(/Trade-offs/);
    expect(stdout).toMatch(/ml-interview review 2026-03-01-video-recommendation-/);
    expect(stdout).not.toContain('\u001B');
  });

  it.each([
    ['practice --answers missing.md video-recommendation', 2, /no file missing\.md/],
    ['practice --answers - video-recommendation', 3, /-:1:1: expected a mapping.*\n.*stages:/, 'just text'],
    [
      'practice --answers - video-recommendation',
      3,
      /-:3:1: no stage "servign"/,
      '## data\nx\n## servign\ny',
    ],
    ['practice --answers - video-recommendation', 3, /-:2:3: .*servign.*serving/, 'stages:\n  servign: y'],
  ])('%s ends with %i', async (line, exitCode, message, stdin = '') => {
    const result = await type(line, { stdin });
    expect(result).toMatchObject({ exitCode, stdout: '' });
    expect(result.stderr).toMatch(message);
  });
});

describe('what goes wrong is said with what to do', () => {
  it.each([
    ['practice nonsense --answers answers.md', 2, /nonsense/, /next: ml-interview scenarios list/],
    ['practice vidoe-recommendation --answers answers.md', 2, /video-recommendation/, /next:/],
    ['practise', 2, /unknown command 'practise'/, /Did you mean practice\?/],
    ['config nonsense', 2, /unknown command 'nonsense'/, /^/],
    ['review nonsense', 2, /no session "nonsense"/, /next: ml-interview sessions list/],
    [
      'practice video-recommendation --stage nonsense',
      2,
      /nonsense/,
      /clarify, data, training, serving, monitoring/,
    ],
    ['practice', 2, /not a terminal/, /--answers/],
    ['practice video-recommendation', 2, /no terminal/, /--answers/],
    ['practice --level junior', 2, /junior/, /mid, senior, staff/],
    ['practice --minutes 0', 2, /0/, /from 1 to 240/],
    ['critique answers.md', 2, /--scenario is missing/, /--stage STAGE/],
    ['critique answers.md --scenario video-recommendation', 2, /--stage is missing/, /--stage STAGE/],
    [
      'critique nothing.txt --scenario video-recommendation --stage data',
      2,
      /no file nothing\.txt/,
      /nothing/,
    ],
    ['sessions delete nonsense --yes', 2, /no session "nonsense"/, /sessions list/],
    ['scenarios show ./nothing.yaml', 2, /nothing\.yaml/, /nothing\.yaml/],
  ])('%s', async (line, exitCode, message, advice) => {
    const result = await type(line);
    expect(result).toMatchObject({ exitCode, stdout: '' });
    expect(result.stderr).toMatch(message);
    expect(result.stderr).toMatch(advice);
  });

  it('names line and column of a broken scenario', async () => {
    writeFileSync(join(home, 'broken.yaml'), 'id: broken\ntitle: [\n');
    const { exitCode, stderr } = await type('practice ./broken.yaml --answers answers.md');
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/\.\/broken\.yaml:\d+:\d+: /);
  });

  it('refuses an alias bomb at once', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    writeFileSync(join(home, 'bomb.yaml'), ['a0: &a0 [x]', ...levels].join('\n'));
    const start = performance.now();
    const { exitCode, stderr } = await type('practice ./bomb.yaml --answers answers.md');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/bomb\.yaml:\d+:\d+: .*alias/);
  });

  it('calls what nobody expected a bug', async () => {
    const { host, stderr } = createTestHost(home);
    const broken = { ...host, clock: { ...host.clock, now: () => new Date(Number.NaN) } };
    const line = ['practice', 'video-recommendation', '--answers', 'answers.md'];
    expect(await run(line, broken)).toBe(70);
    expect(stderr()).toMatch(/bug in ml-interview \d+\.\d+\.\d+/);
  });
});

describe('critique', () => {
  const answer =
    'Half of the clicks come by accident, so I take watch time normalised by video length as the label.';

  it('judges standard input as JSON', async () => {
    const line = 'critique - --scenario video-recommendation --stage data --json';
    const { exitCode, stdout } = await type(line, { stdin: answer });
    expect(exitCode).toBe(0);
    const critique = Critique.parse(JSON.parse(stdout));
    expect(critique).toMatchObject({
      scenario: 'video-recommendation',
      stage: 'data',
      coach: { kind: 'offline' },
    });
    expect(critique.criteria.find(({ id }) => id === 'labels')?.verdict).not.toBe('missing');
  });

  it('is read as text, with evidence in brackets', async () => {
    const { stdout } = await type('critique - --scenario video-recommendation --stage data', {
      stdin: answer,
    });
    expect(stdout).toMatch(/\[Half of the clicks/);
  });

  it('judges a line after the other and carries the ids', async () => {
    const lines = [
      { id: 'a', scenario: 'video-recommendation', stage: 'data', text: answer },
      { id: 'b', scenario: 'rag-support-assistant', stage: 'serving', text: '' },
      { scenario: 'ad-click-prediction', stage: 'clarify', text: 'no idea' },
    ];
    const { exitCode, stdout } = await type('critique - --jsonl', {
      stdin: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    });
    expect(exitCode).toBe(0);
    const critiques = stdout
      .trimEnd()
      .split('\n')
      .map((line) => Critique.parse(JSON.parse(line)));
    expect(critiques.map(({ id, scenario, stage }) => [id, scenario, stage])).toEqual([
      ['a', 'video-recommendation', 'data'],
      ['b', 'rag-support-assistant', 'serving'],
      [undefined, 'ad-click-prediction', 'clarify'],
    ]);
  });

  it.each([
    ['no JSON', 'nonsense\n', /-:1:1: not a line of JSON/],
    [
      'an unknown stage',
      '{"scenario":"video-recommendation","stage":"servign","text":"x"}\n',
      /-:1:1: stage/,
    ],
    ['no text', '\n{"scenario":"video-recommendation","stage":"serving"}\n', /-:2:1: text/],
  ])('stops at a line with %s', async (_, stdin, message) => {
    const { exitCode, stderr } = await type('critique - --jsonl', { stdin });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(message);
  });

  it('names a file of lines that is not there', async () => {
    const { exitCode, stderr } = await type('critique missing.jsonl --jsonl');
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'error: no file missing.jsonl\n' });
  });
});

describe('sessions', () => {
  it('are listed, shown, reviewed and deleted', async () => {
    const own = mkdtempSync(join(tmpdir(), 'ml-interview-'));
    const typed = (line: string, stdin?: string) =>
      type(line, { env: { ML_INTERVIEW_HOME: own }, ...(stdin && { stdin }) });
    expect((await typed('sessions list')).stderr).toMatch(/No saved sessions/);
    const { stdout } = await typed('practice video-recommendation --answers - --json', ANSWERS);
    const { id } = JSON.parse(stdout);
    expect(JSON.parse((await typed('sessions list --json')).stdout)).toMatchObject({
      ...{ schemaVersion: 1, kind: 'sessions' },
      sessions: [{ id, level: 'senior' }],
    });
    expect((await typed(`sessions show ${id} --json`)).stdout).toBe(stdout);
    expect((await typed('review')).stdout).toMatch(/Verdicts/);
    expect(await typed(`sessions delete ${id}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/--yes/),
    });
    expect((await typed(`sessions delete ${id} --yes`)).exitCode).toBe(0);
    expect((await typed('review')).exitCode).toBe(2);
    rmSync(own, { recursive: true });
  });
});

describe('scenarios', () => {
  it('are listed', async () => {
    const { stdout } = await type('scenarios list --json');
    const ids = JSON.parse(stdout).scenarios.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(
      readdirSync('scenarios')
        .map((name) => name.replace('.yaml', ''))
        .sort(),
    );
    expect(ids).toContain('video-recommendation');
  });

  it('hide the rubric unless it is asked for', async () => {
    const plain = (await type('scenarios show video-recommendation')).stdout;
    expect(plain).not.toMatch(/exposure-bias/);
    expect((await type('scenarios show video-recommendation --rubric')).stdout).toMatch(/exposure-bias/);
  });

  it('are validated', async () => {
    writeFileSync(join(home, 'bad.yaml'), 'id: Not Kebab\n');
    const { exitCode, stdout } = await type('scenarios validate bad.yaml');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^bad\.yaml:1:5: id: /m);
  });
});

describe('help', () => {
  it('is data, with examples first', async () => {
    const { exitCode, stdout } = await type('--help');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Examples:/);
  });

  it('is what a bare call prints', async () => {
    expect((await type('')).stdout).toBe((await type('--help')).stdout);
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await type('--version')).stdout).toBe(`${version}\n`);
  });
});
