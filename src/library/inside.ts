import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * Whether a path, with all links followed, is within a folder or is the folder; `folder` is resolved already. What
 * is not there is nowhere else, either.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  try {
    return isBelow(await realpath(path), folder);
  } catch {
    return true;
  }
}

/** The same by the names alone. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
