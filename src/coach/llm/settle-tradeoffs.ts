import type { Findings, TradeoffCritique } from '../../domain/critique.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import { findQuote, type Quotable } from './find-quote.ts';
import type { JudgeReply, TradeoffReply } from './judge-reply.ts';
import { rankOf } from './ranks.ts';

/** The trade-off cells of a reply: none without a passage that is there, and none higher than a ceiling. */
export function settleTradeoffs(
  cells: JudgeReply['tradeoffs'],
  answer: Quotable,
  ceiling: Findings['tradeoffs'] | undefined,
): Findings['tradeoffs'] {
  const settled = DIMENSIONS.map((name) => {
    const own = settleCell(cells[name], answer);
    const most = ceiling?.[name];
    const isTooHigh = most && rankOf(own.verdict) > rankOf(most.verdict);
    return [name, isTooHigh ? most : own];
  });
  return Object.fromEntries(settled) as Findings['tradeoffs'];
}

function settleCell({ quote, verdict }: TradeoffReply, answer: Quotable): TradeoffCritique {
  const evidence = verdict === 'none' ? undefined : findQuote(answer, quote);
  return evidence ? { verdict, evidence: [evidence] } : { verdict: 'none', evidence: [] };
}
