import { join } from 'node:path';
import { summarize } from '../domain/scenario.ts';
import type { Finding } from '../yaml/finding.ts';
import { type Catalogue, type CatalogueEntry, sha256 } from './catalogue.ts';
import { readBytes } from './read-bytes.ts';
import { readScenarioContent } from './scenario-file.ts';
import { scenarioNames } from './scenario-names.ts';

/**
 * Makes the catalogue of the scenarios in `folder`; the scenarios of the package have to be without findings,
 * warnings among them. Findings name files by `folder` and name.
 */
export async function compileCatalogue(
  folder: string,
): Promise<{ catalogue: Catalogue; findings: Finding[] }> {
  const catalogue: Record<string, CatalogueEntry> = {};
  const findings: Finding[] = [];
  for (const name of await scenarioNames(folder)) {
    const file = join(folder, name);
    const content = await readBytes(file);
    const reading = readScenarioContent(content, file);
    findings.push(...reading.findings);
    if (reading.scenario && 'bytes' in content) {
      catalogue[name] = { sha256: sha256(content.bytes), summary: summarize(reading.scenario) };
    }
  }
  return { catalogue, findings };
}
