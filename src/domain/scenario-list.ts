import { z } from 'zod';
import { ScoreRange } from './critique.ts';
import { ScenarioSummary } from './scenario.ts';
import { Level } from './stage-schemas.ts';

// The schemas are for what is published; the program imports the types only, as zod takes its time to load.

/** Where a scenario comes from: a folder of the user's, a pack they added, or this package. */
export const Origin = z.object({
  source: z
    .enum(['user', 'pack', 'package'])
    .describe('Your own folder, a library you added, or the program.'),
  pack: z.string().optional().describe('Name of the library it is from, as it was added.'),
});
export type Origin = z.infer<typeof Origin>;

/** A scenario of the library, where it is from, and how the last interview went. */
export const ScenarioListing = z.object({
  ...ScenarioSummary.omit({ concepts: true }).shape,
  ...Origin.shape,
  last: z
    .object({ session: z.string(), level: Level, score: ScoreRange })
    .nullable()
    .describe('The interview finished last; null before there is one with a score.'),
});
export type ScenarioListing = z.infer<typeof ScenarioListing>;

export const ScenarioList = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('scenarios'),
    scenarios: z.array(ScenarioListing).readonly(),
  })
  .describe('The library: `scenarios list --json`.');
export type ScenarioList = z.infer<typeof ScenarioList>;
