import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digestOf, SessionDigest } from '../../src/domain/digest.ts';
import { summaryOf } from '../../src/domain/summary.ts';
import { createSessionIndex } from '../../src/store/session-index.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { writeHistory } from '../support/history.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const { host } = createTestHost('/none');

async function history(sessions: number, words = 20) {
  const folder = join(await temporaryFolder(), 'sessions');
  writeHistory(folder, { sessions, words });
  const notes: string[] = [];
  const index = createSessionIndex(folder, host, (line) => notes.push(line));
  const store = createSessionStore(folder, host);
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .sort();
  const file = `${folder}.index.jsonl`;
  return { folder, file, index, store, ids, notes, journal: (id = ids[0]) => join(folder, `${id}.jsonl`) };
}

/** As if the index had been written a while after the journals. */
function settle(file: string): void {
  const later = Date.now() / 1000 + 60;
  utimesSync(file, later, later);
}

/** Another one each time the file is replaced. */
function inode(file: string): number {
  return statSync(file).ino;
}

describe('the index of the sessions', () => {
  it('says what the journals say, newest first', async () => {
    const { index, store, ids } = await history(30);
    const expected = ids.map((id) => digestOf(store.read(id))).reverse();
    const { digests, problems } = await index.digests();
    expect(problems).toEqual([]);
    expect(digests.map(({ id }) => id).sort()).toEqual(ids);
    expect([...digests].sort((a, b) => (a.id < b.id ? 1 : -1))).toEqual(expected);
    const starts = digests.map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...starts].sort().reverse());
    expect((await index.summaries()).summaries).toEqual(digests.map(summaryOf));
    for (const digest of digests) expect(SessionDigest.parse(digest)).toEqual(digest);
  });

  it('is kept in a file for its user alone, and not written again without need', async () => {
    const { index, file } = await history(3);
    const first = await index.digests();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    settle(file);
    const before = inode(file);
    expect(await index.digests()).toEqual(first);
    expect(inode(file)).toBe(before);
  });

  it('reads no journal that is as it was', async () => {
    const { index, file, ids } = await history(3);
    const [before] = (await index.summaries()).summaries;
    expect(before?.level).not.toBe('staff');
    settle(file);
    // What no journal says, with the checksums to match: it shows only if it comes from here.
    forge(file, (text) => text.replace(/"([^"]+)"(,\[[^\]]+\],null,\[\d+,)\d/, '"$1"$22'));
    settle(file);
    const [newest] = (await index.summaries()).summaries;
    expect({ id: newest?.id, level: newest?.level }).toEqual({ id: ids.at(-1), level: 'staff' });
  });

  it('reads once more what was changed shortly before it was written', async () => {
    const { index, file } = await history(3);
    await index.summaries();
    const before = inode(file);
    await index.summaries();
    expect(inode(file)).not.toBe(before);
  });

  it('does not make a folder to say that there is nothing', async () => {
    const home = await temporaryFolder();
    const index = createSessionIndex(join(home, 'data', 'sessions'), host);
    expect(await index.digests()).toEqual({ digests: [], problems: [] });
    expect(readdirSync(home)).toEqual([]);
  });

  it('goes by the name of the file, whatever a copy calls itself', async () => {
    const { index, journal, ids } = await history(1);
    copyFileSync(journal(), journal('copied-0001'));
    const { summaries } = await index.summaries();
    expect(summaries.map(({ id }) => id).sort()).toEqual([...ids, 'copied-0001']);
  });

  it('has what was typed into an answer that is still open', async () => {
    const { index, folder, file, store } = await history(8);
    const open = (await index.digests()).digests.find(({ finishedAt }) => finishedAt === null);
    if (!open) throw new Error('no unfinished one');
    const stage = store.read(open.id).stages.find(({ answer }) => answer === null)?.id;
    const draft = (usedSeconds: number) =>
      writeFileSync(
        join(folder, `${open.id}.draft.json`),
        JSON.stringify({ stage, text: 'so far', usedSeconds }),
      );
    const used = async () => {
      settle(file);
      const { digests } = await index.digests();
      return digests.find(({ id }) => id === open.id)?.stages.find(({ id }) => id === stage)?.usedSeconds;
    };
    draft(11);
    expect(await used()).toBe(11);
    draft(12);
    expect(await used()).toBe(12);
    rmSync(join(folder, `${open.id}.draft.json`));
    expect(await used()).toBe(0);
  });

  it('keeps what was read when the user has had enough, and goes on from there', async () => {
    const { folder, file, ids } = await history(60);
    const stop = new AbortController();
    const notes: string[] = [];
    const reading = createSessionIndex(folder, { signal: stop.signal }, (line) =>
      notes.push(line),
    ).summaries();
    setImmediate(() => setImmediate(() => stop.abort()));
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
    const lines = readFileSync(file, 'utf8').split('\n').length;
    expect(lines).toBeLessThan(2 * ids.length);
    expect((await createSessionIndex(folder, host).summaries()).summaries).toHaveLength(ids.length);
    expect(notes).toEqual([]);
  });
});

