import type { JudgedAnswer } from './judged.ts';

interface Mistake {
  readonly heading: string;
  readonly where: string;
  readonly quoted: readonly string[];
  readonly labelled: string | undefined;
}

/** Every wrong `covered`, `missing` and `weighed`, with what was quoted and what the label points at. */
export function errorReport(answers: readonly JudgedAnswer[]): string {
  const mistakes = answers.flatMap((answer) => [...ofCriteria(answer), ...ofCells(answer)]);
  return mistakes
    .toSorted((a, b) => a.heading.localeCompare(b.heading))
    .map(({ heading, where, quoted, labelled }) =>
      [
        `${heading}: ${where}`,
        ...quoted.map((quote) => `  quoted:   ${quote}`),
        ...(labelled === undefined ? [] : [`  labelled: ${labelled}`]),
      ].join('\n'),
    )
    .join('\n');
}

function ofCriteria({ id, criteria }: JudgedAnswer): Mistake[] {
  return criteria
    .filter(({ label, verdict }) => verdict !== label && verdict !== 'touched')
    .map(({ id: criterion, label, verdict, confidence, quotes, labelled }) => ({
      heading: `${verdict}, labelled ${label}`,
      where: `${id} ${criterion} (${confidence})`,
      quoted: quotes,
      labelled,
    }));
}

function ofCells({ id, cells }: JudgedAnswer): Mistake[] {
  return cells
    .filter(({ label, verdict }) => verdict !== label && [verdict, label].includes('weighed'))
    .map(({ dimension, label, verdict, quotes, labelled }) => ({
      heading: `${verdict}, labelled ${label}`,
      where: `${id} ${dimension}`,
      quoted: quotes,
      labelled,
    }));
}
