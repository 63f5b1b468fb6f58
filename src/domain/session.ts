import { z } from 'zod';
import { CriterionCritique, Critique, ScoreRange } from './critique.ts';
import {
  Drill,
  EndedBy,
  Interviewer,
  Pace,
  PlannedAside,
  PlannedCurveball,
  PlannedStage,
  ScenarioReference,
  seconds,
  text,
} from './plan.ts';
import { asked, at, ClosingWords, Dispute, Mark, pausedSeconds, Rung, SelfRating } from './session-event.ts';
import { Level, StageId } from './stage-schemas.ts';

const Answerable = {
  answer: text.nullable().describe('null until it is submitted; empty when it was left blank.'),
  draft: text.optional().describe('What was typed so far, while there is no answer.'),
  usedSeconds: seconds,
  pausedSeconds,
  endedBy: EndedBy.optional(),
};

export const SessionProbe = z.object({
  criterion: text,
  question: text,
  ...Answerable,
  finding: CriterionCritique.optional().describe('What the coach makes of the answer, for this criterion.'),
});
export type SessionProbe = z.infer<typeof SessionProbe>;

const { stage: _, ...curveballShape } = PlannedCurveball.shape;
export const SessionCurveball = z.object({
  ...curveballShape,
  ...Answerable,
  findings: z.array(CriterionCritique).optional().describe('By the criteria of the change.'),
});
export type SessionCurveball = z.infer<typeof SessionCurveball>;

export const SessionStage = z.object({
  ...PlannedStage.shape,
  ...Answerable,
  questions: z.array(z.object(asked)),
  probes: z.array(SessionProbe),
  hints: z.array(z.object({ criterion: text, rung: Rung })),
  marks: z.array(Mark).describe('Made by the person who held the interview.'),
  curveball: SessionCurveball.optional(),
  critiques: z.array(Critique).describe('Oldest first; the last one counts.'),
  elsewhere: z
    .array(z.object({ saidIn: StageId, finding: CriterionCritique }))
    .describe('Criteria of this stage that an answer to another stage covers.'),
  asked: z
    .array(CriterionCritique)
    .describe('Criteria of this stage that a question to the interviewer went to the heart of.'),
  disputes: z.array(Dispute).default([]).describe('What the candidate holds against the verdicts.'),
  closed: z.boolean().describe('Whether the interviewer has moved on.'),
  selfRating: SelfRating.optional(),
});
export type SessionStage = z.infer<typeof SessionStage>;

export const SessionAside = z.object({ ...PlannedAside.shape, ...Answerable });
export type SessionAside = z.infer<typeof SessionAside>;

/** One sitting: the fold of its events. */
export const Session = z.object({
  schemaVersion: z.literal(1),
  id: text,
  scenario: ScenarioReference,
  level: Level,
  pace: Pace,
  probeSeconds: seconds,
  selfRating: z.boolean(),
  drill: Drill.optional(),
  interviewer: Interviewer,
  startedAt: at,
  finishedAt: at.nullable(),
  stages: z.array(SessionStage).min(1),
  asides: z.array(SessionAside),
  debrief: ClosingWords.optional(),
});
export type Session = z.infer<typeof Session>;

/** A session as it is printed and exported: with the score that follows from it. */
export const SessionDocument = Session.extend({ score: ScoreRange.nullable() }).describe('One sitting.');
export type SessionDocument = z.infer<typeof SessionDocument>;
