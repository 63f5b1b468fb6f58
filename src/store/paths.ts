import { posix, win32 } from 'node:path';
import type { Host } from '../host.ts';

/** Where the program keeps what belongs to the user. */
export interface Folders {
  readonly sessions: string;
  readonly scenarios: string;
}

const NAME = 'ml-interview';

/**
 * `ML_INTERVIEW_HOME` if set, else the platform's data folder: XDG on Linux and its kin (relative values are
 * ignored, as the XDG base directory specification asks), Application Support on macOS, the local application
 * data on Windows.
 */
export function foldersOf(host: Pick<Host, 'env' | 'platform' | 'home' | 'cwd'>): Folders {
  const path = host.platform === 'win32' ? win32 : posix;
  const own = host.env['ML_INTERVIEW_HOME'];
  const data = own ? path.resolve(host.cwd, own) : dataFolder(host, path);
  return { sessions: path.join(data, 'sessions'), scenarios: path.join(data, 'scenarios') };
}

function dataFolder(host: Pick<Host, 'env' | 'platform' | 'home'>, path: typeof posix): string {
  if (host.platform === 'win32') {
    return path.join(host.env['LOCALAPPDATA'] || path.join(host.home, 'AppData', 'Local'), NAME, 'Data');
  }
  if (host.platform === 'darwin') return path.join(host.home, 'Library', 'Application Support', NAME);
  const xdg = host.env['XDG_DATA_HOME'];
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(host.home, '.local', 'share'), NAME);
}
