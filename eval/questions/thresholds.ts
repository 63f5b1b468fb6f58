import type { Chosen } from '../../src/interviewer/match-fact.ts';
import { told } from './tables.ts';

/** The facts ranked for one question, with those that would answer it. */
export interface Ranked {
  readonly ranked: readonly Chosen[];
  readonly expect: readonly string[];
}

const STEPS = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

/** For each threshold of certainty the share of answerable questions answered rightly, and of all given a wrong fact. */
export function thresholdTable(sets: Readonly<Record<string, readonly Ranked[]>>): string {
  const head = ['sure', ...Object.keys(sets).flatMap((title) => [`${title} right`, 'wrong']), 'mean wrong'];
  const first = Object.entries(sets).map(([title, set]) => `${title} ${told(at(0, set).right)}`);
  const lines = STEPS.map((sure) => {
    const cells = Object.values(sets).map((set) => at(sure, set));
    const mean = cells.reduce((sum, { wrong }) => sum + wrong, 0) / cells.length;
    return [sure.toFixed(2), ...cells.flatMap(({ right, wrong }) => [told(right), told(wrong)]), told(mean)];
  });
  const table = [head, ...lines].map((line) =>
    line.map((cell, place) => cell.padStart(head[place]?.length ?? 0)),
  );
  return `scenario left out, ranked first: ${first.join(', ')}\n\n${table.map((line) => line.join('  ')).join('\n')}`;
}

function at(sure: number, set: readonly Ranked[]) {
  const answerable = set.filter(({ expect }) => expect.length > 0).length;
  const given = set.flatMap(({ ranked: [first], expect }) =>
    first && first.probability >= sure ? [expect.includes(first.fact.id)] : [],
  );
  const right = given.filter(Boolean).length;
  return { right: right / answerable, wrong: (given.length - right) / set.length };
}
