import type { CriterionCritique, Verdict } from './critique.ts';
import type { Criterion } from './scenario.ts';
import { earned, outcomes } from './scoring.ts';
import type { Session, SessionStage } from './session.ts';
import { isExpectedAt, type Level, type StageId } from './stages.ts';

/** A criterion the candidate has not earned in full. */
export interface Gap {
  readonly stage: StageId;
  readonly criterion: string;
  readonly verdict: Verdict;
  /** The weight still to be earned. */
  readonly loss: number;
}

/** What a stage lost against what `level` expects, the dearest first; among equals the rubric's order. */
export function gapsOf(stage: SessionStage, level: Level): Gap[] {
  return gapsIn(stage.rubric, outcomes(stage), level).map((gap) => ({ stage: stage.id, ...gap }));
}

/** The same for the change of constraints that fell into the stage; none before it was judged. */
export function changeGapsOf({ id, curveball }: SessionStage, level: Level): Gap[] {
  if (!curveball?.findings) return [];
  return gapsIn(curveball.rubric, curveball.findings, level).map((gap) => ({ stage: id, ...gap }));
}

function gapsIn(
  rubric: readonly Pick<Criterion, 'id' | 'level' | 'weight'>[],
  judged: readonly (CriterionCritique & { readonly cap?: number })[],
  level: Level,
): Omit<Gap, 'stage'>[] {
  const byId = new Map(judged.map((outcome) => [outcome.id, outcome]));
  return rubric
    .filter((criterion) => isExpectedAt(criterion.level, level))
    .map(({ id, weight }) => {
      const outcome = byId.get(id);
      const share = outcome ? earned(outcome) : null;
      const loss = share ? weight * (1 - (share.low + share.high) / 2) : 0;
      return { criterion: id, verdict: outcome?.verdict ?? ('unscored' as const), loss };
    })
    .filter((gap) => gap.loss > 0)
    .sort((a, b) => b.loss - a.loss);
}

/** The `count` gaps to work on first: each stage's dearest before any stage's second. */
export function dearestGaps(session: Session, count: number): Gap[] {
  const byStage = session.stages.map((stage) => gapsOf(stage, session.level));
  const rounds = Math.max(0, ...byStage.map((gaps) => gaps.length));
  return Array.from({ length: rounds }, (_, round) =>
    byStage.flatMap((gaps) => gaps.slice(round, round + 1)).sort((a, b) => b.loss - a.loss),
  )
    .flat()
    .slice(0, count);
}
