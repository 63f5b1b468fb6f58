import type { App } from '../../app.ts';
import type { PracticeOptions } from './sit.ts';

/** Sits one interview, by hand or from a file of answers; without a name the user chooses from the library. */
export async function practice(app: App, name: string | undefined, options: PracticeOptions): Promise<void> {
  // The list is on screen before what a sitting needs is loaded.
  const chosen = name ?? (await chooseScenario(app, options));
  const { sit } = await import('./sit.ts');
  await sit(app, chosen, options);
}

async function chooseScenario(app: App, { answers }: PracticeOptions): Promise<string> {
  const { terminal } = app;
  const { scenarios, problems } = await (await app.library()).list();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  return terminal.choose({
    message: 'Which interview?',
    choices: scenarios.map(({ id, title, domain, levels, minutes, twist }) => ({
      value: id,
      name: `${title}  (${domain}, ${levels.join('/')}, ${minutes} min)`,
      description: twist,
      keywords: `${id} ${twist}`,
    })),
    instead: `ml-interview practice <scenario> --answers ${answers ?? 'FILE'}`,
  });
}
