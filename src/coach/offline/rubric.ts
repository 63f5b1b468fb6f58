import type { Criterion, RedFlag, Scenario, Stage } from '../../domain/scenario.ts';
import { STAGE_IDS, type StageId } from '../../domain/stages.ts';
import { type Quantity, unitMatcher } from '../../text/quantities.ts';
import { isNegation, words } from '../../text/words.ts';
import { type Mistake, statedMistakes } from './mistakes.ts';
import { countUses, type RarityOf } from './rarity.ts';
import { type RubricTerm, termsOf, Vocabulary } from './vocabulary.ts';

/** Vocabulary terms and how telling each is; two flat arrays, as this is the inner loop. */
export interface WeightedTerms {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
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
  /** Telling concepts that the whole synonym stands for; another turn of phrase for one will do. */
  readonly concepts: readonly number[];
}

/** A criterion made ready for matching. */
export interface PreparedCriterion {
  readonly criterion: Criterion;
  readonly good: readonly Phrasing[];
  /** Anti-patterns, and the cues of red flags against the criterion. */
  readonly wrong: readonly Phrasing[];
  readonly groups: readonly (readonly Synonym[])[];
  /** Weights in the criterion's own language: of its concepts, and of the words that stand for none. */
  readonly pool: WeightedTerms;
  /** Weight of the heaviest terms of the pool: what a full answer can be expected to hold of it. */
  readonly poolMass: number;
  readonly isAmount: ((quantity: Quantity) => boolean) | undefined;
}

/** A red flag made ready for matching. */
export interface PreparedFlag {
  readonly flag: RedFlag;
  readonly cues: readonly Phrasing[];
  /** Well-known mistakes that its cues make. */
  readonly mistakes: readonly Mistake[];
}

export interface PreparedStage {
  readonly vocabulary: Vocabulary;
  readonly criteria: readonly PreparedCriterion[];
  readonly redFlags: readonly PreparedFlag[];
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
const POOL_TERMS = 9;
/** The number of no term. */
const NO_TERM = -1;
/** What a turn of phrase counts for another of the same concept, against the very words. */
const SAME_CONCEPT = 0.7;
/** How rare, beside a term never used, a concept that stands for an essential part is: in four of forty. */
const TELLING_CONCEPT = 0.6;

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
  const rarity = countUses(
    STAGE_IDS.flatMap((id) => scenario.stages[id].criteria.map((one) => keysOf(one, vocabulary))),
  );
  const rarityOf: RarityOf = (id) => rarity(vocabulary.nameOf(id));
  // A turn of phrase finds no more than its concept is worth, however rare the word it is found for.
  vocabulary.weighConcepts(
    (concept, id) => SAME_CONCEPT * Math.min(1, rarityOf(vocabulary.idOfConcept(concept)) / rarityOf(id)),
  );
  const prepare = (id: StageId): PreparedStage =>
    prepareOne(scenario, scenario.stages[id], vocabulary, rarityOf);
  const entries = STAGE_IDS.map((id) => [id, prepare(id)] as const);
  return Object.fromEntries(entries) as Record<StageId, PreparedStage>;
}

/** The names of the words and of the concepts of a criterion. */
function keysOf(criterion: Criterion, vocabulary: Vocabulary): Set<string> {
  const terms = textsOf(criterion).flatMap((text) => vocabulary.read(text));
  const concepts = terms.flatMap((term) => term.concepts).map((one) => vocabulary.idOfConcept(one));
  return new Set([...terms.map((term) => term.id), ...concepts].map((id) => vocabulary.nameOf(id)));
}

function textsOf(criterion: Criterion): string[] {
  return [criterion.claim, criterion.model, ...criterion.anyOf, ...criterion.mustHave.flat()];
}

