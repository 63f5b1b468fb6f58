import type { Critique } from '../domain/critique.ts';
import { DIMENSIONS } from '../domain/stages.ts';
import { type Layout, table } from './layout.ts';
import { tradeoffWord } from './verdicts.ts';

/** Stages down, dimensions across: what was weighed, what was only mentioned. */
export function tradeoffGrid(critiques: readonly Critique[], { theme }: Layout): string {
  const header = ['', ...DIMENSIONS].map((cell) => theme.faint(cell));
  const rows = critiques.map(({ stage, tradeoffs }) => [
    stage,
    ...DIMENSIONS.map((dimension) => {
      const { verdict } = tradeoffs[dimension];
      return verdict === 'none' ? theme.faint('-') : tradeoffWord(verdict, theme);
    }),
  ]);
  return table([header, ...rows], '  ');
}
