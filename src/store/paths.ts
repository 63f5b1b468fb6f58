import { posix, win32 } from 'node:path';
import type { Host } from '../host.ts';

/** Where the program keeps what belongs to the user. */
export interface Folders {
  readonly sessions: string;
  /** The journal of the flash cards. */
  readonly cards: string;
  readonly scenarios: string;
  /** The file of settings. */
  readonly config: string;
  /** The user's own wordings of the prompts. */
  readonly prompts: string;
  /** Replies of models; may be deleted at any time. */
  readonly cache: string;
}

const NAME = 'ml-interview';

/**
 * `ML_INTERVIEW_HOME` if set, else the platform's data, configuration and cache folders: XDG on Linux and its kin (relative values are
 * ignored, as the XDG base directory specification asks), Application Support on macOS, the local application
 * data on Windows.
 */
export function foldersOf(host: Pick<Host, 'env' | 'platform' | 'home' | 'cwd'>): Folders {
  const path = host.platform === 'win32' ? win32 : posix;
  const own = host.env['ML_INTERVIEW_HOME'];
  const home = own && path.resolve(host.cwd, own);
  const { data, config, cache } = home
    ? { data: home, config: home, cache: path.join(home, 'cache') }
    : platformFolders(host, path);
  return {
    sessions: path.join(data, 'sessions'),
    cards: path.join(data, 'cards.jsonl'),
    scenarios: path.join(data, 'scenarios'),
    config: path.join(config, 'config.yaml'),
    prompts: path.join(config, 'prompts'),
    cache,
  };
}

interface Roots {
  readonly data: string;
  readonly config: string;
  readonly cache: string;
}

function platformFolders(host: Pick<Host, 'env' | 'platform' | 'home'>, path: typeof posix): Roots {
  const { env, home, platform } = host;
  if (platform === 'win32') {
    const local = path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), NAME);
    const roaming = path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), NAME);
    return {
      data: path.join(local, 'Data'),
      config: path.join(roaming, 'Config'),
      cache: path.join(local, 'Cache'),
    };
  }
  if (platform === 'darwin') {
    const library = path.join(home, 'Library');
    const support = path.join(library, 'Application Support', NAME);
    return { data: support, config: support, cache: path.join(library, 'Caches', NAME) };
  }
  const xdg = (name: string, ...otherwise: string[]): string => {
    const set = env[name];
    return path.join(set && path.isAbsolute(set) ? set : path.join(home, ...otherwise), NAME);
  };
  return {
    data: xdg('XDG_DATA_HOME', '.local', 'share'),
    config: xdg('XDG_CONFIG_HOME', '.config'),
    cache: xdg('XDG_CACHE_HOME', '.cache'),
  };
}
