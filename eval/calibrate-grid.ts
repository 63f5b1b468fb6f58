import type { WeighingFeatures } from '../src/coach/offline/balance.ts';
import { readAttempt } from '../src/coach/offline/examine.ts';
import type { GridCalibration, MentionOdds, WeighingOdds } from '../src/coach/offline/grid-calibration.ts';
import { logistic, mentionOf } from '../src/coach/offline/grid-calibration.ts';
import {
  type GridReading,
  type GridView,
  oddsHere,
  type Passage,
  viewOf,
} from '../src/coach/offline/grid-passages.ts';
import { CUES } from '../src/coach/offline/tradeoff-cues.ts';
import type { Scenario } from '../src/domain/scenario.ts';
import { DIMENSIONS, type Dimension, type StageId } from '../src/domain/stages.ts';
import { questionOf, type Read } from './calibrate.ts';
import { spanOf } from './evidence.ts';
import { groupBy } from './groups.ts';
import type { Labels } from './labelled.ts';
import { type Example, fitLogistic, type Sign } from './logistic.ts';

type Cell = Labels['tradeoffs'][Dimension];
type Label = Cell['label'];
type Mention = GridCalibration['mention'];
type Fitted = Pick<GridCalibration, 'mention' | 'anything' | 'here'>;

/** A weight of the other sign would be an accident. */
const SIGNS: Readonly<Record<keyof WeighingFeatures, Sign>> = {
  subject: 1,
  ownGain: 1,
  ownPrice: 1,
  ownPair: 1,
  gain: 1,
  price: 1,
  flip: 1,
  atVolume: 1,
  frame: 1,
  instead: 1,
  hypothesis: 1,
  turn: 1,
  decision: 1,
  comparison: 1,
  quantities: 1,
  parallel: 1,
  options: 1,
  length: -1,
  dismissive: -1,
};
const NAMES = Object.keys(SIGNS) as (keyof WeighingFeatures)[];
/** Of the standardised weights. */
const PENALTY = { mention: 0.05, weighing: 0.02 };
/** Share of passage and labelled evidence together that both must hold for the label to point at the passage. */
const MEANT = 0.25;
/** How often the best passage of each cell is chosen anew by the weights fitted on the last choice. */
const ROUNDS = 4;
const FOLDS = 5;
/** `weighed` is given a little more rarely than labellers give it: praise that is wrong misleads. */
const WEIGHED_SHARE = 0.95;

/** Fits the grid; cut-offs on what weights fitted without a fifth of the questions say of the answers to them. */
export function calibrateGrid(training: readonly Read[]): GridCalibration {
  const questions = [...groupBy(training, ({ answer }) => questionOf(answer)).values()];
  const placed = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const held = questions.filter((_, index) => index % FOLDS === fold).flat();
    const fitted = fitGrid(training.filter((one) => !held.includes(one)));
    return held.flatMap((one) => placesOf(one, fitted));
  });
  return { ...fitGrid(training), ...chooseCuts(placed) };
}

function fitGrid(training: readonly Read[]): Fitted {
  const mention = fitMention(training);
  const { bias, weights } = fitWeighing(training, mention, undefined);
  const anything = { bias, weights };
  return { mention, anything, here: fitWeighing(training, mention, anything) };
}

function cellOf({ answer }: Read, dimension: Dimension): Cell {
  return answer.labels.tradeoffs[dimension];
}

function fitMention(training: readonly Read[]): Mention {
  const fitOne = (dimension: Dimension): MentionOdds => {
    const signs = CUES[dimension].subjects.map((): Sign => 1);
    const rows = training.map((one) => {
      const found = new Set(one.reading.grid.balances.flatMap(({ sides }) => sides[dimension].subjects));
      return {
        features: signs.map((_, index) => Number(found.has(index))),
        isTrue: cellOf(one, dimension).label !== 'none',
      };
    });
    return fitLogistic(rows, signs, PENALTY.mention);
  };
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, fitOne(dimension)]),
  ) as unknown as Mention;
}

function overlapOf(one: Read, dimension: Dimension, { stretch }: Passage): number {
  const { label, evidence } = cellOf(one, dimension);
  if (label !== 'weighed' || evidence === undefined) return 0;
  const { units } = one.reading.grid;
  const start = units[stretch.from]?.start ?? 0;
  const end = units[stretch.from + stretch.size - 1]?.end ?? 0;
  const span = spanOf(one.answer.text, evidence);
  const shared = Math.min(end, span.end) - Math.max(start, span.start);
  return Math.max(0, shared) / (Math.max(end, span.end) - Math.min(start, span.start));
}

function modelToFit(grid: GridReading, before: Pick<Fitted, 'mention' | 'anything'>): CellToFit {
  const { passages, habit } = viewOf(grid, before);
  return { passages: Object.values(passages).flat(), habit, isTrue: true };
}

