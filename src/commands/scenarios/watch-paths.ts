import { type FSWatcher, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ExpectedError } from '../../errors.ts';
import type { Host } from '../../host.ts';

/** Editors touch a file several times as they save it. */
const QUIET_MILLISECONDS = 100;

/**
 * Calls `look` whenever one of the files changes, or a file in one of the folders, one call at a time, until the
 * program is asked to stop. Folders are watched and not files, as many editors save by putting a new file in the
 * place of the old one.
 */
export async function watchPaths(
  host: Pick<Host, 'cwd' | 'clock' | 'signal'>,
  paths: readonly string[],
  look: () => Promise<void>,
): Promise<void> {
  const { signal, clock } = host;
  await new Promise<void>((done, fail) => {
    let cancel = () => {};
    let looking: Promise<void> = Promise.resolve();
    const watchers: FSWatcher[] = [];
    const end = (finish: () => void) => {
      cancel();
      for (const watcher of watchers) watcher.close();
      signal.removeEventListener('abort', stop);
      void looking.then(finish);
    };
    const stop = () => end(done);
    const changed = () => {
      cancel();
      cancel = clock.after(QUIET_MILLISECONDS, () => {
        looking = looking.then(look).catch((error: unknown) => end(() => fail(error)));
      });
    };
    try {
      for (const [folder, wanted] of wantedIn(paths.map((path) => resolve(host.cwd, path)))) {
        // A system that can't name what has changed means any of them.
        const watcher = watch(folder, (_, name) => (name !== null && !wanted(name)) || changed());
        watcher.on('error', changed);
        watchers.push(watcher);
      }
    } catch (error) {
      end(() => fail(cannotWatch(error)));
      return;
    }
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

type IsWanted = (name: string) => boolean;

/** The folders to watch, each with what matters in it. */
function wantedIn(paths: readonly string[]): Map<string, IsWanted> {
  const folders = new Map<string, IsWanted>();
  const add = (folder: string, isWanted: IsWanted) => {
    const earlier = folders.get(folder);
    folders.set(folder, earlier ? (name) => earlier(name) || isWanted(name) : isWanted);
  };
  // What a link leads to changes elsewhere.
  for (const path of new Set(paths.flatMap((path) => [path, targetOf(path)]))) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) add(path, (name) => /\.ya?ml$/i.test(name));
    else add(dirname(path), (name) => name === basename(path));
  }
  return folders;
}

function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function cannotWatch(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new ExpectedError('data', `the files can't be watched (${error.code})`, 'validate without --watch');
}
