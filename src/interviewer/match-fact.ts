import type { Fact } from '../domain/scenario.ts';
import { nearest as nearestWord } from '../text/nearest.ts';
import { MATCH_WEIGHTS, type MatchWeights } from './match-weights.ts';
import { isKnown, nearness, type Term, termOf, termsOf } from './question-terms.ts';
import { UNKNOWN_TOPICS } from './unknown-topics.ts';

/** How well a question fits a fact, each part from 0 to 1. */
export interface Fit {
  /** The phrasing most like it: twice what both share over the weight of both. */
  readonly alike: number;
  /** The share of some phrasing that the question says. */
  readonly said: number;
  /** The share of the question that all phrasings and the reply together have words for. */
  readonly explained: number;
  /** Likeness to the second-best phrasing. */
  readonly seconded: number;
  /** How much the words of the question are this fact's and no other's, by the phrasings that have them. */
  readonly own: number;
  /** Whether it is one of the phrasings, word for word but for what is polite: 1 or 0. */
  readonly exact: number;
}

/** How well a question fits the things that interviewers are asked and this one cannot tell. */
export interface Foreign {
  /** Likeness to the nearest of them. */
  readonly alike: number;
  /** By how much that is more than the likeness to any phrasing of a fact; 0 where a fact is nearer. */
  readonly ahead: number;
}

/** A question with the facts it may ask for, before it is decided which. */
export interface Matched {
  readonly fits: readonly { readonly fact: Fact; readonly fit: Fit }[];
  readonly foreign: Foreign;
}

export interface Chosen {
  readonly fact: Fact;
  readonly probability: number;
}

/** The parts of a fit, in the order they are summed. */
export const FIT_PARTS = ['alike', 'said', 'explained', 'seconded', 'own', 'exact'] as const;
const EXACT = 0.999;

type Phrasing = readonly Term[];
interface IndexedFact {
  readonly fact: Fact;
  readonly asks: readonly Phrasing[];
  /** Every word of the phrasings and of the reply. */
  readonly bag: Phrasing;
}
interface Index {
  readonly facts: readonly {
    readonly fact: Fact;
    readonly asks: readonly Phrasing[];
    readonly bag: readonly Term[];
  }[];
  readonly foreign: readonly Phrasing[];
  readonly vocabulary: ReadonlySet<string>;
  readonly weigh: (term: Term) => number;
}

const indexes = new WeakMap<readonly Fact[], Index>();

/** What a question shares with each fact. */
export function matchFacts(
  asked: readonly Term[],
  facts: readonly Fact[],
  unknown: readonly string[] = UNKNOWN_TOPICS,
): Matched {
  const index = indexOf(facts, unknown);
  const terms = asked.map((term) => spelled(term, index));
  const owned = ownedBy(terms, index);
  const fits = index.facts.map((one, place) => ({
    fact: one.fact,
    fit: { ...fitOf(terms, one, index.weigh), own: owned[place] ?? 0 },
  }));
  const nearest = Math.max(0, ...fits.map(({ fit }) => fit.alike));
  const alike = Math.max(0, ...index.foreign.map((phrasing) => likeness(terms, phrasing, index.weigh).alike));
  return { fits, foreign: { alike, ahead: Math.max(0, alike - nearest) } };
}

/**
 * The facts by how probable it is that the question asks for them; what is left of 1 is for none of them. A phrasing that only
 * one fact has decides.
 */
export function rank({ fits, foreign }: Matched, weights: MatchWeights = MATCH_WEIGHTS): Chosen[] {
  const none = Math.exp(weights.none + weights.foreign * foreign.alike + weights.ahead * foreign.ahead);
  const named = foreign.alike > EXACT ? [] : fits.filter(({ fit }) => fit.exact === 1);
  const [only] = named;
  if (only && named.length === 1) return [{ fact: only.fact, probability: 1 }];
  const scored = fits.map(({ fact, fit }) => ({ fact, odds: Math.exp(utility(fit, weights)) }));
  const sum = scored.reduce((all, { odds }) => all + odds, none);
  return scored
    .map(({ fact, odds }) => ({ fact, probability: odds / sum }))
    .sort((a, b) => b.probability - a.probability);
}

function utility(fit: Fit, weights: MatchWeights): number {
  return FIT_PARTS.reduce((sum, part) => sum + weights[part] * fit[part], 0);
}

