import { basename } from 'node:path';
import { z } from 'zod';
import { step } from '../domain/fold.ts';
import { next } from '../domain/interview.ts';
import { draftKept, isSamePlace, placeOf } from '../domain/place.ts';
import { type Session, SessionEvent } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import type { Draft } from './draft.ts';
import type { JournalContents } from './journal.ts';

/** A session, and the events it is the fold of. */
export interface Replayed {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
}

/** The session that a journal tells. Throws an expected error that names file and line where it tells none. */
export function replay(contents: JournalContents, file: string): Session {
  return replayEvents(contents, file).session;
}

/** The same with its events. */
export function replayEvents(contents: JournalContents, file: string): Replayed {
  const events: SessionEvent[] = [];
  let session: Session | undefined;
  for (const { number, value } of contents.lines) {
    if (!session) refuseNewer(value, file);
    const parsed = SessionEvent.safeParse(value);
    try {
      if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? 'not an event');
      session = step(session, parsed.data);
      events.push(parsed.data);
    } catch (error) {
      throw new ExpectedError(
        'data',
        `${file}:${number}:1: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (session) return { session, events };
  const id = basename(file, '.jsonl');
  throw new ExpectedError('data', `${file}:1:1: no session in it`, `ml-interview sessions delete ${id}`);
}

const Newer = z.object({ type: z.literal('session-started'), schemaVersion: z.number().min(2) });

function refuseNewer(event: unknown, file: string): void {
  const newer = Newer.safeParse(event);
  if (!newer.success) return;
  const { schemaVersion } = newer.data;
  throw new ExpectedError(
    'data',
    `${file}: made by a newer version of ml-interview (format ${schemaVersion}; this one reads format 1)`,
    'npm install -g ml-interview@latest',
  );
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
