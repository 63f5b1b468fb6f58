import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../package-files.ts';
import type { Concept } from './concept.ts';
import type { Framework } from './framework.ts';
import type { Term } from './glossary.ts';
import type { Reading } from './reading.ts';
import type { Tool } from './tools.ts';

/** All there is to learn. */
export interface Curriculum {
  /** By group, and in their order within it. */
  readonly concepts: readonly Concept[];
  /** In alphabetical order. */
  readonly terms: readonly Term[];
  readonly framework: Framework;
  readonly tools: readonly Tool[];
  readonly reading: readonly Reading[];
}

/** A curriculum, and the SHA-256 of the files that said it. Made at build time, as reading YAML takes long. */
export interface CompiledCurriculum {
  readonly sha256: string;
  readonly curriculum: Curriculum;
}

/** The texts of the files of a folder, by their names without the ending, in the order of these. */
export type ConceptFiles = ReadonlyMap<string, string>;

const ENDING = '.yaml';
const COMPILED = packageFile('dist/curriculum.json');

/**
 * Everything in a folder of concepts, the package's unless another is named. YAML is read only if `compiled` was
 * not made of exactly these files.
 * @throws ExpectedError `data` with the findings of all files, one a line.
 */
export async function loadCurriculum(
  folder: string = packageFolder(),
  compiled: string | URL = COMPILED,
): Promise<Curriculum> {
  const files = await filesIn(folder);
  const known = await readCompiled(compiled);
  if (known?.sha256 === sha256(files)) return known.curriculum;
  return (await import('./read-curriculum.ts')).readCurriculum(files, folder);
}

/** What `loadCurriculum` need not read YAML for. */
export async function compileCurriculum(folder: string = packageFolder()): Promise<CompiledCurriculum> {
  const files = await filesIn(folder);
  const { readCurriculum } = await import('./read-curriculum.ts');
  return { sha256: sha256(files), curriculum: readCurriculum(files, folder) };
}

function packageFolder(): string {
  return fileURLToPath(packageFile('concepts/'));
}

async function filesIn(folder: string): Promise<ConceptFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name.slice(0, -ENDING.length), texts[index] ?? '']));
}

/** Absent when running from the sources. */
async function readCompiled(file: string | URL): Promise<CompiledCurriculum | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as CompiledCurriculum;
  } catch {
    return undefined;
  }
}

/** Of names and texts, in hexadecimal. */
function sha256(files: ConceptFiles): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
}
