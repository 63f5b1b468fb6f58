import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { step } from '../domain/fold.ts';
import { Scenario } from '../domain/scenario.ts';
import type { Session } from '../domain/session.ts';
import { SessionEvent, type WrittenEvent } from '../domain/session-event.ts';
import { ExpectedError } from '../errors.ts';
import { cleanLine } from '../text/clean.ts';
import { shorten } from '../yaml/finding.ts';
import { EXPORT_VERSION, newerFormat, UPDATE } from './formats.ts';
import { firstUnknown, readEvent } from './read-event.ts';
import { PortableSession, portable, SessionExport } from './session-export.ts';
import type { SessionStore } from './session-store.ts';

/** Far more than any sitting has; without a bound a file could keep the program busy for hours. */
const MAX_EVENTS = 5000;

const { kind } = SessionExport.shape;

/** An export before its events are looked at, one by one. */
const Outline = SessionExport.extend({
  sessions: z.array(PortableSession.extend({ events: z.array(z.unknown()) }).strict()),
}).strict();
const Newer = z.object({ kind, schemaVersion: z.number().gt(EXPORT_VERSION) });

/**
 * The sessions of an export. Every event is checked and must follow from those before it. What this version does not
 * know is refused: it could not be checked, and somebody else may have put it there.
 * @throws ExpectedError `data` that names the file and the place in it.
 */
export function readExport(text: string, file: string): PortableSession[] {
  const value = parseJson(text, file);
  const newer = Newer.safeParse(value);
  if (newer.success) throw newerFormat(file, newer.data.schemaVersion, EXPORT_VERSION);
  const document = Outline.safeParse(value);
  if (!document.success) throw faultOf(document.error, file, []);
  return document.data.sessions.map(({ id, events }, index) => {
    const place = ['sessions', index];
    if (events.length > MAX_EVENTS) throw fault(file, place, 'longer than any session');
    return { id, events: portable(checkedEvents(events, id, file, [...place, 'events'])) };
  });
}

type Path = readonly PropertyKey[];

function checkedEvents(events: readonly unknown[], id: string, file: string, place: Path): WrittenEvent[] {
  let session: Session | undefined;
  for (const [index, value] of events.entries()) {
    const here = [...place, index];
    const read = readEvent(value);
    if ('fault' in read) {
      const { path, message, next } = read.fault;
      throw fault(file, [...here, ...path], message, next);
    }
    const unknown = firstUnknown(value, read.event);
    if (unknown) {
      const message = `"${String(unknown.at(-1))}" is nothing that this version of ml-interview knows`;
      throw fault(file, [...here, ...unknown.slice(0, -1)], message, UPDATE);
    }
    try {
      session = step(session, read.event);
    } catch (error) {
      throw fault(file, here, error instanceof Error ? error.message : String(error));
    }
  }
  const problem = session ? problemOf(session, id) : 'no session in it';
  if (problem !== undefined) throw fault(file, [...place, 0], problem);
  return events as WrittenEvent[];
}

/** What no sitting of this program can have, although each event is sound. */
function problemOf(session: Session, id: string): string | undefined {
  const { scenario, stages, asides } = session;
  if (session.id !== id) return `the id is ${shorten(session.id, 120)} here, and ${id} above`;
  // A name with a slash or a dot would be opened as a file.
  if (!Scenario.shape.id.safeParse(scenario.id).success) return 'the scenario has no id';
  const parts = [...stages, ...asides].map((part) => part.id);
  return new Set(parts).size < parts.length ? 'a stage is there twice' : undefined;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExpectedError('data', `${file}${placeOf(error, text)}: not JSON`);
  }
}

/** Line and column of a fault in `text`; empty where Node does not say where it is. */
function placeOf(error: unknown, text: string): string {
  const [, offset] = /position (\d+)/.exec(String(error)) ?? [];
  if (offset === undefined) return '';
  const before = text.slice(0, Number(offset)).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function faultOf(error: z.ZodError, file: string, place: Path): ExpectedError {
  const [issue] = error.issues;
  return fault(file, [...place, ...(issue?.path ?? [])], issue?.message ?? 'not an event');
}

function fault(file: string, place: Path, problem: string, next?: string): ExpectedError {
  const where = place.map((one) => (typeof one === 'number' ? `[${one}]` : `.${String(one)}`)).join('');
  return new ExpectedError(
    'data',
    cleanLine(`${file}: ${where.replace(/^\./, '') || 'all of it'}: ${problem}`),
    next,
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
    else if (!isDeepStrictEqual(other.map(asRead), session.events.map(asRead))) throw clash(id);
  }
  return [...fresh.values()];
}

/** With what is filled in: an earlier version exported it with that. */
function asRead(event: WrittenEvent): SessionEvent {
  return SessionEvent.parse(event);
}

function clash(id: string): ExpectedError {
  return new ExpectedError(
    'data',
    `another session is called ${id}, or this one at another time; nothing is imported`,
    `ml-interview sessions export ${id} --output FILE, then sessions delete ${id}, to make room for it`,
  );
}
