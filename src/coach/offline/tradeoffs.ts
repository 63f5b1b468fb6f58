import type { Findings, TradeoffVerdict } from '../../domain/critique.ts';
import { DIMENSIONS, type Dimension } from '../../domain/stages.ts';
import type { Unit } from './answer.ts';
import { type GridCalibration, logistic, mentionOf, weighingOdds } from './grid-calibration.ts';
import { type GridReading, type GridView, oddsHere, viewOf } from './grid-passages.ts';
import { evidenceOf } from './verdict.ts';

type Grid = Findings['tradeoffs'];
type Cell = Grid[Dimension];

/** The most a cell may be given. */
export type Ceiling = Exclude<TradeoffVerdict, 'unscored'>;

/** How the answer treats each trade-off dimension; at most `ceiling`. */
export function gridOf(reading: GridReading, ceiling: Ceiling, calibration: GridCalibration): Grid {
  const view = ceiling === 'weighed' ? viewOf(reading, calibration) : undefined;
  const cellOf = (dimension: Dimension): Cell => {
    const weighing = view && weighingUnits(dimension, reading, view, calibration);
    if (weighing) return cell('weighed', weighing, reading);
    const mentioning = ceiling === 'none' ? undefined : mentioningUnit(dimension, reading, calibration);
    return mentioning ? cell('mentioned', [mentioning], reading) : { verdict: 'none', evidence: [] };
  };
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, cellOf(dimension)])) as Grid;
}

function cell(verdict: TradeoffVerdict, units: readonly Unit[], { text }: GridReading): Cell {
  return { verdict, evidence: [evidenceOf({ units }, text)] };
}

/** The sentences of the passage to quote, if any weighs. */
function weighingUnits(
  dimension: Dimension,
  { units }: GridReading,
  { passages, habit }: GridView,
  calibration: GridCalibration,
): readonly Unit[] | undefined {
  const own = passages[dimension];
  const weighs = own.some((one) => logistic(oddsHere(one, habit, calibration)) >= calibration.weighedFrom);
  if (!weighs) return undefined;
  // The habit of the answer decides whether it weighs; where it does is told by the passage alone.
  const alone = own.map(({ features }) => weighingOdds(features, calibration.anything));
  const best = own[alone.indexOf(Math.max(...alone))]?.stretch;
  return best && units.slice(best.from, best.from + best.size);
}

/** The sentence that speaks of the dimension most surely, if the answer does. */
function mentioningUnit(
  dimension: Dimension,
  { units, balances }: GridReading,
  { mention, mentionedFrom }: GridCalibration,
): Unit | undefined {
  const subjects = balances.map(({ sides }) => sides[dimension].subjects);
  if (mentionOf(new Set(subjects.flat()), mention[dimension]) < mentionedFrom) return undefined;
  const sure = subjects.map((own) => (own.length === 0 ? 0 : mentionOf(own, mention[dimension])));
  const most = Math.max(...sure);
  return most > 0 ? units[sure.indexOf(most)] : undefined;
}
