import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { ExpectedError } from '../../../src/errors.ts';
import { cardsOf } from '../../../src/learning/cards.ts';
import { Concept } from '../../../src/learning/concept.ts';
import { Framework } from '../../../src/learning/framework.ts';
import { Term } from '../../../src/learning/glossary.ts';
import type { ConceptFiles, Curriculum } from '../../../src/learning/load-curriculum.ts';
import { readCurriculum } from '../../../src/learning/read-curriculum.ts';
import { Reading } from '../../../src/learning/reading.ts';
import { Tool } from '../../../src/learning/tools.ts';
import { packageFile } from '../../../src/package-files.ts';
import { checkPlaces, checkShown, ensure, expected } from '../checks.ts';
import type { Target } from '../target.ts';
import { linesNamed, type Made, tryYaml, yamlSource } from './yaml-trial.ts';

const Whole: z.ZodType = z.object({
  concepts: z.array(Concept),
  terms: z.array(Term),
  framework: Framework,
  tools: z.array(Tool),
  reading: z.array(Reading),
});

/** One file of a small curriculum is a mutant, the others are as they should be. */
export const curriculum: readonly Target[] = ['concept', 'glossary', 'tools', 'reading', 'framework'].map(
  (kind) => ({
    name: kind,
    async open(folder) {
      const files = smallCurriculum();
      const name = kind === 'concept' ? CONCEPT : kind;
      const source = yamlSource(files.get(name) ?? '');
      const others = Array.from(files.values(), (text) => Buffer.from(text));
      const file = join(folder, `${name}.yaml`);
      return (draw) =>
        tryYaml(source, draw, others, (bytes) => {
          const text = bytes.toString('utf8');
          return read(new Map([...files, [name, text]]), folder, { file, text });
        });
    },
  }),
);

/** The one that everything is about. */
const CONCEPT = 'drift-and-skew';

/** What the package says of one concept. */
function smallCurriculum(): ConceptFiles {
  const said = (name: string) => parse(readFileSync(packageFile(`concepts/${name}.yaml`), 'utf8'));
  const about = (entries: readonly { readonly concept: string }[]) =>
    entries.filter(({ concept }) => concept === CONCEPT).slice(0, 2);
  const framework = said('framework');
  const values = {
    [CONCEPT]: { ...said(CONCEPT), see: [] },
    framework: { ...framework, steps: framework.steps.slice(1, 2) },
    glossary: { terms: about(said('glossary').terms) },
    tools: { tools: about(said('tools').tools) },
    reading: { reading: said('reading').reading.slice(0, 2) },
  };
  return new Map(Object.entries(values).map(([name, value]) => [name, stringify(value, shortened)]));
}

/** Texts are cut, for speed. */
function shortened(_: unknown, value: unknown): unknown {
  return typeof value === 'string' && value.includes(' ') ? value.slice(0, 60).trim() : value;
}

function read(files: ConceptFiles, folder: string, mutant: { file: string; text: string }): Made {
  let value: Curriculum;
  try {
    value = readCurriculum(files, folder);
  } catch (error) {
    return refusal(expected(error), mutant);
  }
  ensure(Whole.safeParse(value).success, () => 'the schema refuses what was read');
  checkShown(JSON.stringify(cardsOf(value)), 'a flash card');
  return { outcome: 'read' };
}

function refusal(error: ExpectedError, { file, text }: { file: string; text: string }): Made {
  checkPlaces(error, text.replace(/^\ufeff/, ''), file);
  return { outcome: 'refused', findings: linesNamed(error.message, file) };
}
