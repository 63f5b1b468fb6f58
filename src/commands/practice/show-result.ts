import type { App } from '../../app.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Session } from '../../domain/session.ts';
import { debriefView } from '../../views/debrief.ts';
import { sessionJson } from '../../views/session-json.ts';

/** Prints what came of a sitting: the debrief, or the session as JSON. */
export function showResult(
  { terminal, theme }: App,
  session: Session,
  scenario: Scenario,
  json = false,
): void {
  const layout = { theme, columns: terminal.columns };
  terminal.print(json ? sessionJson(session) : debriefView(session, scenario, layout));
}