/**
 * Fits on the best passage of each cell; in a weighed one, of those that the label points at. Without `anything`
 * the habit is left out, and what comes out can tell it.
 */
function fitWeighing(
  training: readonly Read[],
  mention: Mention,
  anything: WeighingOdds | undefined,
): Fitted['here'] {
  const before = { mention, anything: anything ?? { bias: 0, weights: SIGNS } };
  const cells = training.flatMap((one) => {
    const view = viewOf(one.reading.grid, before);
    return DIMENSIONS.map((dimension) => cellToFit(one, dimension, view));
  });
  // A model sentence stands alone: it teaches that one clear trade-off is enough where there is no habit.
  const modelled = anything ? modelsOf(training).map((grid) => modelToFit(grid, before)) : [];
  let here: Fitted['here'] = { ...(anything ?? { bias: 0, weights: SIGNS }), habit: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = [...cells, ...modelled].flatMap(({ passages, habit: told, isTrue }): Example[] => {
      const habit = anything ? told : 0;
      const best = bestOf(passages, habit, here);
      return best ? [{ features: [...NAMES.map((name) => best.features[name]), habit], isTrue }] : [];
    });
    const fitted = fitLogistic(rows, [...Object.values(SIGNS), 1], PENALTY.weighing);
    here = { ...named(fitted), habit: fitted.weights[NAMES.length] ?? 0 };
  }
  return here;
}

const models = new WeakMap<Scenario, Map<StageId, GridReading[]>>();

/** What a weighed trade-off sounds like in the stages of these answers, by their scenarios. */
function modelsOf(training: readonly Read[]): GridReading[] {
  const stages = groupBy(training, ({ answer }) => questionOf(answer)).values();
  return [...stages].flatMap(([first]) => (first ? modelsOfStage(first.answer) : []));
}

function modelsOfStage({ scenario, stage }: Read['answer']): GridReading[] {
  const known = models.get(scenario) ?? new Map<StageId, GridReading[]>();
  models.set(scenario, known);
  const read =
    known.get(stage) ??
    scenario.stages[stage].weighed.map((text) => readAttempt({ scenario, stage, text }).grid);
  known.set(stage, read);
  return read;
}

interface CellToFit {
  readonly passages: readonly Passage[];
  readonly habit: number;
  readonly isTrue: boolean;
}

function cellToFit(one: Read, dimension: Dimension, { passages, habit }: GridView): CellToFit {
  const isTrue = cellOf(one, dimension).label === 'weighed';
  const all = passages[dimension];
  const meant = isTrue ? all.filter((passage) => overlapOf(one, dimension, passage) >= MEANT) : all;
  return { passages: meant.length > 0 ? meant : all, habit, isTrue };
}

function bestOf(passages: readonly Passage[], habit: number, here: Fitted['here']): Passage | undefined {
  const odds = passages.map((passage) => oddsHere(passage, habit, { here }));
  return passages[odds.indexOf(Math.max(...odds))];
}

function named({ bias, weights }: { bias: number; weights: readonly number[] }): WeighingOdds {
  const entries = NAMES.map((name, index) => [name, weights[index] ?? 0] as const);
  return { bias, weights: Object.fromEntries(entries) as WeighingOdds['weights'] };
}

interface Placed {
  readonly label: Label;
  readonly mentioned: number;
  readonly weighed: number;
}

function placesOf(one: Read, fitted: Fitted): Placed[] {
  const { grid } = one.reading;
  const { passages, habit } = viewOf(grid, fitted);
  return DIMENSIONS.map((dimension) => {
    const best = bestOf(passages[dimension], habit, fitted.here);
    const subjects = new Set(grid.balances.flatMap(({ sides }) => sides[dimension].subjects));
    return {
      label: cellOf(one, dimension).label,
      mentioned: mentionOf(subjects, fitted.mention[dimension]),
      weighed: best ? logistic(oddsHere(best, habit, fitted)) : 0,
    };
  });
}

/** Cut-offs at which each label is given about as often as labellers give it. */
function chooseCuts(placed: readonly Placed[]): Pick<GridCalibration, 'mentionedFrom' | 'weighedFrom'> {
  const count = (test: (label: Label) => boolean): number => placed.filter(({ label }) => test(label)).length;
  const nth = (values: readonly number[], index: number): number =>
    values.toSorted((a, b) => b - a)[Math.floor(index)] ?? 1;
  return {
    weighedFrom: nth(
      placed.map(({ weighed }) => weighed),
      WEIGHED_SHARE * count((label) => label === 'weighed'),
    ),
    mentionedFrom: nth(
      placed.map(({ mentioned }) => mentioned),
      count((label) => label !== 'none'),
    ),
  };
}
