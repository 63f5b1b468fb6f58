import type { Answer, Hits, Unit } from './answer.ts';
import { concreteness } from './concreteness.ts';
import { bestSimilarity, holds, languageOf, mergeHits, similarity, type Window, windowsOf } from './match.ts';
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

/** An answer cut into passages; the same for every stage of a scenario. */
export interface Passages {
  readonly units: readonly Unit[];
  readonly windows: readonly Window[];
  /** The hits of all sentences that may be evidence. */
  readonly whole: Hits;
}

/** Passages compared with every criterion of a stage. */
interface Reading extends Passages {
  /** Language score of every criterion in every window. */
  readonly language: readonly (readonly number[])[];
  readonly profile: Profile;
}

/** What makes a passage the evidence; chosen by how often labelled evidence is found. */
const PICK = { phrasing: 1.5, language: 1, groups: 0.3, margin: 1, quantity: 0.15, extraSentence: -0.18 };
/** Similarity from which a phrasing is mostly there. */
const MOSTLY = 0.55;
const LONGEST = 3;
const PHRASINGS_COUNTED = 4;
const SYNONYMS_COUNTED = 8;

/** The passages of an answer: each sentence, and each two and three in a row. */
export function passagesOf(answer: Answer): Passages {
  return {
    units: answer.units,
    windows: Array.from({ length: LONGEST }, (_, index) => windowsOf(answer, index + 1)).flat(),
    whole: mergeHits(answer.units.filter((unit) => !unit.excluded)),
  };
}

/** Measures every criterion of a stage. */
export function observe(
  passages: Passages,
  criteria: readonly PreparedCriterion[],
  profile: Profile,
): Observation[] {
  const language = criteria.map((one) => passages.windows.map((window) => languageOf(one, window.hits)));
  const reading: Reading = { ...passages, language, profile };
  return criteria.map((one, index) => observeOne(one, index, reading));
}

function observeOne(one: PreparedCriterion, index: number, reading: Reading): Observation {
  const similarities = reading.windows.map((window) => bestSimilarity(one.good, window.hits));
  const groupHits = reading.units.map((unit) => groupsIn(one, unit));
  const best = pickWindow(one, index, reading, similarities, groupHits);
  const window = best === undefined ? undefined : reading.windows[best];
  const absentGroups = [...one.groups.keys()].filter((group) => !groupHits.some((hit) => hit.has(group)));
  const good = best === undefined ? 0 : (similarities[best] ?? 0);
  const raw = window ? bestSimilarity(one.good, window.hits, 'raw') : 0;
  const wrong = window ? bestSimilarity(one.wrong, window.hits, 'raw') : 0;
  const phrasings = one.good.map((phrasing) => similarity(phrasing, reading.whole)).sort((a, b) => b - a);
  const features: Features = {
    passage: Math.max(0, ...similarities),
    whole: languageOf(one, reading.whole),
    groups: window ? groupShare(one, groupHits, window) : 0,
    groupsAnywhere: one.groups.length === 0 ? 0.5 : 1 - absentGroups.length / one.groups.length,
    phrasings:
      phrasings.filter((value) => value >= MOSTLY).slice(0, PHRASINGS_COUNTED).length / PHRASINGS_COUNTED,
    second: phrasings[1] ?? 0,
    synonyms: synonymsIn(one, reading.units),
    quantity: window ? quantityOf(one, window, reading.units) : 0,
    mistake: Math.max(0, wrong - good),
    refusing: reading.profile.refusing,
    hollow: Math.max(0, 0.5 - reading.profile.concrete),
    concrete: window ? concreteness(window.units) : 0,
    margin: best === undefined ? 0 : marginOf(index, best, reading.language),
  };
  const support = window && supportOf(one, index, window, reading, groupHits);
  return {
    prepared: one,
    features,
    evidence: window,
    support,
    denied: raw > 0 ? 1 - good / raw : 0,
    absentGroups,
  };
}

