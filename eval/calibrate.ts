import { type Calibration, type LogOdds, logOdds } from '../src/coach/offline/calibration.ts';
import { opinionOf, type Reading, readAttempt } from '../src/coach/offline/examine.ts';
import type { Features } from '../src/coach/offline/features.ts';
import { judge } from '../src/coach/offline/verdict.ts';
import type { Verdict } from '../src/domain/critique.ts';
import { type Cuts, chooseCuts, type Placed } from './cuts.ts';
import { groupBy } from './groups.ts';
import type { LabelledAnswer } from './labelled.ts';
import { fitLogistic, plattScale, type Sign } from './logistic.ts';

/** A labelled answer as the coach reads it. */
export interface Read {
  readonly answer: LabelledAnswer;
  readonly reading: Reading;
}

/** A name for what was asked: the stage of a scenario. */
export function questionOf({ scenario, stage }: Pick<LabelledAnswer, 'scenario' | 'stage'>): string {
  return `${scenario.id}/${stage}`;
}

export function read(answer: LabelledAnswer): Read {
  return { answer, reading: readAttempt(answer) };
}

/** Whether a feature speaks for the claim or against it: a weight of the other sign would be an accident. */
const SIGNS: Readonly<Record<keyof Features, Sign>> = {
  passage: 1,
  whole: 1,
  groups: 1,
  groupsAnywhere: 1,
  phrasings: 1,
  second: 1,
  synonyms: 1,
  quantity: 1,
  mistake: -1,
  refusing: -1,
  hollow: -1,
  concrete: 1,
  margin: 1,
};
const NAMES = Object.keys(SIGNS) as (keyof Features)[];
/** Of the standardised weights; a factor of ten either way changes no measure by more than its interval. */
const PENALTY = 0.01;

type Odds = Pick<Calibration, 'present' | 'covered'>;
type Label = 'covered' | 'touched' | 'missing';
const QUESTIONS: Readonly<Record<keyof Odds, (label: Label) => boolean>> = {
  present: (label) => label !== 'missing',
  covered: (label) => label === 'covered',
};

/** Cut-offs that decide nothing yet. */
const UNCUT: Cuts = { touchedFrom: 0, coveredFrom: 1 };

/**
 * Fits weights by logistic regression, scales them by Platt's method, and chooses cut-offs; the last two on what
 * weights fitted without a question say of the answers to it.
 */
export function calibrate(training: readonly Read[]): Calibration {
  const folds = [...groupBy(training, ({ answer }) => questionOf(answer)).values()].map((held) => ({
    held,
    odds: fitOdds(training.filter((one) => !held.includes(one))),
  }));
  const scaled = (asked: keyof Odds) => {
    const rows = folds.flatMap(({ held, odds }) =>
      examplesOf(held).map(({ features, label }) => ({
        odds: logOdds(features, odds[asked]),
        isTrue: QUESTIONS[asked](label),
      })),
    );
    const scale = plattScale(rows);
    return (one: LogOdds): LogOdds => rescale(one, scale);
  };
  const [present, covered] = [scaled('present'), scaled('covered')];
  const finish = (odds: Odds): Odds => ({ present: present(odds.present), covered: covered(odds.covered) });
  const placed = folds.flatMap(({ held, odds }) => held.flatMap((one) => placesOf(one, finish(odds))));
  return { ...finish(fitOdds(training)), ...chooseCuts(placed) };
}

function examplesOf(some: readonly Read[]): { features: Features; label: Label }[] {
  return some.flatMap(({ answer, reading }) =>
    reading.observations.map(({ features, prepared }) => ({
      features,
      label: labelOf(answer, prepared.criterion.id),
    })),
  );
}

function labelOf({ labels }: LabelledAnswer, criterion: string): Label {
  return labels.criteria[criterion]?.label ?? 'missing';
}

function fitOdds(training: readonly Read[]): Odds {
  const examples = examplesOf(training);
  const fitOne = (asked: keyof Odds): LogOdds => {
    const rows = examples.map(({ features, label }) => ({
      features: NAMES.map((name) => features[name]),
      isTrue: QUESTIONS[asked](label),
    }));
    const { bias, weights } = fitLogistic(rows, Object.values(SIGNS), PENALTY);
    return { bias, weights: named((_, index) => weights[index] ?? 0) };
  };
  return { present: fitOne('present'), covered: fitOne('covered') };
}

function rescale(
  { bias, weights }: LogOdds,
  { slope, intercept }: { readonly slope: number; readonly intercept: number },
): LogOdds {
  return { bias: slope * bias + intercept, weights: named((name) => slope * weights[name]) };
}

function named(weightOf: (name: keyof Features, index: number) => number): Record<keyof Features, number> {
  const entries = NAMES.map((name, index) => [name, weightOf(name, index)] as const);
  return Object.fromEntries(entries) as Record<keyof Features, number>;
}

/** Where the criteria of an answer stand, and the verdict that either side of each cut-off would come to. */
function placesOf({ answer, reading }: Read, odds: Odds): Placed[] {
  const { criteria, credit } = opinionOf(reading, { ...odds, ...UNCUT });
  return criteria.map(({ observation, estimate: { present, covered } }) => {
    const verdictIf = (likely: Label): Verdict =>
      judge(observation, { present, covered, likely }, reading.answer, credit).verdict;
    return {
      label: labelOf(answer, observation.prepared.criterion.id),
      present,
      covered,
      ifCovered: verdictIf('covered'),
      ifTouched: verdictIf('touched'),
    };
  });
}
