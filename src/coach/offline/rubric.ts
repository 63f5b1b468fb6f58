import type { Criterion, Scenario, Stage } from '../../domain/scenario.ts';
import { STAGE_IDS, type StageId } from '../../domain/stages.ts';
import { type Quantity, unitMatcher } from '../../text/quantities.ts';
import { words } from '../../text/words.ts';
import { isNegation, termsOf, Vocabulary } from './vocabulary.ts';

/** Vocabulary terms and how telling each is; flat arrays, as this is the inner loop. */
export interface WeightedTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** A phrasing as weighted terms. */
export interface Phrasing extends WeightedTerms {
  /** Sum of the weights, never under the mass of two telling words. */
  readonly total: number;
  /** It denies something itself, so a denial in the answer may be the very claim. */
  readonly denies: boolean;
}

/** One synonym of a must-have group: its words in sequence. */
export interface Synonym {
  readonly text: string;
  /** Terms that must stand close together. */
  readonly ids: readonly number[];
  /** Raw words that must follow each other, where terms alone would say too little ("recall@k"). */
  readonly literal: readonly string[];
  readonly denies: boolean;
}

/** A criterion made ready for matching. */
export interface PreparedCriterion {
  readonly criterion: Criterion;
  readonly good: readonly Phrasing[];
  /** Anti-patterns, and the cues of red flags against the criterion. */
  readonly wrong: readonly Phrasing[];
  readonly groups: readonly (readonly Synonym[])[];
  /** Weight of each term in the criterion's own language. */
  readonly pool: WeightedTerms;
  /** Weight of the heaviest terms of the pool: what a full answer can be expected to hold of it. */
  readonly poolMass: number;
  readonly isAmount: ((quantity: Quantity) => boolean) | undefined;
}

export interface PreparedStage {
  readonly vocabulary: Vocabulary;
  readonly criteria: readonly PreparedCriterion[];
  /** Stems of the question, the brief and the title: repeating them earns little. */
  readonly givenStems: ReadonlySet<string>;
  /** Word triples of the question and the brief. */
  readonly givenTriples: ReadonlySet<string>;
}

/** The stages of a scenario share one vocabulary, so an answer is read once for all of them. */
export type PreparedScenario = Readonly<Record<StageId, PreparedStage>>;

/** What a word of the question or the brief still counts. */
const GIVEN_WEIGHT = 0.4;
/** Telling words a phrasing is taken to have at least, so that one word alone never fills it. */
const FEWEST_WORDS = 2;
/** Terms of a criterion's language that a full answer can be expected to use. */
const POOL_TERMS = 7;

const prepared = new WeakMap<Scenario, PreparedScenario>();

/** The rubrics of a scenario ready for matching; prepared once per scenario object. */
export function prepareScenario(scenario: Scenario): PreparedScenario {
  let known = prepared.get(scenario);
  if (!known) {
    known = prepareAll(scenario);
    prepared.set(scenario, known);
  }
  return known;
}

function prepareAll(scenario: Scenario): PreparedScenario {
  const vocabulary = new Vocabulary();
  const idf = inverseFrequencies(scenario, vocabulary);
  const prepare = (id: StageId): PreparedStage => prepareOne(scenario, scenario.stages[id], vocabulary, idf);
  const entries = STAGE_IDS.map((id) => [id, prepare(id)] as const);
  return Object.fromEntries(entries) as Record<StageId, PreparedStage>;
}

/** How telling a term is: rare among the criteria of the whole scenario. BM25's formula. */
function inverseFrequencies(scenario: Scenario, vocabulary: Vocabulary): (id: number) => number {
  const seenIn = new Map<number, number>();
  let count = 0;
  for (const stage of STAGE_IDS) {
    for (const criterion of scenario.stages[stage].criteria) {
      count += 1;
      const ids = new Set(textsOf(criterion).flatMap((text) => idsOf(text, vocabulary)));
      for (const id of ids) seenIn.set(id, (seenIn.get(id) ?? 0) + 1);
    }
  }
  return (id) => {
    const seen = seenIn.get(id) ?? 0.5;
    return Math.log(1 + (count - seen + 0.5) / (seen + 0.5));
  };
}

