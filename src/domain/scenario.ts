import { z } from 'zod';
import { FormatVersion } from './format-version.ts';
import { Dimension, Level, StageId } from './stage-schemas.ts';
import { STAGE_IDS, type StageId as StageName } from './stages.ts';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in kebab-case, such as "exposure-bias"');
const line = z.string().trim().min(1).max(300);
const prose = z.string().trim().min(1).max(4000);
const phrasings = z.array(line).max(40);
/** What is asked in so many ways has a list so long: a matcher without a model knows no other way. */
const questions = z.array(line).max(100);
const minutes = z.number().positive().max(240);

export const Quantity = z
  .strictObject({
    units: z
      .array(line)
      .min(1)
      .describe('Units or counted nouns, any of which makes the number count: ms, requests per second, USD.'),
    what: line.describe('What the number measures, as it is shown to the candidate.'),
  })
  .describe('A number the claim needs before it counts as concrete.');
export type Quantity = z.infer<typeof Quantity>;

export const Criterion = z
  .strictObject({
    id: id.describe('Unique within the scenario.'),
    claim: prose.describe('What a strong answer says, as a content claim that can be found in a text.'),
    mustHave: z
      .array(z.array(line).min(1).max(40))
      .max(6)
      .default([])
      .describe('Groups of synonyms. A full answer touches every group.'),
    anyOf: phrasings.describe(
      'Six or more ways real people say it, each carrying the meaning; at least two in everyday words.',
    ),
    antiPatterns: phrasings.default([]).describe('Ways of getting it wrong that sound close to the claim.'),
    quantity: Quantity.optional(),
    dimension: Dimension.optional().describe('The trade-off dimension the criterion touches.'),
    level: Level.describe('Lowest level at which absence counts against the candidate.'),
    weight: z.number().int().min(1).max(3).default(1),
    concept: id.optional().describe('What to read for it: a topic of `ml-interview learn`.'),
    probe: line.describe('The follow-up an interviewer asks when it is missing; gives nothing away.'),
    model: prose.describe('One sentence a strong candidate would say.'),
  })
  .describe('One checkable idea.');
export type Criterion = z.infer<typeof Criterion>;

export const RedFlag = z
  .strictObject({
    says: line.describe('The mistake, as it is shown to the candidate.'),
    cues: phrasings.min(1).describe('Ways people make it. A cue found wins over what it contradicts.'),
    against: z.array(id).max(10).default([]).describe('Criteria of this stage it contradicts.'),
  })
  .describe('A statement that counts against the candidate.');
export type RedFlag = z.infer<typeof RedFlag>;

export const Stage = z.strictObject({
  minutes: minutes.describe('Time to answer.'),
  question: prose.describe('What the interviewer asks.'),
  criteria: z.array(Criterion).min(1).max(20),
  weighed: z.array(prose).min(1).max(10).describe('What a weighed trade-off sounds like in this stage.'),
  redFlags: z.array(RedFlag).max(20).default([]),
  tools: z
    .array(z.strictObject({ name: line, for: line }))
    .max(20)
    .default([])
    .describe('Tools worth naming, each with its purpose.'),
  modelPoints: z.array(prose).min(1).max(20).describe('What a strong answer contains, in short.'),
  modelAnswer: prose.optional().describe('What a strong candidate would type in the time: 150 to 250 words.'),
});
export type Stage = z.infer<typeof Stage>;

export const Fact = z.strictObject({
  id,
  asks: questions.min(1).describe('Ways a candidate asks for it.'),
  notAsks: questions.optional().describe('Questions that sound like it and ask for something else.'),
  informs: z
    .array(id)
    .max(5)
    .optional()
    .describe('Criteria of the clarify stage that asking for it is worth something to.'),
  changes: prose
    .optional()
    .describe('What the answer changes in the design, if it does: asking for it is worth more then.'),
  reply: prose.describe("The interviewer's answer."),
});
export type Fact = z.infer<typeof Fact>;

export const ReferenceNumber = z.strictObject({
  name: line,
  value: z.number(),
  unit: line,
  arithmetic: line.describe('How the value follows from the facts: 100 M users x 10 loads / 86,400 s.'),
  words: phrasings
    .default([])
    .describe(
      'What candidates call it: a figure of the same kind with one of these next to it is compared with the value. ' +
        'Without them, none is. Leave them out where a good design may have quite another value.',
    ),
  tolerance: z
    .number()
    .min(1)
    .max(10)
    .default(3)
    .describe('A figure up to so many times larger or smaller is right.'),
  expectedIn: StageId.optional().describe('The stage whose answer should state it.'),
});
export type ReferenceNumber = z.infer<typeof ReferenceNumber>;

export const Curveball = z.strictObject({
  id,
  stage: StageId.default('serving').describe('The stage it comes in.'),
  says: prose.describe('The change of constraints, in the words of the interviewer.'),
  criteria: z.array(Criterion).min(1).max(5),
});
export type Curveball = z.infer<typeof Curveball>;

export const Scenario = z
  .strictObject({
    id,
    schemaVersion: FormatVersion,
    version: z.number().int().positive().describe('Raised whenever a criterion changes its meaning.'),
    title: line,
    domain: line,
    levels: z.array(Level).min(1).max(3).describe('Levels it is suited for.'),
    minutes: minutes.describe('The whole sitting: stages, follow-ups, sketch and wrap-up.'),
    followUpMinutes: minutes.describe('Part of the sitting kept for follow-up questions.'),
    sketchMinutes: minutes
      .default(2)
      .describe('Time to sketch the architecture, once requirements are clear.'),
    wrapUpMinutes: minutes.default(3).describe('Time to sum up at the end.'),
    twist: line.describe('What makes this design different from its neighbours.'),
    brief: prose.describe('What the interviewer says first.'),
    facts: z.array(Fact).max(60).describe('What the interviewer answers when asked.'),
    numbers: z.array(ReferenceNumber).max(40),
    dataFlow: prose.describe('Mermaid flowchart of the reference design.'),
    stages: z.strictObject(
      Object.fromEntries(STAGE_IDS.map((stage) => [stage, Stage])) as Record<StageName, typeof Stage>,
    ),
    curveballs: z.array(Curveball).max(10).default([]),
  })
  .describe('One practice interview.');
export type Scenario = z.infer<typeof Scenario>;

/** What a list of scenarios shows of each. */
export const ScenarioSummary = Scenario.pick({
  id: true,
  version: true,
  title: true,
  domain: true,
  levels: true,
  minutes: true,
  twist: true,
}).extend({
  concepts: z
    .record(z.string(), z.array(z.string()).readonly())
    .describe('The criteria of its stages by what to read for them.'),
});
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

export function summarize(scenario: Scenario): ScenarioSummary {
  const { id, version, title, domain, levels, minutes, twist, stages } = scenario;
  const concepts = new Map<string, string[]>();
  for (const { id: criterion, concept } of STAGE_IDS.flatMap((stage) => stages[stage].criteria)) {
    if (concept !== undefined) concepts.set(concept, [...(concepts.get(concept) ?? []), criterion]);
  }
  return { id, version, title, domain, levels, minutes, twist, concepts: Object.fromEntries(concepts) };
}
