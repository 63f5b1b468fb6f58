import { z } from 'zod';
import { StageId } from './stage-schemas.ts';
import { DIMENSIONS, type Dimension } from './stages.ts';

/** How fully an answer makes a criterion's claim. */
export const Verdict = z.enum(['covered', 'touched', 'missing', 'unscored']);
export type Verdict = z.infer<typeof Verdict>;

/** How an answer treats a trade-off dimension: not at all, one-sided, or gain against price. */
export const TradeoffVerdict = z.enum(['none', 'mentioned', 'weighed', 'unscored']);
export type TradeoffVerdict = z.infer<typeof TradeoffVerdict>;

/** A passage of the answer: `quote` equals `text.slice(start, end)`, in UTF-16 code units. */
export const Evidence = z.object({
  quote: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What is wrong with an answer as a whole, or with the way it tries to earn credit. */
export const Flag = z.enum([
  'blank',
  'echo',
  'keyword-list',
  'negated',
  'off-topic',
  'addresses-grader',
  'repeated',
  'other-stage',
  'truncated',
  'overused-quote',
]);
export type Flag = z.infer<typeof Flag>;

export const CriterionCritique = z.object({
  id: z.string(),
  verdict: Verdict,
  confidence: z.number().min(0).max(1).describe('How sure the coach is of the verdict.'),
  credit: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'The share of the criterion that is likely earned if it is touched, a half if not said; or that may have been missed.',
    ),
  evidence: z.array(Evidence).describe('Empty unless covered or touched.'),
  against: Evidence.optional().describe('A passage that says the opposite, or waves the point away.'),
  why: z.string().describe('One line for the candidate.'),
  reason: z.string().optional().describe('Why it is unscored.'),
  disputed: z
    .enum(['covered', 'missing'])
    .optional()
    .describe('What a second coach says of it, where that is two levels away from the verdict.'),
});
export type CriterionCritique = z.infer<typeof CriterionCritique>;

/** A passage that would count against the candidate, whatever else is said. */
export const Concern = z.object({
  says: z.string().describe('The mistake, in the words of the scenario.'),
  against: z.array(z.string()).describe('Ids of the criteria that it contradicts.'),
  evidence: Evidence,
});
export type Concern = z.infer<typeof Concern>;

export const TradeoffCritique = z.object({
  verdict: TradeoffVerdict,
  evidence: z.array(Evidence),
});
export type TradeoffCritique = z.infer<typeof TradeoffCritique>;

/** Points out of 100. The truth lies between, because `touched` means partly there or unclear. */
export const ScoreRange = z.object({
  low: z.number().min(0).max(100),
  high: z.number().min(0).max(100),
});
export type ScoreRange = z.infer<typeof ScoreRange>;

/** The highest level whose bar an answer meets. */
export const LevelMet = z.enum(['below-mid', 'mid', 'senior', 'staff']);
export type LevelMet = z.infer<typeof LevelMet>;

export const CoachIdentity = z.object({
  kind: z.enum(['offline', 'llm', 'human']),
  version: z.string(),
  model: z.string().optional(),
  promptHash: z.string().optional(),
});
export type CoachIdentity = z.infer<typeof CoachIdentity>;

const tokens = z.number().nonnegative();

/** What was asked of a model where, and how that went; without key and texts. */
export const ModelCallRecord = z.object({
  host: z.string(),
  requestedModel: z.string(),
  returnedModel: z.string().optional(),
  rung: z.enum(['json_schema', 'json_object', 'text']).describe('How the reply was asked for.'),
  params: z.record(z.string(), z.union([z.number(), z.string()])),
  repaired: z.boolean(),
  retries: z.number().int().nonnegative(),
  isCached: z.boolean(),
  usage: z.object({ input: tokens, output: tokens }).optional().describe('As the server counts.'),
  bodyHash: z.string().describe('SHA-256 of the request.'),
  milliseconds: z.number().nonnegative(),
  prompt: z.object({ id: z.string(), version: z.number().int(), hash: z.string() }),
});
export type ModelCallRecord = z.infer<typeof ModelCallRecord>;

/** A coach's judgement of one answer to one stage. */
export const Critique = z
  .object({
    schemaVersion: z.literal(1),
    id: z.union([z.string(), z.number()]).optional().describe('Of the answer, when it came with one.'),
    scenario: z.string(),
    scenarioVersion: z
      .number()
      .int()
      .optional()
      .describe('Of the rubric it was judged by; not known of early ones.'),
    at: z.iso.datetime().optional().describe('When it was made, of one that a session holds.'),
    stage: StageId,
    coach: CoachIdentity,
    score: ScoreRange.nullable(),
    level: z.object({ met: LevelMet }),
    criteria: z.array(CriterionCritique),
    tradeoffs: z.object(
      Object.fromEntries(DIMENSIONS.map((name) => [name, TradeoffCritique])) as Record<
        Dimension,
        typeof TradeoffCritique
      >,
    ),
    concerns: z
      .array(Concern)
      .optional()
      .describe('Red flags of the scenario that the answer raises; not looked for by early critiques.'),
    flags: z.array(Flag),
    call: ModelCallRecord.optional().describe('The call to the model that it came of.'),
  })
  .describe("A coach's judgement of one answer: `critique --json`, a line of `critique --jsonl`.");
export type Critique = z.infer<typeof Critique>;

/** What a coach finds; scores and levels are computed from it by the program, never by the coach. */
export type Findings = Pick<Critique, 'criteria' | 'tradeoffs' | 'concerns' | 'flags'>;
