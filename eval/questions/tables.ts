import { type Answered, type Figures, figuresOf } from './measure.ts';
import { KINDS } from './read-questions.ts';

const COLUMNS = [
  ['right', 'right'],
  ['askedBack', 'asked back'],
  ['askedAmiss', 'asked amiss'],
  ['wrong', 'wrong fact'],
  ['unknown', 'unknown'],
  ['recall', 'recall'],
  ['precision', 'precision'],
] as const satisfies readonly (readonly [keyof Figures, string])[];

/** One line for each kind of question, and one for all. */
export function kindTable(answered: readonly Answered[]): string {
  const rows = KINDS.map((kind) =>
    row(
      kind,
      answered.filter(({ question }) => question.kind === kind),
    ),
  );
  const head = ['kind'.padEnd(11), 'n'.padStart(4), ...COLUMNS.map(([, title]) => title)].join('  ');
  return [head, ...rows, row('all', answered)].join('\n');
}

function row(title: string, answered: readonly Answered[]): string {
  const figures = figuresOf(answered);
  const cells = COLUMNS.map(([key, { length }]) => told(figures[key]).padStart(length));
  return [title.padEnd(11), String(figures.questions).padStart(4), ...cells].join('  ');
}

/** How assumptions were taken, by whether they were right. */
export function stanceLine(answered: readonly Answered[]): string {
  const assumed = answered.filter(({ question }) => question.kind === 'assumption');
  const judged = assumed.filter(({ stance }) => stance !== undefined);
  const right = judged.filter(({ question, stance }) => (stance === 'fits') === question.agrees);
  return `${assumed.length} assumptions: ${judged.length} judged by their figures, ${right.length} of them rightly`;
}

/** A share to three places. */
export function told(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(3);
}
