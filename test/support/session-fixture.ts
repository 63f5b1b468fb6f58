import type { Critique, Verdict } from '../../src/domain/critique.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import type { Level, StageId } from '../../src/domain/stages.ts';

export const AT = '2026-03-01T09:00:00.000Z';

/** What every stage of the test sessions is judged by: one criterion a level, the first weighs double. */
export const RUBRIC: { id: string; level: Level; weight: number }[] = [
  { id: 'first', level: 'mid', weight: 2 },
  { id: 'second', level: 'senior', weight: 1 },
  { id: 'third', level: 'staff', weight: 1 },
];

type Started = Extract<SessionEvent, { type: 'session-started' }>;

export function started(
  stages: readonly StageId[] = ['clarify', 'data'],
  change: Partial<Started> = {},
): Started {
  return {
    type: 'session-started',
    at: AT,
    schemaVersion: 1,
    id: '2026-03-01-test-0001',
    scenario: { id: 'test', title: 'Test', version: 1 },
    level: 'senior',
    plan: {
      pace: 'soft',
      probeSeconds: 60,
      selfRating: false,
      asides: [],
      interviewer: 'program',
      stages: stages.map((id) => ({ id, budgetSeconds: 300, rubric: RUBRIC })),
    },
    ...change,
  };
}

export function submitted(stage: StageId, text = 'an answer'): SessionEvent {
  return { type: 'answer-submitted', at: AT, stage, text, usedSeconds: 100, endedBy: 'submitted' };
}

function finding(id: string, verdict: Verdict) {
  const evidence = verdict === 'missing' ? [] : [{ quote: 'an', start: 0, end: 2 }];
  return { id, verdict, confidence: 0.9, evidence, why: 'because' };
}

export function critiqued(stage: StageId, verdicts: Readonly<Record<string, Verdict>>): SessionEvent {
  const none = { verdict: 'none' as const, evidence: [] };
  const critique: Critique = {
    schemaVersion: 1,
    scenario: 'test',
    stage,
    coach: { kind: 'offline', version: '1' },
    score: null,
    level: { met: 'below-mid' },
    criteria: RUBRIC.map(({ id }) => finding(id, verdicts[id] ?? 'missing')),
    tradeoffs: { latency: none, cost: none, scalability: none, maintainability: none },
    flags: [],
  };
  return { type: 'critique-added', at: AT, stage, critique };
}

/** The critique with something in it that counts against the candidate. */
export function withConcern(event: SessionEvent): SessionEvent {
  if (event.type !== 'critique-added') throw new Error('a critique was expected');
  const evidence = { quote: 'an answer', start: 0, end: 9 };
  const concerns = [{ says: 'Names no price.', against: ['second'], evidence }];
  return { ...event, critique: { ...event.critique, concerns } };
}

export function asked(stage: StageId, criterion: string): SessionEvent {
  return { type: 'probe-asked', at: AT, stage, criterion, question: `What about ${criterion}?` };
}

export function probeAnswered(stage: StageId, criterion: string, text = 'more'): SessionEvent {
  return { type: 'probe-answered', at: AT, stage, criterion, text, usedSeconds: 20, endedBy: 'submitted' };
}

export function judged(stage: StageId, criterion: string, verdict: Verdict): SessionEvent {
  return { type: 'probe-judged', at: AT, stage, criterion, finding: finding(criterion, verdict) };
}

export function closed(stage: StageId): SessionEvent {
  return { type: 'stage-closed', at: AT, stage };
}