/** For each fact the share of the question's weight that is its own. */
function ownedBy(asked: Phrasing, { facts, weigh }: Index): number[] {
  const all = asked.reduce((sum, term) => sum + weigh(term), 0);
  const owned = facts.map(() => 0);
  if (all === 0) return owned;
  for (const term of asked) {
    const uses = facts.map(
      ({ asks }) =>
        asks.reduce((sum, phrasing) => sum + nearestOf(term, phrasing), 0) / Math.sqrt(asks.length),
    );
    const used = uses.reduce((sum, one) => sum + one, 0);
    if (used === 0) continue;
    for (const [place, use] of uses.entries())
      owned[place] = (owned[place] ?? 0) + (weigh(term) * use) / (used * all);
  }
  return owned;
}

function fitOf(asked: Phrasing, { asks, bag }: IndexedFact, weigh: Index['weigh']): Omit<Fit, 'own'> {
  const likenesses = asks.map((phrasing) => likeness(asked, phrasing, weigh));
  const [alike = 0, seconded = 0] = likenesses.map((one) => one.alike).sort((a, b) => b - a);
  const said = Math.max(0, ...likenesses.map((one) => one.said));
  return { alike, seconded, said, explained: likeness(bag, asked, weigh).said, exact: alike > EXACT ? 1 : 0 };
}

/** Soft Dice coefficient of two sets of weighted terms, and the share of the second found in the first. */
function likeness(asked: Phrasing, phrasing: Phrasing, weigh: Index['weigh']) {
  let all = 0;
  let shared = 0;
  for (const term of phrasing) {
    all += weigh(term);
    shared += weigh(term) * nearestOf(term, asked);
  }
  let allAsked = 0;
  let sharedAsked = 0;
  for (const term of asked) {
    allAsked += weigh(term);
    sharedAsked += weigh(term) * nearestOf(term, phrasing);
  }
  if (all === 0 || allAsked === 0) return { alike: 0, said: 0 };
  return { alike: (shared + sharedAsked) / (all + allAsked), said: shared / all };
}

function nearestOf(term: Term, others: Phrasing): number {
  let best = 0;
  for (const other of others) best = Math.max(best, nearness(term, other));
  return best;
}

/** A word nobody uses here that is one slip away from one that is used here. */
function spelled(term: Term, { vocabulary }: Index): Term {
  if (term.isCue || term.stem.length < 5 || isKnown(term.stem) || vocabulary.has(term.stem)) return term;
  const sameStart = [...vocabulary].filter((stem) => stem[0] === term.stem[0] && stem.length >= 4);
  const meant = nearestWord(term.stem, sameStart);
  if (meant === undefined || Math.abs(meant.length - term.stem.length) > 1) return term;
  return termOf(meant);
}

function indexOf(facts: readonly Fact[], unknown: readonly string[]): Index {
  const known = indexes.get(facts);
  if (known) return known;
  const indexed = facts.map((fact) => {
    const asks = fact.asks.map(termsOf).filter((terms) => terms.length > 0);
    return {
      fact,
      asks,
      bag: unique([...asks.flat(), ...termsOf(fact.reply).filter(({ isCue }) => !isCue)]),
    };
  });
  const foreign = [...unknown, ...facts.flatMap(({ notAsks = [] }) => notAsks)];
  const index: Index = {
    facts: indexed,
    foreign: foreign.map(termsOf).filter((terms) => terms.length > 0),
    vocabulary: new Set(indexed.flatMap(({ asks }) => asks.flat().map(({ stem }) => stem))),
    weigh: weightsOf(indexed.map(({ asks }) => asks)),
  };
  indexes.set(facts, index);
  return index;
}

function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.stem, term])).values()];
}

/** Rare words tell facts apart: the inverse frequency of a word and its synonyms among the facts. */
function weightsOf(facts: readonly (readonly Phrasing[])[]): Index['weigh'] {
  const bags = facts.map((asks) => unique(asks.flat()));
  const counts = new Map<string, number>();
  return (term) => {
    let count = counts.get(term.stem);
    if (count === undefined) {
      count = bags.reduce((sum, bag) => sum + nearestOf(term, bag), 0);
      counts.set(term.stem, count);
    }
    return (
      (term.share ?? 1) *
      (term.isCue ? CUE : 1) *
      Math.log(1 + facts.length / (count === 0 ? UNSEEN : Math.max(1, count)))
    );
  };
}

/** What the kind of answer weighs beside what it is about. */
const CUE = 0.5;
/** A word that no phrasing has counts as one that a single fact has. */
const UNSEEN = 1;
