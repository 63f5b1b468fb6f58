import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ExpectedError } from '../errors.ts';
import { type Finding, shorten } from '../yaml/finding.ts';
import { ADVICE } from './advice/advice.ts';
import { readBytes, readNamed } from './read-bytes.ts';
import { readScenarioContent } from './scenario-file.ts';
import { scenarioNames } from './scenario-names.ts';

/**
 * All that is wrong with a scenario file, or with those in a folder, and what its author might do better. `path` is what the user typed and what the
 * findings begin with; it starts from `cwd`.
 * @throws ExpectedError `not-found` when there is no such file, or no scenario file in the folder.
 */
export async function validatePath(path: string, cwd: string): Promise<Finding[]> {
  const absolute = resolve(cwd, path);
  if (!(await isFolder(absolute))) {
    return [...readScenarioContent(await readNamed(absolute, path), path, ADVICE).findings];
  }
  const names = await scenarioNames(absolute);
  if (names.length === 0)
    throw new ExpectedError('not-found', `there is no .yaml file in ${shorten(path, 200)}`);
  const findings: Finding[] = [];
  for (const name of names) {
    const content = await readBytes(join(absolute, name));
    findings.push(...readScenarioContent(content, join(path, name), ADVICE).findings);
  }
  return findings;
}

/** What cannot be looked at is left to the reading of it to complain of. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
