import type {
  CoachIdentity,
  CriterionCritique,
  Critique,
  Findings,
  LevelMet,
  ModelCallRecord,
  ScoreRange,
  Verdict,
} from './critique.ts';
import type { Criterion, Scenario } from './scenario.ts';
import type { Session, SessionStage } from './session.ts';
import { DIMENSIONS, isExpectedAt, LEVELS, type Level, type StageId } from './stages.ts';

/** What a touched claim is worth where the coach does not say, and how far off that may be, at most. */
const TOUCHED = 0.5;
const UNSURE = 0.25;

/** The middle of the score that an answer needs over what a level expects, to meet that level. */
export const LEVEL_BARS: Readonly<Record<Level, number>> = { mid: 60, senior: 70, staff: 80 };

/** The share of its weight that a criterion earns at most after a hint that gave away so much, 1 to 3; 1 after none. */
export function hintCap(rung: number): number {
  return 1 - rung / 4;
}

type Counted = Pick<Criterion, 'id' | 'level' | 'weight'>;
type Judged = Pick<CriterionCritique, 'id' | 'verdict' | 'credit'> & { readonly cap?: number };

/**
 * Share of a criterion's weight that is earned, at least and at most; null for an unscored one. The middle is the
 * expected share where the coach gives one: a missing point may have been said in words it did not recognise.
 */
export function earned({ cap = 1, ...judged }: Omit<Judged, 'id'>): ScoreRange | null {
  const share = shareOf(judged);
  return share && { low: Math.min(cap, share.low), high: Math.min(cap, share.high) };
}

function shareOf({ verdict, credit }: Omit<Judged, 'id' | 'cap'>): ScoreRange | null {
  if (verdict === 'unscored') return null;
  if (verdict === 'covered') return { low: 1, high: 1 };
  if (verdict === 'missing') return { low: 0, high: Math.min(1, 2 * (credit ?? 0)) };
  const middle = credit ?? TOUCHED;
  const unsure = Math.min(UNSURE, middle, 1 - middle);
  return { low: middle - unsure, high: middle + unsure };
}

/**
 * Points out of 100: the weighted share of credit over the criteria expected at `level`. Criteria above the
 * level and unscored ones don't count either way; null when none are left.
 */
export function score(
  rubric: readonly Counted[],
  judged: readonly Judged[],
  level: Level,
): ScoreRange | null {
  const byId = new Map(judged.map((one) => [one.id, one]));
  let weight = 0;
  let low = 0;
  let high = 0;
  for (const criterion of rubric) {
    const own = byId.get(criterion.id);
    const share = own ? earned(own) : null;
    if (!share || !isExpectedAt(criterion.level, level)) continue;
    weight += criterion.weight;
    low += criterion.weight * share.low;
    high += criterion.weight * share.high;
  }
  if (weight === 0) return null;
  return { low: Math.round((100 * low) / weight), high: Math.round((100 * high) / weight) };
}

/**
 * The highest level whose bar is met, and that of every level below: the middle of the score over what the level
 * expects is at least 60 for mid, 70 for senior, 80 for staff. Staff also weighs one trade-off, except in the clarify stage, where
 * candidates have nothing to weigh yet.
 */
export function levelMet(
  rubric: readonly Counted[],
  findings: Pick<Findings, 'criteria' | 'tradeoffs'>,
  stage: StageId,
): LevelMet {
  let met: LevelMet = 'below-mid';
  for (const level of LEVELS) {
    const range = score(rubric, findings.criteria, level);
    if (!range || (range.low + range.high) / 2 < LEVEL_BARS[level]) return met;
    if (level === 'staff' && stage !== 'clarify' && !weighsSomething(findings.tradeoffs)) return met;
    met = level;
  }
  return met;
}

function weighsSomething(tradeoffs: Findings['tradeoffs']): boolean {
  return DIMENSIONS.some((dimension) => tradeoffs[dimension].verdict === 'weighed');
}

export interface CritiqueContext {
  readonly scenario: Scenario;
  readonly stage: StageId;
  readonly level: Level;
  readonly coach: CoachIdentity;
  readonly id?: Critique['id'];
  /** The call to a model that the findings came of. */
  readonly call?: ModelCallRecord | undefined;
  /** What counts, when it is not the whole rubric of the stage. */
  readonly rubric?: readonly Counted[];
}

