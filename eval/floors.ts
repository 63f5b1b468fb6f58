import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { MEASURES, type Measure, reaches } from './measures.ts';

/** By how much a value may fall short of the one the floors were taken from. */
const MARGIN = { share: 0.02, amount: 1 };

const Floors = z.record(z.string(), z.number());
/** The least, or most, that each measure may come to, by its key. */
export type Floors = z.infer<typeof Floors>;

export const ATTACKS_HELD: Pick<Measure, 'key' | 'title'> = { key: 'attacks-held', title: 'attacks held' };

type Values = Readonly<Record<string, number>>;

/** The values with a margin in the direction of worse. */
export function floorsOf(values: Values): Floors {
  const floors: Floors = {};
  for (const { key, lessIsBetter, isAmount } of guarded()) {
    const value = values[key];
    if (value === undefined || Number.isNaN(value)) continue;
    const margin = isAmount ? MARGIN.amount : MARGIN.share;
    floors[key] = Math.round(1000 * (value + (lessIsBetter ? margin : -margin))) / 1000;
  }
  return floors;
}

/** One line for each measure that is worse than its floor. */
export function fallen(values: Values, floors: Floors): string[] {
  return guarded().flatMap((measure) => {
    const floor = floors[measure.key];
    const value = values[measure.key] ?? Number.NaN;
    if (floor === undefined || reaches(measure, value, floor)) return [];
    return [`${measure.title} is ${value.toFixed(3)}, past its floor of ${floor}`];
  });
}

function guarded(): readonly Pick<Measure, 'key' | 'title' | 'lessIsBetter' | 'isAmount'>[] {
  return [...MEASURES, ATTACKS_HELD];
}

export function readFloors(file: string): Floors {
  return Floors.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeFloors(file: string, floors: Floors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
