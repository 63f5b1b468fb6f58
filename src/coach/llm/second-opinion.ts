import type { CriterionCritique, Evidence, Findings } from '../../domain/critique.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import type { Attempt, Coach } from '../coach.ts';
import { isClearOf, type Quotable } from './find-quote.ts';
import { rankOf } from './ranks.ts';

/**
 * What the offline coach finds in an answer. Of one with orders to the grader, the lower of what it finds with them
 * and without them, and no passage that has part in one.
 */
export async function secondOpinion(
  offline: Coach,
  attempt: Attempt,
  { text, orders }: Quotable,
): Promise<Findings> {
  const whole = await offline.examine(attempt);
  if (orders.length === 0) return whole;
  let blanked = '';
  for (const { start, end } of orders) {
    blanked += text.slice(blanked.length, start) + ' '.repeat(end - start);
  }
  const rest = await offline.examine({ ...attempt, text: blanked + text.slice(blanked.length) });
  const isClear = ({ evidence }: { readonly evidence: readonly Evidence[] }) =>
    evidence.every((one) => isClearOf(one, orders));
  const cells = DIMENSIONS.map((name) => {
    const cell = lower([whole.tradeoffs[name], rest.tradeoffs[name]]);
    return [name, isClear(cell) ? cell : { verdict: 'none', evidence: [] }];
  });
  return {
    criteria: whole.criteria.map((one, index) => {
      const { against, ...kept } = lower([one, rest.criteria[index] ?? one]);
      return isClear(kept) ? kept : unclear(kept);
    }),
    tradeoffs: Object.fromEntries(cells) as Findings['tradeoffs'],
    ...(whole.concerns && { concerns: whole.concerns.filter(({ evidence }) => isClearOf(evidence, orders)) }),
    flags: [...new Set([...whole.flags, 'addresses-grader' as const])],
  };
}

function lower<T extends { readonly verdict: Parameters<typeof rankOf>[0] }>([one, other]: [T, T]): T {
  return rankOf(other.verdict) < rankOf(one.verdict) ? other : one;
}

function unclear({ id, confidence }: CriterionCritique): CriterionCritique {
  const why = 'What comes close to it is mixed with words for the grader.';
  return { id, verdict: 'missing', confidence, evidence: [], why };
}
