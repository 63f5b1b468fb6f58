import type { Answer, Hits, Unit } from './answer.ts';
import type { Phrasing, PreparedCriterion, Synonym, WeightedTerms } from './rubric.ts';

/** One sentence, or two or three in a row, read as one. */
export interface Window {
  /** Index of the first sentence and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
  /** The strongest hits of its sentences. */
  readonly hits: Hits;
}

/** How to read a sentence: as it is meant, or without its negations. */
export type ReadingOf = 'asserted' | 'raw';

/** Windows of `size` neighbouring sentences that may be evidence. */
export function windowsOf(answer: Answer, size: number): Window[] {
  const found: Window[] = [];
  for (let from = 0; from + size <= answer.units.length; from += 1) {
    const units = answer.units.slice(from, from + size);
    if (!units.some((unit) => unit.excluded))
      found.push({ from, to: from + size, units, hits: mergeHits(units) });
  }
  return found;
}

/** The strongest hits of several sentences. */
export function mergeHits(units: readonly Unit[]): Hits {
  const [first, ...others] = units;
  if (!first) return { found: [], asserted: new Float32Array(0), raw: new Float32Array(0) };
  if (others.length === 0) return first.hits;
  const asserted = first.hits.asserted.slice();
  const isPlain = units.every(({ hits }) => hits.raw === hits.asserted);
  const raw = isPlain ? asserted : first.hits.raw.slice();
  for (const { hits } of others) {
    raise(asserted, hits.asserted, hits.found);
    if (!isPlain) raise(raw, hits.raw, hits.found);
  }
  return { found: [...new Set(units.flatMap(({ hits }) => hits.found))], asserted, raw };
}

function raise(target: Float32Array, values: Float32Array, ids: readonly number[]): void {
  for (const id of ids) {
    const value = values[id] as number;
    if (value > (target[id] as number)) target[id] = value;
  }
}

/** Weight that is found of a list of terms. */
function massOf({ ids, weights }: WeightedTerms, strengths: Float32Array): number {
  let mass = 0;
  for (let index = 0; index < ids.length; index += 1) {
    mass += (weights[index] as number) * (strengths[ids[index] as number] ?? 0);
  }
  return mass;
}

/** Share of a phrasing's weight that is found, 0 to 1. A phrasing that denies something is read raw. */
export function similarity(phrasing: Phrasing, hits: Hits, reading?: ReadingOf): number {
  return massOf(phrasing, hits[reading ?? (phrasing.denies ? 'raw' : 'asserted')]) / phrasing.total;
}

/** The best of several phrasings. */
export function bestSimilarity(phrasings: readonly Phrasing[], hits: Hits, reading?: ReadingOf): number {
  let best = 0;
  for (const phrasing of phrasings) best = Math.max(best, similarity(phrasing, hits, reading));
  return best;
}

/** Share of the criterion's own language that is there, 0 to 1. */
export function languageOf(
  { pool, poolMass }: Pick<PreparedCriterion, 'pool' | 'poolMass'>,
  hits: Hits,
): number {
  return Math.min(1, massOf(pool, hits.asserted) / poolMass);
}

/** Sureness from which a word counts as standing for a term of a synonym. */
const SURE = 0.75;
/** Other words allowed between the words of a synonym. */
const GAP = 2;

/** Whether a sentence holds a synonym, its words close together and not denied. */
export function holds(unit: Unit, synonym: Synonym): boolean {
  for (const concept of synonym.concepts) if (unit.concepts.has(concept)) return true;
  return synonym.ids.length > 0 ? holdsTerms(unit, synonym) : holdsLiteral(unit, synonym);
}

function holdsTerms(unit: Unit, synonym: Synonym): boolean {
  const which = synonym.denies ? 'raw' : 'asserted';
  for (const id of synonym.ids) if ((unit.hits[which][id] ?? 0) < SURE) return false;
  if (synonym.ids.length === 1) return true;
  const places = synonym.ids.map((id) => positionsOf(unit, id));
  const reach = (synonym.ids.length - 1) * (GAP + 1);
  return (places[0] ?? []).some((at) =>
    places.every((list) => list.length === 0 || list.some((place) => Math.abs(place - at) <= reach)),
  );
}

/** Word positions that stand for a term; none for a term made of two joined words. */
function positionsOf(unit: Unit, id: number): number[] {
  const found: number[] = [];
  for (const [position, list] of unit.resolved) {
    if (list.some((one) => one.id === id && one.strength >= SURE)) found.push(position);
  }
  return found;
}

function holdsLiteral(unit: Unit, synonym: Synonym): boolean {
  const [first, ...rest] = synonym.literal;
  if (first === undefined) return false;
  return (unit.positions.get(first) ?? []).some(
    (at) => (synonym.denies || unit.polarity[at] === 'plain') && follow(unit, at, rest),
  );
}

/** Whether the words follow in order, each at most one word apart: "hurts far more" holds "hurts more". */
function follow(unit: Unit, at: number, stems: readonly string[]): boolean {
  let last = at;
  for (const stem of stems) {
    const next = [last + 1, last + 2].find((position) => fits(stem, unit.words[position]?.stem ?? ''));
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

/** A number of a synonym, or the "k" and "n" of a formula, stands for any number. */
function fits(wanted: string, actual: string): boolean {
  return wanted === actual || (ANY_NUMBER.test(wanted) && STARTS_WITH_DIGIT.test(actual));
}

const ANY_NUMBER = /^[knx]$|^\d/u;
const STARTS_WITH_DIGIT = /^\d/u;
