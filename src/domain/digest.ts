import { z } from 'zod';
import { CoachIdentity, LevelMet, ScoreRange, TradeoffVerdict, Verdict } from './critique.ts';
import { Drill } from './plan.ts';
import { earned, levelOfStage, type Outcome, outcomes, scoreSession, scoreStage } from './scoring.ts';
import { Session, type SessionStage } from './session.ts';
import { Level as LevelSchema, StageId } from './stage-schemas.ts';
import { DIMENSIONS, type Dimension, isExpectedAt, type Level } from './stages.ts';

const { id, scenario, startedAt, finishedAt, interviewer, pace } = Session.shape;
const count = z.number().int().nonnegative();

const DigestedStage = z.strictObject({
  id: StageId,
  budgetSeconds: z.number(),
  usedSeconds: z.number(),
  isClosed: z.boolean(),
  isBlank: z.boolean(),
  selfRating: z.number().optional(),
  score: ScoreRange.nullable(),
  level: LevelMet.optional(),
  coach: CoachIdentity.pick({ kind: true, version: true, model: true })
    .optional()
    .describe('Who judged last.'),
  outcomes: z
    .array(
      z.strictObject({
        id: z.string(),
        verdict: Verdict,
        concept: z.string().optional(),
        weight: z.number(),
        earned: z
          .number()
          .optional()
          .describe('The share of its weight that was likely earned, in twentieths; absent when unscored.'),
        curveball: z.string().optional().describe('The change of constraints it belongs to.'),
        expected: z.boolean().describe('Whether it counts at the level of the sitting.'),
        isAfterProbe: z.boolean(),
        isAfterHint: z.boolean(),
      }),
    )
    .describe('Of the criteria of the stage, then of its change of constraints; empty before it was judged.'),
  tradeoffs: z
    .strictObject(
      Object.fromEntries(DIMENSIONS.map((name) => [name, TradeoffVerdict])) as Record<
        Dimension,
        typeof TradeoffVerdict
      >,
    )
    .optional(),
  questions: count,
  probes: count,
  hints: count,
});
export type DigestedStage = z.infer<typeof DigestedStage>;

/** What lists, trends and schedules need to know of a session. Made from it and kept for speed; never the truth. */
export const SessionDigest = z.strictObject({
  id,
  scenario,
  level: LevelSchema,
  pace,
  startedAt,
  finishedAt,
  interviewer,
  drill: Drill.pick({ kind: true, target: true }).optional(),
  score: ScoreRange.nullable(),
  stages: z.array(DigestedStage),
});
export type SessionDigest = z.infer<typeof SessionDigest>;

/** What a line of a list tells of a session. */
export const SessionSummary = SessionDigest.omit({ stages: true }).extend({
  stages: z.object({ planned: count, closed: count.describe('Those the interviewer has moved on from.') }),
  coaches: z
    .array(CoachIdentity.shape.kind)
    .readonly()
    .describe('Who judged last, each kind once; empty before anything was judged.'),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const SessionList = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('sessions'),
    sessions: z.array(SessionSummary).readonly().describe('Newest first.'),
  })
  .describe('The saved sessions, without what was said in them: `sessions list --json`.');
export type SessionList = z.infer<typeof SessionList>;

export function digestOf(session: Session): SessionDigest {
  const { drill } = session;
  return {
    id: session.id,
    scenario: session.scenario,
    level: session.level,
    pace: session.pace,
    startedAt: session.startedAt,
    finishedAt: session.finishedAt,
    interviewer: session.interviewer,
    ...(drill && { drill: { kind: drill.kind, target: drill.target } }),
    score: scoreSession(session),
    stages: session.stages.map((stage) => digestOfStage(stage, session.level)),
  };
}

function digestOfStage(stage: SessionStage, level: Level): DigestedStage {
  const critique = stage.critiques.at(-1);
  const met = levelOfStage(stage);
  return {
    id: stage.id,
    budgetSeconds: stage.budgetSeconds,
    usedSeconds: stage.usedSeconds,
    isClosed: stage.closed,
    isBlank: !stage.answer?.trim(),
    ...(stage.selfRating !== undefined && { selfRating: stage.selfRating }),
    score: scoreStage(stage, level),
    ...(met && { level: met }),
    ...(critique && { coach: coachOf(critique.coach), tradeoffs: gridOf(critique.tradeoffs) }),
    outcomes: outcomesOf(stage, level),
    questions: stage.questions.length,
    probes: stage.probes.length,
    hints: stage.hints.length,
  };
}

function coachOf({ kind, version, model }: CoachIdentity): DigestedStage['coach'] {
  return { kind, version, ...(model !== undefined && { model }) };
}

function gridOf(tradeoffs: Readonly<Record<Dimension, { readonly verdict: TradeoffVerdict }>>) {
  return Object.fromEntries(DIMENSIONS.map((name) => [name, tradeoffs[name].verdict])) as Record<
    Dimension,
    TradeoffVerdict
  >;
}

function outcomesOf(stage: SessionStage, level: Level): DigestedStage['outcomes'] {
  const { curveball } = stage;
  const counted = new Map([...stage.rubric, ...(curveball?.rubric ?? [])].map((one) => [one.id, one]));
  const changed = curveball
    ? (curveball.findings ?? []).map((one) => ({ ...one, afterProbe: false, curveball: curveball.id }))
    : [];
  const found: (Outcome & { readonly curveball?: string })[] = [...outcomes(stage), ...changed];
  return found.flatMap((outcome) => {
    const { id: criterion, verdict, afterProbe, cap } = outcome;
    const one = counted.get(criterion);
    if (!one) return [];
    const share = earned(outcome);
    return {
      id: criterion,
      verdict,
      ...(one.concept !== undefined && { concept: one.concept }),
      weight: one.weight,
      ...(share && { earned: Math.round(10 * (share.low + share.high)) / 20 }),
      ...(outcome.curveball !== undefined && { curveball: outcome.curveball }),
      expected: isExpectedAt(one.level, level),
      isAfterProbe: afterProbe,
      isAfterHint: cap !== undefined,
    };
  });
}
