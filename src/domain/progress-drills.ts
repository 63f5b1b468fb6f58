import type { SessionDigest } from './digest.ts';
import type { DrillCount } from './progress-document.ts';
import { inOrder, judgedStages, judgeKey, judgeOf } from './progress-sittings.ts';

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
