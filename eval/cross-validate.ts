import { type Calibration, SHIPPED } from '../src/coach/offline/calibration.ts';
import { examine } from '../src/coach/offline/examine.ts';
import { type GridCalibration, SHIPPED_GRID } from '../src/coach/offline/grid-calibration.ts';
import { calibrate, type Read } from './calibrate.ts';
import { calibrateGrid } from './calibrate-grid.ts';
import { groupBy } from './groups.ts';
import { compare, type JudgedAnswer } from './judged.ts';

/** Judges answers by a calibration of the verdicts and one of the trade-off grid. */
export function judgeAll(
  some: readonly Read[],
  calibration: Calibration = SHIPPED,
  grid: GridCalibration = SHIPPED_GRID,
): JudgedAnswer[] {
  return some.map(({ answer, reading }) => compare(answer, examine(reading, calibration, grid)));
}

/**
 * Judges each fold by weights, scaling and cut-offs made from the other folds only. What was set by hand (the
 * cues of trade-offs, flags, what makes a passage evidence) is the same in every fold.
 */
export function crossValidate(all: readonly Read[], foldOf: (one: Read) => string): JudgedAnswer[] {
  return [...groupBy(all, foldOf)].flatMap(([fold, held]) => {
    const others = all.filter((one) => foldOf(one) !== fold);
    return judgeAll(held, calibrate(others), calibrateGrid(others));
  });
}

export const byScenario = ({ answer }: Read): string => answer.scenario.id;
export const byStyle = ({ answer }: Read): string => answer.style;
