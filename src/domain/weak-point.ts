import type { SessionDigest } from './digest.ts';
import type { StageId } from './stages.ts';

/** A criterion that keeps being missed. */
export interface WeakPoint {
  readonly scenario: SessionDigest['scenario'];
  readonly stage: StageId;
  readonly criterion: string;
  /** In how many sittings it was not earned in full. */
  readonly times: number;
}

/** What a gap counts one sitting further back. */
const FADING = 0.8;

/**
 * The criterion whose loss weighs most over the sittings, the recent ones more; one that was earned in full the last
 * time it was asked for is mended and left out. `digests` are newest first. Undefined when nothing is open.
 */
export function weakestPoint(digests: readonly SessionDigest[]): WeakPoint | undefined {
  const points = new Map<string, WeakPoint & { readonly loss: number }>();
  const mended = new Set<string>();
  for (const [age, { scenario, drill, stages }] of digests.entries()) {
    // An estimate is no criterion of a scenario.
    if (drill?.kind === 'estimate') continue;
    for (const { id: stage, outcomes } of stages) {
      for (const { id: criterion, earned = 1, weight, verdict, expected, curveball } of outcomes) {
        // The points of a change of constraints can't be drilled alone.
        if (curveball !== undefined) continue;
        const key = `${scenario.id} ${stage} ${criterion}`;
        const loss = expected ? weight * (1 - earned) : 0;
        if (loss > 0 && !mended.has(key)) {
          const before = points.get(key) ?? { scenario, stage, criterion, times: 0, loss: 0 };
          points.set(key, { ...before, times: before.times + 1, loss: before.loss + loss * FADING ** age });
        }
        if (verdict === 'covered' && !points.has(key)) mended.add(key);
      }
    }
  }
  const [first] = [...points.values()].sort((a, b) => b.loss - a.loss);
  return (
    first && { scenario: first.scenario, stage: first.stage, criterion: first.criterion, times: first.times }
  );
}
