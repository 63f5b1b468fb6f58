import { z } from 'zod';
import { Concept } from './concept.ts';
import { Framework, FrameworkStep } from './framework.ts';
import { Term } from './glossary.ts';
import { Reading } from './reading.ts';
import { Tool } from './tools.ts';

// The schemas are for what is published; the program imports the types only, as zod takes its time to load.

const count = z.number().int().nonnegative();
const tools = z.array(Tool).readonly();
const terms = z.array(Term).readonly();

const Overview = z.object({
  kind: z.literal('overview'),
  framework: z.object({
    minutes: Framework.shape.minutes,
    steps: z.array(FrameworkStep.pick({ id: true, title: true, minutes: true })).readonly(),
  }),
  concepts: z
    .array(Concept.pick({ id: true, title: true, group: true, stages: true, summary: true }))
    .readonly()
    .describe('With the first sentence of their summaries.'),
  counts: z.object({ terms: count, tools: count, reading: count }),
});

/** What `learn` shows. */
const Shown = z.discriminatedUnion('kind', [
  Overview,
  z.object({ kind: z.literal('concept'), ...Concept.omit({ cards: true }).shape, tools, terms }),
  z.object({ kind: z.literal('term'), ...Term.shape }),
  z.object({ kind: z.literal('framework'), ...Framework.shape }),
  z.object({ kind: z.literal('glossary'), terms }),
  z.object({ kind: z.literal('tools'), tools }),
  z.object({ kind: z.literal('reading'), reading: z.array(Reading).readonly() }),
]);
export type Shown = z.infer<typeof Shown>;

const schemaVersion = { schemaVersion: z.literal(1) };

export const LearnDocument = z
  .discriminatedUnion(
    'kind',
    Shown.options.map((one) => one.extend(schemaVersion)) as unknown as typeof Shown.options,
  )
  .describe('What there is to learn, or one topic of it: `learn --json`, `learn TOPIC --json`.');

export const DueCards = z
  .object({
    ...schemaVersion,
    kind: z.literal('cards'),
    due: z
      .array(z.object({ id: z.string(), front: z.string(), due: z.iso.datetime().describe('Since when.') }))
      .readonly()
      .describe('The most overdue first.'),
    new: count.describe('Cards that were never looked at.'),
  })
  .describe('The flash cards that are due: `learn --quiz --json`.');
export type DueCards = z.infer<typeof DueCards>;
