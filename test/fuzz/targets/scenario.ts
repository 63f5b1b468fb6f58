import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Scenario, summarize } from '../../../src/domain/scenario.ts';
import { ADVICE } from '../../../src/library/advice/advice.ts';
import { readScenarioContent } from '../../../src/library/scenario-file.ts';
import { packageFile } from '../../../src/package-files.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { scenarioView } from '../../../src/views/scenario.ts';
import { scenarioYaml } from '../../support/scenario-fixture.ts';
import { checkFindings, checkShown, ensure } from '../checks.ts';
import type { Target } from '../target.ts';
import { type Made, tryYaml, yamlSource } from './yaml-trial.ts';

/** How often a scenario of the package is taken, which takes eighty times as long. */
const LARGE = 0.004;

export const scenario: Target = {
  name: 'scenario',
  async open(folder) {
    const file = join(folder, 'spam-filter.yaml');
    const small = yamlSource(scenarioYaml());
    const large = yamlSource(readFileSync(packageFile('scenarios/video-recommendation.yaml'), 'utf8'));
    const template = readFileSync(packageFile('templates/scenario.yaml'));
    const others = [small.bytes, large.bytes.subarray(0, 60_000), template];
    return (draw) => tryYaml(draw.chance(LARGE) ? large : small, draw, others, (bytes) => read(bytes, file));
  },
};

function read(bytes: Buffer, file: string): Made {
  const { scenario: value, findings } = readScenarioContent({ bytes }, file, ADVICE);
  checkFindings(findings, new TextDecoder().decode(bytes), file);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!value) {
    ensure(errors.length > 0, () => 'refused without a reason');
    return { outcome: 'refused', findings };
  }
  ensure(errors.length === 0, () => 'read in spite of an error');
  ensure(Scenario.safeParse(value).success, () => 'the schema refuses what was read');
  checkShown(JSON.stringify(summarize(value)), 'the summary');
  checkShown(scenarioView(value, true, { theme: createTheme(0), columns: 80 }), 'the scenario');
  return { outcome: 'read' };
}
