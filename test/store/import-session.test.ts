import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { newOnes, readExport } from '../../src/store/import-session.ts';
import { exportDocument, portable } from '../../src/store/session-export.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const SITTING: SessionEvent[] = [
  started(),
  submitted('clarify', 'naïve “quoted” 你好'),
  critiqued('clarify', { first: 'covered' }),
  closed('clarify'),
];
const sitting = (id: string, ...later: SessionEvent[]) => ({
  id,
  events: [started(undefined, { id }), ...later],
});
const documentOf = (change: object) =>
  JSON.stringify({ kind: 'ml-interview sessions', schemaVersion: 1, sessions: [], ...change });

describe('an export', () => {
  it('reads as it was written, however far the sittings had gone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: SITTING.length }), { maxLength: 4 }), (lengths) => {
        const sessions = lengths.map((length, index) =>
          sitting(`2026-03-01-test-000${index}`, ...SITTING.slice(1, length)),
        );
        expect(readExport(exportDocument(sessions), 'a.json')).toEqual(sessions);
      }),
      { numRuns: 20 },
    );
  });

  it('says nothing of where the scenario is on this computer', () => {
    const scenario = { id: 'test', title: 'Test', version: 1, file: '/home/ada/test.yaml' };
    const [first, second] = portable([started(undefined, { scenario }), submitted('clarify')]);
    expect(first).toEqual(started());
    expect(second).toEqual(submitted('clarify'));
    const text = exportDocument([{ id: started().id, events: [started(undefined, { scenario })] }]);
    expect(readExport(text, 'a.json')).toEqual([{ id: started().id, events: [started()] }]);
  });

  const ID = '2026-03-01-test-0001';
  const one = (id: string, events: unknown[]) => documentOf({ sessions: [{ id, events }] });
  const stages = started().plan.stages;
  const planned = (change: object) => ({ ...started(), plan: { ...started().plan, ...change } });
  it.each<[string, string, RegExp]>([
    ['no JSON', '{\n  "kind": nope', /^a\.json(:2:\d+)?: not JSON$/],
    ['no JSON, where Node says where', '{\n\n  "kind"}', /^a\.json:3:9: not JSON$/],
    ['another document', documentOf({ kind: 'recipes' }), /^a\.json: kind: /],
    ['a list', '[]', /^a\.json: all of it: /],
    [
      'a newer version',
      documentOf({ schemaVersion: 2 }),
      /^a\.json: made by a newer version of ml-interview \(format 2; this one reads format 1\)$/,
    ],
    ['an older version', documentOf({ schemaVersion: 0 }), /^a\.json: schemaVersion: /],
    ['an id that is a path', one('../../etc', []), /^a\.json: sessions\[0\]\.id: /],
    ['an id with something before it', one(`x${ID}`, []), /^a\.json: sessions\[0\]\.id: /],
    ['an id with something behind it', one(`${ID}/x`, []), /^a\.json: sessions\[0\]\.id: /],
    ['an id of one letter a day', one('2-3-1-test', []), /^a\.json: sessions\[0\]\.id: /],
    ['an id without words', one('2026-03-01', []), /^a\.json: sessions\[0\]\.id: /],
    ['an id far too long', one(`${ID}${'a'.repeat(101)}`, []), /^a\.json: sessions\[0\]\.id: /],
    ['no events', one(ID, []), /^a\.json: sessions\[0\]\.events\[0\]: no session in it$/],
    ['no event', one(ID, [started(), { type: 'nonsense' }]), /^a\.json: sessions\[0\]\.events\[1\]\.type: /],
    [
      'an event that can not come next',
      one(ID, [started(), submitted('serving')]),
      /^a\.json: sessions\[0\]\.events\[1\]: answer-submitted of stage serving, which is not in the plan$/,
    ],
    [
      'what this version does not know',
      one(ID, [planned({ stages: [{ ...stages[0], mood: 'grim' }] })]),
      /^a\.json: sessions\[0\]\.events\[0\]\.plan\.stages\[0\]: "mood" is nothing that this version of ml-interview knows$/,
    ],
    [
      'another id within',
      one('2026-03-02-other-0002', [started()]),
      /the id is 2026-03-01-test-0001 here, and 2026-03-02-other-0002 above$/,
    ],
    [
      'a scenario that is a path',
      one(ID, [{ ...started(), scenario: { id: '../x', title: '', version: 1 } }]),
      /the scenario has no id$/,
    ],
    ['a stage twice', one(ID, [planned({ stages: [...stages, stages[0]] })]), /a stage is there twice$/],
    [
      'an aside twice',
      one(ID, [planned({ asides: [1, 2].map(() => ({ id: 'sketch', budgetSeconds: 1 })) })]),
      /a stage is there twice$/,
    ],
    [
      'more events than any sitting has',
      one(ID, Array(5001).fill({})),
      /^a\.json: sessions\[0\]: longer than any session$/,
    ],
  ])('is refused for %s', (_, text, message) => {
    expect(() => readExport(text, 'a.json')).toThrow(
      expect.objectContaining({ kind: 'data', message: expect.stringMatching(message) }),
    );
  });

  it('of a newer version says how to read it', () => {
    expect(() => readExport(documentOf({ schemaVersion: 2 }), 'a.json')).toThrow(
      expect.objectContaining({ next: 'npm install -g ml-interview@latest' }),
    );
  });

  it('may have as many events as the longest sitting', () => {
    const draft: SessionEvent = {
      type: 'draft-kept',
      at: started().at,
      stage: 'clarify',
      text: '',
      usedSeconds: 0,
    };
    const [read] = readExport(one(ID, [started(), ...Array(4999).fill(draft)]), 'a.json');
    expect(read?.events).toHaveLength(5000);
  });
});

describe('what is new', () => {
  it('is there once, and not if it is here as it is, file of the scenario apart', async () => {
    const folder = await temporaryFolder();
    const store = createSessionStore(folder, createTestHost(folder).host);
    const scenario = { ...started().scenario, file: '/somewhere/test.yaml' };
    store.create(started(undefined, { scenario })).close();
    const here = { id: started().id, events: [started()] };
    const other = sitting('2026-03-02-test-0002');
    expect(newOnes([here, other, sitting('2026-03-02-test-0002')], store)).toEqual([other]);
    const clash = {
      kind: 'data',
      message: expect.stringMatching(
        /^another session is called 2026-03-01-test-0001, .*nothing is imported$/,
      ),
      next: expect.stringContaining('sessions export 2026-03-01-test-0001 --output FILE'),
    };
    expect(() => newOnes([{ ...here, events: [started(undefined, { level: 'staff' })] }], store)).toThrow(
      expect.objectContaining(clash),
    );
    expect(() => newOnes([other, sitting(other.id, submitted('clarify'))], store)).toThrow(
      /another session is called 2026-03-02-test-0002/,
    );
  });
});
