import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionStore, newSessionId, type SessionStore } from '../../src/store/session-store.ts';
import { asked, critiqued, started, submitted } from '../support/session-fixture.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = started().id;
let root: string;
let folder: string;
let store: SessionStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  folder = join(root, 'sessions');
  store = createSessionStore(folder, createTestHost(root).host);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const journal = (id = ID) => join(folder, `${id}.jsonl`);

function sit(...events: Parameters<ReturnType<SessionStore['create']>['append']>[0][]) {
  const open = store.create(started());
  for (const event of events) open.append(event);
  open.close();
}

describe('a session on disk', () => {
  it('is there after each event, before the next', () => {
    const open = store.create(started());
    open.append(submitted('clarify', 'naïve “quoted” 你好'));
    expect(store.read(ID).stages[0]?.answer).toBe('naïve “quoted” 你好');
    open.append(critiqued('clarify', {}));
    expect(store.read(ID)).toEqual(open.session);
    open.close();
  });

  it('goes on where it was left', () => {
    sit(submitted('clarify'), critiqued('clarify', {}));
    const open = store.open(ID);
    open.append(asked('clarify', 'first'));
    open.close();
    expect(store.read(ID).stages[0]?.probes).toHaveLength(1);
  });

  it('belongs to its user alone', () => {
    sit();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(journal()).mode & 0o777).toBe(0o600);
  });

  it('never overwrites another', () => {
    sit();
    expect(() => store.create(started())).toThrow(/file already exists/);
  });

  it('refuses an event that can not come next, and writes nothing', () => {
    sit(submitted('clarify'));
    const before = readFileSync(journal());
    const open = store.open(ID);
    expect(() => open.append(submitted('clarify'))).toThrow(/twice/);
    open.close();
    expect(readFileSync(journal())).toEqual(before);
  });
});

