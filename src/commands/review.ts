import type { App } from '../app.ts';
import { focusOn } from '../domain/focus.ts';
import type { Session } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import type { CoachChoice } from '../store/config.ts';
import { reviewView } from '../views/review.ts';
import { sessionJson } from '../views/session-json.ts';
import { drawSketch } from './draw-sketch.ts';
import { numbersSection } from './numbers-section.ts';

export interface ReviewOptions {
  readonly format: 'text' | 'json';
  /** Who judges the answers once more before they are shown. */
  readonly coach?: CoachChoice;
  /** False after --no-cache. */
  readonly cache?: boolean;
  /** Shows whole answers of a strong candidate. */
  readonly modelAnswers?: boolean;
}

/** Prints a saved session, finished or not; with `coach` its answers are judged again, and that is added. */
export async function review(app: App, wanted: string | undefined, options: ReviewOptions): Promise<void> {
  const { terminal, theme } = app;
  const sessions = await app.sessions();
  const id = sessions.resolve(wanted);
  if (options.coach) {
    const { critiqueAgain } = await import('./critique-again.ts');
    await critiqueAgain(app, id, { ...options, coach: options.coach });
  }
  const session = sessions.read(id);
  if (options.format === 'json') return terminal.print(sessionJson(session));
  const found = await findScenario(app, session);
  const scenario = found && focusOn(found, session);
  const layout = { theme, columns: terminal.columns };
  const sketched = session.asides.find(({ id }) => id === 'sketch')?.answer ?? '';
  const sketch = terminal.hasPictures ? await drawSketch(sketched, layout) : '';
  const numbers = scenario ? numbersSection(session, scenario, layout) : '';
  terminal.print(
    reviewView(session, scenario, layout, { sketch, numbers, modelAnswers: options.modelAnswers ?? false }),
  );
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
