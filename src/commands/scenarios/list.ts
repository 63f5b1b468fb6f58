import type { App } from '../../app.ts';
import { scoreSession } from '../../domain/scoring.ts';
import { lastFinished } from '../../store/last-finished.ts';
import { foldersOf } from '../../store/paths.ts';
import { type ListedWithScore, scenarioListView } from '../../views/scenario-list.ts';

/** Prints the library, with the score of the last interview of each. */
export async function listScenarios(app: App, options: { readonly json?: boolean }): Promise<void> {
  const { terminal, theme } = app;
  const { scenarios, problems } = await (await app.library()).list();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  const ids = scenarios.map(({ id }) => id);
  const last = await lastFinished(foldersOf(app.host).sessions, ids);
  const listed = scenarios.map((scenario): ListedWithScore => {
    const session = last.get(scenario.id);
    const score = session && scoreSession(session);
    return {
      ...scenario,
      last: session && score ? { session: session.id, level: session.level, score } : null,
    };
  });
  if (options.json) return terminal.print(JSON.stringify(listed, null, 2));
  terminal.print(scenarioListView(listed, { theme, columns: terminal.columns }));
}
