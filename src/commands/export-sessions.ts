import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import { exportDocument, type PortableSession, portable } from '../store/session-export.ts';
import { writeNewFile } from '../store/write-new-file.ts';

export interface ExportOptions {
  /** A file to write, which must not be there yet; standard output if absent or -. */
  readonly output?: string;
  readonly all?: boolean;
}

/**
 * Writes sessions, the newest one if none is named, as a document that `sessions import` reads. Those of `all` that
 * can't be read are said and left out; then the exit code is 3.
 */
export async function exportSessions(
  app: App,
  wanted: readonly string[],
  { output = '-', all = false }: ExportOptions,
): Promise<number> {
  const { terminal, host } = app;
  const store = await app.sessions();
  const ids = all ? store.ids() : await Promise.all(nameless(wanted).map((name) => store.resolve(name)));
  const sessions: PortableSession[] = [];
  let exitCode = 0;
  for (const id of new Set(ids)) {
    try {
      sessions.push({ id, events: portable(store.events(id)) });
    } catch (error) {
      if (!all || !(error instanceof ExpectedError)) throw error;
      terminal.note(`left out: ${error.message}`);
      exitCode = error.exitCode;
    }
  }
  const document = exportDocument(sessions);
  if (output === '-') {
    terminal.print(document);
    return exitCode;
  }
  const file = resolve(host.cwd, output);
  writeNewFile(file, `${document}\n`);
  terminal.note(`${sessions.length} ${sessions.length === 1 ? 'session' : 'sessions'} in ${file}`);
  return exitCode;
}

/** Nothing stands for the newest. */
function nameless(wanted: readonly string[]): readonly (string | undefined)[] {
  return wanted.length === 0 ? [undefined] : wanted;
}
