import { z } from 'zod';
import { CriterionCritique, Critique, Evidence, ScoreRange } from './critique.ts';
import { AsideId, Dimension, Level, StageId } from './stage-schemas.ts';

const seconds = z.number().nonnegative();
const text = z.string();

/** What happens when the time of an answer is up. */
export const Pace = z.enum(['strict', 'soft', 'off']);
export type Pace = z.infer<typeof Pace>;

/** How an answer came to its end. */
export const EndedBy = z.enum(['submitted', 'time-up', 'scripted']);
export type EndedBy = z.infer<typeof EndedBy>;

const ScenarioReference = z.object({
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
const PlannedStage = z.object({ id: StageId, budgetSeconds: seconds, rubric: Rubric });

const PlannedAside = z.object({ id: AsideId, budgetSeconds: seconds });

const PlannedCurveball = z.object({
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
const Interviewer = z.enum(['program', 'person']);

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

/** How well candidates think a stage went, from 1, poor, to 5, strong. */
const SelfRating = z.number().int().min(1).max(5);

const at = z.iso.datetime();
const ofProbe = { stage: StageId, criterion: text };
const pausedSeconds = seconds.optional().describe('How long the clock was stopped by the candidate.');
const progress = { text, usedSeconds: seconds, pausedSeconds };
const asked = {
  text,
  reply: text,
  facts: z.array(text).optional().describe('Ids of the facts given in the reply.'),
  offers: z.array(text).optional().describe('Ids of the facts the reply asks back about.'),
};
const answered = { ...progress, endedBy: EndedBy };

/** How much a hint gives away: 1 asks, 2 says what is wanted, 3 says it. */
const Rung = z.number().int().min(1).max(3);

/** How fully a person found a point met: not, in part, in full. */
export const Tick = z.enum(['open', 'half', 'full']);
export type Tick = z.infer<typeof Tick>;

/** What a person who holds the interview marked: a criterion of the stage or of its change, or a dimension. */
export const Mark = z.object({
  about: z.union([z.object({ criterion: text }), z.object({ dimension: Dimension })]),
  tick: Tick,
  note: text.describe('What was noted about it; may be empty.'),
});
export type Mark = z.infer<typeof Mark>;

/** What a candidate holds against a verdict. It stands beside the verdict and changes no score. */
export const Dispute = z.object({
  criterion: text.describe('Of the stage or of its change of constraints.'),
  claim: z.enum(['covered', 'touched']).describe('What the verdict should have been.'),
  note: text.describe('Why.'),
  evidence: Evidence.optional().describe('The passage of the answer that is meant.'),
});
export type Dispute = z.infer<typeof Dispute>;

const Remarks = z.array(z.object({ id: text, text }));

/** What a model says of the whole, from the verdicts. */
export const ClosingWords = z.object({
  summary: text,
  strengths: Remarks.describe('About criteria by id.'),
  gaps: Remarks,
  stronger: z
    .object({ stage: StageId, passage: Evidence, rewritten: text, why: text })
    .optional()
    .describe('A passage of an answer, and how it could have been said.'),
});
export type ClosingWords = z.infer<typeof ClosingWords>;

/** One thing that happened in a sitting, in the order of the journal. */
export const SessionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-started'),
    at,
    schemaVersion: z.literal(1),
    id: text,
    scenario: ScenarioReference,
    level: Level,
    plan: Plan,
  }),
  z.object({
    type: z.literal('question-asked'),
    at,
    stage: StageId,
    ...asked,
    usedSeconds: seconds.describe('Of the stage, when the reply came.'),
  }),
  z.object({
    type: z.literal('draft-kept'),
    at,
    stage: StageId,
    criterion: text.optional().describe('Of the probe, when it is an answer to one.'),
    curveball: text.optional().describe('When it is the answer to a change of constraints.'),
    ...progress,
  }),
  z.object({ type: z.literal('curveball-answered'), at, stage: StageId, ...answered }),
  z.object({
    type: z.literal('curveball-judged'),
    at,
    stage: StageId,
    findings: z.array(CriterionCritique),
  }),
  z.object({ type: z.literal('aside-draft-kept'), at, aside: AsideId, ...progress }),
  z.object({ type: z.literal('aside-answered'), at, aside: AsideId, ...answered }),
  z.object({ type: z.literal('hint-given'), at, ...ofProbe, rung: Rung }),
  z.object({ type: z.literal('answer-submitted'), at, stage: StageId, ...answered }),
  z.object({ type: z.literal('critique-added'), at, stage: StageId, critique: Critique }),
  z.object({ type: z.literal('probe-asked'), at, ...ofProbe, question: text }),
  z.object({ type: z.literal('probe-answered'), at, ...ofProbe, ...answered }),
  z.object({ type: z.literal('probe-judged'), at, ...ofProbe, finding: CriterionCritique }),
  z.object({
    type: z.literal('said-elsewhere'),
    at,
    stage: StageId,
    saidIn: StageId,
    finding: CriterionCritique,
  }),
  z.object({
    type: z.literal('question-credited'),
    at,
    stage: StageId,
    finding: CriterionCritique.describe('What a good question is worth to a criterion of its stage.'),
  }),
  z.object({
    type: z.literal('marked'),
    at,
    stage: StageId,
    mark: Mark.describe('Takes the place of an earlier one about the same.'),
    usedSeconds: seconds,
  }),
  z.object({
    type: z.literal('disputed'),
    at,
    stage: StageId,
    dispute: Dispute.describe('Takes the place of an earlier one about the same.'),
  }),
  z.object({ type: z.literal('dispute-withdrawn'), at, stage: StageId, criterion: text }),
  z.object({ type: z.literal('stage-closed'), at, stage: StageId }),
  z.object({ type: z.literal('self-rated'), at, stage: StageId, rating: SelfRating }),
  z.object({ type: z.literal('debrief-written'), at, words: ClosingWords }),
  z.object({ type: z.literal('session-finished'), at }),
]);
export type SessionEvent = z.infer<typeof SessionEvent>;

/** An event as it stands in a file: without what is filled in when it is read, and with what this version does not know. */
export type WrittenEvent = z.input<typeof SessionEvent>;

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
