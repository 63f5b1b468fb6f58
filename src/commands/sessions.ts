import type { App } from '../app.ts';
import type { SessionList, SessionSummary } from '../domain/digest.ts';
import { ExpectedError } from '../errors.ts';
import { cleanLine, showableJson } from '../text/clean.ts';
import { didYouMean } from '../text/nearest.ts';
import { sessionListView } from '../views/session-list.ts';

/** How many a terminal shows unasked: about what fits a screen. */
const ON_A_SCREEN = 20;

export interface ListOptions {
  /** Only those of this scenario. */
  readonly scenario?: string;
  /** How many; all if absent, but for a terminal. */
  readonly limit?: number;
  readonly json?: boolean;
}

/** Prints the saved sessions, newest first. */
export async function listSessions(app: App, { scenario, limit, json }: ListOptions): Promise<void> {
  const { terminal, theme, host } = app;
  const { summaries, problems } = await (await app.sessionIndex()).summaries();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  const wanted = summaries.filter((one) => scenario === undefined || one.scenario.id === scenario);
  const shown = wanted.slice(0, limit ?? (host.stdout.isTTY && !json ? ON_A_SCREEN : undefined));
  if (json) {
    const document: SessionList = { schemaVersion: 1, kind: 'sessions', sessions: shown };
    return terminal.print(showableJson(document, 2));
  }
  if (wanted.length === 0) return terminal.note(nothingSaved(scenario, summaries));
  const columns = host.stdout.isTTY ? terminal.columns : Number.POSITIVE_INFINITY;
  terminal.print(sessionListView(shown, { theme, columns }));
  if (limit === undefined && shown.length < wanted.length) {
    terminal.note(`The newest ${shown.length} of ${wanted.length}; --limit ${wanted.length} shows all.`);
  }
}

function nothingSaved(scenario: string | undefined, summaries: readonly SessionSummary[]): string {
  if (scenario === undefined) return 'No saved sessions.\n  next: ml-interview practice';
  const known = new Set(summaries.map((one) => one.scenario.id));
  const name = cleanLine(scenario);
  return `No saved sessions of "${name}"${didYouMean(name, known)}\n  next: ml-interview sessions list`;
}

/** Deletes sessions for good, after asking. */
export async function deleteSessions(
  app: App,
  wanted: readonly string[],
  options: { readonly yes?: boolean },
): Promise<void> {
  const sessions = await app.sessions();
  const ids = [...new Set(await Promise.all(wanted.map((name) => sessions.resolve(name))))];
  const message = `Delete ${ids.join(', ')} for good?`;
  const instead = `ml-interview sessions delete ${ids.join(' ')} --yes`;
  if (!options.yes && !(await app.terminal.confirm({ message, instead }))) {
    throw new ExpectedError('cancelled', 'nothing deleted');
  }
  for (const id of ids) {
    sessions.remove(id);
    app.terminal.note(`deleted ${id}`);
  }
}
