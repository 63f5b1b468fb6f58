import { z } from 'zod';
import { AsideId, Level, StageId } from './stage-schemas.ts';

export const seconds = z.number().nonnegative();
export const text = z.string();

/** What happens when the time of an answer is up. */
export const Pace = z.enum(['strict', 'soft', 'off']);
export type Pace = z.infer<typeof Pace>;

/** How an answer came to its end. */
export const EndedBy = z.enum(['submitted', 'time-up', 'scripted']);
export type EndedBy = z.infer<typeof EndedBy>;

export const ScenarioReference = z.object({
  id: text,
  title: text,
  version: z.number().int(),
  file: text.optional().describe('Absolute path, when it came from a file and not from the library.'),
});
const Rubric = z
  .array(
    z.object({
      id: text,
      level: Level,
      weight: z.number().positive(),
      concept: text
        .optional()
        .describe('What to read for it, by which criteria of several scenarios are alike.'),
    }),
  )
  .describe(
    'What counted in this stage when it was sat, so that its score can be told without the scenario.',
  );
export const PlannedStage = z.object({ id: StageId, budgetSeconds: seconds, rubric: Rubric });

export const PlannedAside = z.object({ id: AsideId, budgetSeconds: seconds });

export const PlannedCurveball = z.object({
  id: text,
  stage: StageId,
  says: text.describe('The change of constraints, in the words of the interviewer.'),
  budgetSeconds: seconds,
  rubric: Rubric,
});
export type PlannedCurveball = z.infer<typeof PlannedCurveball>;

/** What a drill is about: a whole stage, one dimension or one criterion in it, one change of constraints, or an estimate. */
export const DrillKind = z.enum(['stage', 'dimension', 'criterion', 'curveball', 'estimate']);
export type DrillKind = z.infer<typeof DrillKind>;

export const Drill = z.object({
  kind: DrillKind,
  target: text.describe('The stage, dimension, criterion, curveball or estimation exercise.'),
  exercise: z
    .object({ seed: z.number().int(), question: text, solution: z.array(text) })
    .optional()
    .describe('Of an estimate: what its figures were chosen by, what was asked, and the computation.'),
});
export type Drill = z.infer<typeof Drill>;

/** Who asks and judges: the program, or a person who ticks off what was said. */
export const Interviewer = z.enum(['program', 'person']);

/** What was agreed before the interview began. */
export const Plan = z.object({
  pace: Pace,
  stages: z.array(PlannedStage).min(1),
  probeSeconds: seconds.describe('Time to answer one follow-up; 0 means that none are asked.'),
  asides: z.array(PlannedAside).default([]).describe('What is asked for besides the stages, in order.'),
  curveball: PlannedCurveball.optional().describe(
    'What changes half-way; the candidate does not know it yet.',
  ),
  seed: z.number().int().optional().describe('What the curveball was chosen by.'),
  selfRating: z.boolean().default(false).describe('Whether candidates rate themselves before the debrief.'),
  drill: Drill.optional().describe('When it is no interview but a short attempt at one thing.'),
  interviewer: Interviewer.default('program'),
});
export type Plan = z.infer<typeof Plan>;
