import { rubricOf } from './interview.ts';
import type { Drill, Pace, Plan } from './plan.ts';
import type { Criterion, Scenario, Stage } from './scenario.ts';
import type { Session } from './session.ts';
import { DIMENSIONS, type Dimension, LEVELS, STAGE_IDS, type StageId } from './stages.ts';

/** What a drill makes of a scenario: one stage with a question of its own, and what counts there. */
interface Focus {
  readonly stage: StageId;
  readonly question: string;
  /** What the answer is judged by. */
  readonly criteria: readonly Criterion[];
  readonly modelPoints: readonly string[];
}

type Target = Pick<Drill, 'kind' | 'target'>;

/** The timetable of a drill on a scenario. `stage` says where a dimension is drilled. Undefined if there is no such thing. */
export function planDrill(
  scenario: Scenario,
  drill: Target,
  options: { readonly pace: Pace; readonly seconds: number; readonly stage?: StageId | undefined },
): Plan | undefined {
  const focus = focusOf(scenario, drill, options.stage);
  if (!focus) return undefined;
  const rubric = rubricOf({ criteria: [...focus.criteria] });
  // What was picked out to be drilled counts at any level.
  const counted = drill.kind === 'stage' ? rubric : rubric.map((one) => ({ ...one, level: LEVELS[0] }));
  return {
    pace: options.pace,
    stages: [{ id: focus.stage, budgetSeconds: options.seconds, rubric: counted }],
    asides: [],
    probeSeconds: 0,
    selfRating: false,
    drill: { kind: drill.kind, target: drill.target },
    interviewer: 'program',
  };
}

/** The scenario as a sitting sees it: its own, or with the question of the drill in the stage that is drilled. */
export function focusOn(scenario: Scenario, { drill, stages }: Pick<Session, 'drill' | 'stages'>): Scenario {
  const focus = drill && focusOf(scenario, drill, stages[0]?.id);
  if (!focus || drill.kind === 'stage') return scenario;
  const { stage, question, criteria, modelPoints } = focus;
  const own = scenario.stages[stage];
  const changed: Stage = { ...own, question, modelPoints: [...modelPoints] };
  // The other criteria of the stage stay, as the coach tells them apart by each other.
  if (drill.kind === 'curveball') changed.criteria = [...criteria];
  return { ...scenario, stages: { ...scenario.stages, [stage]: changed } };
}

function focusOf(
  scenario: Scenario,
  { kind, target }: Target,
  stage: StageId | undefined,
): Focus | undefined {
  switch (kind) {
    case 'stage':
      return focusOnStage(scenario, target);
    case 'criterion':
      return focusOnCriterion(scenario, target);
    case 'dimension':
      return focusOnDimension(scenario, target, stage);
    case 'curveball':
      return focusOnCurveball(scenario, target);
    case 'estimate':
      return undefined;
  }
}

function focusOnStage({ stages }: Scenario, target: string): Focus | undefined {
  const stage = STAGE_IDS.find((id) => id === target);
  return stage && { stage, ...stages[stage] };
}

function focusOnCriterion({ stages }: Scenario, target: string): Focus | undefined {
  for (const stage of STAGE_IDS) {
    const criterion = stages[stage].criteria.find(({ id }) => id === target);
    if (!criterion) continue;
    return { stage, question: criterion.probe, criteria: [criterion], modelPoints: [criterion.model] };
  }
  return undefined;
}

/** A dimension is drilled in the stage that has most to say on it. */
function focusOnDimension(
  scenario: Scenario,
  target: string,
  wanted: StageId | undefined,
): Focus | undefined {
  const dimension = DIMENSIONS.find((id) => id === target);
  if (!dimension) return undefined;
  const criteriaIn = (id: StageId) =>
    scenario.stages[id].criteria.filter((criterion) => criterion.dimension === dimension);
  const richest = STAGE_IDS.toSorted((a, b) => criteriaIn(b).length - criteriaIn(a).length)[0];
  const stage = wanted ?? richest ?? 'serving';
  const { weighed } = scenario.stages[stage];
  return {
    stage,
    question: DIMENSION_QUESTIONS[dimension](IN_STAGE[stage]),
    criteria: criteriaIn(stage),
    modelPoints: weighed,
  };
}

const IN_STAGE: Readonly<Record<StageId, string>> = {
  clarify: 'in what you would settle first',
  data: 'in the data and how it flows',
  training: 'in how the model is trained',
  serving: 'in how the model is deployed and serves',
  monitoring: 'in how it is watched and kept good',
};

const DIMENSION_QUESTIONS: Readonly<Record<Dimension, (where: string) => string>> = {
  latency: (where) =>
    `Where does time matter ${where}: how fast does what have to be, what makes it so, what do you pay for that, and when would you choose otherwise?`,
  cost: (where) =>
    `Where does the money go ${where}: roughly how much, what would save most of it, what would you lose by that, and when would you choose otherwise?`,
  scalability: (where) =>
    `What breaks first ${where} when there is ten times as much of everything: what would you do about it, what does that cost you today, and when is it not worth it?`,
  maintainability: (where) =>
    `Who has to look after all this ${where}: what makes it easy to change and hard to break, what do you give up for that, and when would you choose otherwise?`,
};

function focusOnCurveball({ curveballs }: Scenario, target: string): Focus | undefined {
  const curveball = curveballs.find(({ id }) => id === target);
  if (!curveball) return undefined;
  const { stage, says, criteria } = curveball;
  return { stage, question: says, criteria, modelPoints: criteria.map(({ model }) => model) };
}
