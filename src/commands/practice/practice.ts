import type { App } from '../../app.ts';
import { chooseScenario } from './choose-scenario.ts';
import type { PracticeOptions } from './sit.ts';

/** Sits one interview, by hand or from a file of answers; without a name the user chooses from the library. */
export async function practice(app: App, name: string | undefined, options: PracticeOptions): Promise<void> {
  const instead = `ml-interview practice <scenario> --answers ${options.answers ?? 'FILE'}`;
  // The list is on screen before what a sitting needs is loaded.
  const chosen = name ?? (await chooseScenario(app, instead));
  const { sit } = await import('./sit.ts');
  await sit(app, chosen, options);
}
