import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { App } from '../../app.ts';
import { reasonOf } from '../../store/guard.ts';
import { foldersOf } from '../../store/paths.ts';
import { type Found, note, problem, well } from './check.ts';

const MEGABYTE = 1_000_000;

/** An interview takes some 30 kB, a reply of a model 5 kB more; but others write to the same disk. */
const LITTLE_ROOM = 100 * MEGABYTE;
const NO_ROOM = 5 * MEGABYTE;

const ELSEWHERE = 'make it writable, or set ML_INTERVIEW_HOME to another folder';

/** Each folder that is written to: whether that is possible, who else may read it, and how much room there is. */
export function folders({ host }: App): Found[] {
  const { sessions, config, cache } = foldersOf(host);
  return [...new Set([dirname(sessions), dirname(config), cache])].flatMap((folder) => {
    const there = nearest(folder);
    return [access(folder, there), ...exposure(folder, there, host.platform), ...room(there)];
  });
}

/** The folder, or the nearest above it that is there. */
function nearest(folder: string): string {
  const parent = dirname(folder);
  return isThere(folder) || parent === folder ? folder : nearest(parent);
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function access(folder: string, there: string): Found {
  try {
    if (!statSync(there).isDirectory()) return problem(`${there} is no folder`, ELSEWHERE);
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch (error) {
    return problem(`${there} can't be written to: ${reasonOf(error)}`, ELSEWHERE);
  }
  return well(folder === there ? folder : `${folder}, to be made when it is needed`);
}

/** Windows has no modes to look at. */
function exposure(folder: string, there: string, platform: NodeJS.Platform): Found[] {
  if (folder !== there || platform === 'win32') return [];
  try {
    if ((statSync(folder).mode & 0o077) === 0) return [];
  } catch {
    return [];
  }
  return [note(`others on this computer may look into ${folder}`, `chmod 700 '${folder}'`)];
}

function room(there: string): Found[] {
  try {
    const { bavail, bsize } = statfsSync(there);
    const free = bavail * bsize;
    const says = `${Math.floor(free / MEGABYTE)} MB free for ${there}`;
    if (free < NO_ROOM) return [problem(says, 'make room there, or set ML_INTERVIEW_HOME to another folder')];
    return free < LITTLE_ROOM ? [note(says, 'make room there')] : [];
  } catch {
    // Not every file system tells.
    return [];
  }
}
