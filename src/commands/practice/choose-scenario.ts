import type { App } from '../../app.ts';

/** The id of the scenario the user picks from the library. */
export async function chooseScenario({ library, terminal }: App): Promise<string> {
  const { scenarios, problems } = await (await library()).list();
  for (const problem of problems) terminal.note(`left out: ${problem}`);
  return terminal.choose({
    message: 'Which interview?',
    choices: scenarios.map(({ id, title, domain, levels, minutes, twist }) => ({
      value: id,
      name: `${title}  (${domain}, ${levels.join('/')}, ${minutes} min)`,
      description: twist,
      keywords: `${id} ${twist}`,
    })),
    instead: 'ml-interview practice <scenario>; ml-interview scenarios list shows them',
  });
}
