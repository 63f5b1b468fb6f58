import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { addLibrary, removeLibrary } from '../../src/commands/libraries.ts';
import { listScenarios } from '../../src/commands/scenarios/list.ts';
import { newScenario } from '../../src/commands/scenarios/new.ts';
import { printSchema } from '../../src/commands/scenarios/schema.ts';
import { showScenario } from '../../src/commands/scenarios/show.ts';
import { validate } from '../../src/commands/scenarios/validate.ts';
import type { Host } from '../../src/host.ts';
import { readScenario } from '../../src/library/read-scenario.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { createScriptedTerminal, type TerminalScript } from '../support/scripted-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

/** The program with a user who does what the script says, or with nobody there. */
async function program(script: TerminalScript | 'nobody' = 'nobody', change: Partial<Host> = {}) {
  const home = await temporaryFolder();
  const { host } = createTestHost(home);
  const terminal = createScriptedTerminal(script === 'nobody' ? {} : script);
  const app = {
    ...(await createApp({ ...host, ...change }, { color: false })),
    terminal: { ...terminal, interactive: script !== 'nobody' },
  };
  return { app, home, at: (path: string) => join(home, path), terminal };
}

describe('scenarios new', () => {
  it('asks for what is missing, until it is right', async () => {
    const lines = ['Spam Filter', 'spam-filter', '', 'Spam: again', 'mail', '5', '60', 'We get junk.'];
    const { app, at, terminal } = await program({ lines });
    await newScenario(app, undefined, {});
    const file = at('scenarios/spam-filter.yaml');
    expect(readScenario(readFileSync(file, 'utf8'), file)).toMatchObject({
      scenario: {
        id: 'spam-filter',
        title: 'Spam: again',
        domain: 'mail',
        minutes: 60,
        brief: 'We get junk.',
      },
      findings: [],
    });
    expect(terminal.printed).toEqual([file]);
    expect(terminal.noted.at(-1)).toMatch(`next: ml-interview scenarios validate ${file} --watch`);
    expect((await (await app.library()).load('spam-filter')).title).toBe('Spam: again');
  });

  it('asks nothing when all is given', async () => {
    const { app, terminal } = await program({});
    await newScenario(app, 'spam-filter', { title: 'Spam', domain: 'mail' });
    expect(terminal.asked).toEqual([]);
  });

  it('names what is missing where nobody can be asked', async () => {
    const { app } = await program();
    await expect(newScenario(app, undefined, { title: 'x' })).rejects.toMatchObject({
      kind: 'usage',
      message: 'a new scenario needs an id, --domain',
      next: 'ml-interview scenarios new my-id --title "A title" --domain "a field"',
    });
  });

  it.each([
    ['Not Kebab', {}, /is no id/],
    ['fine', { title: ' ' }, /title is empty/],
    ['fine', { domain: 'x'.repeat(301) }, /domain is too long/],
    ['fine', { minutes: 7 }, /whole number from 15/],
    ['fine', { minutes: 20.5 }, /whole number from 15/],
  ])('refuses %s %#', async (id, options, message) => {
    const { app, at } = await program();
    const given = { title: 'T', domain: 'D', ...options };
    await expect(newScenario(app, id, given)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(message),
    });
    expect(existsSync(at('scenarios'))).toBe(false);
  });

  it('never writes over a file, and says so before it asks', async () => {
    const { app, at, terminal } = await program({ lines: ['T', 'D'] });
    mkdirSync(at('scenarios'));
    writeFileSync(at('scenarios/mine.yaml'), 'precious');
    await expect(newScenario(app, 'mine', {})).rejects.toMatchObject({ kind: 'usage', exitCode: 2 });
    expect(terminal.asked).toEqual([]);
    expect(readFileSync(at('scenarios/mine.yaml'), 'utf8')).toBe('precious');
    expect(readdirSync(at('scenarios'))).toEqual(['mine.yaml']);
  });

  it('does not hide a scenario by its id', async () => {
    const { app } = await program();
    const given = { title: 'T', domain: 'D' };
    await expect(newScenario(app, 'video-recommendation', given)).rejects.toMatchObject({
      kind: 'usage',
      message: '"video-recommendation" is the id of a scenario already, one of ml-interview',
    });
  });

  it('copies another with its comments, into a file of one’s choice that gives the id', async () => {
    const { app, at } = await program();
    writeFileSync(
      at('old.yaml'),
      `# A note of the author's.\n${scenarioYaml((data) => Object.assign(data, { id: 'old', version: 4 }))}`,
    );
    await newScenario(app, undefined, { from: './old.yaml', title: 'Copy', output: 'deep/copy.yaml' });
    const text = readFileSync(at('deep/copy.yaml'), 'utf8');
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=file:.*scenario\.schema\.json\n# A note of the author's\.\n/,
    );
    expect(readScenario(text, 'copy.yaml')).toMatchObject({
      scenario: { id: 'copy', title: 'Copy', version: 1, domain: 'trust and safety' },
      findings: [],
    });
  });

  it('does not copy what is broken', async () => {
    const { app, at } = await program();
    writeFileSync(at('old.yaml'), 'id: 5');
    const options = { from: './old.yaml', title: 'Copy', output: 'copy.yaml' };
    await expect(newScenario(app, 'copy', options)).rejects.toMatchObject({ kind: 'data' });
    expect(existsSync(at('copy.yaml'))).toBe(false);
  });
});

