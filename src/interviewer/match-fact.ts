import type { Fact } from '../domain/scenario.ts';
import { MATCH_WEIGHTS, type MatchWeights } from './match-weights.ts';
import {
  indexOf,
  type Numbers,
  nearestOf,
  nearTo,
  type PhrasingIndex,
  spelled,
  weightOf,
} from './phrasing-index.ts';
import type { Term } from './question-terms.ts';
import { evidenceOf } from './word-evidence.ts';

/** How well a question fits a fact. The evidence may be negative, the rest is from 0 to 1. */
export interface Fit {
  /** The phrasing most like it: twice what both share over the weight of both. */
  readonly alike: number;
  /** The share of some phrasing that the question says. */
  readonly said: number;
  /** The share of the question that all phrasings and the reply together have words for. */
  readonly explained: number;
  /** The share of this fact in the phrasings nearest to the question. */
  readonly neighbours: number;
  /** What its words and their synonyms tell for this fact. */
  readonly meaning: number;
  /** What its very words tell. */
  readonly wording: number;
  /** Whether it is one of the phrasings, word for word but for what is polite: 1 or 0. */
  readonly exact: number;
}

/** How well a question fits the things that interviewers are asked and this one cannot tell. */
export interface Foreign {
  /** Likeness to the nearest of them. */
  readonly foreign: number;
  /** Their share in the phrasings nearest to the question. */
  readonly strangers: number;
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

/** The parts of a fit, and of what speaks for none of the facts, in the order they are summed. */
export const FIT_PARTS = [
  'alike',
  'said',
  'explained',
  'neighbours',
  'meaning',
  'wording',
  'exact',
] as const satisfies readonly (keyof Fit)[];
export const FOREIGN_PARTS = ['foreign', 'strangers'] as const satisfies readonly (keyof Foreign)[];
const EXACT = 0.999;
const LIKELY = 0.55;
/** So many of the nearest phrasings have a say, each by the cube of its likeness. */
const NEIGHBOURS = 8;

/** A question as the index sees it. */
interface Asked {
  readonly terms: readonly Term[];
  /** For each term how near it is to the words of the vocabulary. */
  readonly near: readonly Float64Array[];
  /** For each word of the vocabulary how near the nearest term is. */
  readonly nearest: Float64Array;
  readonly weights: readonly number[];
  readonly weight: number;
}

/** What a question and a phrasing share. */
interface Likeness {
  readonly alike: number;
  readonly said: number;
  /** For each term of the question how near the phrasing comes to it; empty when it does to none. */
  readonly terms: readonly number[];
}

/** What a question shares with each fact. */
export function matchFacts(
  terms: readonly Term[],
  facts: readonly Fact[],
  unknown?: readonly string[],
): Matched {
  const index = indexOf(facts, unknown);
  const asked = read(terms, index);
  const likenesses = index.facts.map(({ asks }) => asks.map((words) => likeness(words, asked, index)));
  const strangers = index.foreign.map((words) => likeness(words, asked, index));
  const votes = votesOf([...likenesses, strangers]);
  const { meaning, wording } = evidenceOf(asked.terms, likenesses, index);
  const fits = index.facts.map(({ fact, bag }, place) => {
    const own = likenesses[place] ?? [];
    const alike = most(own.map((one) => one.alike));
    const fit = {
      alike,
      said: most(own.map((one) => one.said)),
      explained: explainedBy(bag, asked),
      neighbours: votes[place] ?? 0,
      meaning: meaning[place] ?? 0,
      wording: wording[place] ?? 0,
      exact: alike > EXACT ? 1 : 0,
    };
    return { fact, fit };
  });
  const foreign = { foreign: most(strangers.map((one) => one.alike)), strangers: votes.at(-1) ?? 0 };
  return { fits, foreign };
}

/**
 * As `weigh`, but a phrasing that only one fact has decides, if that fact is likely at all: a question is taken without
 * the words that only ask, and "how many people use it" is then "how many people do I have".
 */
export function rank(matched: Matched, weights: MatchWeights = MATCH_WEIGHTS): Chosen[] {
  const { fits, foreign } = matched;
  const ranked = weigh(matched, weights);
  const named = foreign.foreign > EXACT ? [] : fits.filter(({ fit }) => fit.exact === 1);
  const [only] = named;
  const isLikely = ranked.some(({ fact, probability }) => fact === only?.fact && probability >= LIKELY);
  return only && named.length === 1 && isLikely ? [{ fact: only.fact, probability: 1 }] : ranked;
}

/** The facts by how probable it is that the question asks for them; what is left of 1 is for none of them. */
export function weigh({ fits, foreign }: Matched, weights: MatchWeights = MATCH_WEIGHTS): Chosen[] {
  const utility = FOREIGN_PARTS.reduce((sum, part) => sum + weights[part] * foreign[part], weights.none);
  const scored = fits.map(({ fact, fit }) => ({
    fact,
    odds: Math.exp(FIT_PARTS.reduce((sum, part) => sum + weights[part] * fit[part], 0)),
  }));
  const all = scored.reduce((sum, { odds }) => sum + odds, Math.exp(utility));
  return scored
    .map(({ fact, odds }) => ({ fact, probability: odds / all }))
    .sort((a, b) => b.probability - a.probability);
}

function read(said: readonly Term[], index: PhrasingIndex): Asked {
  const terms = said.map((term) => spelled(term, index));
  const near = terms.map((term) => nearTo(term, index));
  const nearest = new Float64Array(index.vocabulary.length);
  for (const row of near) {
    for (let number = 0; number < row.length; number += 1) {
      const value = row[number] ?? 0;
      if (value > (nearest[number] ?? 0)) nearest[number] = value;
    }
  }
  const weights = terms.map((term, place) => weightOf(term, near[place] ?? nearest, index));
  return { terms, near, nearest, weights, weight: sum(weights) };
}

const NOTHING_SHARED: Likeness = { alike: 0, said: 0, terms: [] };

/** Soft Dice coefficient of the weighted terms of a question and a phrasing, and the share of the phrasing said. */
function likeness(words: Numbers, { near, nearest, weights, weight }: Asked, index: PhrasingIndex): Likeness {
  let all = 0;
  let said = 0;
  for (const number of words) {
    const one = index.weights[number] ?? 0;
    all += one;
    said += one * (nearest[number] ?? 0);
  }
  if (said === 0 || weight === 0) return NOTHING_SHARED;
  const terms = near.map((row) => nearestOf(words, row));
  const shared = terms.reduce((sum, one, place) => sum + one * (weights[place] ?? 0), said);
  return { alike: shared / (all + weight), said: said / all, terms };
}

function explainedBy(bag: Numbers, { near, weights, weight }: Asked): number {
  if (weight === 0) return 0;
  return sum(near.map((row, place) => (weights[place] ?? 0) * nearestOf(bag, row))) / weight;
}

/** The share of each group in the phrasings that are nearest of all, and those that are as near as the last of them. */
function votesOf(groups: readonly (readonly Likeness[])[]): number[] {
  const ascending = Float64Array.from(groups.flat().flatMap(({ alike }) => (alike > 0 ? alike : []))).sort();
  const bound = ascending.at(-NEIGHBOURS) ?? 0;
  const votes = groups.map((group) =>
    group.reduce((votes, { alike }) => (alike < bound ? votes : votes + alike ** 3), 0),
  );
  const all = sum(votes);
  return all === 0 ? votes : votes.map((vote) => vote / all);
}

function most(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
