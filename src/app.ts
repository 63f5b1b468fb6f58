import type { Coach } from './coach/coach.ts';
import type { Host } from './host.ts';
import type { Library } from './library/library.ts';
import { addedLibraries } from './store/added-libraries.ts';
import type { ConfigStore } from './store/config.ts';
import { foldersOf } from './store/paths.ts';
import type { SessionIndex } from './store/session-index.ts';
import type { SessionStore } from './store/session-store.ts';
import { createTerminal } from './terminal/create-terminal.ts';
import { isPlainWanted } from './terminal/plain-terminal.ts';
import type { Terminal } from './terminal/terminal.ts';
import { colourLevel, createTheme, type Theme } from './terminal/theme.ts';

/** What commands work with. The costly parts are loaded when a command first asks for them. */
export interface App {
  readonly host: Host;
  readonly terminal: Terminal;
  /** Styles of standard output, where data goes. */
  readonly theme: Theme;
  /** Styles of standard error, where prose goes. */
  readonly proseTheme: Theme;
  library(): Promise<Library>;
  sessions(): Promise<SessionStore>;
  /** What is known of the saved sessions, without what reading and writing one needs. */
  sessionIndex(): Promise<SessionIndex>;
  coach(): Promise<Coach>;
  config(): Promise<ConfigStore>;
}

/** Options of every command: `color` is false after --no-color, `plain` true after --plain. */
export interface AppOptions {
  readonly color: boolean;
  readonly plain?: boolean;
  /** Folders and packages with more scenarios, as they were typed. */
  readonly library?: readonly string[];
}

/** The real parts, put together for one run. */
export function createApp(host: Host, options: AppOptions): App {
  const isPlain = isPlainWanted(host, options.plain);
  const isColoured = options.color && !isPlain;
  const themeFor = (stream: Host['stdout']) => createTheme(colourLevel(stream, host.env, isColoured));
  const proseTheme = themeFor(host.stderr);
  const terminal = createTerminal(host, proseTheme, isPlain);
  return {
    host,
    terminal,
    theme: themeFor(host.stdout),
    proseTheme,
    async library() {
      const { createLibrary } = await import('./library/library.ts');
      return createLibrary({
        userFolder: foldersOf(host).scenarios,
        cwd: host.cwd,
        packs: await packsOf(host, options.library ?? []),
        warn: (line) => terminal.note(line),
      });
    },
    async sessions() {
      const { createSessionStore } = await import('./store/session-store.ts');
      return createSessionStore(foldersOf(host).sessions, host, (line) => terminal.note(line));
    },
    async sessionIndex() {
      const { createSessionIndex } = await import('./store/session-index.ts');
      return createSessionIndex(foldersOf(host).sessions, host, (line) => terminal.note(line));
    },
    async config() {
      const { createConfigStore } = await import('./store/config.ts');
      return createConfigStore(foldersOf(host).config, host.platform);
    },
    async coach() {
      const { createOfflineCoach } = await import('./coach/offline/offline-coach.ts');
      return createOfflineCoach();
    },
  };
}

/** Those of this run, then those of the settings. */
async function packsOf(host: Host, typed: readonly string[]): Promise<string[]> {
  const added = await addedLibraries(host);
  if (typed.length === 0) return [...added];
  const { packName } = await import('./library/packs.ts');
  const named = await Promise.all(typed.map(async (name) => (await packName(name, host.cwd)) ?? name));
  return [...new Set([...named, ...added])];
}
