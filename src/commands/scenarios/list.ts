import type { App } from '../../app.ts';
import { lastInterviews } from '../../domain/summary.ts';
import { type ListedWithScore, scenarioListView } from '../../views/scenario-list.ts';

/** Prints the library, with the score of the last interview of each. */
export async function listScenarios(app: App, options: { readonly json?: boolean }): Promise<void> {
  const { terminal, theme } = app;
  const { scenarios, problems } = await (await app.library()).list();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  const last = lastInterviews((await (await app.sessionIndex()).summaries()).summaries);
  const listed = scenarios.map(({ concepts: _, ...scenario }): ListedWithScore => {
    const { id: session, level, score } = last.get(scenario.id) ?? {};
    return { ...scenario, last: session && level && score ? { session, level, score } : null };
  });
  if (options.json) return terminal.print(JSON.stringify(listed, null, 2));
  terminal.print(scenarioListView(listed, { theme, columns: terminal.columns }));
}
