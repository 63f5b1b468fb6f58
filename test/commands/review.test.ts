import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { run } from '../../src/cli.ts';
import { dispute } from '../../src/commands/dispute.ts';
import { SessionEvent } from '../../src/domain/session-event.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { createFakeTty } from '../support/fake-tty.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';
import { createTestHost } from '../support/test-host.ts';

const AT = '2026-03-01T10:00:00.000Z';
const FINISHED: SessionEvent = { type: 'session-finished', at: AT };
const [FIRST, SECOND] = ['2026-03-01-test-0001', '2026-03-02-test-0002'];

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  save(FIRST, [
    submitted('clarify'),
    critiqued('clarify', { first: 'touched' }),
    closed('clarify'),
    FINISHED,
  ]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = () => join(home, 'sessions');

function save(id: string, events: readonly SessionEvent[], at = AT) {
  const open = createSessionStore(folder(), createTestHost(home).host).create({ ...started(), id, at });
  for (const event of events) open.append(event);
  open.close();
}

async function type(...argv: string[]) {
  const recorded = createTestHost(home);
  const exitCode = await run(argv, recorded.host);
  return { exitCode, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

const lastEvent = (id = FIRST) =>
  SessionEvent.parse(
    JSON.parse(
      readFileSync(join(folder(), `${id}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n')
        .at(-1) ?? '',
    ),
  );

describe('a dispute', () => {
  it('is written to the journal with the passage it is about, and shown beside the verdict', async () => {
    const quote = ['--quote', 'AN  answer'];
    const told = await type('review', FIRST, '--dispute', 'first', '--because', 'I said so', ...quote);
    expect(told).toMatchObject({ exitCode: 0, stdout: '' });
    expect(told.stderr).toMatch(/with it 67 of 100\. The score stays 17 to 50 of 100\./);
    expect(lastEvent()).toMatchObject({
      type: 'disputed',
      stage: 'clarify',
      dispute: {
        criterion: 'first',
        claim: 'covered',
        note: 'I said so',
        evidence: { quote: 'an answer', start: 0, end: 9 },
      },
    });
    expect((await type('review')).stdout).toMatch(/you: covered, because I said so/);
    expect((await type('review', '--undispute', 'first')).exitCode).toBe(0);
    expect((await type('review')).stdout).not.toMatch(/because I said so/);
  });

  it('asks for the reason where somebody can answer', async () => {
    const terminal = createScriptedTerminal({ lines: ['it is the second sentence'] });
    const app = { ...(await createApp(createTestHost(home).host, { color: false })), terminal };
    await dispute(app, FIRST, { dispute: 'second', as: 'touched' });
    expect(terminal.asked).toEqual(['Why is second touched?']);
    expect(lastEvent()).toMatchObject({ dispute: { claim: 'touched', note: 'it is the second sentence' } });
  });

  it.each([
    [['--dispute', 'frist', '--because', 'x'], /no verdict on "frist"; did you mean "first"\?/],
    [['--dispute', 'first', '--because', 'x', '--stage', 'data'], /no verdict on "first" in data/],
    [['--dispute', 'first', '--because', ' '], /no reason was given/],
    [['--dispute', 'first', '--because', 'x', '--as', 'touched'], /is touched already/],
    [['--dispute', 'first', '--because', 'x', '--quote', 'elsewhere'], /the answer to clarify does not say/],
    [['--dispute', 'first'], /next: ml-interview review \S+ --dispute first --because/],
    [['--undispute', 'first'], /"first" is not disputed/],
    [['--because', 'x'], /go with one --dispute/],
    [['--dispute', 'first', '--because', 'x', '--brief'], /noted by itself/],
  ])('%j is refused', async (options, message) => {
    const { exitCode, stderr } = await type('review', FIRST, ...options);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) });
    expect(lastEvent()).toEqual(FINISHED);
  });

  it('waits until the session is finished', async () => {
    save(SECOND, [submitted('clarify'), critiqued('clarify', {})]);
    const { exitCode, stderr } = await type('review', SECOND, '--dispute', 'first', '--because', 'x');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/is not finished[\s\S]*next: ml-interview resume/);
  });
});

describe('parts of a review', () => {
  it('are single stages, or the debrief once more, even without the scenario', async () => {
    const { stdout } = await type('review', '--stage', 'clarify');
    expect(stdout).toMatch(/Clarify/);
    expect(stdout).not.toMatch(/Data sources/);
    expect((await type('review', '--brief')).stdout).toMatch(/by the offline coach[\s\S]*Saved as/);
    expect(await type('review', '--stage', 'serving')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/has no stage serving; it has clarify, data/),
    });
    expect((await type('review', '--stage', 'data', '--json')).exitCode).toBe(2);
  });

  it('say how to page on a terminal that is too low, and only there', async () => {
    const tty = createFakeTty({ rows: 10, env: { ML_INTERVIEW_HOME: home, TERM: 'xterm-256color' } });
    expect(await run(['review', '--stage', 'clarify'], tty.host)).toBe(0);
    expect(tty.written).toMatch(
      /To page: FORCE_COLOR=true ml-interview review --stage clarify \| less -R\r?\n$/,
    );
    const tall = createFakeTty({ rows: 500, env: { ML_INTERVIEW_HOME: home } });
    await run(['review'], tall.host);
    expect(tall.written).not.toMatch(/To page/);
    expect((await type('review')).stderr).not.toMatch(/To page/);
  });

  it('move no cursor, so that less -R shows them right', async () => {
    const tty = createFakeTty({ rows: 10, env: { ML_INTERVIEW_HOME: home, FORCE_COLOR: '3' } });
    await run(['review'], tty.host);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(tty.written.replace(/\u001B\[[\d;]*m/g, '')).not.toMatch(/[\u001B\r]/);
  });
});

describe('two sessions', () => {
  beforeEach(() => {
    const events = [submitted('clarify'), critiqued('clarify', { first: 'covered' }), closed('clarify')];
    save(SECOND, [...events, FINISHED], '2026-03-02T10:00:00.000Z');
  });

  it('are compared with the earlier one first, whichever is named', async () => {
    const previous = await type('review', '--compare');
    expect(previous.stdout).toMatch(
      /before {2}2026-03-01-test-0001[\s\S]*first {3}gained: touched, now covered/,
    );
    expect(await type('review', FIRST, '--compare', SECOND)).toEqual(previous);
    const { stages } = JSON.parse((await type('review', '--compare', FIRST, '--json')).stdout);
    expect(stages[0].criteria.gained).toEqual([{ id: 'first', before: 'touched', after: 'covered' }]);
  });

  it.each([
    [['--compare', SECOND], /can't be compared with itself/],
    [[FIRST, '--compare'], /no earlier attempt/],
    [['--compare', '--brief'], /--compare prints text/],
    [['--compare', '--output', 'x.html'], /--compare prints text/],
  ])('%j is refused', async (options, message) => {
    const { exitCode, stderr } = await type('review', ...options);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) });
  });
});

describe('a critique by a changed rubric', () => {
  it('is added with its version, and says what it could not judge', async () => {
    const file = join(home, 'filter.yaml');
    const yaml = scenarioYaml();
    writeFileSync(file, yaml);
    const answers = join(home, 'answers.md');
    writeFileSync(answers, '## clarify\n\nWho opens the page, and what is a mistake worth to them?\n');
    const sat = await type('practice', file, '--answers', answers, '--no-probes', '--json');
    const { stages, id } = JSON.parse(sat.stdout);
    const criterion: string = stages[0].critiques[0].criteria[0].id;
    writeFileSync(file, yaml.replace(/^version: 1$/m, 'version: 2').replaceAll(criterion, 'another-name'));
    const again = await type('review', id, '--coach', 'offline');
    expect(again.stderr).toContain(
      `clarify: ${criterion} not judged again; version 2 of the rubric does not have it.`,
    );
    expect(again.stdout).toMatch(/Verdicts\n {2}by the offline coach, version 1, rubric version 2, /);
    expect(again.stdout).toMatch(/Judged before\n {2}the offline coach, version 1, rubric version 1, /);
    expect(JSON.parse((await type('review', id, '--json')).stdout).stages[0].critiques).toMatchObject([
      stages[0].critiques[0],
      { scenarioVersion: 2, at: '2026-03-01T09:00:00.000Z' },
    ]);
  });
});
