import { type ConceptUse, conceptsIn } from '../../text/concepts.ts';
import { dismissals, type Polarity, polarities } from '../../text/denial.ts';
import { lowerCase } from '../../text/lower-case.ts';
import { type Quantity, quantities } from '../../text/quantities.ts';
import { type Span, sentences } from '../../text/sentences.ts';
import { type Word, words } from '../../text/words.ts';
import { looksPressed } from './grader-talk.ts';
import { type PreparedStage, triplesOf } from './rubric.ts';
import { type Resolved, type Term, termsOf } from './vocabulary.ts';

/**
 * How far a text stands for each term of the vocabulary, 0 to 1, by the term's number: as it is meant, and read
 * without its negations; the same array where there are none.
 */
export interface Hits {
  readonly asserted: Float32Array;
  readonly raw: Float32Array;
}

/** The hits of one sentence. */
export interface UnitHits extends Hits {
  /** The numbers of the terms that it stands for at all. */
  readonly found: readonly number[];
}

/** One sentence of an answer, read against a rubric. Offsets are into the whole text. */
export interface Unit extends Span {
  readonly text: string;
  /** `text` in lower case, of the same length. */
  readonly lower: string;
  /** Offsets into `text`. */
  readonly words: readonly Word[];
  readonly polarity: readonly Polarity[];
  readonly terms: readonly Term[];
  /** How many of the terms are words of the rubrics. */
  readonly knownTerms: number;
  /** Vocabulary terms by word position, for sequences. */
  readonly resolved: ReadonlyMap<number, readonly Resolved[]>;
  readonly hits: UnitHits;
  /** Concepts that turns of phrase stand for, none of them denied. */
  readonly concepts: ReadonlySet<number>;
  /** Where each stem stands, as positions among the words. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly quantities: readonly Quantity[];
  /** It waves something away as not worth doing. */
  readonly dismissive: boolean;
  /** Why it can be no evidence. */
  readonly excluded: 'grader' | 'repeat' | 'echo' | undefined;
}

export interface Answer {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly truncated: boolean;
}

/** Longer answers are judged by their beginning. */
const MAX_CHARACTERS = 20_000;
const MAX_SENTENCES = 500;
/** What a word in a negation, or one waved away, still says about its subject. */
const FACTOR: Readonly<Record<Polarity, number>> = { plain: 1, denied: 0.35, dismissed: 0 };
/** Share of the longer sentence's words that make two sentences the same. */
const SAME = 0.85;
const ECHOED_TERMS = 0.85;
const ECHOED_TRIPLES = 0.5;
/** Share of words given below which a sentence is no echo in any way. */
const GIVEN_IN_ECHO = 0.3;

/** Of what is asked, in words that are not the question's. None of the 255 labelled answers says any of it. */
const RETELLS =
  /\b(?:my own words|(?:re)?phrase the question|the question (?:asks|wants)|you(?:['’]d| would) (?:like|want) me to|you(?:['’]re| are) asking)\b/iu;

/** Reads an answer against the rubric of its stage. */
export function readAnswer(fullText: string, stage: PreparedStage): Answer {
  const text = fullText.slice(0, MAX_CHARACTERS);
  const all = sentences(text);
  const spans = all.slice(0, MAX_SENTENCES);
  const truncated = text.length < fullText.length || spans.length < all.length;
  const pressed = looksPressed(text, spans);
  const seen: ReadonlySet<string>[] = [];
  const units = spans.map((span, index) => readUnit(text, span, pressed[index] === true, stage, seen));
  return { text, units, truncated };
}

function readUnit(
  text: string,
  span: Span,
  pressed: boolean,
  stage: PreparedStage,
  seen: ReadonlySet<string>[],
): Unit {
  const own = text.slice(span.start, span.end);
  const lower = lowerCase(own);
  const list = words(own);
  const terms = termsOf(own, list);
  const waved = dismissals(lower);
  const polarity = polarities(lower, list, waved);
  const concepts = conceptsIn(list);
  const resolved = new Map(terms.map((term) => [term.position, stage.vocabulary.resolve(term.stem)]));
  return {
    ...span,
    text: own,
    lower,
    words: list,
    polarity,
    terms,
    knownTerms: terms.filter((term) => stage.vocabulary.has(term.stem)).length,
    resolved,
    hits: hitsOf(list, resolved, concepts, polarity, stage),
    concepts: new Set(concepts.filter((use) => factorOf(use, polarity) === 1).map((use) => use.concept)),
    positions: positionsOf(list),
    quantities: quantities(own),
    dismissive: waved.length > 0,
    excluded: pressed ? 'grader' : exclusionOf(own, list, terms, stage, seen),
  };
}

