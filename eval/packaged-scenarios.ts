import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Scenario } from '../src/domain/scenario.ts';
import { packageFile } from '../src/package-files.ts';

const known = new Map<string, Scenario>();

/** The ids of the scenarios that come with the program. */
export const PACKAGED: readonly string[] = readdirSync(packageFile('scenarios/'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

/** One of them, read once. */
export function packagedScenario(id: string): Scenario {
  let scenario = known.get(id);
  if (!scenario) {
    scenario = Scenario.parse(parse(readFileSync(packageFile(`scenarios/${id}.yaml`), 'utf8')));
    known.set(id, scenario);
  }
  return scenario;
}
