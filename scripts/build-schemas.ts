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

const FILES = {
  'scenario.schema.json': { title: 'Scenario of ml-interview', schema: Scenario },
  'critique.schema.json': { title: 'Critique of ml-interview', schema: Critique },
  'session.schema.json': { title: 'Session of ml-interview', schema: SessionDocument },
  'estimate.schema.json': { title: 'Estimation exercises of ml-interview', schema: ExerciseList },
};

/** Written once each, under a name, wherever they occur. */
const PARTS = {
  Criterion,
  CriterionCritique,
  Curveball,
  Evidence,
  Exercise,
  Fact,
  Parameter,
  Quantity,
  RedFlag,
  ReferenceNumber,
  SessionStage,
  Stage,
  Step,
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
