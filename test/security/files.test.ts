import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli.ts';
import { pruneCache } from '../../src/llm/cache.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { started } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = '2026-03-01-test-0001';
const SECRET = 'not to be touched';

/** A home with one session in it, begun and left. */
async function begun() {
  const home = await temporaryFolder();
  const { host } = createTestHost(home);
  const store = createSessionStore(join(home, 'sessions'), host);
  store.create(started()).close();
  const victim = join(home, 'victim');
  writeFileSync(victim, SECRET);
  const type = async (argv: readonly string[], stdin?: string) => {
    const recorded = createTestHost(home, stdin === undefined ? {} : { stdin });
    const code = await run(argv, recorded.host);
    return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
  };
  return { home, host, store, victim, type, journal: join(home, 'sessions', `${ID}.jsonl`) };
}

const modeOf = (file: string) => statSync(file).mode & 0o777;
const makePipe = (file: string) => execFileSync('mkfifo', [file]);

describe.runIf(process.platform !== 'win32')('what is written', () => {
  it('is for its user alone, whatever the umask', { timeout: 60_000 }, async () => {
    const home = await temporaryFolder();
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const answers = '## data\n\nWe log impressions with propensities.\n';
    const lines: [string[], string?][] = [
      [['practice', 'video-recommendation', '--answers', '-'], answers],
      [['config', 'set', 'key', '-'], 'sk-0123456789abcdef'],
      [['scenarios', 'new', 'mine', '--title', 'Mine', '--domain', 'search']],
      [['sessions', 'export', '--output', 'out/export.json']],
      [['review', '--output', 'report.html']],
      [['sessions', 'list']],
    ];
    for (const [argv, stdin] of lines) {
      const { host, stderr } = createTestHost(home, stdin === undefined ? {} : { stdin });
      expect(await run(argv, host), stderr()).toBe(0);
    }
    const found = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(found.length).toBeGreaterThan(8);
    for (const name of found) expect([name, modeOf(join(home, name)) & 0o077]).toEqual([name, 0]);
  });

  it('closes to others what was open to them before', async () => {
    const { home, type, store, journal } = await begun();
    const old = ['config.yaml', 'config.yaml.next', 'r.html'].map((name) => join(home, name));
    for (const file of old) writeFileSync(file, '');
    for (const file of [...old, journal]) chmodSync(file, 0o666);
    await type(['config', 'set', 'key', '-'], 'sk-0123456789abcdef');
    await type(['review', '--output', 'r.html']);
    store.open(ID).close();
    for (const file of [join(home, 'config.yaml'), join(home, 'r.html'), journal]) {
      expect([file, modeOf(file)]).toEqual([file, 0o600]);
    }
  });

  it('never goes through a link that somebody has put there', async () => {
    const { home, type, store, victim } = await begun();
    const planted = [
      'config.yaml.next',
      `sessions/${ID}.draft.json.next`,
      `sessions/${ID}.lock.1000`,
      `${ID}.html`,
      'r.html',
      'e.json',
    ];
    for (const name of planted) symlinkSync(victim, join(home, name));
    await type(['config', 'set', 'key', '-'], 'sk-0123456789abcdef');
    const open = store.open(ID);
    open.keepDraft({ stage: 'clarify', text: 'a draft', usedSeconds: 1 });
    open.close();
    await type(['review', '--output', 'r.html']);
    await type(['review', '--open']);
    await type(['sessions', 'export', '--output', 'e.json']);
    expect(readFileSync(victim, 'utf8')).toBe(SECRET);
    expect(readFileSync(join(home, 'config.yaml'), 'utf8')).toContain('sk-0123456789abcdef');
    expect(readFileSync(join(home, `sessions/${ID}.draft.json`), 'utf8')).toContain('a draft');
  });

  it('is said to be a link when a report would go through it', async () => {
    const { home, type, victim } = await begun();
    symlinkSync(victim, join(home, 'r.html'));
    const { code, stderr } = await type(['review', '--output', 'r.html']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('r.html: not a regular file')]);
  });

  it('takes the name of no device or pipe', async () => {
    const { home, type } = await begun();
    makePipe(join(home, 'r.html'));
    expect((await type(['review', '--output', 'r.html'])).code).toBe(3);
    expect(lstatSync(join(home, 'r.html')).isFIFO()).toBe(true);
  });
});

