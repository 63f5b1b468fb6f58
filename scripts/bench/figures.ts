/** What was measured, as numbers and as a table. */

/** Values of one thing, and those of what it is compared with, measured in turn with it. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'MB';
  readonly values: readonly number[];
  readonly baseline?: readonly number[];
  /** The most that is good enough. */
  readonly bar?: Bar;
}

/** Of the ratio to the baseline, or of the median itself. */
export type Bar = { readonly ratio: number } | { readonly median: number };

/** The value below which this share of all lies. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function ratioOf({ values, baseline }: Figure): number | undefined {
  return baseline && median(values) / median(baseline);
}

export function isOver(figure: Figure): boolean {
  const { bar, values } = figure;
  if (!bar) return false;
  return 'ratio' in bar ? (ratioOf(figure) ?? 0) > bar.ratio : median(values) > bar.median;
}

const HEADINGS = ['what', 'median', 'p10 to p90', 'ratio', 'bar'] as const;

/** A figure as the cells of a row. */
function cellsOf(figure: Figure): string[] {
  const { name, unit, values } = figure;
  const ratio = ratioOf(figure);
  const spread =
    values.length > 1 ? `${amount(quantile(values, 0.1))} to ${amount(quantile(values, 0.9))}` : '';
  return [
    name,
    `${amount(median(values))} ${unit}`,
    spread,
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    barText(figure),
  ];
}

function barText(figure: Figure): string {
  const { bar, unit } = figure;
  if (!bar) return '';
  const text = 'ratio' in bar ? `${bar.ratio}x` : `${bar.median} ${unit}`;
  return isOver(figure) ? `${text}, MISSED` : text;
}

function amount(value: number): string {
  return value.toFixed(value < 20 && !Number.isInteger(value) ? 2 : 0);
}

export function asMarkdown(figures: readonly Figure[]): string {
  const rows = [HEADINGS, HEADINGS.map(() => '---'), ...figures.map(cellsOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function asText(figures: readonly Figure[]): string {
  const widths = [52, 12, 18, 8, 0];
  return [HEADINGS, ...figures.map(cellsOf)]
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' '))
    .map((line) => line.trimEnd())
    .join('\n');
}
