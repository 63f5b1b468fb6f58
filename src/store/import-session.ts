import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { step } from '../domain/fold.ts';
import { Scenario } from '../domain/scenario.ts';
import { type Session, SessionEvent } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import { cleanLine } from '../text/clean.ts';
import { EXPORT_KIND, EXPORT_VERSION, type PortableSession, portable } from './session-export.ts';
import type { SessionStore } from './session-store.ts';

/** Far more than any sitting has; without a bound a file could keep the program busy for hours. */
const MAX_EVENTS = 5000;

/** Day and words: no folder, no hidden file, no name with a meaning to the system. */
const ID = /^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/;

const Document = z.strictObject({
  kind: z.literal(EXPORT_KIND),
  schemaVersion: z.literal(EXPORT_VERSION),
  sessions: z.array(z.strictObject({ id: z.string().max(120).regex(ID), events: z.array(z.unknown()) })),
});
const Newer = z.object({ kind: z.literal(EXPORT_KIND), schemaVersion: z.number().gt(EXPORT_VERSION) });

/**
 * The sessions of an export. Every event is checked and must follow from those before it.
 * @throws ExpectedError `data` that names the file and the place in it.
 */
export function readExport(text: string, file: string): PortableSession[] {
  const value = parseJson(text, file);
  if (Newer.safeParse(value).success) {
    const next = 'npm install -g ml-interview@latest';
    throw new ExpectedError('data', `${file}: made by a newer version of ml-interview`, next);
  }
  const document = Document.safeParse(value);
  if (!document.success) throw faultOf(document.error, file, []);
  return document.data.sessions.map(({ id, events }, index) => {
    const place = ['sessions', index];
    if (events.length > MAX_EVENTS) throw fault(file, place, 'longer than any session');
    return { id, events: portable(checkedEvents(events, id, file, [...place, 'events'])) };
  });
}

type Path = readonly PropertyKey[];

function checkedEvents(events: readonly unknown[], id: string, file: string, place: Path): SessionEvent[] {
  let session: Session | undefined;
  const checked = events.map((value, index) => {
    const event = SessionEvent.safeParse(value);
    if (!event.success) throw faultOf(event.error, file, [...place, index]);
    try {
      session = step(session, event.data);
    } catch (error) {
      throw fault(file, [...place, index], error instanceof Error ? error.message : String(error));
    }
    return event.data;
  });
  const problem = session ? problemOf(session, id) : 'no session in it';
  if (problem !== undefined) throw fault(file, [...place, 0], problem);
  return checked;
}

/** What no sitting of this program can have, although each event is sound. */
function problemOf(session: Session, id: string): string | undefined {
  const { scenario, stages, asides } = session;
  if (session.id !== id) return `the id is ${session.id} here, and ${id} above`;
  // A name with a slash or a dot would be opened as a file.
  if (!Scenario.shape.id.safeParse(scenario.id).success) return 'the scenario has no id';
  const parts = [...stages, ...asides].map((part) => part.id);
  return new Set(parts).size < parts.length ? 'a stage is there twice' : undefined;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Node does not always say where.
    const [, offset] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const before = offset === undefined ? [] : text.slice(0, Number(offset)).split('\n');
    const place = offset === undefined ? '' : `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new ExpectedError('data', `${file}${place}: not JSON`);
  }
}

function faultOf(error: z.ZodError, file: string, place: Path): ExpectedError {
  const [issue] = error.issues;
  return fault(file, [...place, ...(issue?.path ?? [])], issue?.message ?? 'not an event');
}

function fault(file: string, place: Path, problem: string): ExpectedError {
  const where = place.map((one) => (typeof one === 'number' ? `[${one}]` : `.${String(one)}`)).join('');
  return new ExpectedError(
    'data',
    cleanLine(`${file}: ${where.replace(/^\./, '') || 'all of it'}: ${problem}`),
  );
}

/**
 * Those that are not here yet, each once.
 * @throws ExpectedError `data` when there is another session of the same id, here or among them.
 */
export function newOnes(found: readonly PortableSession[], store: SessionStore): PortableSession[] {
  const here = new Set(store.ids());
  const fresh = new Map<string, PortableSession>();
  for (const session of found) {
    const { id } = session;
    const other = here.has(id) ? portable(store.events(id)) : fresh.get(id)?.events;
    if (other === undefined) fresh.set(id, session);
    else if (!isDeepStrictEqual(other, session.events)) throw clash(id);
  }
  return [...fresh.values()];
}

function clash(id: string): ExpectedError {
  return new ExpectedError(
    'data',
    `another session is called ${id}, or this one at another time; nothing is imported`,
    `ml-interview sessions export ${id} --output FILE, then sessions delete ${id}, to make room for it`,
  );
}
