import { join } from 'node:path';
import { summarize } from '../domain/scenario.ts';
import type { Finding } from '../yaml/finding.ts';
import { type CatalogueEntries, type CatalogueEntry, sha256 } from './catalogue.ts';
import type { CompiledScenario } from './compiled-scenario.ts';
import { readBytes } from './read-bytes.ts';
import { readScenarioContent } from './scenario-file.ts';
import { scenarioNames } from './scenario-names.ts';

/**
 * Makes the catalogue of the scenarios in `folder`; the scenarios of the package have to be without findings,
 * warnings among them. `scenarios` are those themselves, by the names of their files. Findings name files by `folder`
 * and name.
 */
export async function compileCatalogue(folder: string): Promise<{
  catalogue: CatalogueEntries;
  scenarios: Readonly<Record<string, CompiledScenario>>;
  findings: Finding[];
}> {
  const catalogue: Record<string, CatalogueEntry> = {};
  const scenarios: Record<string, CompiledScenario> = {};
  const findings: Finding[] = [];
  for (const name of await scenarioNames(folder)) {
    const file = join(folder, name);
    const content = await readBytes(file);
    const reading = readScenarioContent(content, file);
    findings.push(...reading.findings);
    const { scenario } = reading;
    if (scenario && 'bytes' in content) {
      const hash = await sha256(content.bytes);
      catalogue[name] = { bytes: content.bytes.length, sha256: hash, summary: summarize(scenario) };
      scenarios[name] = { sha256: hash, scenario };
    }
  }
  return { catalogue, scenarios, findings };
}
