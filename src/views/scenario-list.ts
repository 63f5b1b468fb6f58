import type { ScoreRange } from '../domain/critique.ts';
import type { ScenarioSummary } from '../domain/scenario.ts';
import type { Level } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';
import { outOf100 } from './verdicts.ts';

/** A scenario of the library, where it is from, and how the last interview went. */
export interface ListedWithScore extends Omit<ScenarioSummary, 'concepts'> {
  readonly source: 'user' | 'pack' | 'package';
  readonly pack?: string;
  /** Null before the first interview is finished. */
  readonly last: { readonly session: string; readonly level: Level; readonly score: ScoreRange } | null;
}

/** Scenarios, a few lines each: what it is and where from, its twist, the last score if there is one. */
export function scenarioListView(scenarios: readonly ListedWithScore[], layout: Layout): string {
  const { theme } = layout;
  return scenarios
    .map((scenario) => {
      const { id, domain, levels, minutes, twist, last } = scenario;
      const facts = [domain, levels.join('/'), `${minutes} min`, ...originOf(scenario)]
        .map(cleanLine)
        .join(', ');
      return [
        paragraph(`${theme.strong(id)}  ${theme.faint(facts)}`, layout, '', '  '),
        paragraph(cleanLine(twist), layout, '  '),
        ...(last ? [paragraph(`last: ${outOf100(last.score)}, ${last.level}`, layout, '  ')] : []),
      ].join('\n');
    })
    .join('\n');
}

/** Nothing for those of the package: most are. */
function originOf({ source, pack }: ListedWithScore): string[] {
  if (source === 'user') return ['your own'];
  return source === 'pack' ? [`from ${pack}`] : [];
}
