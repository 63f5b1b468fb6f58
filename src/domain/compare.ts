import type {
  Attempt,
  Change,
  Comparison,
  CriteriaChange,
  CriterionChange,
  Obstacle,
  Pair,
  ScoreChange,
  StageComparison,
} from './comparison.ts';
import type { CoachIdentity, Critique, ScoreRange, TradeoffVerdict, Verdict } from './critique.ts';
import type { SessionDigest } from './digest.ts';
import { verdictsOf } from './disputes.ts';
import { scoreSession, scoreStage } from './scoring.ts';
import type { Session, SessionStage } from './session.ts';
import { DIMENSIONS, type Dimension, STAGE_IDS, type StageId } from './stages.ts';

/** What became better and worse between two sittings, and what can't be said. */
export function compare(before: Session, after: Session): Comparison {
  const whole = obstaclesOf(before, after);
  const stages = STAGE_IDS.filter((id) => [before, after].some((session) => stageOf(session, id))).map((id) =>
    compareStage(id, { before, after }, whole),
  );
  const obstacles = [...new Set([...whole, ...stages.flatMap((stage) => stage.obstacles)])];
  const without = stages.filter(({ isWithoutCurveball }) => isWithoutCurveball).map(({ id }) => id);
  const scoreOf = (session: Session) => {
    const counted = session.stages.map((stage) =>
      without.includes(stage.id) ? withoutCurveball(stage) : stage,
    );
    return scoreSession({ ...session, stages: counted });
  };
  return {
    schemaVersion: 1,
    kind: 'comparison',
    before: attemptOf(before),
    after: attemptOf(after),
    obstacles,
    score: scoreChange({ before: scoreOf(before), after: scoreOf(after) }, obstacles),
    stages,
  };
}

/**
 * The last attempt before `session` at the same scenario or, if it is a drill, at the same drill, of which something
 * was judged. `digests` are newest first and have that of the session.
 */
export function previousAttempt(
  session: Pick<Session, 'id' | 'scenario' | 'drill'>,
  digests: readonly SessionDigest[],
): SessionDigest | undefined {
  const { id, scenario, drill } = session;
  return digests
    .slice(digests.findIndex((digest) => digest.id === id) + 1)
    .find(
      (digest) =>
        digest.scenario.id === scenario.id &&
        digest.drill?.kind === drill?.kind &&
        digest.drill?.target === drill?.target &&
        digest.stages.some(({ score }) => score !== null),
    );
}

function attemptOf({ id, scenario, level, startedAt }: Session): Attempt {
  return { id, scenario, level, startedAt };
}

function stageOf({ stages }: Session, id: StageId): SessionStage | undefined {
  return stages.find((stage) => stage.id === id);
}

function obstaclesOf(before: Session, after: Session): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (before.scenario.id !== after.scenario.id) obstacles.push('scenario');
  if (taskOf(before) !== taskOf(after)) obstacles.push('task');
  if (before.level !== after.level) obstacles.push('level');
  return obstacles;
}

function taskOf({ drill }: Session): string {
  return drill ? JSON.stringify([drill.kind, drill.target, drill.exercise?.seed]) : '';
}

function compareStage(id: StageId, sessions: Pair<Session>, whole: readonly Obstacle[]): StageComparison {
  const both = <T>(read: (stage: SessionStage | undefined, session: Session) => T): Pair<T> => ({
    before: read(stageOf(sessions.before, id), sessions.before),
    after: read(stageOf(sessions.after, id), sessions.after),
  });
  const curveballs = both(curveballOf);
  const isWithoutCurveball = curveballs.before !== curveballs.after;
  const judged = both((stage, session) => judgedStage(stage, session, isWithoutCurveball));
  const obstacles = [...whole, ...stageObstacles(judged)];
  const isComparable = !obstacles.includes('coach');
  const { before, after } = judged;
  return {
    id,
    obstacles,
    isWithoutCurveball,
    score: scoreChange({ before: before?.score ?? null, after: after?.score ?? null }, obstacles),
    criteria:
      before && after && isComparable && !obstacles.includes('scenario')
        ? compareCriteria(before.verdicts, after.verdicts)
        : null,
    tradeoffs: before && after && isComparable ? compareTradeoffs(before.critique, after.critique) : null,
    usedSeconds: both((stage) => (stage?.endedBy === 'scripted' ? null : (stage?.usedSeconds ?? null))),
    questions: both((stage) => stage?.questions.length ?? 0),
    followUps: both((stage) => stage?.probes.length ?? 0),
    hints: both((stage) => stage?.hints.length ?? 0),
  };
}