/** Rewrites the index with checksums to match. */
function forge(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n') + 1;
  const head = JSON.parse(text.slice(0, end)) as { parts: { bytes: number; checksum: number }[] };
  const body = Buffer.from(text.slice(end));
  const middle = head.parts[0]?.bytes ?? 0;
  const parts = [body.subarray(0, middle), body.subarray(middle)].map((part) =>
    Buffer.from(change(part.toString())),
  );
  head.parts = parts.map((part) => ({ bytes: part.length, checksum: crc32(part) }));
  writeFileSync(file, [JSON.stringify(head), '\n', ...parts.map(String)].join(''));
}

describe('a file that is no index of ours', () => {
  const damage: readonly (readonly [string, (text: string) => string])[] = [
    ['empty', () => ''],
    ['no JSON', () => 'not an index\n'],
    ['torn', (text) => text.slice(0, -200)],
    ['torn in the first line', (text) => text.slice(0, 20)],
    ['of a newer format', (text) => text.replace('"format":1', '"format":2')],
    ['of another version of the program', (text) => text.replace(/"program":"[^"]*"/, '"program":"99.0.0"')],
    ['of other fields', (text) => text.replace('"layout":"', '"layout":"x')],
    ['changed by accident', (text) => text.replace(/"2020-/, '"2021-')],
    ['too large by its own word', (text) => text.replace(/"bytes":\d+/, '"bytes":1e15')],
    ['a list', () => '[[]]\n[]\n'],
  ];

  it.each(damage)('(%s) is made anew', async (_, change) => {
    const { index, file } = await history(4);
    const expected = await index.digests();
    const written = readFileSync(file, 'utf8');
    expect(change(written)).not.toBe(written);
    writeFileSync(file, change(written));
    settle(file);
    expect(await index.digests()).toEqual(expected);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  const forgeries: readonly (readonly [string, (text: string) => string])[] = [
    ['a word for a score', (text) => text.replace(/\[(\d+),(\d+)\],\[5,5\]/, '["\\u001b[2J",$2],[5,5]')],
    ['an unheard-of level', (text) => text.replace(/null,\[(\d+),\d,/, 'null,[$1,"length",')],
    ['an unheard-of scenario', (text) => text.replace(/null,\[\d+,/, 'null,[999,')],
    ['a place by name', (text) => text.replace(/null,\[\d+,/, 'null,["length",')],
    ['a date that is none', (text) => text.replace(/"2020-01-01T[^"]+"/, '"\\u001b]0;x\\u0007"')],
    ['no stamp', (text) => text.replace(/("20[^"]+"),\[[^\]]+\]/, '$1,7')],
    ['stages that are none', (text) => text.replace(/^\[\[\d,.*$/m, '{}')],
    ['outcomes by name', (text) => text.replace(/,\[\d+,\d+,\d+,/, ',["__proto__",1,2,')],
    ['a stage that is no JSON', (text) => text.replace(/^\[\[\d,.*$/m, '[[')],
  ];

  it.each(forgeries)('(forged, with %s) is made anew', async (_, change) => {
    const { index, file } = await history(4);
    const expected = await index.digests();
    const written = readFileSync(file, 'utf8');
    forge(file, change);
    expect(readFileSync(file, 'utf8')).not.toBe(written);
    settle(file);
    expect(await index.digests()).toEqual(expected);
    expect(await index.summaries()).toEqual({ summaries: expected.digests.map(summaryOf), problems: [] });
  });

  it('may be a folder, and is then done without', async () => {
    const { index, file } = await history(2);
    mkdirSync(file);
    expect((await index.digests()).digests).toHaveLength(2);
    expect(readdirSync(dirname(file)).sort()).toEqual(['sessions', 'sessions.index.jsonl']);
  });
});

describe('a journal that can not be read', () => {
  it('is named each time and parsed once, wherever its folder has gone', async () => {
    const { index, file, folder, journal } = await history(2);
    writeFileSync(journal('broken-0001'), 'no json\n');
    const problems = [`${journal('broken-0001')}:1:1: not a line of JSON`];
    expect(await index.summaries()).toMatchObject({ problems });
    settle(file);
    const before = inode(file);
    expect(await index.digests()).toMatchObject({ problems });
    expect(inode(file)).toBe(before);
    expect(existsSync(journal('broken-0001'))).toBe(true);

    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    renameSync(file, `${moved}.index.jsonl`);
    const there = await createSessionIndex(moved, host).summaries();
    expect(there.problems).toEqual([`${join(moved, 'broken-0001.jsonl')}:1:1: not a line of JSON`]);
  });

  it('is looked at again when the fault may not be its own', async () => {
    const { index, file, journal } = await history(2);
    mkdirSync(journal('folder-0001'));
    for (const _ of [1, 2]) {
      expect((await index.summaries()).problems).toEqual([expect.stringContaining('illegal operation')]);
      settle(file);
    }
    expect(readFileSync(file, 'utf8')).not.toContain('folder-0001');
  });

  it('is no longer named when it is mended', async () => {
    const { index, file, journal } = await history(2);
    const whole = readFileSync(journal());
    truncateSync(journal(), 0);
    expect((await index.summaries()).problems).toEqual([`${journal()}:1:1: no session in it`]);
    settle(file);
    writeFileSync(journal(), whole);
    expect(await index.summaries()).toMatchObject({ problems: [], summaries: [{}, {}] });
  });
});

it('a backup that is restored with its times shows at once', async () => {
  const { index, file, journal, ids, folder } = await history(2);
  const backup = `${folder}-backup`;
  cpSync(folder, backup, { recursive: true, preserveTimestamps: true });
  const [id = ''] = ids;
  const { size, atime, mtime } = statSync(journal(id));
  const before = await index.digests();
  // As many bytes, and the times set back: only what nobody can set tells.
  writeFileSync(journal(id), readFileSync(journal(id), 'utf8').replace(/"level":"\w+"/, flipped));
  utimesSync(journal(id), atime, mtime);
  expect(statSync(journal(id))).toMatchObject({ size, mtime });
  settle(file);
  const after = await index.digests();
  expect(after).not.toEqual(before);
  settle(file);
  cpSync(backup, folder, { recursive: true, preserveTimestamps: true, force: true });
  expect(await index.digests()).toEqual(before);
});

/** Another level of as many letters, or the same with a space. */
function flipped(field: string): string {
  return field.includes('mid')
    ? field.replace('mid', 'mix')
    : field.replace(/senior|staff/, (level) => {
        return level === 'staff' ? 'stafx' : 'seniox';
      });
}

it('where no index can be written the journals are read', async () => {
  const { index, folder } = await history(2);
  // A folder in its place stops root as well.
  mkdirSync(join(dirname(folder), 'sessions.index.jsonl'));
  expect((await index.digests()).digests).toHaveLength(2);
  expect((await index.digests()).digests).toHaveLength(2);
  expect(readdirSync(dirname(folder)).sort()).toEqual(['sessions', 'sessions.index.jsonl']);
});
