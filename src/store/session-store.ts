import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../domain/fold.ts';
import type { Session, SessionEvent } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft.ts';
import { guard, reasonOf } from './guard.ts';
import { createJournal, type Journal, openJournal, readJournal } from './journal.ts';
import { refuseLocked, takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { replay, withDraft } from './replay.ts';
import { type Refuge, rescue } from './rescue.ts';

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

/** Sessions that can be read, and what is wrong with those that can't. */
export interface SessionList {
  readonly sessions: readonly Session[];
  readonly problems: readonly string[];
}

/** A session is open in one process at a time; reading needs no leave. */
export interface SessionStore {
  create(start: Extract<SessionEvent, { type: 'session-started' }>): OpenSession;
  open(id: string): OpenSession;
  /** The session as it stands, with what was being typed when it was left. */
  read(id: string): Session;
  /** Newest first. */
  list(): SessionList;
  remove(id: string): void;
  /** The id that `name` stands for: an id, an unambiguous beginning of one, or nothing for the newest. */
  resolve(name?: string): string;
}

const JOURNAL = '.jsonl';
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** A name people can read and sort by: day, scenario, and four random digits to keep two apart. */
export function newSessionId(at: string, scenario: string): string {
  return `${at.slice(0, 10)}-${scenario}-${randomBytes(2).toString('hex')}`;
}

/** The sessions in `folder`, which is made when the first one is saved. */
export function createSessionStore(folder: string, host: Refuge & Pick<Host, 'processes'>): SessionStore {
  const fileOf = (id: string) => join(folder, `${id}${JOURNAL}`);
  const draftOf = (id: string) => join(folder, `${id}.draft.json`);
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
        return openOn(openJournal(files.journal, contents), files, session);
      });
    },
    read: (id) => withDraft(replay(readJournal(fileOf(id)), fileOf(id)), readDraft(draftOf(id))),
    list() {
      const sessions: Session[] = [];
      const problems: string[] = [];
      for (const id of idsIn(folder)) {
        try {
          sessions.push(this.read(id));
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      }
      sessions.sort((a, b) => b.startedAt.localeCompare(a.startedAt) || b.id.localeCompare(a.id));
      return { sessions, problems };
    },
    remove(id) {
      refuseLocked(lockOf(id), host.processes);
      guard('delete', fileOf(id), () => rmSync(fileOf(id)));
      removeDraft(draftOf(id));
      rmSync(lockOf(id), { force: true });
    },
    resolve(name) {
      if (name === undefined) return newest(this.list());
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

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(JOURNAL))
      .map((name) => name.slice(0, -JOURNAL.length))
      .filter((id) => ID.test(id));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const LIST_THEM = 'ml-interview sessions list';

function newest({ sessions, problems }: SessionList): string {
  const first = sessions[0];
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
