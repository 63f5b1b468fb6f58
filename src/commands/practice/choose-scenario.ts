import type { App } from '../../app.ts';
import type { Level } from '../../domain/stages.ts';
import type { ListedScenario } from '../../library/shelf.ts';
import type { Choice } from '../../terminal/terminal.ts';
import { cleanLine } from '../../text/clean.ts';
import { recommendationText } from '../../views/progress/steps.ts';
import { prospectOf } from '../progress/prospect.ts';

/** Sessions that the recommendation looks at in full; drills are among them. */
const RECENT = 20;

/** What the user chose: a scenario to sit by its id, or an interrupted session to go on with. */
export type Chosen = { readonly scenario: string } | { readonly session: string };

/** Lets the user choose a scenario from the library; `instead` is what to type where nobody can choose. */
export async function chooseScenario(app: App, instead: string): Promise<string> {
  const { scenarios } = await listed(app);
  return app.terminal.choose({
    message: 'Which interview?',
    choices: scenarios.map((one) => ({ ...choiceOf(one), value: one.id })),
    instead,
  });
}

/** The same for a whole interview: the one recommended is first, after the one that was interrupted. */
export async function chooseInterview(
  app: App,
  { level, mayResume, instead }: { level: Level; mayResume: boolean; instead: string },
): Promise<Chosen> {
  const [list, { summaries: sat, digests: recent }] = await Promise.all([
    listed(app),
    app.sessionIndex().then((index) => index.recent(RECENT)),
  ]);
  const { interrupted, recommendation } = prospectOf(app, { sat, recent }, list, level);
  const choices: Choice<string>[] = [];
  if (interrupted && mayResume) {
    const { id, scenario, startedAt, stages } = interrupted;
    choices.push({
      value: id,
      name: `Go on with: ${cleanLine(scenario.title)}  (${stages.closed} of ${stages.planned} stages done)`,
      description: `Interrupted on ${startedAt.slice(0, 10)}; its clock stands where it stood.`,
    });
  }
  const isFirst = ({ id }: ListedScenario) => id === recommendation?.scenario;
  for (const one of [...list.scenarios].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))) {
    const { name, description, keywords } = choiceOf(one);
    const marked = recommendation && isFirst(one);
    choices.push({
      value: one.id,
      name: marked ? `Recommended: ${name}` : name,
      description: marked ? `${recommendationText(recommendation)} ${description}` : description,
      keywords,
    });
  }
  const message = `Which interview? It is judged for ${level}; --level asks for another.`;
  const chosen = await app.terminal.choose({ message, choices, instead });
  return chosen === interrupted?.id ? { session: chosen } : { scenario: chosen };
}

async function listed(app: App) {
  const list = await (await app.library()).list();
  for (const line of [...list.problems, ...list.hidden]) app.terminal.note(`left out: ${line}`);
  return list;
}

function choiceOf({ id, title, domain, levels, minutes, twist }: ListedScenario) {
  return {
    name: `${title}  (${domain}, ${levels.join('/')}, ${minutes} min)`,
    description: twist,
    keywords: `${id} ${twist}`,
  };
}
