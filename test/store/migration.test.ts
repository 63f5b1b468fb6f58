import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSession } from '../../src/domain/scoring.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { complete } from '../support/published-schema.ts';
import { computer, FIRST, OLD } from '../support/saved-files.ts';
import { createTestHost } from '../support/test-host.ts';

const IDS = readdirSync(join(OLD, 'sessions')).map((name) => name.replace('.jsonl', ''));

describe('sessions saved by earlier states of the program', () => {
  it.each(IDS)(
    '%s is read, reviewed and printed',
    async (id) => {
      const { typed, journal } = await computer('sessions');
      const before = readFileSync(journal(id));
      const document = JSON.parse((await typed(`sessions show ${id} --json`)).stdout);
      expect(complete('session')(document)).toEqual([]);
      for (const format of ['text', 'md']) {
        const { code, stdout, stderr } = await typed(`review ${id} --format ${format}`);
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout).toContain(document.scenario.title);
      }
      expect(readFileSync(journal(id))).toEqual(before);
    },
    60_000,
  );

  it('are listed, and counted as progress', async () => {
    const { typed } = await computer('sessions');
    const { stdout, stderr } = await typed('sessions list --json');
    const { sessions } = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(sessions.map(({ id }: { id: string }) => id).sort()).toEqual([...IDS].sort());
    expect(JSON.parse((await typed('progress --json')).stdout).interviews).toBe(8);
  }, 60_000);

  it('are exported and imported with all that is in them', async () => {
    const [mine, theirs] = [await computer('sessions'), await computer()];
    const { stdout } = await mine.typed('sessions export --all');
    expect(complete('export')(JSON.parse(stdout))).toEqual([]);
    expect((await theirs.typed('sessions import -', stdout)).code).toBe(0);
    for (const id of IDS) expect(readFileSync(theirs.journal(id))).toEqual(readFileSync(mine.journal(id)));
  }, 60_000);

  it('go on where they stood', async () => {
    const { at, journal } = await computer('sessions');
    const interrupted = '2026-11-21-video-recommendation-e835';
    const before = readFileSync(journal(interrupted), 'utf8');
    const open = createSessionStore(at('sessions'), createTestHost(at('')).host).open(interrupted);
    const answered = { text: 'Watch time.', usedSeconds: 9, endedBy: 'submitted' } as const;
    const stage = open.session.stages[0];
    expect(stage).toMatchObject({ id: 'clarify', budgetSeconds: 420, answer: null, hints: [], disputes: [] });
    const after = open.append({
      ...{ type: 'answer-submitted', at: '2026-11-21T21:00:00.000Z', stage: 'clarify' },
      ...answered,
    });
    open.close();
    expect(after.stages[0]?.answer).toBe('Watch time.');
    expect(readFileSync(journal(interrupted), 'utf8').startsWith(before)).toBe(true);
  });

  it('are known again in an export of that time, in which defaults are filled in', async () => {
    const { typed, journal } = await computer('sessions');
    const before = readFileSync(journal());
    const text = readFileSync(join(OLD, 'export.json'), 'utf8');
    expect(before.toString()).not.toContain('"asides"');
    expect(JSON.parse(text).sessions[0].events[0].plan).toHaveProperty('asides');
    const { code, stderr } = await typed('sessions import -', text);
    expect([code, stderr]).toEqual([
      0,
      `already here: ${FIRST}\nalready here: 2026-11-21-video-recommendation-ce6a\n`,
    ]);
    expect(readFileSync(journal())).toEqual(before);
    const other = await computer();
    expect((await other.typed('sessions import -', text)).code).toBe(0);
    expect((await other.typed('review')).code).toBe(0);
  });

  it('are listed whatever index of that time lies beside them', async () => {
    const { typed, at } = await computer('sessions', 'sessions.index.jsonl');
    expect(JSON.parse((await typed('sessions list --json')).stdout).sessions).toHaveLength(IDS.length);
    writeFileSync(at('sessions.index.jsonl'), '{"format":2,"program":"9.0.0","layout":"id","parts":[]}\n');
    expect(JSON.parse((await typed('sessions list --json')).stdout).sessions).toHaveLength(IDS.length);
  });

  it('have the settings of that time', async () => {
    const { typed } = await computer('config.yaml');
    expect((await typed('config list')).stdout).toContain('llama3.1');
  });
});

/** What the program printed when they were saved. */
it.each([
  [FIRST, { low: 18, high: 38 }],
  ['2026-11-21-video-recommendation-f77f', { low: 18, high: 38 }],
  ['2026-11-21-video-recommendation-4366', { low: 3, high: 13 }],
  ['2026-11-21-video-recommendation-1cd1', { low: 7, high: 30 }],
  ['2026-11-21-video-recommendation-affa', { low: 7, high: 34 }],
])('the score of %s is the one that was told then', async (id, score) => {
  const { at } = await computer('sessions');
  const store = createSessionStore(at('sessions'), createTestHost(at('')).host);
  expect(scoreSession(store.read(id))).toEqual(score);
});