function textsOf(criterion: Criterion): string[] {
  return [criterion.claim, criterion.model, ...criterion.anyOf, ...criterion.mustHave.flat()];
}

function idsOf(text: string, vocabulary: Vocabulary): number[] {
  return termsOf(text).map((term) => vocabulary.idOf(term.stem));
}

function prepareOne(
  scenario: Scenario,
  stage: Stage,
  vocabulary: Vocabulary,
  idf: (id: number) => number,
): PreparedStage {
  const givenTexts = [stage.question, scenario.brief, scenario.title];
  const given = new Set(givenTexts.flatMap((text) => idsOf(text, vocabulary)));
  const weigh = (id: number): number => idf(id) * (given.has(id) ? GIVEN_WEIGHT : 1);
  const toPhrasing = (text: string): Phrasing => phrasingOf(text, vocabulary, weigh);
  return {
    vocabulary,
    givenStems: new Set(givenTexts.flatMap((text) => termsOf(text).map((term) => term.stem))),
    givenTriples: new Set(givenTexts.flatMap((text) => triplesOf(words(text).map((word) => word.stem)))),
    criteria: stage.criteria.map((criterion) => ({
      criterion,
      good: [...criterion.anyOf, criterion.model, ...criterion.claim.split(/[;.]\s/u)]
        .map(toPhrasing)
        .filter((phrasing) => phrasing.ids.length > 0),
      wrong: [
        ...criterion.antiPatterns,
        ...stage.redFlags.filter((flag) => flag.against.includes(criterion.id)).flatMap((flag) => flag.cues),
      ].map(toPhrasing),
      groups: criterion.mustHave.map((group) => group.map((text) => synonymOf(text, vocabulary))),
      ...poolOf(criterion, vocabulary, weigh),
      isAmount: criterion.quantity && unitMatcher(criterion.quantity.units),
    })),
  };
}

function phrasingOf(text: string, vocabulary: Vocabulary, weigh: (id: number) => number): Phrasing {
  const list = words(text);
  const found = termsOf(text, list);
  const ids = Int32Array.from(new Set(found.map((term) => vocabulary.idOf(term.stem))));
  const weights = Float64Array.from(ids, weigh);
  for (const [index, term] of found.entries()) {
    const next = found[index + 1];
    const [first, second] = [list[term.position], next && list[next.position]];
    if (!next || !first || !second || next.position !== term.position + 1) continue;
    vocabulary.addCompound(first.text, second.text, [vocabulary.idOf(term.stem), vocabulary.idOf(next.stem)]);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ids,
    weights,
    total: Math.max(total, FEWEST_WORDS * TELLING),
    denies: list.some((word) => isNegation(word.text)),
  };
}

/** Weight of a word found in about two of forty criteria. */
const TELLING = 2.7;

function synonymOf(text: string, vocabulary: Vocabulary): Synonym {
  const list = words(text);
  const terms = termsOf(text, list);
  const isBare = terms.length === 0 || (terms.length === 1 && list.length > 1);
  return {
    text,
    ids: isBare ? [] : [...new Set(terms.map((term) => vocabulary.idOf(term.stem)))],
    literal: isBare ? list.map((word) => word.stem) : [],
    denies: list.some((word) => isNegation(word.text)),
  };
}

function poolOf(
  criterion: Criterion,
  vocabulary: Vocabulary,
  weigh: (id: number) => number,
): Pick<PreparedCriterion, 'pool' | 'poolMass'> {
  const uses = new Map<number, number>();
  for (const text of textsOf(criterion)) {
    for (const id of new Set(idsOf(text, vocabulary))) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const ids = Int32Array.from(uses.keys());
  const weights = Float64Array.from(uses, ([id, count]) => weigh(id) * (1 - 0.5 ** count));
  const heaviest = [...weights].sort((a, b) => b - a).slice(0, POOL_TERMS);
  return {
    pool: { ids, weights },
    poolMass: Math.max(
      1,
      heaviest.reduce((sum, weight) => sum + weight, 0),
    ),
  };
}

/** The triples of neighbouring words, by which a copied stretch of text is known. */
export function triplesOf(stems: readonly string[]): string[] {
  return stems.slice(0, -2).map((stem, index) => `${stem} ${stems[index + 1]} ${stems[index + 2]}`);
}
