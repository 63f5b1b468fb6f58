// Reads each hostile text and prints, as JSON, how that went. Run in a process of its own with little memory.
import { Scenario } from '../../src/domain/scenario.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const results = Object.entries(HOSTILE_TEXTS).map(([name, make]) => {
  const text = make();
  const before = process.cpuUsage();
  const { value, findings } = readYaml(text, 'hostile.yaml', Scenario);
  const { user, system } = process.cpuUsage(before);
  return { name, milliseconds: (user + system) / 1000, refused: value === undefined, findings };
});
console.log(JSON.stringify(results));
