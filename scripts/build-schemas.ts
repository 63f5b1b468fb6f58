// Writes schema/*.schema.json from the zod schemas; with --check only says which of them are out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { CriterionCritique, Critique, Evidence, TradeoffCritique } from '../src/domain/critique.ts';
import {
  Criterion,
  Curveball,
  Fact,
  Quantity,
  RedFlag,
  ReferenceNumber,
  Scenario,
  Stage,
} from '../src/domain/scenario.ts';
import { SessionDocument, SessionStage } from '../src/domain/session.ts';
import { Exercise, ExerciseList, Parameter, Step } from '../src/estimation/exercise.ts';
import { Concept, ConceptCard, Tradeoff } from '../src/learning/concept.ts';
import { Framework, FrameworkStep } from '../src/learning/framework.ts';
import { Glossary, Term } from '../src/learning/glossary.ts';
import { Reading, ReadingList } from '../src/learning/reading.ts';
import { Tool, ToolList } from '../src/learning/tools.ts';

const FILES = {
  'scenario.schema.json': { title: 'Scenario of ml-interview', schema: Scenario },
  'critique.schema.json': { title: 'Critique of ml-interview', schema: Critique },
  'session.schema.json': { title: 'Session of ml-interview', schema: SessionDocument },
  'estimate.schema.json': { title: 'Estimation exercises of ml-interview', schema: ExerciseList },
  'concept.schema.json': { title: 'Concept of ml-interview', schema: Concept },
  'glossary.schema.json': { title: 'Glossary of ml-interview', schema: Glossary },
  'framework.schema.json': { title: 'Framework of ml-interview', schema: Framework },
  'tools.schema.json': { title: 'Tools of ml-interview', schema: ToolList },
  'reading.schema.json': { title: 'Further reading of ml-interview', schema: ReadingList },
};

/** Written once each, under a name, wherever they occur. */
const PARTS = {
  ConceptCard,
  Criterion,
  CriterionCritique,
  Curveball,
  Evidence,
  Exercise,
  Fact,
  FrameworkStep,
  Parameter,
  Quantity,
  Reading,
  RedFlag,
  ReferenceNumber,
  SessionStage,
  Stage,
  Step,
  Term,
  Tool,
  Tradeoff,
  TradeoffCritique,
};
for (const [id, part] of Object.entries(PARTS)) z.globalRegistry.add(part, { ...part.meta(), id });

/** Draft 7 is what the YAML extensions of editors know best. Fields with a default may be left out. */
function jsonSchema(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema }) {
      // zod spells out the range of safe integers and the pattern of a time, which says nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

for (const [name, { title, schema }] of Object.entries(FILES)) {
  const url = new URL(`../schema/${name}`, import.meta.url);
  const text = jsonSchema(title, schema);
  if (!process.argv.includes('--check')) {
    writeFileSync(url, text);
  } else if (!existsSync(url) || readFileSync(url, 'utf8') !== text) {
    console.error(`schema/${name} is out of date; run npm run schema`);
    process.exitCode = 1;
  }
}
