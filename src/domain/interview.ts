import type { Scenario } from './scenario.ts';
import type { Pace, Plan, Session, SessionProbe, SessionStage } from './session.ts';
import { STAGE_IDS, type StageId } from './stages.ts';

/** What comes next in an interview. */
export type Step =
  | { readonly kind: 'answer'; readonly stage: SessionStage }
  | { readonly kind: 'critique'; readonly stage: SessionStage; readonly answer: string }
  | { readonly kind: 'probe'; readonly stage: SessionStage; readonly probe: SessionProbe }
  | {
      readonly kind: 'judge-probe';
      readonly stage: SessionStage;
      readonly probe: SessionProbe;
      readonly answer: string;
    }
  | { readonly kind: 'follow-up'; readonly stage: SessionStage }
  | { readonly kind: 'rate'; readonly stage: SessionStage }
  | { readonly kind: 'finish' }
  | { readonly kind: 'over' };

/** The next step, from nothing but where the session stands. */
export function next(session: Session): Step {
  if (session.finishedAt !== null) return { kind: 'over' };
  const stage = session.stages.find((candidate) => !candidate.closed);
  if (!stage) return rateOrFinish(session);
  if (stage.answer === null) return { kind: 'answer', stage };
  if (stage.critiques.length === 0) return { kind: 'critique', stage, answer: stage.answer };
  for (const probe of stage.probes) {
    if (probe.answer === null) return { kind: 'probe', stage, probe };
    if (!probe.finding) return { kind: 'judge-probe', stage, probe, answer: probe.answer };
  }
  return { kind: 'follow-up', stage };
}

/** Candidates rate themselves when all is said and before anything is revealed. */
function rateOrFinish({ selfRating, stages }: Session): Step {
  const stage = selfRating ? stages.find((one) => one.selfRating === undefined) : undefined;
  return stage ? { kind: 'rate', stage } : { kind: 'finish' };
}

export interface PlanOptions {
  readonly pace: Pace;
  /** The whole sitting; budgets scale with it. The scenario's own minutes if absent. */
  readonly minutes?: number | undefined;
  /** Stages to sit; all of them if empty. */
  readonly stages: readonly StageId[];
  readonly probes: boolean;
  readonly selfRating: boolean;
}

/** The timetable of a sitting. A part of the stages keeps the budgets it has in the whole. */
export function plan(scenario: Scenario, options: PlanOptions): Plan {
  const scale = (options.minutes ?? scenario.minutes) / scenario.minutes;
  const chosen = STAGE_IDS.filter((id) => options.stages.length === 0 || options.stages.includes(id));
  const toSeconds = (minutes: number) => Math.max(1, Math.round(minutes * scale * 60));
  return {
    pace: options.pace,
    stages: chosen.map((id) => ({
      id,
      budgetSeconds: toSeconds(scenario.stages[id].minutes),
      rubric: scenario.stages[id].criteria.map(({ id, level, weight }) => ({ id, level, weight })),
    })),
    selfRating: options.selfRating,
    probeSeconds: options.probes ? toSeconds(scenario.followUpMinutes / STAGE_IDS.length) : 0,
  };
}
