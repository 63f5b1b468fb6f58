import { groupBy } from './groups.ts';
import { type JudgedAnswer, type JudgedCriterion, midpoint } from './judged.ts';
import {
  calibrationError,
  kappa,
  macroF1,
  mean,
  type Pair,
  precision,
  recall,
  shareOf,
  spearman,
} from './metrics.ts';

type Answers = readonly JudgedAnswer[];

/** One figure of the report. */
export interface Measure {
  readonly key: string;
  readonly title: string;
  readonly of: (answers: Answers) => number;
  /** What is good enough: at least, or at most where less is better. */
  readonly bar?: number;
  readonly lessIsBetter?: true;
  /** Points or words rather than a share. */
  readonly isAmount?: true;
}

/** Answers of some substance: neither weak nor contrary, which an engine tells by their length or tone alone. */
export function substantive(answers: Answers): JudgedAnswer[] {
  return answers.filter(({ style }) => /^(?:average|strong|tradeoffs)/u.test(style));
}

function criteria(answers: Answers): JudgedCriterion[] {
  return answers.flatMap((answer) => answer.criteria);
}

function verdicts(answers: Answers): Pair<JudgedCriterion['verdict']>[] {
  return criteria(answers).map(({ label, verdict }) => [label, verdict]);
}

/** Covered or touched against missing. */
function presence(answers: Answers): Pair<'present' | 'missing'>[] {
  const told = (verdict: string) => (verdict === 'missing' ? 'missing' : 'present');
  return verdicts(answers).map(([label, verdict]) => [told(label), told(verdict)]);
}

function cells(answers: Answers): Pair<'none' | 'mentioned' | 'weighed'>[] {
  return answers.flatMap((answer) => answer.cells.map(({ label, verdict }) => [label, verdict] as const));
}

function covered(answers: Answers): JudgedCriterion[] {
  return criteria(answers).filter(({ verdict }) => verdict === 'covered');
}

/** Mean of the coach's score less the deserved one, in points of 100. */
export function scoreError(answers: Answers): number {
  return mean(answers.map(({ score, deserved }) => midpoint(score) - deserved));
}

function worstScoreError(answers: Answers): number {
  const byStyle = [...groupBy(answers, ({ style }) => style).values()];
  return byStyle.length === 0 ? Number.NaN : Math.max(...byStyle.map((some) => Math.abs(scoreError(some))));
}

export const MEASURES: readonly Measure[] = [
  { key: 'presence-f1', title: 'presence macro-F1', bar: 0.85, of: (all) => macroF1(presence(all)) },
  { key: 'presence-kappa', title: 'presence kappa', bar: 0.7, of: (all) => kappa(presence(all)) },
  {
    key: 'presence-f1-substantive',
    title: 'presence macro-F1, substantive',
    bar: 0.72,
    of: (all) => macroF1(presence(substantive(all))),
  },
  {
    key: 'presence-kappa-substantive',
    title: 'presence kappa, substantive',
    bar: 0.45,
    of: (all) => kappa(presence(substantive(all))),
  },
  { key: 'verdict-kappa', title: 'three-way kappa', of: (all) => kappa(verdicts(all)) },
  {
    key: 'verdict-kappa-substantive',
    title: 'three-way kappa, substantive',
    of: (all) => kappa(verdicts(substantive(all))),
  },
  {
    key: 'covered-precision',
    title: 'covered: precision',
    bar: 0.9,
    of: (all) => precision(verdicts(all), 'covered'),
  },
  { key: 'covered-recall', title: 'covered: recall', of: (all) => recall(verdicts(all), 'covered') },
  { key: 'touched-precision', title: 'touched: precision', of: (all) => precision(verdicts(all), 'touched') },
  { key: 'touched-recall', title: 'touched: recall', of: (all) => recall(verdicts(all), 'touched') },
  {
    key: 'missing-value',
    title: 'missing: predictive value',
    bar: 0.85,
    of: (all) => precision(verdicts(all), 'missing'),
  },
  {
    key: 'missing-value-substantive',
    title: 'missing: predictive value, substantive',
    of: (all) => precision(verdicts(substantive(all)), 'missing'),
  },
  { key: 'missing-recall', title: 'missing: recall', of: (all) => recall(verdicts(all), 'missing') },
  {
    key: 'contrary-covered',
    title: 'covered in contrary answers',
    bar: 0.03,
    lessIsBetter: true,
    of: (all) =>
      shareOf(
        criteria(all.filter(({ style }) => style === 'contrary')),
        ({ verdict }) => verdict === 'covered',
      ),
  },
  {
    key: 'covered-and-evidence',
    title: 'covered, and the right passage',
    bar: 0.8,
    of: (all) => shareOf(covered(all), ({ label, isRightPassage }) => label === 'covered' && isRightPassage),
  },
  {
    key: 'words-quoted',
    title: 'words quoted per covered',
    lessIsBetter: true,
    isAmount: true,
    of: (all) => mean(covered(all).map(({ quotes }) => quotes.join(' ').split(/\s+/u).length)),
  },
  {
    key: 'calibration-error',
    title: 'calibration error of confidence',
    lessIsBetter: true,
    of: (all) =>
      calibrationError(
        criteria(all).map(({ confidence, verdict, label }) => ({ confidence, isRight: verdict === label })),
      ),
  },
  { key: 'grid-f1', title: 'trade-off grid macro-F1', bar: 0.7, of: (all) => macroF1(cells(all)) },
  {
    key: 'weighed-precision',
    title: 'weighed: precision',
    bar: 0.7,
    of: (all) => precision(cells(all), 'weighed'),
  },
  { key: 'weighed-recall', title: 'weighed: recall', bar: 0.6, of: (all) => recall(cells(all), 'weighed') },
  {
    key: 'score-order',
    title: 'Spearman of score and overall',
    bar: 0.8,
    of: (all) => spearman(all.map(({ score, overall }) => [midpoint(score), overall])),
  },
  {
    key: 'band-coverage',
    title: 'deserved score within the range',
    of: (all) => shareOf(all, ({ score, deserved }) => score.low <= deserved && deserved <= score.high),
  },
  {
    key: 'style-error',
    title: 'score error of the worst style',
    bar: 8,
    lessIsBetter: true,
    isAmount: true,
    of: worstScoreError,
  },
];

/** Whether a value is good enough for a bar; a value that is none isn't. */
export function reaches(
  { lessIsBetter }: Pick<Measure, 'lessIsBetter'>,
  value: number,
  bar: number,
): boolean {
  return lessIsBetter ? value <= bar : value >= bar;
}
