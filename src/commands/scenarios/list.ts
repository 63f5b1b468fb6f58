import type { App } from '../../app.ts';
import type { ScenarioList, ScenarioListing } from '../../domain/scenario-list.ts';
import { lastInterviews } from '../../domain/summary.ts';
import { showableJson } from '../../text/clean.ts';
import { scenarioListView } from '../../views/scenario-list.ts';

/** Prints the library, with the score of the last interview of each. */
export async function listScenarios(app: App, options: { readonly json?: boolean }): Promise<void> {
  const { terminal, theme } = app;
  const { scenarios, problems, hidden } = await (await app.library()).list();
  for (const line of [...problems, ...hidden]) terminal.note(`left out: ${line}`);
  const last = lastInterviews((await (await app.sessionIndex()).summaries()).summaries);
  const listed = scenarios.map(({ concepts: _, ...scenario }): ScenarioListing => {
    const { id: session, level, score } = last.get(scenario.id) ?? {};
    return { ...scenario, last: session && level && score ? { session, level, score } : null };
  });
  if (options.json) {
    const document: ScenarioList = { schemaVersion: 1, kind: 'scenarios', scenarios: listed };
    return terminal.print(showableJson(document, 2));
  }
  terminal.print(scenarioListView(listed, { theme, columns: terminal.columns }));
}