describe('scenarios validate', () => {
  it('prints findings as JSON', async () => {
    const { app, at, terminal } = await program();
    writeFileSync(at('a.yaml'), 'id: 5');
    expect(await validate(app, ['a.yaml'], { json: true })).toBe(1);
    expect(JSON.parse(terminal.printed.join('\n')).findings).toContainEqual({
      file: 'a.yaml',
      line: 1,
      column: 5,
      severity: 'error',
      rule: 'schema',
      message: 'id: expected text, got 5; text like this needs quotes',
    });
  });

  it('does not watch for JSON', async () => {
    const { app, at } = await program();
    writeFileSync(at('a.yaml'), '5');
    await expect(validate(app, ['a.yaml'], { json: true, watch: true })).rejects.toMatchObject({
      kind: 'usage',
    });
    await expect(validate(app, ['b.yaml'], { watch: true })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('looks again whenever a file is written, replaced or comes back, until it is stopped', async () => {
    const stop = new AbortController();
    const clock: Host['clock'] = {
      now: () => new Date(0),
      monotonic: () => 0,
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    };
    const { app, at, terminal } = await program('nobody', { signal: stop.signal, clock });
    const sees = (wanted: string) =>
      expect.poll(() => terminal.printed.at(-1), { timeout: 5000 }).toMatch(wanted);
    mkdirSync(at('more'));
    writeFileSync(at('more/b.yaml'), '1');
    writeFileSync(at('a.yaml'), '1');
    const ended = validate(app, ['a.yaml', 'more'], { watch: true });
    const outcome = ended.catch((error) => error);
    await sees('more/b.yaml:1:1: expected a mapping, got 1');
    await expect.poll(() => terminal.noted.at(-1)).toMatch(/Watching/);
    writeFileSync(at('more/b.yaml'), '2');
    await sees('more/b.yaml:1:1: expected a mapping, got 2');
    writeFileSync(at('a.next'), '3');
    renameSync(at('a.next'), at('a.yaml'));
    await expect
      .poll(() => terminal.printed.slice(-2)[0], { timeout: 5000 })
      .toMatch('a.yaml:1:1: expected a mapping, got 3');
    renameSync(at('a.yaml'), at('a.away'));
    await expect.poll(() => terminal.noted.at(-1), { timeout: 5000 }).toMatch('there is no file a.yaml');
    renameSync(at('a.away'), at('a.yaml'));
    await expect.poll(() => terminal.noted.at(-1), { timeout: 5000 }).toBe('2 errors, 0 warnings');
    const runs = terminal.noted.length;
    writeFileSync(at('unrelated.txt'), '');
    await new Promise((done) => setTimeout(done, 300));
    expect(terminal.noted).toHaveLength(runs);
    stop.abort();
    expect(await outcome).toMatchObject({ kind: 'cancelled', exitCode: 130 });
  });
});

describe('scenarios show', () => {
  const ANSWER = 'An answer that a strong candidate would have typed.';

  it('hides what answers are judged by unless it is asked for', async () => {
    const { app, at, terminal } = await program();
    writeFileSync(
      at('spam-filter.yaml'),
      scenarioYaml((data) => {
        data.stages.data.redFlags = [
          { says: 'Labels are free.', cues: ['free labels'], against: ['labels'] },
        ];
        data.stages.data.modelAnswer = ANSWER;
      }),
    );
    await showScenario(app, './spam-filter.yaml', {});
    await showScenario(app, './spam-filter.yaml', { rubric: true });
    const [plain = '', full = ''] = terminal.printed;
    const parts = [
      'Claims labels.',
      'Says what a mistake costs.',
      ANSWER,
      'Labels are free.',
      'free labels; against labels',
      'every mail waits longer',
      'A billion.',
    ];
    for (const part of parts) {
      expect(plain).not.toContain(part);
      expect(full).toContain(part);
    }
    expect(full.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('scenarios schema', () => {
  it('prints the schema that files are checked with', async () => {
    const { app, terminal } = await program();
    await printSchema(app);
    expect(JSON.parse(terminal.printed.join(''))).toMatchObject({ title: 'Scenario of ml-interview' });
  });
});

describe('libraries', () => {
  const inFolder = async () => {
    const setting = await program();
    mkdirSync(setting.at('pack'));
    writeFileSync(
      setting.at('pack/one.yaml'),
      scenarioYaml((data) => Object.assign(data, { id: 'one' })),
    );
    return setting;
  };

  it('are kept by their absolute path, until they are removed', async () => {
    const { app, at, terminal } = await inFolder();
    await addLibrary(app, 'pack');
    await addLibrary(app, './pack/');
    expect((await app.config()).read().libraries).toEqual([at('pack')]);
    expect((await (await app.library()).load('one')).id).toBe('one');
    await listScenarios(app, { json: true });
    expect(JSON.parse(terminal.printed.join('')).scenarios).toContainEqual(
      expect.objectContaining({ id: 'one', source: 'pack', pack: at('pack'), last: null }),
    );
    await removeLibrary(app, 'pack');
    expect((await app.config()).read().libraries).toEqual([]);
    await expect((await app.library()).load('one')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(removeLibrary(app, 'pack')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('can be had for one run', async () => {
    const { app: before, at } = await inFolder();
    const app = await createApp(before.host, { color: false, library: ['pack', 'pack'] });
    expect((await (await app.library()).list()).problems).toEqual([]);
    expect((await (await app.library()).load('one')).id).toBe('one');
    expect(existsSync(at('config.yaml'))).toBe(false);
  });

  it('are not added unless they are there and have scenarios', async () => {
    const { app, at } = await inFolder();
    mkdirSync(at('empty'));
    for (const name of ['empty', 'none', './none']) {
      await expect(addLibrary(app, name)).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(existsSync(at('config.yaml'))).toBe(false);
  });

  it('do not get lost when another setting changes', async () => {
    const { app, at } = await inFolder();
    await addLibrary(app, 'pack');
    const { setConfig } = await import('../../src/commands/config.ts');
    await setConfig(app, 'model', 'some-model');
    expect((await app.config()).read()).toMatchObject({ model: 'some-model', libraries: [at('pack')] });
  });
});

describe('the commands', () => {
  it('are where the help says', async () => {
    const help = await new Promise<string>((done) => {
      execFile(process.execPath, ['--import', 'tsx', 'src/main.ts', 'scenarios', '--help'], (_, stdout) =>
        done(stdout),
      );
    });
    for (const command of ['list', 'show', 'validate', 'new', 'schema'])
      expect(help).toContain(`  ${command}`);
  });
});
