import type { App } from '../../app.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Session } from '../../domain/session.ts';
import { debriefView } from '../../views/debrief.ts';
import { sessionJson } from '../../views/session-json.ts';
import { numbersSection } from '../numbers-section.ts';

/** Prints what came of a sitting: the debrief after the closing words, or without these the session as JSON. */
export function showResult(
  app: App,
  session: Session,
  scenario: Scenario,
  closing: string | undefined,
): void {
  const { terminal, theme } = app;
  if (closing === undefined) {
    terminal.print(sessionJson(session));
    return;
  }
  terminal.note(`\n${closing}\n`);
  const layout = { theme, columns: terminal.columns };
  const numbers = numbersSection(session, scenario, layout);
  terminal.print(debriefView(session, scenario, layout, numbers));
}
