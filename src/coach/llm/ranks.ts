import type { TradeoffVerdict, Verdict } from '../../domain/critique.ts';

const RANKS: Readonly<Record<Verdict | TradeoffVerdict, number>> = {
  unscored: 0,
  missing: 0,
  none: 0,
  touched: 1,
  mentioned: 1,
  covered: 2,
  weighed: 2,
};

/** How much a verdict grants, from 0 to 2. */
export function rankOf(verdict: Verdict | TradeoffVerdict): number {
  return RANKS[verdict];
}
