import type { App } from '../../app.ts';
import type { SessionDigest } from '../../domain/digest.ts';
import { drillCardsOf } from '../../domain/drill-cards.ts';
import type { DrillCard } from '../../domain/due-drills.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { ExpectedError } from '../../errors.ts';
import { type Moment, scheduleOf, sortOut } from '../../learning/schedule.ts';
import type { Library } from '../../library/library.ts';
import { cleanLine } from '../../text/clean.ts';
import { dueDrillsJson, dueDrillsView, nothingDueText } from '../../views/progress/due.ts';
import { readDigests } from '../progress/read-digests.ts';
import type { Target } from './choose-target.ts';

/** The points to drill again. */
export interface DueDrills {
  /** The most overdue first. */
  readonly due: readonly (DrillCard & { readonly due: Moment })[];
  /** When the next one comes back that is not due yet. */
  readonly next: Moment | undefined;
}

/** What is due now of the points missed in sittings, those of scenarios that are still there. */
export async function dueDrills(
  app: App,
  digests: readonly SessionDigest[],
  scenario?: string,
): Promise<DueDrills> {
  const { cards, reviews } = drillCardsOf(digests);
  const { scenarios } = await (await app.library()).list();
  const listed = new Set(scenarios.map(({ id }) => id));
  const wanted = cards.filter(({ scenario: { id, file } }) => {
    const isThere = file !== undefined || listed.has(id);
    return isThere && (scenario === undefined || scenario === id || scenario === file);
  });
  const schedule = scheduleOf(reviews);
  const { due } = sortOut(wanted, schedule, app.host.clock.now());
  const now = new Set(due.map(({ id }) => id));
  const [next] = wanted
    .flatMap(({ id }) => (now.has(id) ? [] : (schedule.get(id)?.due ?? [])))
    .sort((a, b) => a.getTime() - b.getTime());
  return { due, next };
}

/** Prints what is due, with the command for each. */
export async function listDue(app: App, wish: { scenario?: string; json?: boolean }): Promise<void> {
  const drills = await dueDrills(app, await readDigests(app), wish.scenario);
  if (wish.json) return app.terminal.print(dueDrillsJson(drills));
  if (drills.due.length === 0) return sayNothingDue(app, drills);
  const { theme, terminal } = app;
  terminal.print(dueDrillsView(drills.due, { theme, columns: terminal.columns }));
}

/** The point most overdue; undefined, said in a line, when nothing is due. */
export async function mostOverdue(
  app: App,
  wish: { scenario?: string; json?: boolean },
): Promise<Target | undefined> {
  const drills = await dueDrills(app, await readDigests(app), wish.scenario);
  const library = await app.library();
  for (const card of drills.due) {
    const target = await targetOf(card, library);
    if (!target) {
      app.terminal.note(
        `left out: ${cleanLine(card.scenario.id)} has no "${cleanLine(card.criterion)}" any more`,
      );
      continue;
    }
    return { ...target, why: whyDue(card, drills.due.length) };
  }
  if (wish.json) app.terminal.print(dueDrillsJson({ ...drills, due: [] }));
  else sayNothingDue(app, drills);
  return undefined;
}

function sayNothingDue({ terminal, host }: App, { next }: DueDrills): void {
  terminal.note(nothingDueText(next && next.getTime() - host.clock.now().getTime()));
}

function whyDue({ criterion, stage, scenario, due }: DueDrills['due'][number], count: number): string {
  const name = cleanLine(criterion).replaceAll('-', ' ');
  const others = count === 1 ? 'Nothing else is due.' : `${count} points are due.`;
  const since = due.toISOString().slice(0, 10);
  return `Due since ${since}: "${name}" (${stage}) of ${cleanLine(scenario.title)}. ${others}`;
}

/** How a card is drilled: by itself, or with the change of constraints it is about. Undefined if it is gone. */
export async function targetOf(
  { scenario: { id, file }, stage, criterion }: DrillCard,
  library: Library,
): Promise<Target | undefined> {
  const name = file ?? id;
  const scenario = await loadIfThere(name, library);
  if (!scenario) return undefined;
  const isIt = (one: { readonly id: string }) => one.id === criterion;
  if (scenario.stages[stage].criteria.some(isIt))
    return { name, scenario, kind: 'criterion', target: criterion };
  const curveball = scenario.curveballs.find(({ criteria }) => criteria.some(isIt));
  return curveball && { name, scenario, kind: 'curveball', target: curveball.id };
}

async function loadIfThere(name: string, library: Library): Promise<Scenario | undefined> {
  try {
    return await library.load(name);
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}
