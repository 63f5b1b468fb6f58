import type { Passages } from './comparison.ts';
import { holds, mayHold, type Window } from './match.ts';
import type { PreparedCriterion } from './rubric.ts';

/** Which must-haves of a criterion an answer holds. */
export interface Held {
  /** The groups that each sentence holds one of, by index. */
  readonly groups: readonly ReadonlySet<number>[];
  /** How many ways of saying them are used. */
  readonly synonyms: number;
}

export function heldOf({ groups }: PreparedCriterion, { units, whole }: Passages): Held {
  const held = units.map(() => new Set<number>());
  let synonyms = 0;
  for (const [index, group] of groups.entries()) {
    for (const synonym of group) {
      if (!mayHold(whole, synonym)) continue;
      const holding = held.filter((_, at) => {
        const unit = units[at];
        return unit && !unit.excluded && holds(unit, synonym);
      });
      for (const one of holding) one.add(index);
      if (holding.length > 0) synonyms += 1;
    }
  }
  return { groups: held, synonyms };
}

/** Share of the groups that a passage holds; a half when there are none. */
export function groupShare({ groups }: PreparedCriterion, held: Held, { from, to }: Window): number {
  if (groups.length === 0) return 0.5;
  let found = 0;
  for (let group = 0; group < groups.length; group += 1) {
    for (let at = from; at < to; at += 1) {
      if (!held.groups[at]?.has(group)) continue;
      found += 1;
      break;
    }
  }
  return found / groups.length;
}
