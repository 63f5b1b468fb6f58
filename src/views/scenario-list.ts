import type { ScenarioListing } from '../domain/scenario-list.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';
import { outOf100 } from './verdicts.ts';

/** Scenarios, a few lines each: what it is and where from, its twist, the last score if there is one. */
export function scenarioListView(scenarios: readonly ScenarioListing[], layout: Layout): string {
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
function originOf({ source, pack }: ScenarioListing): string[] {
  if (source === 'user') return ['your own'];
  return source === 'pack' ? [`from ${pack}`] : [];
}
