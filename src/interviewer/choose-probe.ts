import { gapsOf } from '../domain/gaps.ts';
import type { Criterion } from '../domain/scenario.ts';
import type { SessionStage } from '../domain/session.ts';
import type { Level } from '../domain/stages.ts';

/** Follow-ups a stage has at the most. */
const MOST = 2;

/**
 * The criterion to ask about next, or undefined when it is time to move on. The first follow-up goes to the
 * dearest gap; a second only if the candidate left time for it, as an interviewer would.
 */
export function chooseProbe(
  stage: SessionStage,
  rubric: readonly Criterion[],
  level: Level,
  probeSeconds: number,
): Criterion | undefined {
  if (probeSeconds === 0 || stage.probes.length >= MOST) return undefined;
  if (stage.probes.length > 0 && stage.usedSeconds + probeSeconds > stage.budgetSeconds) return undefined;
  const asked = new Set(stage.probes.map((probe) => probe.criterion));
  const gap = gapsOf(stage, level).find(({ criterion }) => !asked.has(criterion));
  return gap && rubric.find(({ id }) => id === gap.criterion);
}
