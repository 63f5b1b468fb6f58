import type { SessionDigest } from './digest.ts';
import { inOrder, type Judge, judgedStages, judgeKey, judgeOf } from './progress-sittings.ts';
import type { DrillKind } from './session.ts';

/** What came of the drills of one kind, by one judge. Drills say what was asked for, so they are no interviews. */
export interface DrillCount {
  readonly judge: Judge;
  readonly kind: DrillKind;
  readonly drills: number;
  /** Of the criteria drilled; of an estimate its number, right or of the right magnitude or neither. */
  readonly covered: number;
  readonly touched: number;
  readonly missing: number;
}

export function drillCounts(digests: readonly SessionDigest[]): DrillCount[] {
  const counts = new Map<string, DrillCount>();
  for (const digest of inOrder(digests)) {
    const { drill } = digest;
    // A drill is one answer.
    const [stage] = judgedStages(digest);
    if (!drill || !stage) continue;
    const key = `${drill.kind} ${judgeKey(stage.coach)}`;
    const found = (verdict: string) => stage.outcomes.filter((one) => one.verdict === verdict).length;
    const before = counts.get(key) ?? {
      ...{ judge: judgeOf(stage.coach), kind: drill.kind },
      ...{ drills: 0, covered: 0, touched: 0, missing: 0 },
    };
    counts.set(key, {
      ...before,
      drills: before.drills + 1,
      covered: before.covered + found('covered'),
      touched: before.touched + found('touched'),
      missing: before.missing + found('missing'),
    });
  }
  return [...counts.values()];
}
