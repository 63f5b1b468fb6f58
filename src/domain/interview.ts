import type { Pace, Plan } from './plan.ts';
import type { Curveball, Scenario } from './scenario.ts';
import type { Session, SessionAside, SessionCurveball, SessionProbe, SessionStage } from './session.ts';
import { type AsideId, STAGE_IDS, type StageId } from './stages.ts';

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
  | { readonly kind: 'curveball'; readonly stage: SessionStage; readonly curveball: SessionCurveball }
  | { readonly kind: 'judge-curveball'; readonly stage: SessionStage; readonly answer: string }
  | { readonly kind: 'follow-up'; readonly stage: SessionStage }
  | { readonly kind: 'aside'; readonly aside: SessionAside }
  | { readonly kind: 'rate'; readonly stage: SessionStage }
  | { readonly kind: 'finish' }
  | { readonly kind: 'over' };

/** The next step, from nothing but where the session stands. */
export function next(session: Session): Step {
  if (session.finishedAt !== null) return { kind: 'over' };
  const stage = session.stages.find((candidate) => !candidate.closed);
  const aside = session.asides.find(({ id, answer }) => answer === null && isDue(id, stage));
  if (aside) return { kind: 'aside', aside };
  if (!stage) return rateOrFinish(session);
  if (stage.answer === null) return { kind: 'answer', stage };
  if (stage.critiques.length === 0) return { kind: 'critique', stage, answer: stage.answer };
  const { curveball } = stage;
  if (curveball) {
    const { answer, findings } = curveball;
    if (answer === null) return { kind: 'curveball', stage, curveball };
    if (!findings) return { kind: 'judge-curveball', stage, answer };
  }
  for (const probe of stage.probes) {
    if (probe.answer === null) return { kind: 'probe', stage, probe };
    if (!probe.finding) return { kind: 'judge-probe', stage, probe, answer: probe.answer };
  }
  return { kind: 'follow-up', stage };
}

/** The sketch follows the requirements, the wrap-up follows the last stage. */
function isDue(aside: AsideId, nextStage: SessionStage | undefined): boolean {
  return aside === 'sketch' ? nextStage?.id !== 'clarify' : nextStage === undefined;
}

/** Stages and asides in the order they are taken. */
export function agenda<S extends { id: StageId }, A extends { id: AsideId }>(parts: {
  readonly stages: readonly S[];
  readonly asides: readonly A[];
}): (S | A)[] {
  const { stages, asides } = parts;
  return [
    ...stages.filter(({ id }) => id === 'clarify'),
    ...asides.filter(({ id }) => id === 'sketch'),
    ...stages.filter(({ id }) => id !== 'clarify'),
    ...asides.filter(({ id }) => id === 'wrap-up'),
  ];
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
  /** Chooses what changes half-way; nothing changes if absent. */
  readonly seed?: number | undefined;
  /** Whether a person sits, who is also asked for a sketch, a wrap-up and a rating of their own. */
  readonly byHand: boolean;
}

/**
 * The timetable of a sitting. A part of the stages keeps the budgets it has in the whole; sketch and wrap-up
 * belong to the whole only.
 */
export function plan(scenario: Scenario, options: PlanOptions): Plan {
  const scale = (options.minutes ?? scenario.minutes) / scenario.minutes;
  const chosen = STAGE_IDS.filter((id) => options.stages.length === 0 || options.stages.includes(id));
  const toSeconds = (minutes: number) => Math.max(1, Math.round(minutes * scale * 60));
  const probeSeconds = toSeconds(scenario.followUpMinutes / STAGE_IDS.length);
  return {
    pace: options.pace,
    stages: chosen.map((id) => ({
      id,
      budgetSeconds: toSeconds(scenario.stages[id].minutes),
      rubric: rubricOf(scenario.stages[id]),
    })),
    asides:
      options.byHand && chosen.length === STAGE_IDS.length
        ? [
            { id: 'sketch', budgetSeconds: toSeconds(scenario.sketchMinutes) },
            { id: 'wrap-up', budgetSeconds: toSeconds(scenario.wrapUpMinutes) },
          ]
        : [],
    ...chooseCurveball(scenario, chosen, options.seed, 2 * probeSeconds),
    selfRating: options.byHand,
    probeSeconds: options.probes ? probeSeconds : 0,
    interviewer: 'program',
  };
}

/** One of the curveballs that fall into the stages that are sat. */
function chooseCurveball(
  { curveballs }: Scenario,
  stages: readonly StageId[],
  seed: number | undefined,
  budgetSeconds: number,
): Pick<Plan, 'curveball' | 'seed'> {
  const possible = curveballs.filter(({ stage }) => stages.includes(stage));
  const curveball = seed === undefined ? undefined : possible[seed % possible.length];
  if (!curveball) return {};
  const { id, stage, says } = curveball;
  return { seed, curveball: { id, stage, says, budgetSeconds, rubric: rubricOf(curveball) } };
}

/** What counts of some criteria. */
export function rubricOf({ criteria }: Pick<Curveball, 'criteria'>): Plan['stages'][number]['rubric'] {
  return criteria.map(({ id, level, weight, concept }) => ({
    id,
    level,
    weight,
    ...(concept && { concept }),
  }));
}
