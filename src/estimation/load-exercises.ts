import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '../errors.ts';
import { packageFile } from '../package-files.ts';
import { formatFinding } from '../yaml/finding.ts';
import type { Exercise } from './exercise.ts';
import { readExercises } from './read-exercises.ts';

/**
 * The exercises in the files of a folder, those of the package unless another is named, by file and in their order.
 * @throws ExpectedError `data` with the findings, one a line, or when two files have the same id.
 */
export async function loadExercises(
  folder: string = fileURLToPath(packageFile('estimates/')),
): Promise<Exercise[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const loaded = new Map<string, Exercise>();
  for (const name of names) {
    const file = join(folder, name);
    const { exercises, findings } = readExercises(await readFile(file, 'utf8'), file);
    if (!exercises) throw new ExpectedError('data', findings.map(formatFinding).join('\n'));
    for (const exercise of exercises) {
      if (loaded.has(exercise.id)) {
        throw new ExpectedError('data', `${file}: there is another exercise "${exercise.id}" in the folder`);
      }
      loaded.set(exercise.id, exercise);
    }
  }
  return [...loaded.values()];
}
