import type { App } from '../../app.ts';
import { showableJson } from '../../text/clean.ts';
import { scenarioView } from '../../views/scenario.ts';

/** Prints one scenario; what answers are judged by only with `rubric`. */
export async function showScenario(
  app: App,
  wanted: string,
  options: { readonly rubric?: boolean; readonly json?: boolean },
): Promise<void> {
  const { terminal, theme } = app;
  const scenario = await (await app.library()).load(wanted);
  if (options.json) return terminal.print(showableJson({ schemaVersion: 1, ...scenario }, 2));
  const layout = { theme, columns: terminal.columns };
  terminal.print(scenarioView(scenario, options.rubric ?? false, layout));
}
