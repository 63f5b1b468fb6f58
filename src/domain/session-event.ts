import { z } from 'zod';
import { CriterionCritique, Critique, Evidence } from './critique.ts';
import { EndedBy, Plan, ScenarioReference, seconds, text } from './plan.ts';
import { AsideId, Dimension, Level, StageId } from './stage-schemas.ts';

/** How well candidates think a stage went, from 1, poor, to 5, strong. */
export const SelfRating = z.number().int().min(1).max(5);

export const at = z.iso.datetime();
const ofProbe = { stage: StageId, criterion: text };
export const pausedSeconds = seconds.optional().describe('How long the clock was stopped by the candidate.');
const progress = { text, usedSeconds: seconds, pausedSeconds };
export const asked = {
  text,
  reply: text,
  facts: z.array(text).optional().describe('Ids of the facts given in the reply.'),
  offers: z.array(text).optional().describe('Ids of the facts the reply asks back about.'),
};
const answered = { ...progress, endedBy: EndedBy };

/** How much a hint gives away: 1 asks, 2 says what is wanted, 3 says it. */
export const Rung = z.number().int().min(1).max(3);

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
