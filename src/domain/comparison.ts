import { z } from 'zod';
import { ScoreRange, TradeoffVerdict, Verdict } from './critique.ts';
import { Session } from './session.ts';
import { StageId } from './stage-schemas.ts';
import { DIMENSIONS, type Dimension } from './stages.ts';

// Zod is loaded for the schemas that are published; the program imports the types only.

export const Obstacle = z
  .enum(['scenario', 'task', 'level', 'coach', 'version', 'rubric', 'missing'])
  .describe(
    'What keeps the same thing of two sittings from being compared. ' +
      'scenario: they sat different ones, criteria and scores are about different things. ' +
      'task: one was a drill, or a drill on something else. ' +
      'level: one was for another level, so scores count other criteria. ' +
      'coach: judged by different coaches, no verdict of one counts against that of the other. ' +
      'version: by different versions of the rubric; criteria of the same id are compared, scores are not. ' +
      'rubric: other criteria, or other weights, counted. ' +
      'missing: not judged, or not sat, on one side.',
  );
/** What keeps the same thing of two sittings from being compared. */
export type Obstacle = z.infer<typeof Obstacle>;

/** The earlier and the later of two things. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

function pairOf<T extends z.ZodType>(one: T) {
  return z.object({ before: one, after: one });
}

export const Change = z
  .enum(['higher', 'lower', 'unclear', 'not-comparable'])
  .describe('Scores differ only where their ranges have no point in common.');
export type Change = z.infer<typeof Change>;

export const ScoreChange = pairOf(
  ScoreRange.nullable().describe('Null where it is not there or can not be compared.'),
).extend({ change: Change });
export type ScoreChange = z.infer<typeof ScoreChange>;

export const CriterionChange = pairOf(Verdict).extend({ id: z.string() });
export type CriterionChange = z.infer<typeof CriterionChange>;

const ids = z.array(z.string()).readonly();

export const CriteriaChange = z.object({
  gained: z.array(CriterionChange).readonly(),
  lost: z.array(CriterionChange).readonly(),
  same: ids.describe('Judged the same in both.'),
  onlyBefore: ids.describe('Judged, or scored, in the earlier one only.'),
  onlyAfter: ids.describe('Judged, or scored, in the later one only.'),
});
export type CriteriaChange = z.infer<typeof CriteriaChange>;

const counts = pairOf(z.number().int().nonnegative());
const tradeoffs = z.object(
  Object.fromEntries(DIMENSIONS.map((name) => [name, pairOf(TradeoffVerdict)])) as Record<
    Dimension,
    ReturnType<typeof pairOf<typeof TradeoffVerdict>>
  >,
);

export const StageComparison = z.object({
  id: StageId,
  obstacles: z.array(Obstacle).readonly(),
  isWithoutCurveball: z
    .boolean()
    .describe('Left out the change of constraints, when it was not the same in both.'),
  score: ScoreChange,
  criteria: CriteriaChange.nullable().describe('Null where verdicts can not be compared.'),
  tradeoffs: tradeoffs.nullable(),
  usedSeconds: pairOf(z.number().nullable()).describe(
    'Used for the answer; null where the stage was not sat, or not typed by hand.',
  ),
  questions: counts,
  followUps: counts,
  hints: counts,
});
export type StageComparison = z.infer<typeof StageComparison>;

/** One of the two sittings. */
export const Attempt = Session.pick({ id: true, scenario: true, level: true, startedAt: true });
export type Attempt = z.infer<typeof Attempt>;

export const Comparison = pairOf(Attempt)
  .extend({
    schemaVersion: z.literal(1),
    kind: z.literal('comparison'),
    obstacles: z
      .array(Obstacle)
      .readonly()
      .describe('Of the sittings as wholes, and of any of their stages.'),
    score: ScoreChange,
    stages: z.array(StageComparison).readonly(),
  })
  .describe('Two sittings side by side, the earlier one first: `review --compare --json`.');
export type Comparison = z.infer<typeof Comparison>;
