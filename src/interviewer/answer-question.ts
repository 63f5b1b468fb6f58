import type { Fact } from '../domain/scenario.ts';
import { contentStems } from '../text/words.ts';

/** The least a question and a phrasing must share to mean the same, as a weighted Dice coefficient. */
const ALIKE = 0.5;

/**
 * What the interviewer replies to a line of questions: the facts asked for, each once, in the order they were
 * asked for; `unknown` for a line that asks for none of them.
 */
export function answerQuestion(line: string, facts: readonly Fact[], unknown: string): string {
  const weigh = weightsOf(facts);
  const questions = line.split(/[?;\n]+|\.\s/).map(contentStems);
  const replies = questions.map((asked) => factAskedFor(asked, facts, weigh)?.reply);
  return [...new Set(replies.filter((reply) => reply !== undefined))].join(' ') || unknown;
}

type Weigh = (stem: string) => number;

/** Rare words tell facts apart: the inverse frequency of a stem among the facts that are asked for with it. */
function weightsOf(facts: readonly Fact[]): Weigh {
  const counts = new Map<string, number>();
  for (const { asks } of facts) {
    for (const stem of contentStems(asks.join('\n'))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + facts.length / (counts.get(stem) ?? 1));
}

function factAskedFor(asked: ReadonlySet<string>, facts: readonly Fact[], weigh: Weigh): Fact | undefined {
  let best: { readonly fact: Fact; readonly alike: number } | undefined;
  for (const fact of facts) {
    for (const phrasing of fact.asks) {
      const alike = likeness(asked, contentStems(phrasing), weigh);
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { fact, alike };
    }
  }
  return best?.fact;
}

/** Twice the weight of what both share over the weight of both: 1 for equal sets, 0 for disjoint ones. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  const weight = (stems: Iterable<string>) => Array.from(stems, weigh).reduce((sum, each) => sum + each, 0);
  const shared = Array.from(a).filter((stem) => b.has(stem));
  return shared.length === 0 ? 0 : (2 * weight(shared)) / (weight(a) + weight(b));
}
