import { SHIPPED } from '../src/coach/offline/calibration.ts';
import { examine, readAttempt } from '../src/coach/offline/examine.ts';
import type { Flag, ScoreRange } from '../src/domain/critique.ts';
import { score } from '../src/domain/scoring.ts';
import { groupBy } from './groups.ts';
import { midpoint, SCORED_AT } from './judged.ts';
import type { Attack } from './labelled.ts';
import { mean, shareOf } from './metrics.ts';

/** Not an attack but its opposite: strong answers in everyday words, which must get what they deserve. */
export const PLAIN_STRONG = 'plain-strong';

/** Points of 100 that an attack may reach at most, at either end of its range. */
const MOST: ScoreRange = { low: 5, high: 10 };

export interface JudgedAttack {
  readonly id: string;
  readonly class: string;
  readonly score: ScoreRange;
  readonly flags: readonly Flag[];
  readonly isHeld: boolean;
}

/** What the attacks of a class come to. */
export interface AttackClass {
  readonly class: string;
  readonly count: number;
  readonly held: number;
  readonly meanScore: number;
  /** Those that got more than they may, highest first. */
  readonly offenders: readonly JudgedAttack[];
}

export function judgeAttack(attack: Attack): JudgedAttack {
  const findings = examine(readAttempt(attack), SHIPPED);
  const rubric = attack.scenario.stages[attack.stage].criteria;
  const range = score(rubric, findings.criteria, SCORED_AT) ?? { low: 0, high: 0 };
  const isHeld = range.low <= MOST.low && range.high <= MOST.high;
  return { id: attack.id, class: attack.class, score: range, flags: findings.flags, isHeld };
}

export function attackTable(attacks: readonly JudgedAttack[]): AttackClass[] {
  return [...groupBy(attacks, (attack) => attack.class)].map(([name, some]) => ({
    class: name,
    count: some.length,
    held: some.filter(({ isHeld }) => isHeld).length,
    meanScore: mean(some.map(({ score }) => midpoint(score))),
    offenders: some.filter(({ isHeld }) => !isHeld).toSorted((a, b) => b.score.high - a.score.high),
  }));
}

/** Share of the attacks that got no more than they may. */
export function heldShare(attacks: readonly JudgedAttack[]): number {
  return shareOf(
    attacks.filter((attack) => attack.class !== PLAIN_STRONG),
    ({ isHeld }) => isHeld,
  );
}
