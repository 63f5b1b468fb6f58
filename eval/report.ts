import { type AttackClass, PLAIN_STRONG } from './attacks.ts';
import type { Interval } from './bootstrap.ts';
import { groupBy } from './groups.ts';
import { type JudgedAnswer, midpoint } from './judged.ts';
import { MEASURES, type Measure, reaches, scoreError, substantive } from './measures.ts';
import { mean } from './metrics.ts';
import { figure, table } from './tables.ts';

/** A set of judged answers, measured. */
export interface Column {
  readonly title: string;
  readonly answers: readonly JudgedAnswer[];
  /** By the key of the measure. */
  readonly values: Readonly<Record<string, number>>;
  /** 95 % intervals by the key of the measure; only where they were asked for. */
  readonly intervals: Readonly<Record<string, Interval>>;
}

/** One row of the table of bars. */
export interface BarRow {
  readonly title: string;
  readonly measure: Pick<Measure, 'lessIsBetter' | 'isAmount'>;
  readonly bar: number;
  /** One for each column. */
  readonly values: readonly number[];
}

export function measureTable(columns: readonly Column[]): string {
  const rows = MEASURES.map((measure) => [
    measure.title,
    ...columns.map((column) => withInterval(measure, column)),
  ]);
  return table(['', ...columns.map(({ title }) => title)], rows);
}

function withInterval({ key, isAmount }: Measure, { values, intervals }: Column): string {
  const value = figure(values[key] ?? Number.NaN, isAmount);
  const interval = intervals[key];
  return interval
    ? `${value} [${figure(interval.low, isAmount)}, ${figure(interval.high, isAmount)}]`
    : value;
}

const BY_STYLE = [
  'presence-f1',
  'presence-kappa',
  'verdict-kappa',
  'covered-precision',
  'covered-recall',
  'missing-value',
  'covered-and-evidence',
  'grid-f1',
  'weighed-precision',
  'weighed-recall',
  'band-coverage',
];

/** A column for each style, one for the substantive ones together, and one for all. */
export function styleTable(answers: readonly JudgedAnswer[]): string {
  const groups: [string, readonly JudgedAnswer[]][] = [
    ...groupBy(answers, ({ style }) => style),
    ['substantive', substantive(answers)],
    ['all', answers],
  ];
  const row = (
    title: string,
    of: (some: readonly JudgedAnswer[]) => number,
    isAmount?: boolean,
  ): string[] => [title, ...groups.map(([, some]) => figure(of(some), isAmount))];
  const rows = MEASURES.filter(({ key }) => BY_STYLE.includes(key)).map(({ title, of }) => row(title, of));
  rows.push(
    row('score of the coach', (some) => mean(some.map(({ score }) => midpoint(score))), true),
    row('score of the labels', (some) => mean(some.map(({ deserved }) => deserved)), true),
    row('score error', scoreError, true),
  );
  return table(['', ...groups.map(([style]) => style)], rows);
}

export function attackReport(classes: readonly AttackClass[]): string {
  const rows = classes.map((one) => [
    one.class,
    String(one.count),
    one.class === PLAIN_STRONG ? 'no attack' : `${one.held}`,
    figure(one.meanScore, true),
  ]);
  const offenders = classes
    .filter((one) => one.class !== PLAIN_STRONG)
    .flatMap((one) => one.offenders)
    .toSorted((a, b) => b.score.high - a.score.high)
    .slice(0, WORST)
    .map(({ id, score, flags }) => `  ${score.low} to ${score.high}  ${id}  ${flags.join(', ')}`.trimEnd());
  const worst = offenders.length === 0 ? [] : ['', 'Worst offenders', ...offenders];
  return [table(['attack', 'count', 'held', 'mean score'], rows), ...worst].join('\n');
}

const WORST = 15;

export function barTable(titles: readonly string[], rows: readonly BarRow[]): string {
  const cells = rows.map(({ title, measure, bar, values }) => [
    title,
    `${measure.lessIsBetter ? 'at most' : 'at least'} ${figure(bar, measure.isAmount)}`,
    ...values.map((value) => {
      if (Number.isNaN(value)) return '-';
      return `${figure(value, measure.isAmount)} ${reaches(measure, value, bar) ? 'reached' : 'MISSED '}`;
    }),
  ]);
  return table(['', 'bar', ...titles], cells);
}
