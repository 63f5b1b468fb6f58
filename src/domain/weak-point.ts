import { gapsOf } from './gaps.ts';
import { outcomes } from './scoring.ts';
import type { Session } from './session.ts';
import type { StageId } from './stages.ts';

/** A criterion that keeps being missed. */
export interface WeakPoint {
  readonly scenario: Session['scenario'];
  readonly stage: StageId;
  readonly criterion: string;
  /** In how many sittings it was not earned in full. */
  readonly times: number;
}

/** What a gap counts one sitting further back. */
const FADING = 0.8;

/**
 * The criterion whose loss weighs most over the sittings, the recent ones more; one that was covered the last time
 * it was asked for is mended and left out. `sessions` are newest first. Undefined when nothing is open.
 */
export function weakestPoint(sessions: readonly Session[]): WeakPoint | undefined {
  const points = new Map<string, WeakPoint & { readonly loss: number }>();
  const mended = new Set<string>();
  for (const [age, session] of sessions.entries()) {
    const { scenario, level, drill } = session;
    // An estimate is no criterion of a scenario.
    if (drill?.kind === 'estimate') continue;
    for (const stage of session.stages) {
      const keyOf = (criterion: string) => `${scenario.id} ${stage.id} ${criterion}`;
      for (const { criterion, loss } of gapsOf(stage, level)) {
        const key = keyOf(criterion);
        if (mended.has(key)) continue;
        const before = points.get(key) ?? { scenario, stage: stage.id, criterion, times: 0, loss: 0 };
        points.set(key, { ...before, times: before.times + 1, loss: before.loss + loss * FADING ** age });
      }
      for (const { id, verdict } of outcomes(stage)) {
        if (verdict === 'covered' && !points.has(keyOf(id))) mended.add(keyOf(id));
      }
    }
  }
  const [first] = [...points.values()].sort((a, b) => b.loss - a.loss);
  return (
    first && { scenario: first.scenario, stage: first.stage, criterion: first.criterion, times: first.times }
  );
}