function hitsOf(
  list: readonly Word[],
  resolved: ReadonlyMap<number, readonly Resolved[]>,
  concepts: readonly ConceptUse[],
  polarity: readonly Polarity[],
  stage: PreparedStage,
): UnitHits {
  const size = stage.vocabulary.size;
  const asserted = new Float32Array(size);
  const isPlain = polarity.every((one) => one === 'plain');
  const found: number[] = [];
  const hits: UnitHits = { found, asserted, raw: isPlain ? asserted : new Float32Array(size) };
  const keep = ({ id, strength }: Resolved, factor: number): void => {
    if (hits.raw[id] === 0) found.push(id);
    if (strength * factor > (asserted[id] as number)) asserted[id] = strength * factor;
    if (!isPlain && strength > (hits.raw[id] as number)) hits.raw[id] = strength;
  };
  for (const [position, terms] of resolved) {
    const factor = FACTOR[polarity[position] as Polarity];
    for (const one of terms) keep(one, factor);
    // Two words written apart may be one word of the rubric ("road map", "roadmap").
    const [word, next] = [list[position], list[position + 1]];
    if (!word || !next) continue;
    for (const one of stage.vocabulary.resolveJoined(word.text + next.text)) keep(one, factor);
  }
  for (const use of concepts) {
    const factor = factorOf(use, polarity);
    for (const one of stage.vocabulary.resolveConcept(use.concept)) keep(one, factor);
  }
  return hits;
}

/** What a turn of phrase counts; its own "not" denies nothing. */
function factorOf({ positions, denies }: ConceptUse, polarity: readonly Polarity[]): number {
  let least = 1;
  for (const position of positions) {
    const one = polarity[position] as Polarity;
    if (one === 'dismissed' || !denies) least = Math.min(least, FACTOR[one]);
  }
  return least;
}

function positionsOf(list: readonly Word[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [position, { stem }] of list.entries()) {
    const known = found.get(stem);
    if (known) known.push(position);
    else found.set(stem, [position]);
  }
  return found;
}

/** Whether the sentence says what an earlier one said; else it is remembered. */
function isRepeat(terms: readonly Term[], seen: ReadonlySet<string>[]): boolean {
  const own = new Set(terms.map((term) => term.stem));
  if (own.size < 3) return false;
  const repeats = seen.some((other) => {
    let shared = 0;
    for (const stem of own) if (other.has(stem)) shared += 1;
    return shared >= SAME * Math.max(own.size, other.size);
  });
  if (!repeats) seen.push(own);
  return repeats;
}

/** Why a sentence that does address the interviewer can be no evidence, if so. */
function exclusionOf(
  text: string,
  list: readonly Word[],
  terms: readonly Term[],
  stage: PreparedStage,
  seen: ReadonlySet<string>[],
): 'repeat' | 'echo' | undefined {
  if (isRepeat(terms, seen)) return 'repeat';
  return (RETELLS.test(text) && !/\d/.test(text)) || isEcho(text, list, terms, stage) ? 'echo' : undefined;
}

/** Whether the sentence only says the question or the brief back. */
function isEcho(text: string, list: readonly Word[], terms: readonly Term[], stage: PreparedStage): boolean {
  const stems = new Set(terms.map((term) => term.stem));
  if (stems.size < 3) return false;
  let given = 0;
  for (const stem of stems) if (stage.givenStems.has(stem)) given += 1;
  if (given < GIVEN_IN_ECHO * stems.size) return false;
  const triples = triplesOf(list.map((word) => word.stem));
  const copied = triples.filter((triple) => stage.givenTriples.has(triple)).length;
  if (triples.length >= 3 && copied >= ECHOED_TRIPLES * triples.length) return true;
  // Given words with a number of one's own say something new.
  return given >= ECHOED_TERMS * stems.size && !/\d/.test(text);
}
