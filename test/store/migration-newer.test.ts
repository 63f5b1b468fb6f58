import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { changed, computer, FIRST, type Json, OLD } from '../support/saved-files.ts';
import { createTestHost } from '../support/test-host.ts';

describe('a session saved by a later version', () => {
  it('is read without the fields that are new, keeps them, and takes them along', async () => {
    const { typed, journal, text } = await changed(([start, asked]) => {
      Object.assign(start ?? {}, { mood: 'calm' });
      Object.assign(start?.['plan'] ?? {}, { draft: 5, breaks: [1] });
      Object.assign(asked ?? {}, { tone: { of: 'voice' } });
    });
    const whole = JSON.parse((await typed('sessions show --json')).stdout);
    const plain = await (await computer('sessions')).typed(`sessions show ${FIRST} --json`);
    expect(whole).toEqual(JSON.parse(plain.stdout));
    const exported = JSON.parse((await typed('sessions export')).stdout);
    const events: unknown[] = exported.sessions[0].events;
    expect(events.map((event) => `${JSON.stringify(event)}\n`).join('')).toBe(text);
    await typed('review');
    expect(readFileSync(journal(), 'utf8')).toBe(text);
  });

  it('keeps them when more is said about it', async () => {
    const { at, journal, text } = await changed(([start]) => Object.assign(start ?? {}, { mood: 'calm' }));
    const open = createSessionStore(at('sessions'), createTestHost(at('')).host).open(FIRST);
    open.append({ type: 'dispute-withdrawn', at: '2026-11-22T09:00:00.000Z', stage: 'data', criterion: 'x' });
    open.close();
    expect(readFileSync(journal(), 'utf8').startsWith(text)).toBe(true);
  });

  const NEWER: [name: string, change: (events: Json[]) => void, message: RegExp][] = [
    [
      'in a later format',
      ([start]) => Object.assign(start ?? {}, { schemaVersion: 2, plan: 'told otherwise' }),
      /: made by a newer version of ml-interview \(format 2; this one reads format 1\)/,
    ],
    [
      'with an event that is new',
      (events) => events.splice(1, 0, { type: 'coffee-poured', at: '2026-11-21T20:13:00.000Z' }),
      /:2:1: "coffee-poured" is no event that this version of ml-interview knows/,
    ],
  ];

  it.each(NEWER)('%s is refused, named in lists, and left as it is', async (_, change, message) => {
    const { typed, journal, text, at } = await changed(change);
    writeFileSync(at(`sessions/${FIRST}.draft.json`), '{"stage":"data","text":"half a","usedSeconds":9}');
    for (const line of ['review', 'resume', 'sessions show', 'sessions export']) {
      const { code, stdout, stderr } = await typed(`${line} ${FIRST}`);
      expect([line, code, stdout]).toEqual([line, 3, '']);
      expect(stderr).toMatch(message);
      expect(stderr).toContain('next: npm install -g ml-interview@latest');
    }
    const list = await typed('sessions list');
    expect(list.code).toBe(0);
    expect(list.stderr).toMatch(message);
    const all = await typed('sessions export --all');
    expect([all.code, JSON.parse(all.stdout).sessions]).toEqual([3, []]);
    expect(readFileSync(journal(), 'utf8')).toBe(text);
    expect(statSync(at(`sessions/${FIRST}.draft.json`)).size).toBe(48);
  });

  it.each(NEWER)('%s keeps its place against an import of the same name', async (_, change) => {
    const { typed, journal, text } = await changed(change);
    const exported = (await (await computer('sessions')).typed(`sessions export ${FIRST}`)).stdout;
    expect((await typed('sessions import -', exported)).code).toBe(3);
    expect(readFileSync(journal(), 'utf8')).toBe(text);
  });

  it('shows what was being typed, whatever else a draft says', async () => {
    const { typed, at } = await changed((events) => events.splice(1));
    const draft = { stage: 'clarify', text: 'half a', usedSeconds: 9, cursor: 3 };
    writeFileSync(at(`sessions/${FIRST}.draft.json`), JSON.stringify(draft));
    expect((await typed('review')).stdout).toContain('half a');
  });
});

describe('another file of a later version', () => {
  const NEWER_YAML =
    /:1:16: made for a newer version of ml-interview \(format 2; this one reads format 1\); npm install -g/;

  it('is refused, when it is an export, and nothing is imported', async () => {
    const { typed, at } = await computer();
    const text = '{"kind":"ml-interview sessions","schemaVersion":2,"sessions":"told otherwise"}';
    const { code, stderr } = await typed('sessions import -', text);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /-: made by a newer version of ml-interview \(format 2; this one reads format 1\)\n.*npm install/,
    );
    expect(() => statSync(at('sessions'))).toThrow();
  });

  it('is refused, when it is an export with what is new, and the way out is named', async () => {
    const { typed } = await computer();
    const document = JSON.parse(readFileSync(join(OLD, 'export.json'), 'utf8'));
    document.sessions[0].events[0].plan.stages[0].tone = 'calm';
    const { code, stderr } = await typed('sessions import -', JSON.stringify(document));
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /events\[0\]\.plan\.stages\[0\]: "tone" is nothing that this version of ml-interview knows/,
    );
    expect(stderr).toContain('next: npm install -g ml-interview@latest');
  });

  it('is refused, when it is the settings, and not written over', async () => {
    const { typed, at } = await computer();
    const text = 'schemaVersion: 2\ncoach: [offline, llm]\nwaits: 3\n';
    writeFileSync(at('config.yaml'), text);
    for (const line of ['config list', 'config set coach offline', 'config use ollama']) {
      const { code, stderr } = await typed(line);
      expect([line, code]).toEqual([line, 3]);
      expect(stderr).toMatch(NEWER_YAML);
      expect(stderr.match(/config\.yaml:/g)).toHaveLength(1);
    }
    expect(readFileSync(at('config.yaml'), 'utf8')).toBe(text);
  });

  it('is refused, when it is a scenario or answers', async () => {
    const { typed, at } = await computer();
    mkdirSync(at('scenarios'));
    writeFileSync(at('scenarios/mine.yaml'), 'schemaVersion: 2\nid: mine\nacts: 5\n');
    const found = await typed('scenarios validate scenarios');
    expect([found.code, found.stdout]).toEqual([1, expect.stringMatching(NEWER_YAML)]);
    expect((await typed('scenarios list')).stderr).toMatch(NEWER_YAML);
    writeFileSync(at('answers.yaml'), 'schemaVersion: 2\nstages: []\n');
    const answered = await typed('practice video-recommendation --answers answers.yaml');
    expect([answered.code, answered.stderr]).toEqual([3, expect.stringMatching(NEWER_YAML)]);
  });

  it('is told from one that is wrong', async () => {
    const { typed, at } = await computer();
    writeFileSync(at('config.yaml'), 'schemaVersion: two\n');
    expect((await typed('config list')).stderr).toMatch(/schemaVersion: expected 1, got "two"/);
  });
});
