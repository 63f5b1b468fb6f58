import type { App } from '../../app.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import { focusOn } from '../../domain/focus.ts';
import { readRemarks } from '../../interviewer/remarks.ts';
import { closingWordsView } from '../../views/closing-words.ts';
import { type Agreed, beginSession } from '../begin-session.ts';
import type { Connection } from '../llm/connect.ts';
import { conduct } from './conduct.ts';
import { showResult } from './show-result.ts';
import { record, type Sitting } from './sitting.ts';

export interface NewSitting extends Agreed {
  readonly candidate: Candidate;
  /** Whether the session is printed as JSON, and nothing else. */
  readonly isJson: boolean;
  readonly connection?: Connection | undefined;
}

/** Begins a sitting, holds it to its end and prints what came of it. */
export async function holdSitting(app: App, sitting: NewSitting): Promise<void> {
  const { scenario: whole, plan, candidate, isJson } = sitting;
  const [coach, remarks] = await Promise.all([app.coach(), readRemarks()]);
  await candidate.begin(plan.drill ? remarks.drill : remarks.opening, sitting);

  const { clock } = app.host;
  const open = await beginSession(app, sitting);
  try {
    const scenario = focusOn(whole, open.session);
    const helpers = await helpersFrom(app, sitting.connection);
    const sat = { open, scenario, candidate, coach, remarks, clock, ...helpers };
    await conduct(sat);
    await conclude(app, sat, isJson);
  } finally {
    open.close();
  }
}

/** Prints what came of a sitting; the words of a model come after it, as nobody should wait for them. */
export async function conclude(app: App, sitting: Sitting, isJson: boolean): Promise<void> {
  const { open, scenario, aide, remarks } = sitting;
  if (!isJson) showResult(app, open.session, scenario, remarks.closing);
  if (aide) {
    const words = await app.terminal.wait('Putting it into words', aide.closingWords(scenario, open.session));
    if (words) record(sitting, { type: 'debrief-written', words });
    if (words && !isJson) {
      app.terminal.print(
        `\n${closingWordsView(open.session, { theme: app.theme, columns: app.terminal.columns })}`,
      );
    }
  }
  if (isJson) showResult(app, open.session, scenario, undefined);
}

/** The coach of the model, which judges while the candidate goes on, and its words. */
export async function helpersFrom(
  app: App,
  connection: Connection | undefined,
): Promise<Pick<Sitting, 'second' | 'aide'>> {
  if (!connection) return {};
  const [{ createLlmCoach }, { createSecondOpinion }, { createAide }] = await Promise.all([
    import('../../coach/llm/llm-coach.ts'),
    import('./second-opinion.ts'),
    import('./aide.ts'),
  ]);
  const { signal } = app.host;
  const coach = createLlmCoach(connection.model, connection.prompts, await app.coach(), signal);
  return {
    second: createSecondOpinion(coach, app.terminal),
    aide: createAide(connection, app.terminal, signal),
  };
}
