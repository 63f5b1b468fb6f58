import type { Concern } from '../domain/critique.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';

/** What counts against the candidate, each with the passage that says it. */
export function concernLines(concerns: readonly Concern[], layout: Layout): string {
  const { theme } = layout;
  return concerns
    .flatMap(({ says, evidence }) => [
      paragraph(`counts against you: ${cleanLine(says)}`, layout, `  ${theme.bad('!')} `),
      paragraph(theme.quote(`"${cleanLine(evidence.quote)}"`), layout, '    '),
    ])
    .join('\n');
}
