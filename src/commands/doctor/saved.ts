import type { App } from '../../app.ts';
import type { SessionSummary } from '../../domain/digest.ts';
import { readCardReviews } from '../../store/card-reviews.ts';
import { foldersOf } from '../../store/paths.ts';
import { type Found, note, problem, well } from './check.ts';

/** The saved sessions, newest first, or undefined where they can't be read at all. */
export async function savedSessions(app: App): Promise<readonly SessionSummary[] | undefined> {
  try {
    return (await (await app.sessionIndex()).summaries()).summaries;
  } catch {
    // What is wrong is told by the check of the sessions.
    return undefined;
  }
}

export async function sessions(app: App): Promise<Found[]> {
  const { summaries, problems } = await (await app.sessionIndex()).summaries();
  const folder = foldersOf(app.host).sessions;
  const open = summaries.filter(({ finishedAt }) => finishedAt === null).length;
  const unfinished = open > 0 ? `, ${open} of them to be resumed` : '';
  return [
    well(`${summaries.length} in ${folder}${unfinished}`),
    ...problems.map((one) => problem(one, 'mend that line, or move the file out of the folder')),
  ];
}

export function cards(app: App): Found[] {
  const file = foldersOf(app.host).cards;
  const { reviews, problems } = readCardReviews(file);
  return [
    well(`${reviews.length} ratings of flash cards`),
    ...problems.map((one) => problem(one, 'mend or remove that line')),
  ];
}

export async function scenarios(app: App): Promise<Found[]> {
  const { scenarios, problems, hidden } = await (await app.library()).list();
  const own = scenarios.filter(({ source }) => source === 'user').length;
  return [
    well(`${scenarios.length}, ${own} of your own`),
    ...problems.map((one) => problem(one, 'ml-interview scenarios validate FILE, or config remove-library')),
    ...hidden.map((one) => note(one)),
  ];
}
