import type { App } from '../../app.ts';

/** Lets the user choose an interview from the library; `instead` is what to type where nobody can choose. */
export async function chooseScenario(app: App, instead: string): Promise<string> {
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
    instead,
  });
}
