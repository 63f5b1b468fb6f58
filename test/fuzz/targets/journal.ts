import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Session } from '../../../src/domain/session.ts';
import type { WrittenEvent } from '../../../src/domain/session-event.ts';
import { digestJournal } from '../../../src/store/digest-journal.ts';
import { readExport } from '../../../src/store/import-session.ts';
import { exportDocument, portable } from '../../../src/store/session-export.ts';
import { createSessionStore, type SessionStore } from '../../../src/store/session-store.ts';
import { scenarioYaml } from '../../support/scenario-fixture.ts';
import { AT } from '../../support/session-fixture.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure, expected } from '../checks.ts';
import type { Draw } from '../draw.ts';
import { intactLines, mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import { journalOf, type Sat, sittings } from '../sittings.ts';
import type { Outcome, Target } from '../target.ts';
import { otherCommand, reviewAll, runCommand } from './commands.ts';

/** A journal that something has happened to, and what it was before. */
interface Damaged {
  readonly id: string;
  readonly file: string;
  readonly before: Buffer;
  readonly bytes: Buffer;
}

/** What is done with a saved session, one after the other; it is resumed last, as that alone may change it. */
export const journal: Target = {
  name: 'journal',
  async open(home) {
    const sat = await sittings();
    const others = sat.map(journalOf);
    const folder = join(home, 'sessions');
    mkdirSync(join(home, 'scenarios'));
    writeFileSync(join(home, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
    const store = createSessionStore(folder, createTestHost(home).host);
    const elsewhere = createSessionStore(join(home, 'elsewhere'), createTestHost(home).host);
    return async (draw) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      const damaged = damage(draw.pick(sat), folder, draw, others);
      const draft = putDraft(damaged, draw);
      const read = readBoth(store, damaged);
      await checkIndex(store, damaged, folder, read !== undefined);
      ensure(read !== undefined || !isMerelyTorn(damaged), () => 'a torn end made it unreadable');
      if (read) checkKept(read.events, damaged, draft);
      if (read) exportAndImport(read.events, damaged, elsewhere);
      if (read) await reviewAll(damaged.id, home);
      await runCommand(otherCommand(damaged.id, draw), home);
      ensure(readFileSync(damaged.file).equals(damaged.bytes), () => 'reading changed the journal');
      if (draw.chance(0.1)) await runCommand(['resume', damaged.id], home);
      return resume(store, damaged, read?.events);
    };
  },
};

function damage(sat: Sat, folder: string, draw: Draw, others: readonly Buffer[]): Damaged {
  const before = journalOf(sat);
  const bytes = draw.chance(0.4) ? withLineChanged(sat, draw) : mutate(before, draw, others).bytes;
  const file = join(folder, `${sat.id}.jsonl`);
  writeFileSync(file, bytes);
  return { id: sat.id, file, before, bytes };
}

function withLineChanged({ events }: Sat, draw: Draw): Buffer {
  const place = draw.below(events.length);
  const lines = events.map((event, index) =>
    index === place ? mutateJson(event, draw) : JSON.stringify(event),
  );
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

const DRAFT = { stage: 'data', text: 'Labels come', usedSeconds: 9 };

/** Now and then something was being typed. */
function putDraft({ file }: Damaged, draw: Draw): boolean {
  const draft = file.replace(/jsonl$/, 'draft.json');
  if (draw.chance(0.2)) {
    const isJson = draw.chance(0.5);
    const bytes = Buffer.from(JSON.stringify(DRAFT));
    writeFileSync(draft, isJson ? mutateJson(DRAFT, draw) : mutate(bytes, draw, [bytes]).bytes);
    return true;
  }
  rmSync(draft, { force: true });
  return false;
}

interface Read {
  readonly session: Session;
  readonly events: readonly WrittenEvent[];
}

function readBoth(store: SessionStore, { id, file }: Damaged): Read | undefined {
  const [events, session] = [tried(() => store.events(id)), tried(() => store.read(id))];
  if ('refused' in events || 'refused' in session) {
    ensure('refused' in events && 'refused' in session, () => 'refused once of two times');
    ensure(events.refused === session.refused, () => `${events.refused} and ${session.refused}`);
    ensure(events.refused.startsWith(`${file}:`), () => `no place in "${events.refused}"`);
    return undefined;
  }
  return { events: events.value, session: session.value };
}

type Tried<T> = { readonly value: T } | { readonly refused: string };

function tried<T>(run: () => T): Tried<T> {
  try {
    return { value: run() };
  } catch (error) {
    return { refused: expected(error).message };
  }
}

/** Every line that was not damaged is there, in its place, and nothing that no line says. */
function checkKept(events: readonly WrittenEvent[], { before, bytes }: Damaged, hasDraft: boolean): void {
  const lines = wholeLines(bytes);
  const isTorn = before.subarray(0, bytes.length).equals(bytes);
  const intact = isTorn ? lines : lines.slice(0, intactLines(before, bytes));
  const found = events.slice(0, intact.length);
  ensure(isDeepStrictEqual(found, intact.map(parsed)), () => `lost one of ${intact.length} events`);
  const added = events.length - lines.length;
  ensure(added === 0 || (hasDraft && added === 1), () => `${lines.length} lines, ${events.length} events`);
}

/** Whether something has happened to the end only, which is what a crash does: then all before it can be had. */
function isMerelyTorn({ before, bytes }: Damaged): boolean {
  const ended = bytes.lastIndexOf(0x0a) + 1;
  const rest = bytes.subarray(ended);
  if (ended === 0 || !bytes.subarray(0, ended).equals(before.subarray(0, ended))) return false;
  return parsed(rest.toString('utf8')) === undefined;
}

/** The lines of a journal; of the last one only the line feed may be missing. */
function wholeLines(bytes: Buffer): string[] {
  const lines = bytes.toString('utf8').split('\n');
  const last = lines.pop() ?? '';
  return parsed(last) === undefined ? lines : [...lines, last];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The index says what the journal itself says. */
async function checkIndex(
  store: SessionStore,
  { id }: Damaged,
  folder: string,
  isRead: boolean,
): Promise<void> {
  const { digests, problems } = await store.digests();
  const { summaries } = await store.summaries();
  ensure(digests.length === (isRead ? 1 : 0), () => `${digests.length} digests, ${problems.join()}`);
  ensure(summaries.length === digests.length, () => `${summaries.length} summaries`);
  ensure(problems.length === 1 - digests.length, () => `${problems.length} problems`);
  for (const problem of problems) checkShown(problem, 'a problem');
  if (isRead) {
    const direct = digestJournal(folder, id);
    ensure(isDeepStrictEqual(digests[0], direct), () => 'the index says something else than the journal');
  }
}

/** An export says all that happened, and an import of it says the same, or why not. */
function exportAndImport(events: readonly WrittenEvent[], { id }: Damaged, store: SessionStore): void {
  const document = exportDocument([{ id, events: portable(events) }]);
  checkShown(document, 'an export');
  const found = tried(() => readExport(document, 'export.json'));
  if ('refused' in found) return;
  for (const one of found.value) store.adopt(one.id, one.events);
  const again = store.events(id);
  ensure(isDeepStrictEqual(again, portable(events)), () => 'changed by being exported and imported');
  store.remove(id);
}

const NOTE: WrittenEvent = { type: 'session-finished', at: AT };

/** What is not damaged can be gone on with, and nothing of it is lost; what is damaged stays as it is. */
function resume(
  store: SessionStore,
  { id, file, bytes }: Damaged,
  events: readonly WrittenEvent[] | undefined,
): Outcome {
  rmSync(file.replace(/jsonl$/, 'draft.json'), { force: true });
  const sat = events && tried(() => store.events(id));
  const opened = tried(() => store.open(id));
  if ('refused' in opened) {
    ensure(sat === undefined, () => `can be read, but not gone on with: ${opened.refused}`);
    ensure(readFileSync(file).equals(bytes), () => 'a damaged journal was written over');
    return 'refused';
  }
  ensure(sat !== undefined && 'value' in sat, () => 'can be gone on with, but not be read');
  opened.value.append({ type: 'session-finished', at: AT });
  opened.value.close();
  ensure(isDeepStrictEqual(store.events(id), [...sat.value, NOTE]), () => 'lost by going on');
  const kept = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  ensure(readFileSync(file).subarray(0, kept.length).equals(kept), () => 'whole lines were written over');
  return 'read';
}
