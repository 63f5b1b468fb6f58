import type { Findings, TradeoffVerdict } from '../../domain/critique.ts';
import { DIMENSIONS, type Dimension } from '../../domain/stages.ts';
import type { Answer, Unit } from './answer.ts';
import { type Balance, balanceOf, habitOf, weighing } from './balance.ts';
import { CUES } from './tradeoff-cues.ts';
import { evidenceOf } from './verdict.ts';

type Grid = Findings['tradeoffs'];
type Cell = Grid[Dimension];

/** The most a cell may be given. */
export type Ceiling = Exclude<TradeoffVerdict, 'unscored'>;

/** Sureness from which a sentence speaks of a dimension, and from which one may bear a weighing passage. */
const MENTIONED_FROM = 0.75;
const CONCERNED_FROM = 0.5;
/** Odds from which a passage weighs. */
const WEIGHED_FROM = 0.42;
const LONGEST_PASSAGE = 3;

interface Reading {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly balances: readonly Balance[];
  readonly habit: number;
}

/** How the answer treats each trade-off dimension; at most `ceiling`. */
export function gridOf(answer: Answer, ceiling: Ceiling): Grid {
  const units = ceiling === 'none' ? [] : answer.units.filter((unit) => !unit.excluded);
  const balances = units.map(balanceOf);
  const reading: Reading = { text: answer.text, units, balances, habit: habitOf(balances) };
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, cellOf(dimension, reading, ceiling)]),
  ) as Grid;
}

function cellOf(dimension: Dimension, reading: Reading, ceiling: Ceiling): Cell {
  const strengths = reading.units.map((unit) => strengthOf(dimension, unit));
  const cell = (verdict: TradeoffVerdict, units: readonly Unit[]): Cell => ({
    verdict,
    evidence: [evidenceOf({ units }, reading.text)],
  });
  const weighed = ceiling === 'weighed' ? bestWeighing(strengths, reading) : undefined;
  if (weighed) return cell('weighed', weighed);
  const strongest = Math.max(0, ...strengths);
  const unit = reading.units[strengths.indexOf(strongest)];
  return unit && strongest >= MENTIONED_FROM ? cell('mentioned', [unit]) : { verdict: 'none', evidence: [] };
}

/** The passage of up to three neighbouring sentences of one paragraph that weighs most, if any does. */
function bestWeighing(strengths: readonly number[], reading: Reading): readonly Unit[] | undefined {
  let best: readonly Unit[] | undefined;
  let bestOdds = WEIGHED_FROM;
  for (let size = 1; size <= LONGEST_PASSAGE; size += 1) {
    for (let from = 0; from + size <= reading.units.length; from += 1) {
      const units = reading.units.slice(from, from + size);
      if (Math.max(...strengths.slice(from, from + size)) < CONCERNED_FROM) continue;
      if (!isOneParagraph(units, reading.text)) continue;
      const odds = weighing(units, reading.balances.slice(from, from + size), reading.habit);
      if (odds <= bestOdds) continue;
      best = units;
      bestOdds = odds;
    }
  }
  return best;
}

function isOneParagraph(units: readonly Unit[], text: string): boolean {
  return units.every((unit, index) => {
    const previous = units[index - 1];
    return !previous || !/\n\s*\n/u.test(text.slice(previous.end, unit.start));
  });
}

/** How surely a sentence speaks of a dimension, 0 to 1: independent cues add up. */
function strengthOf(dimension: Dimension, unit: Pick<Unit, 'lower'>): number {
  let doubt = 1;
  for (const [pattern, strength] of CUES[dimension]) if (pattern.test(unit.lower)) doubt *= 1 - strength;
  return 1 - doubt;
}
