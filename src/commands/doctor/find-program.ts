import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Host } from '../../host.ts';

/** What Windows tries where PATHEXT is not set. */
const USUAL_ENDINGS = '.COM;.EXE;.BAT;.CMD';

/**
 * The file that a shell would start for a name, by PATH, or that a path names; undefined if there is none. On
 * Windows names are tried with the endings in PATHEXT as well.
 */
export function findProgram(name: string, host: Where): string | undefined {
  return filesFor(name, host).find((file) => isProgram(file, host.platform));
}

type Where = Pick<Host, 'env' | 'platform' | 'cwd'>;

/** The files that a name may mean, in the order in which they are tried. */
export function filesFor(name: string, { env, platform, cwd }: Where): string[] {
  const path = platform === 'win32' ? win32 : posix;
  const endings = platform === 'win32' ? ['', ...(env['PATHEXT'] || USUAL_ENDINGS).split(';')] : [''];
  const isPath = platform === 'win32' ? /[\\/]/.test(name) : name.includes('/');
  // Windows writes it in either way; a process has it in one only.
  const search = env['PATH'] ?? env['Path'] ?? '';
  const folders = isPath ? [cwd] : search.split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => endings.map((ending) => `${path.resolve(cwd, folder, name)}${ending}`));
}

function isProgram(file: string, platform: NodeJS.Platform): boolean {
  try {
    if (platform !== 'win32') accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
