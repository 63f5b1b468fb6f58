import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type AnswersFile, readAnswers } from '../../../src/candidate/answers-file.ts';
import { STAGE_IDS } from '../../../src/domain/stages.ts';
import { packageFile } from '../../../src/package-files.ts';
import { checkPlaces, ensure, expected } from '../checks.ts';
import { mutate } from '../mutate.ts';
import type { Outcome, Target } from '../target.ts';
import { linesNamed, type Made, tryYaml, yamlSource } from './yaml-trial.ts';

const YAML = `# What I would say
stages:
  clarify: |
    Which requests, how many a second? I assume 2,000 at the peak.

    The label: did they come back.
  data: >-
    Events keyed by user and time, joined
    point in time.
  serving: "Two stages: recall, then rank; \\"p99\\" under 100 ms"
probes:
  label-delay: Wait a day, then correct.
  drift: 'Population stability, and the label when it comes.'
curveball: Cut the larger model first.
questions:
  - How many users?
  - Which latency?
`;

const MARKDOWN = readFileSync(packageFile('test/fixtures/answers.md'));

/** From a file that is named so, or from standard input. */
export const answersYaml: Target = {
  name: 'answers-yaml',
  async open(folder) {
    const source = yamlSource(YAML);
    return (draw) =>
      tryYaml(source, draw, [source.bytes, MARKDOWN], (bytes) => readFrom(bytes, 'answers.yaml', folder));
  },
};

export const answersMarkdown: Target = {
  name: 'answers-markdown',
  async open(folder) {
    const name = 'answers.md';
    return async (draw) => {
      const { bytes } = mutate(MARKDOWN, draw, [MARKDOWN, Buffer.from(YAML)]);
      return (await readFrom(bytes, draw.pick([name, '-']), folder)).outcome;
    };
  },
};

async function readFrom(bytes: Buffer, name: string, cwd: string): Promise<Made> {
  if (name !== '-') writeFileSync(join(cwd, name), bytes);
  const stdin = Readable.from(bytes.length === 0 ? [] : [bytes]);
  let answers: AnswersFile;
  try {
    answers = await readAnswers(name, { stdin, cwd, signal: new AbortController().signal });
  } catch (error) {
    const refusal = expected(error);
    checkPlaces(refusal, bytes.toString('utf8').replace(/^\ufeff/, ''), name);
    return { outcome: 'refused', findings: linesNamed(refusal.message, name) };
  }
  checkAnswers(answers);
  return { outcome: 'read' satisfies Outcome };
}

function checkAnswers({ stages, probes, questions, curveball = '' }: AnswersFile): void {
  for (const [stage, text] of Object.entries(stages)) {
    ensure((STAGE_IDS as readonly string[]).includes(stage), () => `an answer to "${stage}"`);
    ensure(typeof text === 'string', () => `no text in ${stage}`);
  }
  const texts: readonly unknown[] = [...Object.values(probes), ...questions, curveball];
  ensure(
    texts.every((text) => typeof text === 'string'),
    () => 'an answer that is no text',
  );
}
