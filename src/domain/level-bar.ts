import { levelOfStage, outcomes, score } from './scoring.ts';
import type { SessionStage } from './session.ts';
import { isExpectedAt, LEVELS, type Level } from './stages.ts';

/** How an answer stands to what one level expects. */
export interface LevelBar {
  readonly level: Level;
  /** Criteria expected at this level, and how many of them were covered. */
  readonly expected: number;
  readonly covered: number;
  /** Points out of 100 over these criteria, the middle of the range; null when none was scored. */
  readonly middle: number | null;
  /** Whether the level is met: this bar, those of the levels below, and for staff a weighed trade-off. */
  readonly isMet: boolean;
}

/** Each level's bar in a stage, by the rule of docs/decisions/0005-scores.md; empty before it was judged. */
export function levelBars(stage: SessionStage): LevelBar[] {
  const met = levelOfStage(stage);
  if (met === undefined) return [];
  const judged = outcomes(stage);
  const covered = new Set(judged.filter(({ verdict }) => verdict === 'covered').map(({ id }) => id));
  return LEVELS.map((level) => {
    const expected = stage.rubric.filter((criterion) => isExpectedAt(criterion.level, level));
    const range = score(stage.rubric, judged, level);
    return {
      level,
      expected: expected.length,
      covered: expected.filter(({ id }) => covered.has(id)).length,
      middle: range && (range.low + range.high) / 2,
      isMet: met !== 'below-mid' && isExpectedAt(level, met),
    };
  });
}
