import type { Criterion, Scenario } from '../../domain/scenario.ts';
import { STAGE_IDS } from '../../domain/stages.ts';
import { termsOf } from './vocabulary.ts';

/**
 * How often the words of a library are used by each of its scenarios: a digit for each scenario, the place of the
 * highest bit of the number of texts with the word, 0 for none and 9 at most.
 */
export interface Topics {
  readonly scenarios: readonly { readonly id: string; readonly texts: number }[];
  readonly words: Readonly<Record<string, string>>;
}

/** Added to the count of each word, so that one not used is unlikely and not impossible (additive smoothing). */
const UNSEEN = 0.3;
/** Words that more than this share of the scenarios use tell none of them apart. */
const SAY_NOTHING_FROM = 0.8;
/** With so many words the mean counts by half. */
const FEW = 20;
/** A digit stands for counts from 2^(digit-1) up to twice that; this is their middle. */
const countOf = (digit: number): number => (digit === 0 ? 0 : 0.75 * 2 ** digit);
const digitOf = (count: number): number => Math.min(9, count === 0 ? 0 : Math.floor(Math.log2(count)) + 1);

/** The texts that say what a scenario is about. */
function textsOf(scenario: Scenario): string[] {
  const { title, brief, twist, facts, stages, curveballs } = scenario;
  const said = (criteria: readonly Criterion[]): string[] =>
    criteria.flatMap(({ claim, model, anyOf, mustHave }) => [claim, model, ...anyOf, ...mustHave.flat()]);
  return [
    title,
    brief,
    twist,
    ...facts.map(({ reply }) => reply),
    ...STAGE_IDS.flatMap((id) => {
      const { question, weighed, modelPoints, criteria } = stages[id];
      return [question, ...weighed, ...modelPoints, ...said(criteria)];
    }),
    ...curveballs.flatMap(({ says, criteria }) => [says, ...said(criteria)]),
  ];
}

interface WordUse {
  readonly texts: number;
  /** Texts with the word, by its stem. */
  readonly counts: ReadonlyMap<string, number>;
}

const uses = new WeakMap<Scenario, WordUse>();

function usesIn(scenario: Scenario): WordUse {
  let known = uses.get(scenario);
  if (!known) {
    const counts = new Map<string, number>();
    const texts = textsOf(scenario);
    for (const text of texts) {
      for (const stem of new Set(termsOf(text).map((term) => term.stem)))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    known = { texts: texts.length, counts };
    uses.set(scenario, known);
  }
  return known;
}

/** The use of words in a library, of those that any scenario uses more than once. */
export function countTopics(library: readonly Scenario[]): Topics {
  const all = library.map(usesIn);
  const stems = [...new Set(all.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const rows = stems
    .filter((stem) => all.some(({ counts }) => (counts.get(stem) ?? 0) > 1))
    .map((stem) => [stem, all.map(({ counts }) => digitOf(counts.get(stem) ?? 0)).join('')] as const);
  return {
    scenarios: library.map(({ id }, index) => ({ id, texts: all[index]?.texts ?? 0 })),
    words: Object.fromEntries(rows),
  };
}

/** Words of the library that tell scenarios apart, each with its logarithmic share of the texts of each scenario. */
interface Prepared {
  readonly shares: ReadonlyMap<string, readonly number[]>;
}

const prepared = new WeakMap<Topics, Prepared>();

function prepare(topics: Topics): Prepared {
  let known = prepared.get(topics);
  if (!known) {
    const { scenarios, words } = topics;
    const sharesOf = (digits: string) =>
      scenarios.map(({ texts }, index) => logShare(countOf(Number(digits[index])), texts));
    const telling = Object.entries(words).filter(
      ([, digits]) => digits.replaceAll('0', '').length <= SAY_NOTHING_FROM * scenarios.length,
    );
    known = {
      shares: new Map(telling.map(([stem, digits]) => [stem, sharesOf(digits)])),
    };
    prepared.set(topics, known);
  }
  return known;
}

function logShare(count: number, texts: number): number {
  return Math.log((count + UNSEEN) / (texts + 1));
}

/**
 * How much likelier the words come from this scenario than from the likeliest other one of the library: the mean
 * logarithm of the ratio over the words that tell scenarios apart (naive Bayes, each word counted once), drawn
 * towards 0 where they are few; positive when this scenario is the likeliest.
 */
export function topicMargin(stems: ReadonlySet<string>, scenario: Scenario, topics: Topics): number {
  const { shares } = prepare(topics);
  const { counts, texts } = usesIn(scenario);
  const odds = topics.scenarios.map(() => 0);
  let telling = 0;
  for (const stem of stems) {
    const others = shares.get(stem);
    if (!others) continue;
    telling += 1;
    const own = logShare(countOf(digitOf(counts.get(stem) ?? 0)), texts);
    for (const [index, other] of others.entries()) odds[index] = (odds[index] ?? 0) + own - other;
  }
  const others = odds.filter((_, index) => topics.scenarios[index]?.id !== scenario.id);
  return Math.min(...others) / (telling + FEW);
}
