import type { DigestedStage } from './digest.ts';
import type { Family, OpenPoint, Point } from './progress-document.ts';
import { compare, type Sitting, scenarioKey } from './progress-sittings.ts';
import { lineOf, percentages } from './progress-trend.ts';

/** Once may be chance; a gap or a strength shows in two interviews at least. */
export const SITTINGS_TO_TELL = 2;
/** Criteria asked, at least, to speak of a strength. */
const ASKED_TO_TELL = 3;
/** The share said in full from which it is one. */
const STRONG = 2 / 3;

type Outcome = DigestedStage['outcomes'][number];
/** An outcome that says something of a concept. */
interface Hit extends Pick<Outcome, 'id' | 'weight'> {
  /** The weight that was not earned. */
  readonly lost: number;
  readonly verdict: 'covered' | 'touched' | 'missing';
  readonly concept: string;
}

/** What an interview asked about one concept. */
interface Asked {
  readonly sitting: Sitting;
  readonly hits: Hit[];
}

/** The families of criteria that the level expects, where most was lost first. */
export function familiesOf(sittings: readonly Sitting[]): Family[] {
  const byConcept = new Map<string, Asked[]>();
  for (const sitting of sittings) {
    for (const hit of hitsOf(sitting)) {
      const asked = byConcept.get(hit.concept) ?? [];
      byConcept.set(hit.concept, asked);
      const last = asked.at(-1);
      if (last?.sitting === sitting) last.hits.push(hit);
      else asked.push({ sitting, hits: [hit] });
    }
  }
  return [...byConcept]
    .map(([concept, asked]) => familyOf(concept, asked))
    .sort((a, b) => b.lost - a.lost || compare(a.concept, b.concept));
}

function hitsOf({ stages }: Sitting): Hit[] {
  const hits: Hit[] = [];
  for (const { outcomes } of stages) {
    for (const outcome of outcomes) {
      const hit = hitOf(outcome);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

/** Digests share what is alike in them, so this is far less than one for each outcome. */
const known = new WeakMap<Outcome, Hit | false>();

function hitOf(outcome: Outcome): Hit | false {
  let hit = known.get(outcome);
  if (hit === undefined) {
    const { id, weight, concept, expected, earned = 1 } = outcome;
    const verdict = unaided(outcome);
    const tells = concept !== undefined && expected && verdict !== 'unscored';
    hit = tells && { id, weight, lost: weight * (1 - earned), concept, verdict };
    known.set(outcome, hit);
  }
  return hit;
}

/** What was asked about each concept, by weight, and what of it was not earned. */
export function lossesOf(sittings: readonly Sitting[]): ReadonlyMap<string, Pick<Family, 'weight' | 'lost'>> {
  const losses = new Map<string, Pick<Family, 'weight' | 'lost'>>();
  for (const { concept, weight, lost } of sittings.flatMap(hitsOf)) {
    const before = losses.get(concept) ?? { weight: 0, lost: 0 };
    losses.set(concept, { weight: before.weight + weight, lost: before.lost + lost });
  }
  return losses;
}

/** The verdict without what a hint gave away. */
function unaided({ verdict, isAfterHint }: Outcome): Outcome['verdict'] {
  return verdict === 'covered' && isAfterHint ? 'touched' : verdict;
}

function familyOf(concept: string, asked: readonly Asked[]): Family {
  const all = asked.flatMap(({ hits }) => hits);
  const count = (wanted: Hit['verdict']) => all.filter(({ verdict }) => verdict === wanted).length;
  const counts = { covered: count('covered'), touched: count('touched'), missing: count('missing') };
  const sittingsWithGaps = asked.filter(({ hits }) =>
    hits.some(({ verdict }) => verdict !== 'covered'),
  ).length;
  const line = lineOf(asked.map(({ sitting, hits }) => pointOf(sitting, hits)));
  const open = openOf(asked);
  return {
    concept,
    ...line,
    asked: all.length,
    ...counts,
    sittingsWithGaps,
    weight: all.reduce((sum, hit) => sum + hit.weight, 0),
    lost: all.reduce((sum, hit) => sum + hit.lost, 0),
    tells: telling(asked.length, all.length, counts.covered, sittingsWithGaps, open.length),
    open,
  };
}

/**
 * A gap is a family of which half or more was not said in full, in two interviews or more, and of which something
 * is still open. A strength is one of which two thirds were said in full, three criteria or more in two interviews.
 */
function telling(
  sittings: number,
  asked: number,
  covered: number,
  sittingsWithGaps: number,
  open: number,
): Family['tells'] {
  if (sittingsWithGaps >= SITTINGS_TO_TELL && open > 0 && covered <= asked / 2) return 'gap';
  const isTold = sittings >= SITTINGS_TO_TELL && asked >= ASKED_TO_TELL;
  return isTold && covered / asked >= STRONG ? 'strength' : 'neither';
}

function pointOf({ digest: { id, startedAt } }: Sitting, hits: readonly Hit[]): Point {
  const weight = (...verdicts: Hit['verdict'][]) =>
    hits.filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, one) => sum + one.weight, 0);
  const range = percentages(
    weight('covered'),
    weight('covered', 'touched'),
    weight('covered', 'touched', 'missing'),
  );
  return { session: id, at: startedAt, range };
}

function openOf(asked: readonly Asked[]): OpenPoint[] {
  const last = new Map<string, OpenPoint & { readonly verdict: Hit['verdict'] }>();
  for (const { sitting, hits } of asked.toReversed()) {
    const { scenario } = sitting.digest;
    for (const { id, verdict } of hits) {
      const key = `${scenarioKey(scenario)} ${id}`;
      if (!last.has(key)) last.set(key, { scenario: scenario.id, criterion: id, verdict });
    }
  }
  return [...last.values()]
    .filter(({ verdict }) => verdict !== 'covered')
    .map(({ scenario, criterion }) => ({ scenario, criterion }));
}
