import type { Unit } from './answer.ts';
import { type Comparison, compare, type Passages } from './comparison.ts';
import { concreteness } from './concreteness.ts';
import { bestSimilarity, languageOf, similarity, type Window } from './match.ts';
import { groupShare, type Held, heldOf } from './must-haves.ts';
import type { Profile } from './profile.ts';
import type { PreparedCriterion } from './rubric.ts';

/** What is measured of one criterion in one answer. All between 0 and 1 unless said otherwise. */
export interface Features {
  /** Best phrasing in up to three neighbouring sentences. */
  readonly passage: number;
  /** The criterion's own language in the whole answer. */
  readonly whole: number;
  /** Must-have groups hit in the evidence, and in the whole answer; 0.5 when there are none. */
  readonly groups: number;
  readonly groupsAnywhere: number;
  /** Phrasings that are mostly there, of four. */
  readonly phrasings: number;
  /** The second-best phrasing in the whole answer: one may match by chance, two hardly do. */
  readonly second: number;
  /** Different ways of saying the must-haves that are used, of eight. */
  readonly synonyms: number;
  /** A needed quantity: 1 in the evidence, 0.5 beside it, -1 absent; 0 when none is needed. */
  readonly quantity: number;
  /** How much closer the evidence is to a known mistake than to the claim. */
  readonly mistake: number;
  /** Share of the answer's sentences that wave things away or deny. */
  readonly refusing: number;
  /** How far the answer as a whole stays below half concrete, 0 to 0.5. */
  readonly hollow: number;
  /** Numbers, reasons, choices in the evidence. */
  readonly concrete: number;
  /** How much better the evidence suits this criterion than any other of the stage, -1 to 1. */
  readonly margin: number;
}

/** The findings on one criterion before a verdict. */
export interface Observation {
  readonly prepared: PreparedCriterion;
  readonly features: Features;
  /** The passage that speaks most for the criterion. */
  readonly evidence: Window | undefined;
  /** A sentence elsewhere that is about the criterion too and holds a must-have the passage lacks. */
  readonly support: Window | undefined;
  /** Share of the evidence's match that is denied or waved away, 0 to 1. */
  readonly denied: number;
  /** Must-have groups found nowhere in the answer, by index. */
  readonly absentGroups: readonly number[];
}

/** What one criterion is measured by. */
interface Reading extends Comparison {
  readonly passages: Passages;
  readonly profile: Profile;
  readonly held: Held;
  /** The sentences with a quantity of the kind that is needed; undefined when none is. */
  readonly amounts: ReadonlySet<Unit> | undefined;
}

/** What makes a passage the evidence; chosen by how often labelled evidence is found. */
const PICK = { phrasing: 1.5, language: 1, groups: 0.3, margin: 1, quantity: 0.15, sentence: -0.18 };
/** Similarity from which a phrasing is mostly there. */
const MOSTLY = 0.55;
const PHRASINGS_COUNTED = 4;
const SYNONYMS_COUNTED = 8;

/** Measures every criterion of a stage. */
export function observe(
  passages: Passages,
  criteria: readonly PreparedCriterion[],
  profile: Profile,
): Observation[] {
  const comparisons = compare(passages, criteria);
  return criteria.map((one, index) => {
    const comparison = comparisons[index] as Comparison;
    const held = heldOf(one, passages);
    return observeOne(one, { ...comparison, passages, profile, held, amounts: amountsIn(one, passages) });
  });
}

function observeOne(one: PreparedCriterion, reading: Reading): Observation {
  const { passages, held, similarity: similarities } = reading;
  const { hits: whole } = passages.whole;
  const best = pickWindow(one, reading);
  const window = passages.windows[best];
  const absentGroups = [...one.groups.keys()].filter((group) => !held.groups.some((hit) => hit.has(group)));
  const good = similarities[best] ?? 0;
  const hits = window && passages.merger.of(window.units);
  const raw = hits ? bestSimilarity(one.good, hits, 'raw') : 0;
  const wrong = hits ? bestSimilarity(one.wrong, hits, 'raw') : 0;
  const phrasings = one.good.map((phrasing) => similarity(phrasing, whole)).sort((a, b) => b - a);
  const features: Features = {
    passage: Math.max(0, ...similarities),
    whole: languageOf(one, whole),
    groups: window ? groupShare(one, held, window) : 0,
    groupsAnywhere: one.groups.length === 0 ? 0.5 : 1 - absentGroups.length / one.groups.length,
    phrasings:
      phrasings.filter((value) => value >= MOSTLY).slice(0, PHRASINGS_COUNTED).length / PHRASINGS_COUNTED,
    second: phrasings[1] ?? 0,
    synonyms: Math.min(SYNONYMS_COUNTED, held.synonyms) / SYNONYMS_COUNTED,
    quantity: window ? quantityOf(window, reading) : 0,
    mistake: Math.max(0, wrong - good),
    refusing: reading.profile.refusing,
    hollow: Math.max(0, 0.5 - reading.profile.concrete),
    concrete: window ? concreteness(window.units) : 0,
    margin: reading.margin[best] ?? 0,
  };
  return {
    prepared: one,
    features,
    evidence: window,
    support: window && supportOf(window, reading),
    denied: raw > 0 ? 1 - good / raw : 0,
    absentGroups,
  };
}

/** The number of the window that speaks most for the criterion; -1, which is none's, if none speaks for it at all. */
function pickWindow(one: PreparedCriterion, reading: Reading): number {
  const { passages, similarity: similarities, language, margin, held } = reading;
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const [at, window] of passages.windows.entries()) {
    const own = language[at] ?? 0;
    if (own === 0) continue;
    const value =
      PICK.phrasing * (similarities[at] ?? 0) +
      PICK.language * own +
      PICK.margin * (margin[at] ?? 0) +
      PICK.groups * groupShare(one, held, window) +
      PICK.quantity * Number(hasAmount(window.units, reading)) +
      PICK.sentence * window.units.length;
    if (value <= bestValue) continue;
    best = at;
    bestValue = value;
  }
  return best;
}

/** Language and phrasing together that a supporting sentence must show. */
const SUPPORTS_FROM = 0.3;

function supportOf(evidence: Window, reading: Reading): Window | undefined {
  const { passages, similarity: similarities, language, margin } = reading;
  const { groups } = reading.held;
  const held = new Set(groups.slice(evidence.from, evidence.to).flatMap((hit) => [...hit]));
  let best: Window | undefined;
  let bestValue = SUPPORTS_FROM;
  for (const [at, window] of passages.windows.entries()) {
    if (window.units.length > 1) continue;
    // A sentence of the evidence adds nothing to it.
    const adds = [...(groups[window.from] ?? [])].some((group) => !held.has(group));
    if (!adds || (margin[at] ?? 0) <= 0) continue;
    const value = (language[at] ?? 0) + (similarities[at] ?? 0);
    if (value <= bestValue) continue;
    best = window;
    bestValue = value;
  }
  return best;
}

function amountsIn({ isAmount }: PreparedCriterion, { units }: Passages): Reading['amounts'] {
  return isAmount && new Set(units.filter((unit) => !unit.excluded && unit.quantities.some(isAmount)));
}

function hasAmount(units: readonly Unit[], { amounts }: Reading): boolean {
  return amounts !== undefined && units.some((unit) => amounts.has(unit));
}

function quantityOf(window: Window, reading: Reading): number {
  if (!reading.amounts) return 0;
  if (hasAmount(window.units, reading)) return 1;
  const nearby = reading.passages.units.slice(Math.max(0, window.from - 1), window.to + 1);
  return hasAmount(nearby, reading) ? 0.5 : -1;
}
