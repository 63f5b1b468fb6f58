import type { SessionDigest, SessionSummary } from '../domain/digest.ts';
import { summaryOf } from '../domain/summary.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { cleanLine } from '../text/clean.ts';
import { packedStages } from './digest-packing.ts';
import {
  type Entry,
  emptyIndex,
  type IndexFile,
  lineOf,
  readIndex,
  readLine,
  writeIndex,
} from './index-file.ts';
import { changedAt, isSame, journalFile, type Stamp, stampsIn } from './journal-files.ts';

/**
 * The saved sessions without reading each: what was found in a journal is kept in a file beside their folder,
 * and holds as long as the journal is as it was. Newest first; `problems` says what is wrong with journals that
 * can't be read.
 */
export interface SessionIndex {
  /** What a list needs; the quicker one. */
  summaries(): Promise<{
    readonly summaries: readonly SessionSummary[];
    readonly problems: readonly string[];
  }>;
  /** Parts that digests have in common are the same frozen objects. */
  digests(): Promise<{ readonly digests: readonly SessionDigest[]; readonly problems: readonly string[] }>;
  /** All summaries, and the digests of the newest `count`: for what must not take longer the more there are. */
  recent(count: number): Promise<{
    readonly summaries: readonly SessionSummary[];
    readonly digests: readonly SessionDigest[];
    readonly problems: readonly string[];
  }>;
}

/**
 * The coarsest clock of a file system, FAT's, in milliseconds. What was changed less than that before the index
 * was written may have been changed again without showing it, and is read once more.
 */
const COARSEST_CLOCK = 2000;

/** So many journals take about a second to read, which is when people begin to wonder. */
const MANY = 400;

/** Journals read between two looks at whether the user has had enough. */
const AT_ONCE = 20;

/** The index of the sessions in `folder`; `note` is told that reading them takes a while. */
export function createSessionIndex(
  folder: string,
  { signal }: Pick<Host, 'signal'>,
  note: (line: string) => void = () => {},
): SessionIndex {
  const file = `${folder}.index.jsonl`;
  const update = async (before: IndexFile): Promise<Current> => {
    const current = await bringUpToDate(folder, before, { signal, note });
    if (current.entries !== before.entries) writeIndex(file, current, current.stages());
    // What was read until then is kept.
    if (signal.aborted) throw new ExpectedError('cancelled', 'stopped while the saved sessions were read');
    return current;
  };
  /** Anew when what is in the index can't be used after all: torn since, or forged with the right checksum. */
  const using = async <T>(use: (current: Current) => T): Promise<T & Pick<Current, 'problems'>> => {
    try {
      const current = await update(readIndex(file));
      return { ...use(current), problems: problemsOf(current, folder) };
    } catch (error) {
      if (error instanceof ExpectedError) throw error;
      const current = await update(emptyIndex());
      return { ...use(current), problems: problemsOf(current, folder) };
    }
  };
  return {
    summaries: () => using((current) => ({ summaries: summariesOf(current) })),
    digests: () => using((current) => ({ digests: digestsOf(current, summariesOf(current)) })),
    recent: (count) =>
      using((current) => {
        const summaries = summariesOf(current);
        return { summaries, digests: digestsOf(current, summaries.slice(0, count)) };
      }),
  };
}

/** An index that fits the journals. */
interface Current extends Pick<IndexFile, 'tables' | 'entries' | 'stages'> {
  /** Of journals that could not be read this time; what a journal itself gets wrong is an entry. */
  readonly problems: readonly string[];
}

interface Asking {
  readonly signal: AbortSignal;
  note(line: string): void;
}

async function bringUpToDate(folder: string, before: IndexFile, asking: Asking): Promise<Current> {
  const same: string[] = [];
  const changed: [string, Stamp][] = [];
  for (const [id, now] of stampsIn(folder)) {
    const entry = before.entries.get(id);
    const holds = entry && isSame(now, entry.stamp) && changedAt(now) < before.writtenAt - COARSEST_CLOCK;
    if (holds) same.push(id);
    else changed.push([id, now]);
  }
  if (changed.length === 0 && same.length === before.entries.size) return { ...before, problems: [] };
  const kept = new Set(same);
  const read = await readJournals(folder, changed, before, asking);
  const entries = [...[...before.entries].filter(([id]) => kept.has(id)), ...read.entries].sort(byNewest);
  return {
    tables: before.tables,
    entries: new Map(entries),
    stages: () => read.stages,
    problems: read.problems,
  };
}

/** What journals say, packed into the tables of `before`. Ends early when the signal is given. */
async function readJournals(
  folder: string,
  journals: readonly (readonly [id: string, stamp: Stamp])[],
  before: IndexFile,
  { signal, note }: Asking,
) {
  const entries: [string, Entry][] = [];
  const { tables, lines } = before.stages();
  const stages = { tables, lines: new Map(lines) };
  const problems: string[] = [];
  if (journals.length > MANY) note(`Reading ${journals.length} saved sessions; the next time this is quick.`);
  for (const [count, [id, stamp]] of journals.entries()) {
    const { digestJournal } = await import('./digest-journal.ts');
    if (count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) break;
    const found = digestJournal(folder, id);
    const file = journalFile(folder, id);
    if (!('problem' in found)) {
      entries.push(readLine(lineOf(id, stamp, summaryOf(found), before.tables), before.tables));
      stages.lines.set(id, JSON.stringify(packedStages.pack(found.stages, tables)));
    } else if (found.problem.startsWith(file)) {
      const problem = found.problem.slice(file.length);
      entries.push(readLine(lineOf(id, stamp, { problem }, before.tables), before.tables));
    } else {
      problems.push(found.problem);
    }
  }
  return { entries, stages, problems };
}

/** As text, since all times are in UTC; what can't be read comes last. */
function byNewest([id, one]: [string, Entry], [otherId, other]: [string, Entry]): number {
  const [start = '', otherStart = ''] = [one.summary?.startedAt, other.summary?.startedAt];
  if (start !== otherStart) return start < otherStart ? 1 : -1;
  return id < otherId ? 1 : -1;
}

function problemsOf({ entries, problems }: Current, folder: string): string[] {
  const remembered = [...entries].flatMap(([id, { problem }]) =>
    problem === undefined ? [] : `${journalFile(folder, id)}${problem}`,
  );
  // What is wrong with a journal may be told in its own words.
  return [...remembered, ...problems].map(cleanLine);
}

function summariesOf({ entries }: Current): SessionSummary[] {
  return [...entries.values()].flatMap(({ summary }) => summary ?? []);
}

function digestsOf({ stages }: Current, wanted: readonly SessionSummary[]): SessionDigest[] {
  const { tables, lines } = stages();
  return wanted.map((summary) => {
    const { coaches: _, ...digest } = summary;
    return { ...digest, stages: packedStages.unpack(JSON.parse(lines.get(summary.id) ?? ''), tables) };
  });
}
