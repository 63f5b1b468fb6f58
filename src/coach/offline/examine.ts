import type { CriterionCritique, Findings, Flag } from '../../domain/critique.ts';
import type { Curveball, Scenario } from '../../domain/scenario.ts';
import type { Attempt } from '../coach.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type Calibration, type Estimate, estimate } from './calibration.ts';
import { type Passages, passagesOf } from './comparison.ts';
import { concernsOf } from './concerns.ts';
import { type Credit, creditOf } from './credit.ts';
import { type Observation, observe } from './features.ts';
import { flagsOf } from './flags.ts';
import { type GridCalibration, SHIPPED_GRID } from './grid-calibration.ts';
import { type GridReading, readGrid } from './grid-passages.ts';
import { type Profile, profileOf } from './profile.ts';
import { prepareScenario } from './rubric.ts';
import { betterStage } from './stage-fit.ts';
import { topicMargin } from './topic.ts';
import topics from './topics.json' with { type: 'json' };
import { gridOf } from './tradeoffs.ts';
import { judge } from './verdict.ts';

/** An answer as it reads against its rubric, before anything is decided. */
export interface Reading {
  readonly attempt: Attempt;
  readonly answer: Answer;
  readonly profile: Profile;
  readonly passages: Passages;
  readonly observations: readonly Observation[];
  readonly grid: GridReading;
}

/** What is thought of an answer: of it as a whole, and of each criterion alone. */
export interface Opinion extends Pick<Findings, 'flags'> {
  readonly credit: Credit;
  readonly criteria: readonly { readonly observation: Observation; readonly estimate: Estimate }[];
}

export function readAttempt(given: Attempt): Reading {
  const attempt = { ...given, scenario: asChanged(given) };
  const stage = prepareScenario(attempt.scenario)[attempt.stage];
  const answer = readAnswer(attempt.text, stage);
  const profile = profileOf(answer);
  const passages = passagesOf(answer);
  const observations = observe(passages, stage.criteria, profile);
  return { attempt, answer, profile, passages, observations, grid: readGrid(answer) };
}

const changed = new WeakMap<Curveball, Scenario>();

/** The scenario as it is after a curveball: its stage asks for the change and has the rubric of the change. */
export function asChanged({ scenario, stage: id, curveball: wanted }: Attempt): Scenario {
  const curveball = scenario.curveballs.find((one) => one.id === wanted);
  if (!curveball) return scenario;
  let known = changed.get(curveball);
  if (!known) {
    const { says: question, criteria } = curveball;
    const stage = { ...scenario.stages[id], question, criteria, redFlags: [] };
    known = { ...scenario, stages: { ...scenario.stages, [id]: stage } };
    changed.set(curveball, known);
  }
  return known;
}

export function opinionOf(reading: Reading, calibration: Calibration): Opinion {
  const { attempt, answer, profile, passages, observations } = reading;
  const criteria = observations.map((observation) => ({
    observation,
    estimate: estimate(observation.features, calibration),
  }));
  const estimates = criteria.map((one) => one.estimate);
  const scenario = prepareScenario(attempt.scenario);
  const own = { stage: attempt.stage, estimates };
  const elsewhere =
    attempt.givenTo || attempt.curveball
      ? undefined
      : betterStage(own, passages, scenario, profile, calibration);
  const margin = marginOf(answer, attempt.scenario);
  const flags = flagsOf({ answer, profile, estimates, elsewhere, topicMargin: margin });
  return { criteria, flags, credit: creditOf(flags, profile) };
}

function marginOf({ units }: Answer, scenario: Scenario): number {
  const stems = units.flatMap(({ excluded, terms }) =>
    excluded === 'grader' ? [] : terms.map(({ stem }) => stem),
  );
  return topicMargin(new Set(stems), scenario, topics);
}

/**
 * What may have been missed counts in proportion to what was found: in an answer that has most points a further one
 * is likely said in words that were not recognised, in one that has none it is not.
 */
function doubted(criteria: readonly CriterionCritique[]): CriterionCritique[] {
  const found = criteria.filter(({ verdict }) => verdict !== 'missing').length / Math.max(1, criteria.length);
  return criteria.map((one) =>
    one.verdict === 'missing' && one.credit !== undefined
      ? { ...one, credit: Math.round(100 * found * one.credit) / 100 }
      : one,
  );
}

/** Answers to something else, which can't be wrong about this. */
const ELSEWHERE: readonly Flag[] = ['echo', 'keyword-list', 'off-topic', 'other-stage'];

/** The findings on an answer, by a calibration of the verdicts and one of the trade-off grid. */
export function examine(
  reading: Reading,
  calibration: Calibration,
  gridCalibration: GridCalibration = SHIPPED_GRID,
): Findings {
  const { answer, attempt } = reading;
  const { criteria, flags, credit } = opinionOf(reading, calibration);
  const isElsewhere = flags.some((flag) => ELSEWHERE.includes(flag));
  const stage = prepareScenario(attempt.scenario)[attempt.stage];
  return {
    criteria: doubted(
      criteria.map(({ observation, estimate }) => judge(observation, estimate, answer, credit)),
    ),
    tradeoffs: gridOf(reading.grid, credit.ceiling, gridCalibration),
    concerns: isElsewhere ? [] : concernsOf(answer, stage),
    flags,
  };
}
