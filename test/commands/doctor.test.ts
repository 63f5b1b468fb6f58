import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { DoctorReport } from '../../src/domain/doctor-report.ts';
import type { Host } from '../../src/host.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { started } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const KEY = 'sk-0123456789abcdefghijKLMN';
const UTF_8 = { LC_ALL: 'C.UTF-8', EDITOR: 'sh' };

/** Runs the doctor in a folder, on a computer where all is well but for the change. */
async function examine(home: string, env: Record<string, string> = {}, change: Partial<Host> = {}) {
  const { host, stdout, stderr } = createTestHost(home, {
    env: { ...UTF_8, PATH: process.env['PATH'] ?? '', ...env },
  });
  const changed = { ...host, ...change };
  const code = await run(['doctor', '--json'], changed);
  const { checks } = DoctorReport.parse(JSON.parse(stdout()));
  const of = (name: string) => checks.filter((check) => check.name === name);
  return { code, checks, of, text: stdout(), stderr: stderr() };
}

describe('doctor', () => {
  it('finds all well where nothing has been done yet', async () => {
    const { code, checks, stderr } = await examine(await temporaryFolder());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(checks.filter(({ state }) => state !== 'well')).toEqual([]);
  });

  it('prints a line for each thing, and what to do below it', async () => {
    const { host, stdout } = createTestHost(await temporaryFolder(), { env: { EDITOR: 'no-such-editor' } });
    expect(await run(['doctor'], host)).toBe(1);
    expect(stdout()).toMatch(/^\+ program +ml-interview \d+\.\d+\.\d+, Node v\d+\.\d+\.\d+, linux$/m);
    expect(stdout()).toMatch(
      /^- editor +no-such-editor: .*\n +next: set EDITOR to one that is on your PATH$/m,
    );
    expect(stdout()).toMatch(/^~ locale +not set: /m);
  });

  it('has something to do for every problem', async () => {
    const home = await temporaryFolder();
    mkdirSync(join(home, 'sessions'));
    mkdirSync(join(home, 'scenarios'));
    writeFileSync(join(home, 'sessions', 'torn.jsonl'), 'nonsense\n');
    writeFileSync(join(home, 'scenarios', 'broken.yaml'), 'title: 5\n');
    writeFileSync(join(home, 'cards.jsonl'), '{}\n');
    writeFileSync(join(home, 'config.yaml'), 'coach: nobody\n');
    const { code, checks } = await examine(home, { EDITOR: 'no-such-editor' }, { nodeVersion: 'v18.20.1' });
    expect(code).toBe(1);
    const problems = checks.filter(({ state }) => state === 'problem');
    expect(problems.map(({ name }) => name)).toEqual([
      'program',
      'sessions',
      'cards',
      'scenarios',
      'editor',
      'model',
    ]);
    for (const { next } of problems) expect(next).toMatch(/\w/);
    expect(problems[1]?.says).toMatch(/torn\.jsonl:1:1: /);
    expect(problems[2]?.says).toMatch(/cards\.jsonl:1:1: /);
    expect(problems[3]?.says).toMatch(/broken\.yaml:1:\d+: /);
    expect(problems[5]?.says).toMatch(/config\.yaml:1:8: /);
  });

  it.each([
    ['v20.17.0', 'well'],
    ['v20.16.3', 'problem'],
    ['v20.9.0', 'problem'],
    ['v22.0.0', 'well'],
    ['v100.1.0', 'well'],
  ])('Node %s: %s', async (nodeVersion, state) => {
    const { of } = await examine(await temporaryFolder(), {}, { nodeVersion });
    expect(of('program')).toMatchObject([{ state }]);
  });

  it('takes a scenario in the place of one of the package for no problem', async () => {
    const home = await temporaryFolder();
    mkdirSync(join(home, 'scenarios'));
    const own = scenarioYaml((scenario) => {
      scenario.id = 'video-recommendation';
    });
    writeFileSync(join(home, 'scenarios', 'video-recommendation.yaml'), own);
    const { code, of } = await examine(home);
    expect(code).toBe(0);
    expect(of('scenarios')).toMatchObject([
      { state: 'well', says: '12, 1 of your own' },
      { state: 'note', says: expect.stringMatching(/"video-recommendation" is taken from your own folder$/) },
    ]);
  });

  it('counts what can be resumed, and doubts a clock that is behind', async () => {
    const home = await temporaryFolder();
    mkdirSync(join(home, 'sessions'));
    const id = '2026-03-02-test-0001';
    const event = started(['data'], { id, at: '2026-03-02T09:00:00.000Z' });
    writeFileSync(join(home, 'sessions', `${id}.jsonl`), `${JSON.stringify(event)}\n`);
    const { code, of } = await examine(home);
    expect(code).toBe(0);
    expect(of('sessions')[0]?.says).toMatch(/^1 in .*, 1 of them to be resumed$/);
    expect(of('clock')).toMatchObject([{ state: 'note', says: expect.stringMatching(/2026-03-02T09:00/) }]);
    const clock = { ...createTestHost(home).host.clock, now: () => new Date(0) };
    const lost = await examine(home, {}, { clock });
    expect(lost).toMatchObject({ code: 1 });
    expect(lost.of('clock')).toMatchObject([{ state: 'problem', says: expect.stringMatching(/^1970/) }]);
  });

  it('says which folder cannot be used, and which one others may look into', async () => {
    const home = await temporaryFolder();
    writeFileSync(join(home, 'file'), '');
    const { code, of } = await examine(home, { ML_INTERVIEW_HOME: join(home, 'file', 'below') });
    expect(code).toBe(1);
    expect(of('folder')[0]).toMatchObject({
      state: 'problem',
      next: expect.stringMatching(/ML_INTERVIEW_HOME/),
    });
    chmodSync(home, 0o755);
    const open = await examine(home);
    expect(open.code).toBe(0);
    expect(open.of('folder')).toContainEqual({
      name: 'folder',
      state: 'note',
      says: `others on this computer may look into ${home}`,
      next: `chmod 700 '${home}'`,
    });
    expect(
      (await examine(home, {}, { platform: 'win32' })).of('folder').map(({ state }) => state),
    ).not.toContain('note');
  });

  it('names the model and masks its key', async () => {
    const home = await temporaryFolder();
    const env = { OPENAI_API_KEY: KEY, ML_INTERVIEW_MODEL: 'gpt-test' };
    const { code, of, text } = await examine(home, env);
    expect(code).toBe(0);
    expect(of('model')).toEqual([
      { name: 'model', state: 'well', says: 'gpt-test at api.openai.com, key ...KLMN from the environment' },
    ]);
    expect(text).not.toContain(KEY.slice(0, -4));
    const short = await examine(home, { ...env, OPENAI_API_KEY: 'secret' });
    expect(short.of('model')[0]?.says).toBe('gpt-test at api.openai.com, key ... from the environment');
    const { OPENAI_API_KEY: _, ...keyless } = env;
    expect((await examine(home, keyless)).of('model')).toMatchObject([
      { state: 'problem', next: 'ml-interview config set key' },
    ]);
  });

  it.each([
    [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'note'],
    [{ LC_ALL: '', LANG: 'de_DE.utf8' }, 'well'],
  ])('takes the locale from %j: %s', async (env, state) => {
    expect((await examine(await temporaryFolder(), env)).of('locale')).toMatchObject([{ state }]);
  });

  it('tells size, colours and the way of drawing of a terminal', async () => {
    const home = await temporaryFolder();
    const { host } = createTestHost(home);
    const stdin = Object.assign(host.stdin, { isTTY: true });
    const stderr = Object.assign(host.stderr, { isTTY: true, columns: 132, rows: 43 });
    const terminal = async (env: Record<string, string>) =>
      (await examine(home, env, { stdin, stderr })).of('terminal')[0]?.says;
    expect(await terminal({ TERM: 'xterm-256color' })).toBe('132x43, 256 colours, full screen');
    expect(await terminal({ ACCESSIBLE: '1' })).toBe('132x43, no colours, plain lines, ACCESSIBLE=1');
  });

  it('cleans what comes from outside', async () => {
    const { text } = await examine(await temporaryFolder(), { EDITOR: 'no\u001b[31mthing\u0007' });
    expect(text).toContain('nothing: there is no program nothing');
  });
});
