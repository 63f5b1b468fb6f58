import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { cleanLine } from '../text/clean.ts';
import { shorten } from '../yaml/finding.ts';
import { isBelow, isInside } from './inside.ts';
import { readBytes } from './read-bytes.ts';

/** A pack of scenarios that was found, or what is wrong with it in one line. */
export type FoundPack =
  | {
      readonly name: string;
      /** Its scenarios. */
      readonly folder: string;
      /** What nothing of it may lead out of, resolved. */
      readonly root: string;
    }
  | { readonly name: string; readonly problem: string };

/** As npm has it: lower case and a few signs, perhaps with a scope. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** The folder of a package that has its scenarios, if its package.json names no other. */
const USUAL_FOLDER = 'scenarios';

/**
 * What a user means by the name of a pack, for `findPack` and to be kept: the absolute path of a folder, or the
 * name of a package. Undefined if it can be neither.
 */
export async function packName(typed: string, cwd: string): Promise<string | undefined> {
  const folder = resolve(cwd, typed);
  if (typed !== '' && (await isFolder(folder))) return folder;
  return PACKAGE_NAME.test(typed) ? typed : undefined;
}

/**
 * Finds a pack: a folder by its absolute path, or a package in the `node_modules` of `cwd` or a folder above it.
 * Nothing of a package is run; its package.json is read and may name the folder of its scenarios, which has to be
 * inside the package: `"ml-interview": { "scenarios": "dir" }`.
 */
export async function findPack(name: string, cwd: string): Promise<FoundPack> {
  const shown = shorten(name, 200);
  const refuse = (problem: string): FoundPack => ({ name: shown, problem: `pack ${shown}: ${problem}` });
  if (isAbsolute(name)) {
    if (!(await isFolder(name))) return refuse('there is no such folder');
    return { name: shown, folder: name, root: await realpath(name) };
  }
  if (!PACKAGE_NAME.test(name)) return refuse('neither the path of a folder nor the name of a package');
  const installed = await findInstalled(name, cwd);
  if (installed === undefined) return refuse(`no such package is installed for ${shorten(cwd, 200)}`);
  const root = await realpath(installed);
  const wanted = await wantedFolder(join(root, 'package.json'));
  if (wanted === undefined) return refuse('its package.json cannot be understood');
  const folder = resolve(root, wanted);
  if (!isBelow(folder, root) || !(await isInside(folder, root))) {
    return refuse(`its scenarios are said to be outside of it, in ${shorten(wanted, 200)}`);
  }
  if (!(await isFolder(folder))) return refuse(`there is no folder ${shorten(wanted, 200)} in it`);
  return { name: shown, folder, root };
}

/** The folder of a package that is nearest to `cwd`. */
async function findInstalled(name: string, cwd: string): Promise<string | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (await isFolder(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Undefined if the file is not there, or says something else than it should. */
async function wantedFolder(file: string): Promise<string | undefined> {
  const content = await readBytes(file);
  if (!('bytes' in content)) return undefined;
  try {
    const described: unknown = JSON.parse(new TextDecoder().decode(content.bytes));
    const ours = fieldOf(described, 'ml-interview');
    const folder = ours === undefined ? USUAL_FOLDER : (fieldOf(ours, 'scenarios') ?? USUAL_FOLDER);
    // Not even a NUL gets to the file system.
    return typeof folder === 'string' && cleanLine(folder) === folder && folder !== '' ? folder : undefined;
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error('not a mapping');
  return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