function prepareOne(
  scenario: Scenario,
  stage: Stage,
  vocabulary: Vocabulary,
  rarityOf: RarityOf,
): PreparedStage {
  const givenTexts = [stage.question, scenario.brief, scenario.title];
  const givenStems = new Set(givenTexts.flatMap((text) => termsOf(text).map((term) => term.stem)));
  const weigh: RarityOf = (id) => rarityOf(id) * (givenStems.has(vocabulary.nameOf(id)) ? GIVEN_WEIGHT : 1);
  const isTelling = (id: number): boolean => rarityOf(id) >= TELLING_CONCEPT * rarityOf(NO_TERM);
  const toPhrasing = (text: string): Phrasing => phrasingOf(text, vocabulary, weigh);
  return {
    vocabulary,
    givenStems,
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
      groups: criterion.mustHave.map((group) => group.map((text) => synonymOf(text, vocabulary, isTelling))),
      ...poolOf(criterion, vocabulary, weigh),
      isAmount: criterion.quantity && unitMatcher(criterion.quantity.units),
    })),
    redFlags: stage.redFlags.map((flag) => ({
      flag,
      cues: flag.cues.map(toPhrasing),
      // Most cues of a flag make the same one.
      mistakes: [...new Set(flag.cues.flatMap(statedMistakes))],
    })),
  };
}

function phrasingOf(text: string, vocabulary: Vocabulary, weigh: RarityOf): Phrasing {
  const list = words(text);
  const found = vocabulary.read(text);
  const ids = [...new Set(found.map((term) => term.id))];
  const weights = ids.map(weigh);
  for (const [index, term] of found.entries()) {
    const next = found[index + 1];
    const [first, second] = [list[term.position], next && list[next.position]];
    if (!next || !first || !second || next.position !== term.position + 1) continue;
    vocabulary.addCompound(first.text, second.text, [term.id, next.id]);
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

function synonymOf(text: string, vocabulary: Vocabulary, isTelling: (id: number) => boolean): Synonym {
  const list = words(text);
  const terms = vocabulary.read(text);
  const isBare = terms.length === 0 || (terms.length === 1 && list.length > 1);
  return {
    text,
    ids: isBare ? [] : [...new Set(terms.map((term) => term.id))],
    literal: isBare ? list.map((word) => word.stem) : [],
    denies: list.some((word) => isNegation(word.text)),
    concepts: sharedConcepts(terms).filter((one) => isTelling(vocabulary.idOfConcept(one))),
  };
}

/** The concepts that every word of a phrase is part of. */
function sharedConcepts([first, ...rest]: readonly RubricTerm[]): number[] {
  return (first?.concepts ?? []).filter((one) => rest.every(({ concepts }) => concepts.includes(one)));
}

function poolOf(
  criterion: Criterion,
  vocabulary: Vocabulary,
  weigh: RarityOf,
): Pick<PreparedCriterion, 'pool' | 'poolMass'> {
  const uses = new Map<number, number>();
  for (const text of textsOf(criterion)) {
    for (const id of new Set(vocabulary.read(text).flatMap((term) => poolIds(term, vocabulary))))
      uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const ids = [...uses.keys()];
  const weights = Array.from(uses, ([id, count]) => weigh(id) * (1 - 0.5 ** count));
  const heaviest = [...weights].sort((a, b) => b - a).slice(0, POOL_TERMS);
  return {
    pool: { ids, weights },
    poolMass: Math.max(
      1,
      heaviest.reduce((sum, weight) => sum + weight, 0),
    ),
  };
}

function poolIds({ id, concepts }: RubricTerm, vocabulary: Vocabulary): number[] {
  return concepts.length === 0 ? [id] : concepts.map((one) => vocabulary.idOfConcept(one));
}

/** The triples of neighbouring words, by which a copied stretch of text is known. */
export function triplesOf(stems: readonly string[]): string[] {
  return stems.slice(0, -2).map((stem, index) => `${stem} ${stems[index + 1]} ${stems[index + 2]}`);
}
