import { basename } from 'node:path';
import { z } from 'zod';
import { step } from '../domain/fold.ts';
import { next } from '../domain/interview.ts';
import { draftKept, isSamePlace, placeOf } from '../domain/place.ts';
import type { Session } from '../domain/session.ts';
import type { SessionEvent, WrittenEvent } from '../domain/session-event.ts';
import { ExpectedError } from '../errors.ts';
import type { Draft } from './draft.ts';
import { JOURNAL_VERSION, newerFormat } from './formats.ts';
import type { JournalContents } from './journal.ts';
import { type EventFault, readEvent } from './read-event.ts';

/** A session, and the events it is the fold of, as they stand in the journal but for its id, the name of the file. */
export interface Replayed {
  readonly session: Session;
  readonly events: readonly WrittenEvent[];
}

/** The session that a journal tells. Throws an expected error that names file and line where it tells none. */
export function replay(contents: JournalContents, file: string): Session {
  return replayEvents(contents, file).session;
}

/** The same with its events. */
export function replayEvents(contents: JournalContents, file: string): Replayed {
  const events: WrittenEvent[] = [];
  let session: Session | undefined;
  for (const { number, value } of contents.lines) {
    if (!session) refuseNewer(value, file);
    const read = readEvent(value);
    if ('fault' in read) throw faultAt(file, number, read.fault);
    try {
      session = step(session, read.event);
    } catch (error) {
      throw faultAt(file, number, { message: error instanceof Error ? error.message : String(error) });
    }
    events.push(value as WrittenEvent);
  }
  const id = basename(file, '.jsonl');
  // By which it can be asked for, whatever a journal that was copied or forged calls itself.
  if (session) return { session: { ...session, id }, events: events.map((event) => called(event, id)) };
  throw new ExpectedError('data', `${file}:1:1: no session in it`, `ml-interview sessions delete ${id}`);
}

function called(event: WrittenEvent, id: string): WrittenEvent {
  return event.type === 'session-started' ? { ...event, id } : event;
}

function faultAt(file: string, line: number, { message, next }: Omit<EventFault, 'path'>): ExpectedError {
  return new ExpectedError('data', `${file}:${line}:1: ${message}`, next);
}

const Newer = z.object({ type: z.literal('session-started'), schemaVersion: z.number().gt(JOURNAL_VERSION) });

function refuseNewer(event: unknown, file: string): void {
  const newer = Newer.safeParse(event);
  if (newer.success) throw newerFormat(file, newer.data.schemaVersion, JOURNAL_VERSION);
}

/** A draft counts only while what it answers is still open. */
export function withDraft(session: Session, draft: Draft | undefined): Session {
  const event = draftEvent(session, draft);
  return event ? step(session, event) : session;
}

/** The event that a draft stands for; undefined when it counts no more. */
export function draftEvent(session: Session, draft: Draft | undefined): SessionEvent | undefined {
  const open = placeOf(next(session));
  if (!draft || !open || !isSamePlace(open, draft)) return undefined;
  return draftKept(open, draft, session.startedAt);
}