function synonymsIn({ groups }: PreparedCriterion, units: readonly Unit[]): number {
  let used = 0;
  for (const group of groups) {
    for (const synonym of group) {
      if (units.some((unit) => !unit.excluded && holds(unit, synonym))) used += 1;
    }
  }
  return Math.min(SYNONYMS_COUNTED, used) / SYNONYMS_COUNTED;
}

const NO_GROUPS: ReadonlySet<number> = new Set();

function groupsIn(one: PreparedCriterion, unit: Unit): ReadonlySet<number> {
  if (unit.excluded || one.groups.length === 0) return NO_GROUPS;
  const found = new Set<number>();
  for (const [index, group] of one.groups.entries()) {
    if (group.some((synonym) => holds(unit, synonym))) found.add(index);
  }
  return found;
}

function groupShare(one: PreparedCriterion, hits: readonly ReadonlySet<number>[], window: Window): number {
  if (one.groups.length === 0) return 0.5;
  let found = 0;
  for (const group of one.groups.keys()) {
    for (let at = window.from; at < window.to; at += 1) {
      if (!hits[at]?.has(group)) continue;
      found += 1;
      break;
    }
  }
  return found / one.groups.length;
}

/** The window that speaks most for the criterion, if any speaks for it at all. */
function pickWindow(
  one: PreparedCriterion,
  index: number,
  { windows, language }: Reading,
  similarities: readonly number[],
  groupHits: readonly ReadonlySet<number>[],
): number | undefined {
  let best: number | undefined;
  let bestValue = 0;
  for (const [at, window] of windows.entries()) {
    const own = language[index]?.[at] ?? 0;
    if (own === 0) continue;
    const value =
      PICK.phrasing * (similarities[at] ?? 0) +
      PICK.language * own +
      PICK.margin * marginOf(index, at, language) +
      PICK.groups * groupShare(one, groupHits, window) +
      PICK.quantity * Number(hasAmount(one, window.units)) +
      PICK.extraSentence * (window.units.length - 1);
    if (best !== undefined && value <= bestValue) continue;
    best = at;
    bestValue = value;
  }
  return best;
}

/** Language and phrasing together that a supporting sentence must show. */
const SUPPORTS_FROM = 0.3;

function supportOf(
  one: PreparedCriterion,
  index: number,
  evidence: Window,
  { windows, language }: Reading,
  groupHits: readonly ReadonlySet<number>[],
): Window | undefined {
  const held = new Set(groupHits.slice(evidence.from, evidence.to).flatMap((hit) => [...hit]));
  let best: Window | undefined;
  let bestValue = SUPPORTS_FROM;
  for (const [at, window] of windows.entries()) {
    if (window.units.length > 1 || (window.from >= evidence.from && window.from < evidence.to)) continue;
    const adds = [...(groupHits[window.from] ?? [])].some((group) => !held.has(group));
    if (!adds || marginOf(index, at, language) <= 0) continue;
    const value = (language[index]?.[at] ?? 0) + bestSimilarity(one.good, window.hits);
    if (value <= bestValue) continue;
    best = window;
    bestValue = value;
  }
  return best;
}

function marginOf(index: number, at: number, language: Reading['language']): number {
  let rival = 0;
  for (const [other, scores] of language.entries()) {
    if (other !== index) rival = Math.max(rival, scores[at] ?? 0);
  }
  return (language[index]?.[at] ?? 0) - rival;
}

function hasAmount({ isAmount }: PreparedCriterion, units: readonly Unit[]): boolean {
  return isAmount !== undefined && units.some((unit) => !unit.excluded && unit.quantities.some(isAmount));
}

function quantityOf(one: PreparedCriterion, window: Window, units: readonly Unit[]): number {
  if (!one.isAmount) return 0;
  if (hasAmount(one, window.units)) return 1;
  return hasAmount(one, units.slice(Math.max(0, window.from - 1), window.to + 1)) ? 0.5 : -1;
}
