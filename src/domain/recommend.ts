import type { SessionDigest } from './digest.ts';
import type { Recommendation } from './progress-document.ts';
import { lossesOf } from './progress-families.ts';
import { type Group, groupsOf, inOrder, isInterview, scenarioKey } from './progress-sittings.ts';
import type { ScenarioSummary } from './scenario.ts';
import type { Level } from './stages.ts';

/** Something of the library that may be sat. */
type Option = Pick<ScenarioSummary, 'id' | 'version' | 'levels' | 'minutes' | 'concepts'>;

/** Days are given as ISO 8601 dates, so that they sort as texts do. */
export interface RecommendOptions {
  readonly level: Level;
  /** What was sat on this day or later is fresh in mind. */
  readonly yesterday: string;
  /** What was sat on this day or later is half remembered. */
  readonly fortnight: string;
}

/** What a list knows of a sitting. */
type Sat = Pick<SessionDigest, 'id' | 'scenario' | 'startedAt' | 'finishedAt' | 'interviewer' | 'drill'>;

/** Sittings in any order. */
export interface History {
  readonly sat: readonly Sat[];
  /** The newest of them, twenty or so, in full. */
  readonly recent: readonly SessionDigest[];
}

/** Interviews looked at: what was weak long ago may be mended. */
const LATELY = 5;
const WEAK_CONCEPTS = 3;
/** Half a score from memory is no better practice than a new interview that asks half as much of the weak points. */
const REMEMBERED = 0.5;

/**
 * Of the scenarios for the level, not sat since yesterday, the one whose criteria are on average about the weakest
 * concepts; one sat within a fortnight counts half. Undefined only without scenarios.
 */
export function recommend(
  { sat, recent }: History,
  scenarios: readonly Option[],
  { level, yesterday, fortnight }: RecommendOptions,
): Recommendation | undefined {
  const lastSat = new Map(
    inOrder(sat)
      .filter(isOwnInterview)
      .map(({ scenario, startedAt }) => [scenarioKey(scenario), startedAt]),
  );
  const isSince = ({ id }: Option, day: string) => (lastSat.get(id) ?? '') >= day;
  const suited = orAll(scenarios, ({ levels }) => levels.includes(level));
  const open = orAll(suited, (one) => !isSince(one, yesterday));
  const group = groupFor(recent, level);
  if (!group) return first(open, lastSat);
  const losses = lossesOf(group.sittings.slice(-LATELY));
  const weakness = weaknessOf(losses);
  const [best] = open
    .map((one) => ({ one, value: weakness(one) * (isSince(one, fortnight) ? REMEMBERED : 1) }))
    .sort((a, b) => b.value - a.value || a.one.minutes - b.one.minutes);
  return best && { ...about(best.one, losses), ...satAt(best.one, lastSat), isFirst: false };
}

/** An interview that was broken off, newest of all, not before `since`, and can be gone on with. */
export function interrupted<T extends Sat>(
  sat: readonly T[],
  scenarios: readonly Option[],
  since: string,
): T | undefined {
  const newest = inOrder(sat).findLast(isOwnInterview);
  if (!newest || newest.finishedAt !== null || newest.startedAt < since) return undefined;
  const { id, version, file } = newest.scenario;
  const isSame = (one: Option) => one.id === id && one.version === version;
  return file !== undefined || scenarios.some(isSame) ? newest : undefined;
}

function isOwnInterview(sat: Sat): boolean {
  return isInterview(sat) && sat.interviewer === 'program';
}

/** What the candidate showed at this level, or else at the one sat last. */
function groupFor(digests: readonly SessionDigest[], level: Level): Group | undefined {
  const own = groupsOf(digests).filter(({ judge }) => judge.kind !== 'human');
  return own.find((group) => group.level === level) ?? own[0];
}

function first(open: readonly Option[], lastSat: ReadonlyMap<string, string>): Recommendation | undefined {
  const [shortest] = open.toSorted((a, b) => a.minutes - b.minutes);
  return (
    shortest && { ...about(shortest, new Map()), ...satAt(shortest, lastSat), isFirst: lastSat.size === 0 }
  );
}

function satAt({ id }: Option, lastSat: ReadonlyMap<string, string>): Pick<Recommendation, 'lastSat'> {
  const at = lastSat.get(id);
  return at === undefined ? {} : { lastSat: at };
}

type Losses = ReturnType<typeof lossesOf>;

/**
 * How weak the candidate is at what a scenario asks: the mean over its criteria of the share lost of their concepts,
 * which is drawn to the share of all as by one more criterion, since once may be chance.
 */
function weaknessOf(losses: Losses): (one: Option) => number {
  let all = 0;
  let allLost = 0;
  for (const { weight, lost } of losses.values()) {
    all += weight;
    allLost += lost;
  }
  const usual = all === 0 ? 1 : allLost / all;
  const shares = new Map([...losses].map(([id, { weight, lost }]) => [id, (lost + usual) / (weight + 1)]));
  return ({ concepts }) => {
    let asked = 0;
    let sum = 0;
    for (const [concept, criteria] of Object.entries(concepts)) {
      asked += criteria.length;
      sum += criteria.length * (shares.get(concept) ?? usual);
    }
    return asked === 0 ? 0 : sum / asked;
  };
}

function about(
  { id, concepts }: Option,
  losses: Losses,
): Pick<Recommendation, 'scenario' | 'weak' | 'points'> {
  const weak = Object.entries(concepts)
    .map(([concept, { length }]) => ({ concept, points: length, lost: losses.get(concept)?.lost ?? 0 }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, WEAK_CONCEPTS);
  return {
    scenario: id,
    weak: weak.map(({ concept }) => concept),
    points: weak.reduce((sum, { points }) => sum + points, 0),
  };
}

function orAll<T>(all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const wanted = all.filter(isWanted);
  return wanted.length > 0 ? wanted : all;
}
