import type { App } from '../../app.ts';
import { chooseInterview } from './choose-scenario.ts';
import type { PracticeOptions } from './sit.ts';

/** Sits one interview, by hand or from a file of answers; without a name the user chooses from the library. */
export async function practice(app: App, name: string | undefined, options: PracticeOptions): Promise<void> {
  const { level, answers } = options;
  const instead = `ml-interview practice <scenario> --answers ${answers ?? 'FILE'}`;
  // The list is on screen before what a sitting needs is loaded.
  const chosen =
    name === undefined
      ? await chooseInterview(app, { level, mayResume: answers === undefined, instead })
      : { scenario: name };
  if ('session' in chosen) return (await import('./resume.ts')).resume(app, chosen.session, options);
  const { sit } = await import('./sit.ts');
  await sit(app, chosen.scenario, options);
}