/** A critique: a coach's findings on what counts, with the score and level computed from them. */
export function toCritique(findings: Findings, context: CritiqueContext): Critique {
  const { scenario, stage, level, coach, id, call, rubric = scenario.stages[stage].criteria } = context;
  const counted = new Set(rubric.map((one) => one.id));
  const criteria = findings.criteria.filter((one) => counted.has(one.id));
  const concerns = (findings.concerns ?? []).filter(
    ({ against }) => against.length === 0 || against.some((one) => counted.has(one)),
  );
  return {
    schemaVersion: 1,
    ...(id === undefined ? {} : { id }),
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    stage,
    coach,
    score: score(rubric, criteria, level),
    level: { met: levelMet(rubric, { ...findings, criteria }, stage) },
    criteria,
    tradeoffs: findings.tradeoffs,
    ...(concerns.length > 0 && { concerns }),
    flags: findings.flags,
    ...(call && { call }),
  };
}

const RANK: readonly Verdict[] = ['unscored', 'missing', 'touched', 'covered'];

/** A criterion as the interview left it: the best of what the answer, the probe and other answers say of it. */
export interface Outcome extends CriterionCritique {
  /** Whether the verdict was earned by the answer to a probe. */
  readonly afterProbe: boolean;
  /** The other stage in whose answer it was earned. */
  readonly saidIn?: StageId;
  /** Whether a question to the interviewer earned what the answer did not. */
  readonly asked?: true;
  /** The most it can earn after a hint, as a share of its weight. */
  readonly cap?: number;
}

/** The outcome of each criterion of a stage by its last critique; empty before the first. */
export function outcomes(stage: SessionStage): Outcome[] {
  const critique = stage.critiques.at(-1);
  if (!critique) return [];
  return critique.criteria.map((own) => ({ ...outcome(own, stage), ...capOf(own.id, stage) }));
}

function capOf(criterion: string, { hints }: SessionStage): Pick<Outcome, 'cap'> {
  const rungs = hints.filter((hint) => hint.criterion === criterion).map(({ rung }) => rung);
  return rungs.length === 0 ? {} : { cap: hintCap(Math.max(...rungs)) };
}

function outcome(own: CriterionCritique, stage: SessionStage): Outcome {
  let inTime: Outcome = { ...own, afterProbe: false };
  for (const { criterion, finding } of stage.probes) {
    if (criterion === own.id && finding && isBetter(finding, inTime))
      inTime = { ...finding, afterProbe: true };
  }
  const other = stage.elsewhere.find(({ finding }) => finding.id === own.id && isBetter(finding, inTime));
  const best = other ? { ...other.finding, afterProbe: false, saidIn: other.saidIn } : inTime;
  const question = stage.asked.find(({ id }) => id === own.id);
  return question && isWorthMore(question, best) ? { ...question, afterProbe: false, asked: true } : best;
}

/** Whether a question earns more than what was said: it never takes the place of a full point. */
function isWorthMore(question: CriterionCritique, said: CriterionCritique): boolean {
  if (said.verdict === 'missing') return true;
  return said.verdict === 'touched' && (question.credit ?? 0) > (said.credit ?? TOUCHED);
}

function isBetter(one: Pick<Judged, 'verdict'>, other: Pick<Judged, 'verdict'>): boolean {
  return RANK.indexOf(one.verdict) > RANK.indexOf(other.verdict);
}

/** The score of a stage with what its probes and its curveball added. */
export function scoreStage(stage: SessionStage, level: Level): ScoreRange | null {
  const { rubric, curveball } = stage;
  // What was not judged does not count, so the rubric of a change that is still open changes nothing.
  return score(
    [...rubric, ...(curveball?.rubric ?? [])],
    [...outcomes(stage), ...(curveball?.findings ?? [])],
    level,
  );
}

/** The level a stage meets with what its probes and other answers added; undefined before it is judged. */
export function levelOfStage(stage: SessionStage): LevelMet | undefined {
  const critique = stage.critiques.at(-1);
  return critique && levelMet(stage.rubric, { ...critique, criteria: outcomes(stage) }, stage.id);
}

/** In how many of the judged stages a sitting meets the level it was held for. */
export function stagesAtLevel({ stages, level }: Session): { readonly met: number; readonly judged: number } {
  const levels = stages.map(levelOfStage).filter((one) => one !== undefined);
  return {
    met: levels.filter((one) => one !== 'below-mid' && isExpectedAt(level, one)).length,
    judged: levels.length,
  };
}

/** The score of a sitting: the mean over its scored stages; null before there is one. */
export function scoreSession(session: Session): ScoreRange | null {
  const ranges = session.stages
    .map((stage) => scoreStage(stage, session.level))
    .filter((range) => range !== null);
  if (ranges.length === 0) return null;
  const mean = (pick: (range: ScoreRange) => number) =>
    Math.round(ranges.reduce((sum, range) => sum + pick(range), 0) / ranges.length);
  return { low: mean((range) => range.low), high: mean((range) => range.high) };
}
