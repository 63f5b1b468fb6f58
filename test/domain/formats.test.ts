import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli.ts';
import { complete, published } from '../support/published-schema.ts';
import { createTestHost } from '../support/test-host.ts';

const SCHEMAS = readdirSync('schema').map((file) => file.replace('.schema.json', ''));
const ANSWERS = `
schemaVersion: 1
stages:
  clarify: We optimise satisfied watch time, within 200 ms at the 99th percentile.
  data: The impression log is the core. Position goes in as a feature and is fixed at serving.
probes:
  labels: A view counts after 30 seconds.
curveball: Then I would cache the candidates of the heaviest users.
questions: [How many people use it a day?]
`;
const LINE = {
  id: 7,
  scenario: 'video-recommendation',
  stage: 'data',
  text: 'Position goes in as a feature.',
};

let home: string;
async function typed(line: string, stdin?: string) {
  const { host, stdout, stderr } = createTestHost(home, stdin === undefined ? {} : { stdin });
  const code = await run(line.split(' '), host);
  return { code, stdout: stdout(), stderr: stderr() };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  writeFileSync(join(home, 'answers.yaml'), ANSWERS);
  writeFileSync(join(home, 'broken.yaml'), 'id: 5\n');
  for (const seed of [1, 2]) {
    await typed(`practice video-recommendation --answers answers.yaml --seed ${seed} --json`);
  }
  await typed('drill --estimate --seed 7 --answer - --json', 'About 2,000 requests a second.');
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the published schemas', () => {
  it.each(SCHEMAS)('%s has a name, a title and a description', (name) => {
    const schema = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
    expect(schema.$id).toBe(`urn:ml-interview:${name}:1`);
    expect(schema.title).toMatch(/ of ml-interview$/);
    expect(schema.description).toMatch(/\.$/);
    expect(published(name)(undefined)).not.toEqual([]);
  });

  it('are open where later versions may add fields, and closed where a person may mistype one', () => {
    const list = { schemaVersion: 1, kind: 'scenarios', scenarios: [], added: true };
    expect(published('scenarios')(list)).toEqual([]);
    expect(complete('scenarios')(list)).toEqual([expect.stringContaining('added')]);
    expect(published('config')({ coahc: 'auto' })).toEqual([expect.stringContaining('coahc')]);
  });
});

const PRINTED: [schema: string, line: string, stdin?: string][] = [
  ['session', 'practice video-recommendation --stage data --answers answers.yaml --json'],
  ['session', 'sessions show --json'],
  ['session', 'review --format json'],
  ['session', 'drill --scenario video-recommendation --criterion exposure-bias --answer - --json', 'Fixed.'],
  ['session', 'drill --estimate --seed 7 --answer - --json', 'About 2,000 requests a second.'],
  ['sessions', 'sessions list --json'],
  ['export', 'sessions export --all'],
  ['scenarios', 'scenarios list --json'],
  ['scenario', 'scenarios show video-recommendation --json'],
  ['findings', 'scenarios validate broken.yaml --json'],
  ['critique', 'critique - --scenario video-recommendation --stage data --json', LINE.text],
  ['critique', 'critique - --jsonl', `${JSON.stringify(LINE)}\n`],
  ['progress', 'progress --json'],
  ['drills', 'drill --due --list --json'],
  ['cards', 'learn --quiz --json'],
  ['learn', 'learn --json'],
  ['learn', 'learn feature-stores --json'],
  ['learn', 'learn glossary --json'],
  ['learn', 'learn ndcg --json'],
  ['learn', 'learn tools --stage serving --json'],
  ['learn', 'learn reading --json'],
  ['learn', 'learn framework --json'],
];

describe('what is printed', () => {
  it.each(PRINTED)(
    'is as %s.schema.json says, all of it: %s',
    async (schema, line, stdin) => {
      const { stdout } = await typed(line, stdin);
      const document: unknown = JSON.parse(stdout);
      expect(document).toMatchObject({ schemaVersion: 1 });
      expect(published(schema)(document)).toEqual([]);
      expect(complete(schema)(document)).toEqual([]);
    },
    60_000,
  );

  it('is as comparison.schema.json says', async () => {
    const { sessions } = JSON.parse((await typed('sessions list --json')).stdout);
    const [one, other] = sessions.filter(({ drill }: { drill?: object }) => !drill);
    const { stdout } = await typed(`review ${one.id} --compare ${other.id} --json`);
    expect(complete('comparison')(JSON.parse(stdout))).toEqual([]);
  });
});

describe('what is saved', () => {
  it('is as journal-line.schema.json says, line by line', () => {
    const judge = complete('journal-line');
    const folders = [join(home, 'sessions'), 'test/fixtures/formats/sessions'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
        expect(judge(JSON.parse(line)), file).toEqual([]);
      }
    }
  });

  it('is as config.schema.json says', async () => {
    for (const line of ['use ollama', 'set model llama3.1', 'allow localhost', 'set coach offline'])
      expect((await typed(`config ${line}`)).code).toBe(0);
    expect(published('config')(parse(readFileSync(join(home, 'config.yaml'), 'utf8')))).toEqual([]);
  });
});

describe('what is read', () => {
  it('is as its schema says', () => {
    expect(published('answers')(parse(ANSWERS))).toEqual([]);
    expect(published('answers')({ stages: { trainng: '' } })).not.toEqual([]);
    expect(published('answer-line')(LINE)).toEqual([]);
    expect(published('answer-line')({ ...LINE, stage: 'deploy' })).not.toEqual([]);
    for (const file of readdirSync('scenarios')) {
      expect(published('scenario')(parse(readFileSync(join('scenarios', file), 'utf8'))), file).toEqual([]);
    }
  });
});
