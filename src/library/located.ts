import type { Criterion, Scenario } from '../domain/scenario.ts';
import { STAGE_IDS, type StageId } from '../domain/stages.ts';
import type { Path } from '../yaml/finding.ts';
import type { Rule } from '../yaml/read-yaml.ts';

export type ScenarioRule = Rule<Scenario>;

/** A part of a scenario, and where it is. */
export interface Located<T> {
  readonly item: T;
  readonly path: Path;
}

/** A criterion and the stage whose answer it judges. */
export interface LocatedCriterion extends Located<Criterion> {
  readonly stage: StageId;
}

export function located<T>(items: readonly T[], path: Path): Located<T>[] {
  return items.map((item, index) => ({ item, path: [...path, index] }));
}

/** Those of the stages in the order of the interview, then those of the curveballs. */
export function criteriaOf({ stages, curveballs }: Scenario): LocatedCriterion[] {
  const inStage = (stage: StageId, criteria: readonly Criterion[], path: Path) =>
    located(criteria, [...path, 'criteria']).map((criterion) => ({ ...criterion, stage }));
  return [
    ...STAGE_IDS.flatMap((stage) => inStage(stage, stages[stage].criteria, ['stages', stage])),
    ...located(curveballs, ['curveballs']).flatMap(({ item, path }) =>
      inStage(item.stage, item.criteria, path),
    ),
  ];
}
