import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './guard.ts';

/**
 * Makes a folder for its user alone, and those above it that are missing. Not with Node's `recursive`: on file
 * systems that answer "no such file" where nothing can be made, such as /proc, that never returns (Node 20).
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && isFolder(folder)) return;
    const parent = dirname(folder);
    if (code !== 'ENOENT' || parent === folder || isFolder(parent)) throw error;
    makeFolder(parent);
    mkdirSync(folder, { mode: 0o700 });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
