import type { Fact } from '../domain/scenario.ts';
import { nearest } from '../text/nearest.ts';
import { isKnown, nearness, type Term, termOf, termsOf } from './question-terms.ts';
import { UNKNOWN_TOPICS } from './unknown-topics.ts';

/** Words by their numbers in the vocabulary, each once. */
export type Numbers = readonly number[];

/** One fact with the words it is asked for by. */
export interface IndexedFact {
  readonly fact: Fact;
  readonly asks: readonly Numbers[];
  /** Every word of the phrasings, and with those of the reply. */
  readonly words: Numbers;
  readonly bag: Numbers;
  /** In how many phrasings each word of the vocabulary is, by its number. */
  readonly uses: readonly number[];
}

/** The facts of a scenario, made ready to be matched with many questions. */
export interface PhrasingIndex {
  readonly facts: readonly IndexedFact[];
  /** What no fact answers. */
  readonly foreign: readonly Numbers[];
  readonly vocabulary: readonly Term[];
  /** What each word of the vocabulary weighs. */
  readonly weights: Float64Array;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly numbersOfGroup: ReadonlyMap<number, Numbers>;
}

const indexes = new WeakMap<readonly Fact[], PhrasingIndex>();

/** The index of these facts; the same facts are indexed once. */
export function indexOf(facts: readonly Fact[], unknown: readonly string[] = UNKNOWN_TOPICS): PhrasingIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const index = build(facts, unknown);
  indexes.set(facts, index);
  return index;
}

function build(facts: readonly Fact[], unknown: readonly string[]): PhrasingIndex {
  const vocabulary: Term[] = [];
  const numberOf = new Map<string, number>();
  const numbersOfGroup = new Map<number, number[]>();
  const enter = (term: Term): number => {
    const known = numberOf.get(term.stem);
    if (known !== undefined) return known;
    const number = vocabulary.push(term) - 1;
    numberOf.set(term.stem, number);
    for (const group of term.groups) {
      const members = numbersOfGroup.get(group);
      if (members) members.push(number);
      else numbersOfGroup.set(group, [number]);
    }
    return number;
  };
  const numbered = (texts: readonly string[]) =>
    texts.map((text) => termsOf(text).map(enter)).filter((terms) => terms.length > 0);
  const indexed = facts.map((fact) => {
    const asks = numbered(fact.asks);
    const reply = termsOf(fact.reply)
      .filter(({ isCue }) => !isCue)
      .map(enter);
    const uses = countsOf(asks.flat());
    const words = [...new Set(asks.flat())];
    return { fact, asks, words, bag: [...new Set([...words, ...reply])], uses };
  });
  const foreign = numbered([...unknown, ...facts.flatMap(({ notAsks = [] }) => notAsks)]);
  const bare = {
    facts: indexed,
    foreign,
    vocabulary,
    numberOf,
    numbersOfGroup,
    weights: new Float64Array(),
  };
  return {
    ...bare,
    weights: Float64Array.from(vocabulary, (term) => weightOf(term, nearTo(term, bare), bare)),
  };
}

function countsOf(numbers: Numbers): number[] {
  const counts: number[] = [];
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

/** How near a term is to each word of the vocabulary. */
export function nearTo(term: Term, { vocabulary, numberOf, numbersOfGroup }: PhrasingIndex): Float64Array {
  const near = new Float64Array(vocabulary.length);
  for (const group of term.groups) {
    for (const number of numbersOfGroup.get(group) ?? []) {
      const other = vocabulary[number];
      if (other) near[number] = nearness(term, other);
    }
  }
  const same = numberOf.get(term.stem);
  if (same !== undefined) near[same] = 1;
  return near;
}

/** The nearest of some words. */
export function nearestOf(words: Numbers, near: Float64Array): number {
  let best = 0;
  for (const number of words) {
    const one = near[number] ?? 0;
    if (one > best) best = one;
  }
  return best;
}

/** What the kind of answer weighs beside what it is about. */
const CUE = 0.5;

/** Rare words tell facts apart: the inverse frequency of a word and its synonyms among the facts. */
export function weightOf(
  term: Term,
  near: Float64Array,
  { facts, weights, numberOf }: PhrasingIndex,
): number {
  const known = weights[numberOf.get(term.stem) ?? -1];
  const count = () => facts.reduce((sum, { words }) => sum + nearestOf(words, near), 0);
  const weight = known ?? (term.isCue ? CUE : 1) * Math.log(1 + facts.length / Math.max(1, count()));
  return (term.share ?? 1) * weight;
}

/** A word nobody uses here that is one slip away from one that is used here. */
export function spelled(term: Term, { vocabulary, numberOf }: PhrasingIndex): Term {
  if (term.isCue || term.stem.length < 5 || isKnown(term.stem) || numberOf.has(term.stem)) return term;
  const sameStart = vocabulary
    .map(({ stem }) => stem)
    .filter((stem) => stem[0] === term.stem[0] && stem.length >= 4);
  const meant = nearest(term.stem, sameStart);
  if (meant === undefined || Math.abs(meant.length - term.stem.length) > 1) return term;
  return { ...term, ...termOf(meant) };
}
