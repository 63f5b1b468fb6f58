import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../domain/fold.ts';
import { next } from '../domain/interview.ts';
import { type Session, SessionEvent } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft.ts';
import { guard } from './guard.ts';
import { createJournal, type Journal, type JournalContents, openJournal, readJournal } from './journal.ts';

/** A session being sat: each event is on the disk before the session moves on. */
export interface OpenSession {
  readonly session: Session;
  append(event: SessionEvent): Session;
  /** Keeps what is being typed, beside the journal; the next event that settles it makes it obsolete. */
  keepDraft(draft: Draft): void;
  close(): void;
}

/** Sessions that can be read, and what is wrong with those that can't. */
export interface SessionList {
  readonly sessions: readonly Session[];
  readonly problems: readonly string[];
}

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
export function createSessionStore(folder: string): SessionStore {
  const fileOf = (id: string) => join(folder, `${id}${JOURNAL}`);
  const draftOf = (id: string) => join(folder, `${id}.draft.json`);

  return {
    create(start) {
      guard('write', folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      const opened = openOn(createJournal(fileOf(start.id)), draftOf(start.id));
      opened.append(start);
      return opened;
    },
    open(id) {
      const contents = readJournal(fileOf(id));
      const session = replay(contents, fileOf(id));
      const opened = openOn(openJournal(fileOf(id), contents), draftOf(id), session);
      return opened;
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
      guard('delete', fileOf(id), () => rmSync(fileOf(id)));
      removeDraft(draftOf(id));
    },
    resolve(name) {
      if (name === undefined) return newest(this.list());
      return match(name, idsIn(folder));
    },
  };
}

function openOn(journal: Journal, draftFile: string, start?: Session): OpenSession {
  let session = start && withDraft(start, readDraft(draftFile));
  return {
    get session() {
      if (!session) throw new Error('the journal has no first event yet');
      return session;
    },
    append(event) {
      const after = step(session, event);
      journal.append(event);
      if (settlesDraft(event)) removeDraft(draftFile);
      session = after;
      return session;
    },
    keepDraft: (draft) => writeDraft(draftFile, draft),
    close: () => journal.close(),
  };
}

function settlesDraft({ type }: SessionEvent): boolean {
  return type === 'answer-submitted' || type === 'probe-answered' || type === 'draft-kept';
}

function replay(contents: JournalContents, file: string): Session {
  let session: Session | undefined;
  for (const { number, value } of contents.lines) {
    const parsed = SessionEvent.safeParse(value);
    try {
      if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? 'not an event');
      session = step(session, parsed.data);
    } catch (error) {
      throw new ExpectedError(
        'data',
        `${file}:${number}:1: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (!session) throw new ExpectedError('data', `${file}:1:1: no session in it`);
  return session;
}

/** A draft counts only while what it answers is still open. */
function withDraft(session: Session, draft: Draft | undefined): Session {
  const open = next(session);
  if (!draft || (open.kind !== 'answer' && open.kind !== 'probe') || open.stage.id !== draft.stage)
    return session;
  const criterion = open.kind === 'probe' ? open.probe.criterion : undefined;
  if (draft.criterion !== criterion) return session;
  return step(session, { type: 'draft-kept', at: session.startedAt, ...draft });
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
