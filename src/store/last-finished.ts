import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../domain/session.ts';

/** Of one scenario, from the newest; who broke off so many times in a row has no last score. */
const MAX_READ = 30;

/** Names of journals hold the day and the scenario. */
const NAME = /^(\d{4}-\d{2}-\d{2})-(.+)-[0-9a-f]{4}\.jsonl$/;

/** As the journal has it; within an answer the quotes would be escaped. */
const FINISHED = '"type":"session-finished"';

/** By scenario, by day, the names of the journals. */
type Days = Map<string, Map<string, string[]>>;

/**
 * The interview of each scenario that was finished last, by the scenario's id. Drills are left out, and what
 * somebody held for somebody else. Only the newest files of each scenario are read, however many there are; what
 * can't be read is passed over.
 */
export async function lastFinished(
  folder: string,
  scenarios: readonly string[],
): Promise<ReadonlyMap<string, Session>> {
  const days = daysIn(folder, new Set(scenarios));
  const found = new Map<string, Session>();
  for (const [scenario, byDay] of days) {
    const last = await lastOf(folder, byDay);
    if (last) found.set(scenario, last);
  }
  return found;
}

function daysIn(folder: string, scenarios: ReadonlySet<string>): Days {
  const days: Days = new Map();
  for (const name of namesIn(folder)) {
    const [, day, scenario] = NAME.exec(name) ?? [];
    if (day === undefined || scenario === undefined || !scenarios.has(scenario)) continue;
    const byDay = days.get(scenario) ?? new Map<string, string[]>();
    days.set(scenario, byDay);
    const names = byDay.get(day);
    if (names) names.push(name);
    else byDay.set(day, [name]);
  }
  return days;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function lastOf(folder: string, byDay: ReadonlyMap<string, string[]>): Promise<Session | undefined> {
  let left = MAX_READ;
  for (const day of [...byDay.keys()].sort().reverse()) {
    const files = (byDay.get(day) ?? []).map((name) => join(folder, name));
    const newest = files.length > left ? byChange(files).slice(0, left) : files;
    left -= newest.length;
    const last = await newestOf(newest.flatMap(finishedIn));
    if (last) return last;
    if (left <= 0) return undefined;
  }
  return undefined;
}

/** The ones changed last first. */
function byChange(files: readonly string[]): string[] {
  return files
    .map((file) => ({ file, changed: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.changed - a.changed)
    .map(({ file }) => file);
}

/** A journal that ends as it should. */
interface Finished {
  readonly file: string;
  readonly startedAt: string;
}

/** What the text of a journal tells without being understood: its first line is enough to leave most out. */
function finishedIn(file: string): Finished[] {
  try {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(FINISHED)) return [];
    const start: unknown = JSON.parse(text.slice(0, text.indexOf('\n')));
    const { at } = start as { readonly at?: unknown };
    return typeof at === 'string' ? [{ file, startedAt: at }] : [];
  } catch {
    return [];
  }
}

async function newestOf(finished: readonly Finished[]): Promise<Session | undefined> {
  if (finished.length === 0) return undefined;
  // Understanding a journal needs zod, which takes longer to load than the list of the scenarios.
  const [{ readJournal }, { replay }] = await Promise.all([import('./journal.ts'), import('./replay.ts')]);
  for (const { file } of finished.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))) {
    try {
      const session = replay(readJournal(file), file);
      if (session.finishedAt && !session.drill && session.interviewer === 'program') return session;
    } catch {
      // Other commands say what is wrong with it.
    }
  }
  return undefined;
}