describe('what is deleted', () => {
  it('is the link and not what it leads to', async () => {
    const { home, type, victim } = await begun();
    const link = join(home, 'sessions', '2026-03-02-linked-0001.jsonl');
    symlinkSync(victim, link);
    const { code } = await type(['sessions', 'delete', '2026-03-02-linked-0001', '--yes']);
    expect(code).toBe(0);
    expect(existsSync(link)).toBe(false);
    expect(readFileSync(victim, 'utf8')).toBe(SECRET);
  });

  it.each(['../victim', '..', '/etc/passwd', 'sessions/../../victim', ''])('is never %j', async (name) => {
    const { home, type } = await begun();
    writeFileSync(join(home, 'victim.jsonl'), SECRET);
    const { code } = await type(['sessions', 'delete', name, '--yes']);
    expect(readFileSync(join(home, 'victim.jsonl'), 'utf8')).toBe(SECRET);
    // Nothing is the beginning of every id: the only session there is.
    expect(code).toBe(name === '' ? 0 : 2);
  });

  it('is no file of somebody else in the folder of the replies', async () => {
    const folder = await temporaryFolder();
    for (let number = 0; number < 30; number++) {
      writeFileSync(join(folder, `photo-${number}.jpg`), SECRET);
      writeFileSync(join(folder, `${String(number).padStart(64, '0')}.json`), '{}');
    }
    await pruneCache(folder, 10);
    const left = readdirSync(folder);
    expect(left.filter((name) => name.endsWith('.jpg'))).toHaveLength(30);
    expect(left.filter((name) => name.endsWith('.json'))).toHaveLength(10);
  });
});

describe('a session', () => {
  it('is called as its file is, whatever it calls itself', async () => {
    const { home, host, type } = await begun();
    const events = [started(['clarify'], { id: '../../../evil; reboot #' })];
    const id = '2026-03-02-copied-0001';
    writeFileSync(
      join(home, 'sessions', `${id}.jsonl`),
      events.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
    const store = createSessionStore(join(home, 'sessions'), host);
    expect(store.read(id).id).toBe(id);
    const open = store.open(id);
    expect(open.session.id).toBe(id);
    open.close();
    expect(store.events(id)[0]).toMatchObject({ type: 'session-started', id });
    expect((await type(['review', id, '--format', 'md'])).code).toBe(0);
  });
});

describe.runIf(process.platform !== 'win32')('what is read', () => {
  it.each([
    ['config.yaml', ['config', 'list'], 3],
    ['config.yaml', ['scenarios', 'list'], 0],
    [
      'prompts/judge.md',
      ['critique', 'a.txt', ...'--scenario video-recommendation --stage data --dry-run'.split(' ')],
      3,
    ],
    [`sessions/${ID}.jsonl`, ['sessions', 'list'], 0],
    [`sessions/${ID}.jsonl`, ['review', ID], 3],
    [`sessions/${ID}.draft.json`, ['review', ID], 0],
    [`sessions/${ID}.lock`, ['sessions', 'delete', ID, '--yes'], 3],
  ] as const)(
    'is no pipe that is waited for, and nothing without end: %s',
    { timeout: 30_000 },
    async (name, argv, expected) => {
      const { home, type } = await begun();
      const file = join(home, name);
      mkdirSync(join(home, 'prompts'));
      writeFileSync(join(home, 'a.txt'), 'We log impressions.');
      execFileSync('rm', ['-f', file]);
      makePipe(file);
      const env = process.env['ML_INTERVIEW_MODEL'];
      expect(env).toBeUndefined();
      await type(['config', 'set', 'model', 'ok']).catch(() => {});
      expect((await type(argv)).code).toBe(expected);
      execFileSync('rm', ['-f', file]);
      symlinkSync('/dev/zero', file);
      expect((await type(argv)).code).toBe(expected);
      execFileSync('rm', ['-f', file]);
      writeFileSync(file, '');
      truncateSync(file, 2 ** 31);
      expect((await type(argv)).code).toBe(expected);
    },
  );
});
