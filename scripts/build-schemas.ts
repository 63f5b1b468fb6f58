// Writes schema/*.schema.json from the zod schemas; with --check only says which of them are out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { AnswersFile } from '../src/candidate/answers-file.ts';
import { AnswerLine } from '../src/commands/critique-lines.ts';
import { Comparison } from '../src/domain/comparison.ts';
import {
  Concern,
  CriterionCritique,
  Critique,
  Evidence,
  ScoreRange,
  TradeoffCritique,
} from '../src/domain/critique.ts';
import { SessionList, SessionSummary } from '../src/domain/digest.ts';
import { DoctorReport } from '../src/domain/doctor-report.ts';
import { DueDrills } from '../src/domain/due-drills.ts';
import { Family, Line, ProgressDocument, Track } from '../src/domain/progress-document.ts';
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
import { ScenarioList, ScenarioListing } from '../src/domain/scenario-list.ts';
import { SessionDocument, SessionStage } from '../src/domain/session.ts';
import { SessionEvent } from '../src/domain/session-event.ts';
import { Exercise, ExerciseList, Parameter, Step } from '../src/estimation/exercise.ts';
import { Concept, ConceptCard, Tradeoff } from '../src/learning/concept.ts';
import { Framework, FrameworkStep } from '../src/learning/framework.ts';
import { Glossary, Term } from '../src/learning/glossary.ts';
import { DueCards, LearnDocument } from '../src/learning/learn-document.ts';
import { Reading, ReadingList } from '../src/learning/reading.ts';
import { Tool, ToolList } from '../src/learning/tools.ts';
import { Config } from '../src/store/config.ts';
import { SessionExport } from '../src/store/session-export.ts';
import { FindingList } from '../src/yaml/finding-schema.ts';

/** Printed by the program: all fields are there, and later versions may add some. */
const PRINTED = {
  cards: { title: 'Flash cards that are due', schema: DueCards },
  comparison: { title: 'Comparison of two sessions', schema: Comparison },
  critique: { title: 'Critique', schema: Critique },
  doctor: { title: 'Report of the doctor', schema: DoctorReport },
  drills: { title: 'Drills that are due', schema: DueDrills },
  findings: { title: 'Findings in scenario files', schema: FindingList },
  learn: { title: 'What there is to learn', schema: LearnDocument },
  progress: { title: 'Progress', schema: ProgressDocument },
  scenarios: { title: 'List of scenarios', schema: ScenarioList },
  session: { title: 'Session', schema: SessionDocument },
  sessions: { title: 'List of sessions', schema: SessionList },
};

/** Read by it as well: what has a default may be left out; where a person writes it, no unknown key may be there. */
const READ = {
  'answer-line': { title: 'Line of answers to be judged', schema: AnswerLine },
  answers: { title: 'Answers to an interview', schema: AnswersFile },
  concept: { title: 'Concept', schema: Concept },
  config: { title: 'Settings', schema: Config },
  estimate: { title: 'Estimation exercises', schema: ExerciseList },
  export: { title: 'Exported sessions', schema: SessionExport },
  framework: { title: 'Framework', schema: Framework },
  glossary: { title: 'Glossary', schema: Glossary },
  'journal-line': {
    title: 'Line of a session journal',
    schema: SessionEvent.describe('One thing that happened in a sitting.'),
  },
  reading: { title: 'Further reading', schema: ReadingList },
  scenario: { title: 'Scenario', schema: Scenario },
  tools: { title: 'Tools', schema: ToolList },
};

/** Written once each, under a name, wherever they occur. */
const PARTS = {
  Concept,
  ConceptCard,
  Concern,
  Criterion,
  CriterionCritique,
  Critique,
  Curveball,
  Evidence,
  Exercise,
  Fact,
  Family,
  FrameworkStep,
  Line,
  Parameter,
  Quantity,
  Reading,
  RedFlag,
  ReferenceNumber,
  ScenarioListing,
  ScoreRange,
  SessionStage,
  SessionSummary,
  Stage,
  Step,
  Term,
  Tool,
  Track,
  Tradeoff,
  TradeoffCritique,
};
for (const [id, part] of Object.entries(PARTS)) z.globalRegistry.add(part, { ...part.meta(), id });

/** All formats are at their first version; its number is in the documents, too, where they have `schemaVersion`. */
const VERSION = 1;

/** Draft 7 is what the YAML extensions of editors know best. */
function jsonSchema(name: string, { title, schema }: { title: string; schema: z.ZodType }): string {
  const isPrinted = name in PRINTED;
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: isPrinted ? 'output' : 'input',
    override({ jsonSchema }) {
      // zod spells out the range of safe integers and the pattern of a time, which says nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      delete jsonSchema.readOnly;
      if (isPrinted && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const named = { title: `${title} of ml-interview`, ...inlined(rest) };
  return `${JSON.stringify({ $schema, $id: `urn:ml-interview:${name}:${VERSION}`, ...named }, null, 2)}\n`;
}

/** In draft 7 nothing counts beside a reference, so the root must not be one. */
function inlined({ $ref, definitions = {}, ...rest }: z.core.JSONSchema.BaseSchema) {
  const part = $ref?.split('/').at(-1) ?? '';
  const { [part]: root, ...others } = definitions as Record<string, object>;
  return { ...rest, ...root, ...(Object.keys(others).length > 0 && { definitions: others }) };
}

for (const [name, entry] of Object.entries({ ...PRINTED, ...READ })) {
  const url = new URL(`../schema/${name}.schema.json`, import.meta.url);
  const text = jsonSchema(name, entry);
  if (!process.argv.includes('--check')) {
    writeFileSync(url, text);
  } else if (!existsSync(url) || readFileSync(url, 'utf8') !== text) {
    console.error(`schema/${name}.schema.json is out of date; run npm run schema`);
    process.exitCode = 1;
  }
}
