import type { DigestedStage, SessionDigest, SessionSummary } from '../domain/digest.ts';
import {
  type Fields,
  flag,
  instant,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  shared,
  text,
} from './packing.ts';

type Outcome = DigestedStage['outcomes'][number];
type Coach = NonNullable<DigestedStage['coach']>;
type Grid = NonNullable<DigestedStage['tradeoffs']>;

const range = nullable(record<{ low: number; high: number }>({ low: number, high: number }));
const coachKind = oneOf<Coach['kind']>({ offline: true, llm: true, human: true });
const tradeoff = oneOf<Grid['cost']>({ none: true, mentioned: true, weighed: true, unscored: true });

const outcomeFields: Fields<Outcome> = {
  id: text,
  verdict: oneOf({ covered: true, touched: true, missing: true, unscored: true }),
  concept: optional(text),
  weight: number,
  earned: optional(number),
  curveball: optional(text),
  expected: flag,
  isAfterProbe: flag,
  isAfterHint: flag,
};

const stageFields: Fields<DigestedStage> = {
  id: oneOf({ clarify: true, data: true, training: true, serving: true, monitoring: true }),
  budgetSeconds: number,
  usedSeconds: number,
  isClosed: flag,
  isBlank: flag,
  selfRating: optional(number),
  score: range,
  level: optional(oneOf({ 'below-mid': true, mid: true, senior: true, staff: true })),
  coach: optional(shared('coach', record<Coach>({ kind: coachKind, version: text, model: optional(text) }))),
  outcomes: list(shared('outcome', record(outcomeFields))),
  tradeoffs: optional(
    shared(
      'tradeoffs',
      record<Grid>({ latency: tradeoff, cost: tradeoff, scalability: tradeoff, maintainability: tradeoff }),
    ),
  ),
  questions: number,
  probes: number,
  hints: number,
};

const summaryFields: Fields<Omit<SessionSummary, 'id'>> = {
  scenario: shared(
    'scenario',
    record<SessionDigest['scenario']>({ id: text, title: text, version: number, file: optional(text) }),
  ),
  level: oneOf({ mid: true, senior: true, staff: true }),
  pace: oneOf({ strict: true, soft: true, off: true }),
  startedAt: instant,
  finishedAt: nullable(instant),
  interviewer: oneOf({ program: true, person: true }),
  drill: optional(
    record<NonNullable<SessionDigest['drill']>>({
      kind: oneOf({ stage: true, dimension: true, criterion: true, curveball: true, estimate: true }),
      target: text,
    }),
  ),
  score: range,
  stages: record<SessionSummary['stages']>({ planned: number, closed: number }),
  coaches: list(coachKind),
};

/** What a list needs of a session, but for its id, which is the name of its file. */
export const packedSummary = record(summaryFields);

/** The rest of a digest. */
export const packedStages = list(record(stageFields));

/** Where what is shared is kept. */
export const SUMMARY_TABLES = ['scenario'] as const;
export const STAGE_TABLES = ['coach', 'outcome', 'tradeoffs'] as const;

/** What is packed, in order: where that differs, so does what was written. */
export const LAYOUT = [summaryFields, stageFields, outcomeFields]
  .map((one) => Object.keys(one).join())
  .join(';');
