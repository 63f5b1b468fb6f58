import { z } from 'zod';
import { SessionDigest } from './digest.ts';
import { StageId } from './stage-schemas.ts';

// The schemas are for what is published; the program imports the types only, as zod takes its time to load.

/** A criterion that was missed or said in part only, to be drilled until it sits. */
export const DrillCard = z.object({
  id: z.string().describe('`criterion/<scenario>/<stage>/<criterion>`'),
  scenario: SessionDigest.shape.scenario,
  stage: StageId,
  criterion: z.string(),
  concept: z.string().optional().describe('What to read for it.'),
  weight: z.number().describe('What it counts in its stage, against the other criteria there.'),
});
export type DrillCard = z.infer<typeof DrillCard>;

const time = z.iso.datetime();

export const DueDrills = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('drills'),
    due: z
      .array(DrillCard.extend({ due: time.describe('Since when.') }))
      .readonly()
      .describe('The most overdue first.'),
    next: time
      .nullable()
      .describe('When the next one comes back that is not due yet; null if there is none.'),
  })
  .describe('What was missed and is to be drilled again: `drill --due --list --json`.');
export type DueDrills = z.infer<typeof DueDrills>;
