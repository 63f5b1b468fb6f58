import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findSettings } from '../../../src/commands/llm/settings.ts';
import { type Config, createConfigStore } from '../../../src/store/config.ts';
import { checkPlaces, checkShown, ensure, expected } from '../checks.ts';
import type { Target } from '../target.ts';
import { linesNamed, type Made, tryYaml, yamlSource } from './yaml-trial.ts';

const YAML = `# Settings of ml-interview; \`ml-interview config\` changes them.
coach: auto
preset: openai
baseUrl: https://example.org/v1
model: some-model
key:
  value: sk-0123456789
  host: example.org
consent:
  - example.org
  - api.openai.com
libraries:
  - /home/me/more
  - "@acme/cases"
`;

/** What is read can be used, and written and read again. */
export const config: Target = {
  name: 'config',
  async open(folder) {
    const source = yamlSource(YAML);
    const file = join(folder, 'config.yaml');
    return (draw) => tryYaml(source, draw, [source.bytes], (bytes) => read(bytes, file));
  },
};

function read(bytes: Buffer, file: string): Made {
  writeFileSync(file, bytes);
  const store = createConfigStore(file, 'linux');
  let value: Config;
  try {
    value = store.read();
  } catch (error) {
    const refusal = expected(error);
    checkPlaces(refusal, bytes.toString('utf8').replace(/^\ufeff/, ''), file);
    return { outcome: 'refused', findings: linesNamed(refusal.message, file) };
  }
  checkShown(JSON.stringify(value), 'the settings');
  checkSettings(value);
  store.write(value);
  ensure(isDeepStrictEqual(store.read(), value), () => `changed by writing it: ${JSON.stringify(value)}`);
  return { outcome: 'read' };
}

function checkSettings(value: Config): void {
  try {
    findSettings({ env: {} }, value);
  } catch (error) {
    expected(error);
  }
}