describe('a torn journal', () => {
  it('loses only the line that was never finished, wherever it tore', () => {
    sit(submitted('clarify'));
    const whole = readFileSync(journal());
    const firstLine = whole.indexOf(0x0a) + 1;
    // Without its line feed a line is whole still.
    for (let size = firstLine; size < whole.length - 1; size++) {
      truncateSync(journal(), size);
      expect(store.read(ID).stages[0]?.answer).toBeNull();
      const open = store.open(ID);
      open.append(submitted('clarify', 'again'));
      open.close();
      expect(store.read(ID).stages[0]?.answer).toBe('again');
      writeFileSync(journal(), whole);
    }
  });

  it('names file and line of one that is damaged in the middle', () => {
    sit(submitted('clarify'));
    appendFileSync(journal(), '{"type":"nonsense"}\n{}\n');
    expect(() => store.read(ID)).toThrow(`${journal()}:3:1: `);
    appendFileSync(journal(), 'no json\n');
    expect(() => store.read(ID)).toThrow(`${journal()}:5:1: not a line of JSON`);
  });

  it('names file and line of what is no event, and of an event that can not come next', () => {
    sit();
    const start = readFileSync(journal(), 'utf8');
    for (const [event, problem] of [
      [{ type: 'nonsense' }, '"nonsense" is no event that this version of ml-interview knows'],
      [submitted('serving'), 'answer-submitted of stage serving, which is not in the plan'],
    ] as const) {
      writeFileSync(journal(), `${start}${JSON.stringify(event)}\n`);
      const fault = { kind: 'data', message: `${journal()}:2:1: ${problem}` };
      expect(() => store.read(ID)).toThrow(expect.objectContaining(fault));
    }
  });

  it('goes by the name of its file, whatever it calls itself', () => {
    sit();
    copyFileSync(journal(), journal('a-copy'));
    expect(store.read('a-copy').id).toBe('a-copy');
    expect(store.events('a-copy')).toEqual([{ ...started(), id: 'a-copy' }]);
  });

  it('with nothing in it is said to be empty', async () => {
    sit();
    truncateSync(journal(), 0);
    const error = { kind: 'data', next: `ml-interview sessions delete ${ID}` };
    expect(() => store.read(ID)).toThrow(expect.objectContaining(error));
    expect(() => store.open(ID)).toThrow(`${journal()}:1:1: no session in it`);
    store.remove(ID);
    expect(await store.summaries()).toEqual({ summaries: [], problems: [] });
  });

  it('of a newer version is left as it is, and said to be that', async () => {
    const start = { ...started(), schemaVersion: 2, plan: 'told otherwise' };
    mkdirSync(folder);
    writeFileSync(journal(), `${JSON.stringify(start)}\n{"type":"unheard-of"}\n{"torn`);
    const before = readFileSync(journal());
    expect(() => store.open(ID)).toThrow(/made by a newer version of ml-interview \(format 2; /);
    expect((await store.summaries()).problems).toEqual([expect.stringContaining('newer version')]);
    expect(readFileSync(journal())).toEqual(before);
  });
});

describe('the list', () => {
  const at = (day: string) => started(['clarify'], { id: `${day}-test-0001`, at: `${day}T09:00:00.000Z` });

  it('is empty before anything is saved', async () => {
    expect(await store.summaries()).toEqual({ summaries: [], problems: [] });
  });

  it('has the newest first, and names what it can not read', async () => {
    for (const day of ['2026-03-02', '2026-03-04', '2026-03-03']) store.create(at(day)).close();
    writeFileSync(journal('2026-03-05-broken-0001'), 'no json\n');
    writeFileSync(join(folder, 'notes.txt'), 'left alone');
    const { summaries, problems } = await store.summaries();
    expect(summaries.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-03-03',
      '2026-03-02',
    ]);
    expect(problems).toEqual([`${journal('2026-03-05-broken-0001')}:1:1: not a line of JSON`]);
  });

  it('finds a session by its id, the beginning of it, or as the newest', async () => {
    for (const day of ['2026-03-02', '2026-03-04']) store.create(at(day)).close();
    expect(await store.resolve()).toBe('2026-03-04-test-0001');
    expect(await store.resolve('2026-03-02')).toBe('2026-03-02-test-0001');
    expect(await store.resolve('2026-03-02-test-0001')).toBe('2026-03-02-test-0001');
    await expect(store.resolve('2026')).rejects.toThrow(/begins 2 session ids/);
    await expect(store.resolve('../../etc/passwd')).rejects.toThrow(/no session "..\/..\/etc\/passwd"/);
  });

  it('says so when there is none, and what to type', async () => {
    await expect(store.resolve()).rejects.toMatchObject({
      kind: 'not-found',
      message: 'no saved sessions',
      next: 'ml-interview practice',
    });
    await expect(store.resolve('2026')).rejects.toMatchObject({ kind: 'not-found' });
    for (const id of ['2026-03-02-a-0001', '2026-03-02-a-0001-more'])
      store.create(started(['clarify'], { id })).close();
    expect(await store.resolve('2026-03-02-a-0001')).toBe('2026-03-02-a-0001');
    await expect(store.resolve('2026')).rejects.toMatchObject({ kind: 'usage' });
  });

  it('has what came from elsewhere, which never takes the place of what is here', () => {
    const events = [started(), submitted('clarify')];
    store.adopt(ID, events);
    expect(store.events(ID)).toEqual(events);
    expect(readFileSync(journal(), 'utf8')).toBe(
      events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    );
    expect(() => store.adopt(ID, [started()])).toThrow(/is there already/);
    expect(store.events(ID)).toEqual(events);
  });

  it('forgets a deleted session and its draft', async () => {
    const open = store.create(started());
    open.keepDraft({ stage: 'clarify', text: 'x', usedSeconds: 1 });
    open.close();
    store.remove(ID);
    expect((await store.summaries()).summaries).toEqual([]);
    expect(() => statSync(join(folder, `${ID}.draft.json`))).toThrow(/ENOENT/);
    expect(() => store.remove(ID)).toThrow(/^can't delete .*\.jsonl: no such file or directory$/);
  });
});

it('a new id has the day, the scenario and something to tell two apart', () => {
  expect(newSessionId('2026-03-01T23:59:59.000Z', 'ad-click-prediction')).toMatch(
    /^2026-03-01-ad-click-prediction-[0-9a-f]{4}$/,
  );
});

it('a folder that can not be made is an expected error that names it', () => {
  writeFileSync(folder, 'a file in the way');
  expect(() => store.create(started())).toThrow(/can't write .*sessions/);
});
