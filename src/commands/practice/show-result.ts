import type { App } from '../../app.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Session } from '../../domain/session.ts';
import { debriefView } from '../../views/debrief.ts';
import { reviewView } from '../../views/review.ts';
import { sessionJson } from '../../views/session-json.ts';
import { layoutOf } from '../layout-of.ts';
import { numbersSection } from '../numbers-section.ts';

/** Prints what came of a sitting: the debrief after the closing words, or without these the session as JSON. */
export function showResult(
  app: App,
  session: Session,
  scenario: Scenario,
  closing: string | undefined,
): void {
  const { terminal } = app;
  if (closing === undefined) {
    terminal.print(sessionJson(session));
    return;
  }
  terminal.note(session.drill ? '' : `\n${closing}\n`);
  const layout = layoutOf(app);
  const view = session.drill
    ? reviewView(session, scenario, layout)
    : debriefView(session, scenario, layout, numbersSection(session, scenario, layout));
  terminal.print(view);
}
