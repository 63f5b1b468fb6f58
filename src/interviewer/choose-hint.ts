import type { CriterionCritique } from '../domain/critique.ts';
import type { Criterion } from '../domain/scenario.ts';
import { hintCap } from '../domain/scoring.ts';
import type { SessionStage } from '../domain/session.ts';
import { isExpectedAt, type Level } from '../domain/stages.ts';

/** A hint: what it is about, how much it gives away from 1 to 3, and what is said. */
export interface Hint {
  readonly criterion: string;
  readonly rung: number;
  readonly says: string;
}

/** What each rung says of a criterion: a question, then what is wanted, then the point itself. */
const RUNGS: readonly ((criterion: Criterion) => string)[] = [
  ({ probe }) => probe,
  ({ claim }) => `What I would like to hear: ${claim}`,
  ({ model }) => `I would have said: ${model}`,
];

/**
 * The next hint to an answer as it stands: further on the point hinted at last while that is still open, else on
 * the weightiest open point. Undefined when there is nothing left to hint at.
 */
export function chooseHint(
  { hints }: Pick<SessionStage, 'hints'>,
  found: readonly Pick<CriterionCritique, 'id' | 'verdict'>[],
  rubric: readonly Criterion[],
  level: Level,
): Hint | undefined {
  const covered = new Set(found.filter(({ verdict }) => verdict === 'covered').map(({ id }) => id));
  const open = rubric
    .filter((criterion) => isExpectedAt(criterion.level, level) && !covered.has(criterion.id))
    .toSorted((a, b) => b.weight - a.weight);
  const last = hints.at(-1);
  const further = open.find(({ id }) => id === last?.criterion && (last?.rung ?? 0) < RUNGS.length);
  const criterion = further ?? open.find(({ id }) => !hints.some((hint) => hint.criterion === id));
  if (!criterion) return undefined;
  const rung = further && last ? last.rung + 1 : 1;
  const says = RUNGS[rung - 1]?.(criterion) ?? '';
  const price = `From now on this point earns at most ${Math.round(100 * hintCap(rung))} % of its weight.`;
  return { criterion: criterion.id, rung, says: `${says}\n\n${price}` };
}
