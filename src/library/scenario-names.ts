import { readdir } from 'node:fs/promises';
import { ExpectedError } from '../errors.ts';
import { shorten } from '../yaml/finding.ts';

/**
 * The names of the scenario files in a folder, sorted; none if there is no such folder.
 * @throws ExpectedError `data` when the folder cannot be read.
 */
export async function scenarioNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(isScenarioName).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT') return [];
    throw new ExpectedError('data', `the folder ${shorten(folder, 200)} cannot be read (${code})`);
  }
}

/** Whether a file name is one of a scenario. Editors keep files of theirs that begin with a dot. */
export function isScenarioName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.');
}
