import type { App } from '../app.ts';
import { focusOn } from '../domain/focus.ts';
import type { Session } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import { reviewView } from '../views/review.ts';
import { sessionJson } from '../views/session-json.ts';
import { drawSketch } from './draw-sketch.ts';
import { numbersSection } from './numbers-section.ts';

/** Prints a saved session, finished or not. */
export async function review(
  app: App,
  wanted: string | undefined,
  options: { readonly format: 'text' | 'json' },
): Promise<void> {
  const { terminal, theme } = app;
  const sessions = await app.sessions();
  const session = sessions.read(sessions.resolve(wanted));
  if (options.format === 'json') return terminal.print(sessionJson(session));
  const found = await findScenario(app, session);
  const scenario = found && focusOn(found, session);
  const layout = { theme, columns: terminal.columns };
  const sketched = session.asides.find(({ id }) => id === 'sketch')?.answer ?? '';
  const sketch = terminal.hasPictures ? await drawSketch(sketched, layout) : '';
  const numbers = scenario ? numbersSection(session, scenario, layout) : '';
  terminal.print(reviewView(session, scenario, layout, sketch, numbers));
}

/** The scenario if the library still has it; a broken one is said and done without. */
async function findScenario(app: App, { scenario: { file, id }, drill }: Session) {
  if (drill?.kind === 'estimate') return undefined;
  try {
    return await (await app.library()).load(file ?? id);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    if (error.kind !== 'not-found') app.terminal.note(error.message);
    return undefined;
  }
}
