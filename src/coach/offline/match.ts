import type { Answer, Hits, Unit } from './answer.ts';
import type { Phrasing, PreparedCriterion, Synonym, WeightedTerms } from './rubric.ts';

/** One sentence, or two or three in a row, read as one. */
export interface Window {
  /** Index of the first sentence and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/** How to read a sentence: as it is meant, or without its negations. */
export type ReadingOf = 'asserted' | 'raw';

/** Windows of `size` neighbouring sentences that may be evidence. */
export function windowsOf(answer: Answer, size: number): Window[] {
  const found: Window[] = [];
  for (let from = 0; from + size <= answer.units.length; from += 1) {
    const units = answer.units.slice(from, from + size);
    if (!units.some((unit) => unit.excluded)) found.push({ from, to: from + size, units });
  }
  return found;
}

/** Merges the hits of sentences; into the same arrays every time, as an answer has many passages. */
export class HitsMerger {
  private readonly merged: Hits;
  private last: readonly Unit[] = [];

  /** `size` is the number of terms in the vocabulary. */
  constructor(size: number) {
    this.merged = { asserted: new Float32Array(size), raw: new Float32Array(size) };
  }

  /** The strongest hits of several sentences; they hold until the next call. */
  of(units: readonly Unit[]): Hits {
    const [only] = units;
    if (only && units.length === 1) return only.hits;
    const { asserted, raw } = this.merged;
    for (const { hits } of this.last) {
      for (const id of hits.found) asserted[id] = raw[id] = 0;
    }
    for (const { hits } of units) {
      raise(asserted, hits.asserted, hits.found);
      raise(raw, hits.raw, hits.found);
    }
    this.last = units;
    return this.merged;
  }
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
  const isRaw = reading === undefined ? phrasing.denies : reading === 'raw';
  return massOf(phrasing, isRaw ? hits.raw : hits.asserted) / phrasing.total;
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

/** What several sentences hold, wherever in them. */
export interface Everything {
  readonly hits: Hits;
  readonly concepts: ReadonlySet<number>;
  readonly stems: ReadonlySet<string>;
}

export function everythingIn(units: readonly Unit[], vocabularySize: number): Everything {
  return {
    hits: new HitsMerger(vocabularySize).of(units),
    concepts: new Set(units.flatMap((unit) => [...unit.concepts])),
    stems: new Set(units.flatMap((unit) => [...unit.positions.keys()])),
  };
}

/** Whether any of several sentences may hold a synonym; no sentence need be asked where none may. */
export function mayHold({ hits, concepts, stems }: Everything, synonym: Synonym): boolean {
  if (synonym.concepts.some((concept) => concepts.has(concept))) return true;
  const [first] = synonym.literal;
  return synonym.ids.length > 0 ? hasTerms(hits, synonym) : first !== undefined && stems.has(first);
}

/** Whether a sentence holds a synonym, its words close together and not denied. */
export function holds(unit: Unit, synonym: Synonym): boolean {
  for (const concept of synonym.concepts) if (unit.concepts.has(concept)) return true;
  return synonym.ids.length > 0 ? holdsTerms(unit, synonym) : holdsLiteral(unit, synonym);
}

function holdsTerms(unit: Unit, synonym: Synonym): boolean {
  if (!hasTerms(unit.hits, synonym)) return false;
  if (synonym.ids.length === 1) return true;
  const places = synonym.ids.map((id) => positionsOf(unit, id));
  const reach = (synonym.ids.length - 1) * (GAP + 1);
  return (places[0] ?? []).some((at) =>
    places.every((list) => list.length === 0 || list.some((place) => Math.abs(place - at) <= reach)),
  );
}

function hasTerms(hits: Hits, { ids, denies }: Synonym): boolean {
  const strengths = denies ? hits.raw : hits.asserted;
  return ids.every((id) => (strengths[id] ?? 0) >= SURE);
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
