import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import { sessionSummaryJson } from '../views/session-json.ts';
import { sessionListView } from '../views/session-list.ts';

/** Prints the saved sessions, newest first. */
export async function listSessions(app: App, options: { readonly json?: boolean }): Promise<void> {
  const { terminal, theme } = app;
  const { sessions, problems } = (await app.sessions()).list();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  if (options.json) return terminal.print(sessionSummaryJson(sessions));
  if (sessions.length === 0) return terminal.note('No saved sessions.\n  next: ml-interview practice');
  terminal.print(sessionListView(sessions, { theme, columns: terminal.columns }));
}

/** Deletes sessions for good, after asking. */
export async function deleteSessions(
  app: App,
  wanted: readonly string[],
  options: { readonly yes?: boolean },
): Promise<void> {
  const sessions = await app.sessions();
  const ids = [...new Set(wanted.map((name) => sessions.resolve(name)))];
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