/** What a stage was judged to be, and by what. */
interface Judged {
  readonly critique: Critique;
  readonly score: ScoreRange | null;
  /** By criterion; those of a judged change of constraints too. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly version: number;
  /** What counted, to be told apart from what counted elsewhere. */
  readonly rubric: string;
}

function judgedStage(
  stage: SessionStage | undefined,
  { level, scenario }: Session,
  isWithoutCurveball: boolean,
): Judged | undefined {
  const critique = stage?.critiques.at(-1);
  if (!stage || !critique) return undefined;
  const counted = isWithoutCurveball ? withoutCurveball(stage) : stage;
  return {
    critique,
    score: scoreStage(counted, level),
    verdicts: scoredIn(stage),
    version: critique.scenarioVersion ?? scenario.version,
    rubric: rubricKey(counted),
  };
}

/** The change of constraints that counts in a stage: none before it was judged. */
function curveballOf(stage: SessionStage | undefined): string | undefined {
  return stage?.curveball?.findings ? stage.curveball.id : undefined;
}

function withoutCurveball({ curveball: _, ...stage }: SessionStage): SessionStage {
  return stage;
}

function stageObstacles({ before, after }: Pair<Judged | undefined>): Obstacle[] {
  if (!before || !after) return ['missing'];
  const obstacles: Obstacle[] = [];
  if (coachKey(before.critique.coach) !== coachKey(after.critique.coach)) obstacles.push('coach');
  if (before.version !== after.version) obstacles.push('version');
  if (before.rubric !== after.rubric) obstacles.push('rubric');
  return obstacles;
}

function coachKey({ kind, version, model, promptHash }: CoachIdentity): string {
  return JSON.stringify([kind, version, model, promptHash]);
}

function rubricKey({ rubric, curveball }: SessionStage): string {
  const counted = [...rubric, ...(curveball?.findings ? curveball.rubric : [])];
  return JSON.stringify(counted.map(({ id, level, weight }) => [id, level, weight]).sort());
}

/** Where scores can't be compared they are not put side by side either; one that stands alone is. */
function scoreChange(scores: Pair<ScoreRange | null>, obstacles: readonly Obstacle[]): ScoreChange {
  if (obstacles.some((one) => one !== 'missing'))
    return { before: null, after: null, change: 'not-comparable' };
  return { ...scores, change: obstacles.length > 0 ? 'not-comparable' : changeOf(scores) };
}

function changeOf({ before, after }: Pair<ScoreRange | null>): Change {
  if (!before || !after) return 'not-comparable';
  if (after.low > before.high) return 'higher';
  return after.high < before.low ? 'lower' : 'unclear';
}

const RANK: Readonly<Record<Verdict, number>> = { unscored: -1, missing: 0, touched: 1, covered: 2 };

function compareCriteria(
  first: ReadonlyMap<string, Verdict>,
  second: ReadonlyMap<string, Verdict>,
): CriteriaChange {
  const shared = [...first].flatMap(([id, verdict]) => {
    const later = second.get(id);
    return later ? [{ id, before: verdict, after: later }] : [];
  });
  const risen = (by: (difference: number) => boolean) =>
    shared.filter((one) => by(RANK[one.after] - RANK[one.before])).sort(byId);
  return {
    gained: risen((difference) => difference > 0),
    lost: risen((difference) => difference < 0),
    same: risen((difference) => difference === 0).map(({ id }) => id),
    onlyBefore: [...first.keys()].filter((id) => !second.has(id)).sort(),
    onlyAfter: [...second.keys()].filter((id) => !first.has(id)).sort(),
  };
}

function byId(one: CriterionChange, other: CriterionChange): number {
  return one.id < other.id ? -1 : 1;
}

/** What is unscored says nothing. */
function scoredIn(stage: SessionStage): Map<string, Verdict> {
  return new Map(
    verdictsOf(stage)
      .filter(({ verdict }) => verdict !== 'unscored')
      .map(({ id, verdict }) => [id, verdict]),
  );
}

function compareTradeoffs(before: Critique, after: Critique): StageComparison['tradeoffs'] {
  const pairs = DIMENSIONS.map((dimension) => [
    dimension,
    { before: before.tradeoffs[dimension].verdict, after: after.tradeoffs[dimension].verdict },
  ]);
  return Object.fromEntries(pairs) as Record<Dimension, Pair<TradeoffVerdict>>;
}
