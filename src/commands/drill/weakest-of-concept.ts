import type { App } from '../../app.ts';
import { drillCardsOf, weakestCard } from '../../domain/drill-cards.ts';
import { ExpectedError } from '../../errors.ts';
import { cleanLine } from '../../text/clean.ts';
import { didYouMean } from '../../text/nearest.ts';
import { readDigests } from '../progress/read-digests.ts';
import type { Target } from './choose-target.ts';
import { targetOf } from './due.ts';

/**
 * The criterion of a concept that lost most in what was sat; where none is open, one of the library's by `seed`.
 * `scenario` narrows both down.
 */
export async function weakestOfConcept(
  app: App,
  concept: string,
  scenario: string | undefined,
  seed: number,
): Promise<Target> {
  const library = await app.library();
  const card = weakestCard(drillCardsOf(await readDigests(app)), concept, scenario);
  const target = card && (await targetOf(card, library));
  const name = cleanLine(concept).replaceAll('-', ' ');
  if (target) return { ...target, why: `The point of ${name} you lost most on.` };
  return {
    ...(await anyOfConcept(app, concept, scenario, seed)),
    why: `Nothing of ${name} is open: any point of it.`,
  };
}

async function anyOfConcept(
  app: App,
  concept: string,
  scenario: string | undefined,
  seed: number,
): Promise<Target> {
  const library = await app.library();
  const file = scenario === undefined ? undefined : library.fileOf(scenario);
  const { summarize } = await import('../../domain/scenario.ts');
  const listed =
    file && scenario ? [summarize(await library.load(scenario))] : (await library.list()).scenarios;
  const asked = listed
    .filter(({ id }) => scenario === undefined || file !== undefined || id === scenario)
    .flatMap(({ id, concepts }) =>
      Object.entries(concepts).flatMap(([about, criteria]) =>
        criteria.map((target) => ({ name: file ?? id, kind: 'criterion' as const, target, about })),
      ),
    );
  const fitting = asked.filter(({ about }) => about === concept);
  const chosen = fitting[seed % fitting.length];
  if (chosen) return { name: chosen.name, kind: chosen.kind, target: chosen.target };
  const known = new Set(asked.map(({ about }) => about));
  throw new ExpectedError(
    'not-found',
    `no criterion ${scenario === undefined ? '' : `of ${cleanLine(scenario)} `}is about "${cleanLine(concept)}"${didYouMean(concept, known)}`,
    'ml-interview learn --list',
  );
}
