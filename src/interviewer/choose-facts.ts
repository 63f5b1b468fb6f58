import type { Fact } from '../domain/scenario.ts';
import { isAssumption } from './assumption.ts';
import { type Chosen, matchFacts, rank } from './match-fact.ts';
import { type Term, termsOf } from './question-terms.ts';
import { splits } from './split-questions.ts';

/**
 * From this probability on the interviewer takes a fact to be what was asked for: in steps of .05 the lowest at which
 * about 3 % of the phrasings that a matcher does not know get a wrong fact (eval/README.md).
 */
const SURE = 0.8;
/** The same for an assumption, which says more than it asks for, and misleads if it is let pass. */
const SURE_OF_ASSUMPTION = 0.5;
/** What a word of the question before weighs beside a word of the one that leans on it. */
const CONTEXT = 0.5;

/** What was said before a question; a remark of the same line is always taken with the question it leads up to. */
export interface Context {
  readonly text: string;
  readonly leadsUp: boolean;
}
const NOTHING: Context = { text: '', leadsUp: false };

/** The facts asked for by what may be one question or several, in their order. */
export function chooseFacts(saying: string, facts: readonly Fact[], before = NOTHING): Fact[] {
  for (const { pieces, least } of splits(saying)) {
    const found = new Set<Fact>();
    let hits = 0;
    let context = before;
    for (const piece of pieces) {
      const chosen = chooseFact(piece, facts, context, SURE);
      if (chosen) {
        found.add(chosen.fact);
        hits += 1;
      }
      context = { text: piece, leadsUp: false };
    }
    if (found.size > 1 && hits >= least) return [...found];
  }
  const sure = isAssumption(saying) ? SURE_OF_ASSUMPTION : SURE;
  const whole = chooseFact(saying, facts, before, sure);
  return whole ? [whole.fact] : [];
}

/** The one fact a question asks for, if the interviewer is sure enough, in the light of what came before it. */
function chooseFact(
  question: string,
  facts: readonly Fact[],
  before: Context,
  sure: number,
): Chosen | undefined {
  const own = best(termsOf(question), facts);
  const leans = before.text !== '' && (before.leadsUp || leansOnContext(question));
  const inContext = leans ? together(question, before.text, facts) : undefined;
  const isHalf = leans && isFew(question) && CONTINUES.test(question);
  const ranked = isHalf ? [inContext] : [own, inContext];
  return ranked.find((one) => one && one.probability >= sure);
}

function best(asked: readonly Term[], facts: readonly Fact[]): Chosen | undefined {
  return asked.length === 0 ? undefined : rank(matchFacts(asked, facts))[0];
}

function together(question: string, before: string, facts: readonly Fact[]): Chosen | undefined {
  const own = termsOf(question);
  const stems = new Set(own.map(({ stem }) => stem));
  const context = termsOf(before).filter(({ stem, isCue }) => !isCue && !stems.has(stem));
  return best([...own, ...context.map((term) => ({ ...term, share: CONTEXT }))], facts);
}

const LEANS =
  /^\W*(?:and|or|but|also|what about|how about|for|in|at|on|then)\b|\b(?:that|those|these|them|they|it|some|one|there|this|so)\b/iu;
/** Half a question, whose other half is the one before. */
const CONTINUES = /^\W*(?:and |but |or |so )?(?:what about|how about|at|for|in|on|with|by|to|from)\b/iu;
const FEW_WORDS = 4;

/** "And at peak?", "how many of those?": questions that mean nothing by themselves. */
function leansOnContext(question: string): boolean {
  return LEANS.test(question) || isFew(question);
}

function isFew(question: string): boolean {
  return question.split(/\s+/u).length <= FEW_WORDS;
}
