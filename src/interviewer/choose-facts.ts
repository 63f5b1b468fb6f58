import type { Fact } from '../domain/scenario.ts';
import { isAssumption } from './assumption.ts';
import { type Chosen, matchFacts, rank, weigh } from './match-fact.ts';
import { type Term, termsOf } from './question-terms.ts';
import { splits } from './split-questions.ts';

/**
 * From this probability on the interviewer takes a fact to be what was asked for, and from LIKELY on that it, or one of
 * two, may be. `npm run eval:questions -- --fit` prints what other values would do (eval/README.md).
 */
const SURE = 0.8;
const LIKELY = 0.55;
/** An assumption says more than it asks for, and misleads if it is let pass. */
const SURE_OF_ASSUMPTION = 0.5;
/** A second fact is offered when it is at least so probable as this part of the first. */
const CLOSE = 0.4;
/** What a word of the question before weighs beside a word of the one that leans on it. */
const CONTEXT = 0.5;

/** What was said before a question. */
export interface Context {
  readonly text: string;
  /** In an earlier line, beside it in the same line, or there as a remark that leads up to it. */
  readonly stands: 'earlier' | 'beside' | 'leads up';
}
const NOTHING: Context = { text: '', stands: 'earlier' };

/** The facts asked for, and those that may be where the interviewer is not sure: at most two. */
export interface Choice {
  readonly facts: readonly Fact[];
  readonly offers: readonly Fact[];
  /** Whether one of several questions asks for none of them. */
  readonly leavesOut?: boolean;
}
const NONE: Choice = { facts: [], offers: [] };

/** The facts asked for by what may be one question or several, in their order. */
export function chooseFacts(saying: string, facts: readonly Fact[], before = NOTHING): Choice {
  let partly = NONE;
  for (const { pieces, least, isCertain } of splits(saying)) {
    const choices: Choice[] = [];
    let context = before;
    for (const piece of pieces) {
      choices.push(decide(readings(piece, facts, context)));
      context = { text: piece, stands: 'beside' };
    }
    const sure = [...new Set(choices.flatMap((one) => one.facts))];
    const offers = choices.find((one) => one.offers.length > 0)?.offers ?? [];
    const hits = choices.filter((one) => one.facts.length + one.offers.length > 0).length;
    const likely = offers.some((fact) => !sure.includes(fact)) ? 1 : 0;
    const choice = { facts: sure, offers, leavesOut: isCertain && hits < pieces.length };
    if (sure.length > 0 && sure.length + likely > 1 && hits >= least) return choice;
    if (isCertain && sure.length > 0 && partly.facts.length === 0) partly = choice;
  }
  const ranked = readings(saying, facts, before);
  if (isAssumption(saying)) return { ...decide(ranked, SURE_OF_ASSUMPTION), offers: [] };
  const whole = decide(ranked);
  return whole.facts.length + whole.offers.length > 0 ? whole : partly;
}

/** Gives the best fact if it is sure enough, or offers it, perhaps with the second. */
function decide(ranked: readonly Chosen[], sure = SURE): Choice {
  const [first, second] = ranked;
  if (!first) return NONE;
  if (first.probability >= sure) return { facts: [first.fact], offers: [] };
  const offered = second && second.probability >= CLOSE * first.probability ? [first, second] : [first];
  const likely = offered.reduce((sum, { probability }) => sum + probability, 0);
  return likely >= LIKELY ? { facts: [], offers: offered.map(({ fact }) => fact) } : NONE;
}

/** The facts by how probable it is that the question asks for them, in the light of what came before it. */
function readings(question: string, facts: readonly Fact[], before: Context): Chosen[] {
  const terms = termsOf(question);
  if (terms.length === 0) return [];
  const alone = matchFacts(terms, facts);
  const own = rank(alone);
  const isHalf = before.stands === 'earlier' && own[0]?.probability !== 1 && isShort(question);
  const leans = before.stands === 'leads up' || LEANS.test(question) || isHalf;
  if (before.text === '' || !leans) return own;
  // "For training too?" has one word of its own; that some phrasing has no other does not decide here.
  return blend(weigh(alone), inContext(terms, before.text, facts));
}

/** The question with the words of the one before that it does not have. */
function inContext(own: readonly Term[], before: string, facts: readonly Fact[]): Chosen[] {
  const stems = new Set(own.map(({ stem }) => stem));
  const context = termsOf(before).filter(({ stem, isCue }) => !isCue && !stems.has(stem));
  return weigh(matchFacts([...own, ...context.map((term) => ({ ...term, share: CONTEXT }))], facts));
}

/**
 * Two ways to read a question as one: the geometric mean of what both find probable, which is little unless both do.
 * Each counts as it is sure of its best fact, as a question without content says little by itself.
 */
function blend(alone: readonly Chosen[], together: readonly Chosen[]): Chosen[] {
  const [a, b] = [alone[0]?.probability ?? 0, together[0]?.probability ?? 0];
  const mean = (one: number, other: number) => one ** (a / (a + b)) * other ** (b / (a + b));
  const others = new Map(together.map(({ fact, probability }) => [fact, probability]));
  const means = alone.map(({ fact, probability }) => ({
    fact,
    mean: mean(probability, others.get(fact) ?? 0),
  }));
  const all = means.reduce((sum, one) => sum + one.mean, mean(noneOf(alone), noneOf(together)));
  return means
    .map((one) => ({ fact: one.fact, probability: one.mean / all }))
    .sort((one, other) => other.probability - one.probability);
}

/** How probable it is that none of the facts is meant. */
function noneOf(ranked: readonly Chosen[]): number {
  return Math.max(0, 1 - ranked.reduce((sum, { probability }) => sum + probability, 0));
}

/** "And at peak?", "how many of those?": questions that mean little by themselves. */
const LEANS =
  /^\W*(?:and|or|but|also|then|so|what about|how about|for|at|on|in|with|by|to|from|even)\b|\b(?:that|those|these|them|they|ones?|it|too|else)\b/iu;
const FEW_WORDS = 4;

function isShort(question: string): boolean {
  return question.split(/\s+/u).length <= FEW_WORDS;
}
