import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../domain/fold.ts';
import type { Session } from '../domain/session.ts';
import type { SessionEvent, WrittenEvent } from '../domain/session-event.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft.ts';
import { guard, reasonOf } from './guard.ts';
import { createJournal, type Journal, openJournal, readJournal } from './journal.ts';
import { draftFile, idsIn, journalFile } from './journal-files.ts';
import { refuseLocked, takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { draftEvent, replay, replayEvents, withDraft } from './replay.ts';
import { type Refuge, rescue } from './rescue.ts';
import { createSessionIndex, type SessionIndex } from './session-index.ts';
import { writeNewFile } from './write-new-file.ts';

/** A session being sat: each event is on the disk before the session moves on. */
export interface OpenSession {
  readonly session: Session;
  append(event: SessionEvent): Session;
  /**
   * Keeps what is being typed, beside the journal; the next event that settles it makes it obsolete. Returns
   * why it could not be kept: that is no reason to stop typing.
   */
  keepDraft(draft: Draft): string | undefined;
  close(): void;
}

/** A session is open in one process at a time; reading needs no leave. */
export interface SessionStore extends SessionIndex {
  create(start: Extract<SessionEvent, { type: 'session-started' }>): OpenSession;
  open(id: string): OpenSession;
  /** The session as it stands, with what was being typed when it was left. */
  read(id: string): Session;
  /** All that happened in a session, as it was written; what was being typed when it was left is the last of it. */
  events(id: string): readonly WrittenEvent[];
  /** Of all journals there are, whatever is in them. */
  ids(): readonly string[];
  /** Saves a session that was sat elsewhere, whole or not at all; there must be none of its id. */
  adopt(id: string, events: readonly WrittenEvent[]): void;
  remove(id: string): void;
  /** The id that `name` stands for: an id, an unambiguous beginning of one, or nothing for the newest. */
  resolve(name?: string): Promise<string>;
}

/** A name people can read and sort by: day, scenario, and four random digits to keep two apart. */
export function newSessionId(at: string, scenario: string): string {
  return `${at.slice(0, 10)}-${scenario}-${randomBytes(2).toString('hex')}`;
}

/** The sessions in `folder`, which is made when the first one is saved; `note` is as for their index. */
export function createSessionStore(
  folder: string,
  host: Refuge & Pick<Host, 'processes' | 'signal'>,
  note?: (line: string) => void,
): SessionStore {
  const index = createSessionIndex(folder, host, note);
  const fileOf = (id: string) => journalFile(folder, id);
  const draftOf = (id: string) => draftFile(folder, id);
  const lockOf = (id: string) => join(folder, `${id}.lock`);
  const openLocked = (id: string, open: (files: Files) => OpenSession): OpenSession => {
    const unlock = takeLock(lockOf(id), host.processes);
    try {
      return open({ journal: fileOf(id), draft: draftOf(id), unlock, refuge: host });
    } catch (error) {
      unlock();
      throw error;
    }
  };

  return {
    ...index,
    create(start) {
      guard('write', folder, () => makeFolder(folder));
      return openLocked(start.id, (files) => {
        const journal = createJournal(files.journal);
        const opened = openOn(journal, files);
        try {
          opened.append(start);
        } catch (error) {
          journal.close();
          rmSync(files.journal, { force: true });
          throw error;
        }
        return opened;
      });
    },
    open(id) {
      return openLocked(id, (files) => {
        const contents = readJournal(files.journal);
        const session = replay(contents, files.journal);
        dropObsolete(files.draft, session);
        return openOn(openJournal(files.journal, contents), files, session);
      });
    },
    read: (id) => withDraft(replay(readJournal(fileOf(id)), fileOf(id)), readDraft(draftOf(id))),
    events(id) {
      const { session, events } = replayEvents(readJournal(fileOf(id)), fileOf(id));
      const draft = draftEvent(session, readDraft(draftOf(id)));
      return draft ? [...events, draft] : events;
    },
    ids: () => idsIn(folder),
    adopt(id, events) {
      writeNewFile(fileOf(id), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    },
    remove(id) {
      refuseLocked(lockOf(id), host.processes);
      guard('delete', fileOf(id), () => rmSync(fileOf(id)));
      removeDraft(draftOf(id));
      rmSync(lockOf(id), { force: true });
    },
    async resolve(name) {
      if (name === undefined) return newest(await index.summaries());
      return match(name, idsIn(folder));
    },
  };
}

/** What an open session holds besides its journal. */
interface Files {
  readonly journal: string;
  readonly draft: string;
  readonly refuge: Refuge;
  unlock(): void;
}

function openOn(journal: Journal, { draft: draftFile, refuge, unlock }: Files, start?: Session): OpenSession {
  let session = start && withDraft(start, readDraft(draftFile));
  return {
    get session() {
      if (!session) throw new Error('the journal has no first event yet');
      return session;
    },
    append(event) {
      const after = step(session, event);
      try {
        journal.append(event);
      } catch (error) {
        throw rescue(error, after.id, event, refuge);
      }
      session = after;
      if (settlesDraft(event)) ignoreErrors(() => removeDraft(draftFile));
      return session;
    },
    keepDraft(draft) {
      try {
        writeDraft(draftFile, draft);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
    close() {
      journal.close();
      ignoreErrors(unlock);
    },
  };
}

/**
 * A kill may come between an answer and the removal of its draft, which would become that of the next question
 * about the same.
 */
function dropObsolete(file: string, session: Session): void {
  const draft = readDraft(file);
  if (draft && !draftEvent(session, draft)) ignoreErrors(() => removeDraft(file));
}

/** For what the next run does as well: an obsolete draft is not read, a left lock is taken over. */
function ignoreErrors(run: () => void): void {
  try {
    run();
  } catch {
    // In a folder that became read-only, for one.
  }
}

const SETTLING: ReadonlySet<SessionEvent['type']> = new Set([
  'answer-submitted',
  'probe-answered',
  'curveball-answered',
  'aside-answered',
  'draft-kept',
  'aside-draft-kept',
]);

function settlesDraft({ type }: SessionEvent): boolean {
  return SETTLING.has(type);
}

const LIST_THEM = 'ml-interview sessions list';

function newest({ summaries, problems }: Awaited<ReturnType<SessionIndex['summaries']>>): string {
  const first = summaries[0];
  if (first) return first.id;
  throw new ExpectedError(
    'not-found',
    ['no saved sessions', ...problems].join('\n'),
    'ml-interview practice',
  );
}

function match(name: string, ids: readonly string[]): string {
  if (ids.includes(name)) return name;
  const matches = ids.filter((id) => id.startsWith(name));
  const [first, second] = matches;
  if (first === undefined) throw new ExpectedError('not-found', `no session "${name}"`, LIST_THEM);
  if (second !== undefined) {
    throw new ExpectedError('usage', `"${name}" begins ${matches.length} session ids`, LIST_THEM);
  }
  return first;
}
