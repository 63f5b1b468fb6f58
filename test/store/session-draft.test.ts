import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionStore, type SessionStore } from '../../src/store/session-store.ts';
import { AT, asked, critiqued, probeAnswered, started, submitted } from '../support/session-fixture.ts';
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

function sit(...events: Parameters<ReturnType<SessionStore['create']>['append']>[0][]) {
  const open = store.create(started());
  for (const event of events) open.append(event);
  open.close();
}

describe('a draft', () => {
  const draft = { stage: 'clarify', text: 'half a sent', usedSeconds: 42 } as const;

  it('is part of the session as it is read and opened again', () => {
    const open = store.create(started());
    open.keepDraft(draft);
    expect(store.read(ID).stages[0]).toMatchObject({ answer: null, draft: 'half a sent', usedSeconds: 42 });
    open.close();
    expect(store.open(ID).session.stages[0]?.draft).toBe('half a sent');
  });

  it('gives way to the answer', () => {
    const open = store.create(started());
    open.keepDraft(draft);
    open.append(submitted('clarify', 'the answer'));
    open.close();
    expect(store.read(ID).stages[0]).toMatchObject({ answer: 'the answer' });
    expect(() => statSync(join(folder, `${ID}.draft.json`))).toThrow(/ENOENT/);
  });

  it('is the last of what happened, and stays while it is not settled', () => {
    const open = store.create(started());
    open.keepDraft(draft);
    const question = { type: 'question-asked' as const, at: AT, stage: 'clarify' as const };
    open.append({ ...question, text: 'Why?', reply: 'Because.', usedSeconds: 1 });
    open.close();
    expect(store.events(ID).map(({ type }) => type)).toEqual([
      ...['session-started', 'question-asked', 'draft-kept'],
    ]);
  });

  it('of what was answered, left by a crash, is removed when the session is opened', () => {
    sit(submitted('clarify'));
    const file = join(folder, `${ID}.draft.json`);
    writeFileSync(file, JSON.stringify(draft));
    store.open(ID).close();
    expect(existsSync(file)).toBe(false);
  });

  it('of a follow-up goes to the follow-up', () => {
    const open = store.create(started());
    for (const event of [submitted('clarify'), critiqued('clarify', {}), asked('clarify', 'first')])
      open.append(event);
    open.keepDraft({ ...draft, criterion: 'first' });
    expect(store.read(ID).stages[0]?.probes[0]?.draft).toBe('half a sent');
    open.append(probeAnswered('clarify', 'first'));
    open.close();
    expect(store.read(ID).stages[0]?.probes[0]).not.toHaveProperty('draft');
  });

  it('that can not be kept says why, and the old one stays', () => {
    const open = store.create(started());
    expect(open.keepDraft(draft)).toBeUndefined();
    mkdirSync(join(folder, `${ID}.draft.json.next`));
    expect(open.keepDraft({ ...draft, text: 'newer' })).toMatch(/^illegal operation on a directory$/);
    open.close();
    expect(store.read(ID).stages[0]?.draft).toBe('half a sent');
  });

  it.each(['', '{', '{"stage":"nope"}', '[]'])('that is damaged (%j) is done without', (content) => {
    sit();
    writeFileSync(join(folder, `${ID}.draft.json`), content);
    expect(store.read(ID).stages[0]).not.toHaveProperty('draft');
  });
});
