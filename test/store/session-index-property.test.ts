import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { summaryOf } from '../../src/domain/summary.ts';
import { digestJournal } from '../../src/store/digest-journal.ts';
import { createSessionIndex } from '../../src/store/session-index.ts';
import { asked, closed, critiqued, started, submitted } from '../support/session-fixture.ts';
import { createTestHost } from '../support/test-host.ts';

const { signal } = createTestHost('/none').host;

/** More than a tick of the clock that file systems here go by; two changes in one tick may look like one. */
const TICK = 8;

const idOf = (number: number) => `2026-03-0${number + 1}-test-000${number}`;

const EVENTS: readonly SessionEvent[] = [
  submitted('clarify', 'naïve “quoted” 你好'),
  critiqued('clarify', { first: 'covered', second: 'touched' }),
  asked('clarify', 'third'),
  closed('clarify'),
  submitted('data'),
  closed('data'),
  { type: 'session-finished', at: '2026-03-01T09:40:00.000Z' },
];

/** What can happen to a folder of sessions; `number` says to which, `at` where or how. */
const actions: Readonly<Record<string, (folder: string, number: number, at: number) => void>> = {
  append(folder, number, at) {
    const file = join(folder, `${idOf(number)}.jsonl`);
    if (!existsSync(file)) {
      writeFileSync(file, `${JSON.stringify(started(undefined, { id: idOf(number) }))}\n`);
    }
    const lines = EVENTS.slice(0, 1 + (at % EVENTS.length)).map((event) => `${JSON.stringify(event)}\n`);
    appendFileSync(file, lines.join(''));
  },
  begin(folder, number, at) {
    const start = {
      ...started(undefined, { id: idOf(number) }),
      at: `2026-03-0${1 + (at % 9)}T09:00:00.000Z`,
    };
    writeFileSync(join(folder, `${idOf(number)}.jsonl`), `${JSON.stringify(start)}\n`);
  },
  remove: (folder, number) => rmSync(join(folder, `${idOf(number)}.jsonl`), { force: true }),
  touch(folder, number, at) {
    const file = join(folder, `${idOf(number)}.jsonl`);
    if (existsSync(file)) utimesSync(file, 1_000_000 + at, 1_000_000 + at);
  },
  /** As many bytes as before, and the times set back. */
  corrupt(folder, number, at) {
    const file = join(folder, `${idOf(number)}.jsonl`);
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    if (bytes.length > 0) bytes[at % bytes.length] = 0x7b;
    writeFileSync(file, bytes);
    utimesSync(file, 1_000_000, 1_000_000);
  },
  tear(folder, number, at) {
    const file = join(folder, `${idOf(number)}.jsonl`);
    if (existsSync(file)) truncateSync(file, at % (1 + readFileSync(file).length));
  },
  copy(folder, number, at) {
    const file = join(folder, `${idOf(number)}.jsonl`);
    if (existsSync(file)) copyFileSync(file, join(folder, `${idOf(at % 4)}.jsonl.new`));
    if (existsSync(file)) copyFileSync(file, join(folder, `${idOf(at % 4)}.jsonl`));
  },
  draft(folder, number, at) {
    const draft = { stage: 'clarify', text: 'so far', usedSeconds: at % 100 };
    writeFileSync(join(folder, `${idOf(number)}.draft.json`), JSON.stringify(draft));
  },
  settleDraft: (folder, number) => rmSync(join(folder, `${idOf(number)}.draft.json`), { force: true }),
  backUp: (folder) => cpSync(folder, `${folder}.backup`, { recursive: true, preserveTimestamps: true }),
  restore(folder) {
    if (existsSync(`${folder}.backup`)) {
      cpSync(`${folder}.backup`, folder, { recursive: true, preserveTimestamps: true, force: true });
    }
  },
  tearIndex(folder, _, at) {
    const file = `${folder}.index.jsonl`;
    if (existsSync(file)) truncateSync(file, at % readFileSync(file).length);
  },
};

function readEverything(folder: string) {
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => digestJournal(folder, name.slice(0, -'.jsonl'.length)));
  const digests = found.flatMap((one) => ('problem' in one ? [] : one));
  digests.sort((a, b) => b.startedAt.localeCompare(a.startedAt) || b.id.localeCompare(a.id));
  return { digests, problems: found.flatMap((one) => ('problem' in one ? one.problem : [])).sort() };
}

const action = fc.record({
  name: fc.constantFrom(...Object.keys(actions)),
  number: fc.nat(1),
  at: fc.nat(5000),
});

it('says what reading everything says, whatever happened to the journals', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
      async (rounds) => {
        const home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
        const folder = join(home, 'sessions');
        mkdirSync(folder);
        try {
          const index = createSessionIndex(folder, { signal });
          for (const round of rounds) {
            for (const { name, number, at } of round) actions[name]?.(folder, number, at);
            const expected = readEverything(folder);
            const { digests, problems } = await index.digests();
            expect({ digests, problems: [...problems].sort() }).toEqual(expected);
            expect((await index.summaries()).summaries).toEqual(expected.digests.map(summaryOf));
            // From now on the index is believed.
            const later = Date.now() / 1000 + 60;
            if (existsSync(`${folder}.index.jsonl`)) utimesSync(`${folder}.index.jsonl`, later, later);
            expect((await index.digests()).digests).toEqual(expected.digests);
            await setTimeout(TICK);
          }
        } finally {
          rmSync(home, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 60 },
  );
});
