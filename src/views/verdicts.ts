import type { ScoreRange, TradeoffVerdict, Verdict } from '../domain/critique.ts';
import type { Theme } from '../terminal/theme.ts';

/** A sign that tells the verdict without colour. */
const SIGNS: Readonly<Record<Verdict, string>> = { covered: '+', touched: '~', missing: '-', unscored: '?' };

const STYLES = { covered: 'good', touched: 'warn', missing: 'bad', unscored: 'faint' } as const;

/** The sign of a verdict in its colour. */
export function sign(verdict: Verdict, theme: Theme): string {
  return theme[STYLES[verdict]](SIGNS[verdict]);
}

/** The word of a trade-off verdict; what was weighed stands out, what was not said steps back. */
export function tradeoffWord(verdict: TradeoffVerdict, theme: Theme): string {
  if (verdict === 'weighed') return theme.good(verdict);
  return verdict === 'mentioned' ? verdict : theme.faint(verdict);
}

/** "52 to 68 of 100", or "not scored". */
export function outOf100(score: ScoreRange | null): string {
  return score ? `${scoreText(score)} of 100` : scoreText(score);
}

/** "52 to 68", "100", or "not scored". */
export function scoreText(score: ScoreRange | null): string {
  if (!score) return 'not scored';
  return score.low === score.high ? `${score.low}` : `${score.low} to ${score.high}`;
}
