import { seeded } from '../../eval/random.ts';

/** Chances that only the seed and the number of a case decide, so that each case can be had again by itself. */
export interface Draw {
  /** From 0 up to but without 1. */
  random(): number;
  /** From 0 up to but without `end`; 0 if that is 0. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
  /** True with this probability. */
  chance(share: number): boolean;
}

export function drawOf(seed: number, number: number): Draw {
  // Seeds that differ by little give sequences that differ from the start.
  const random = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (end: number) => Math.floor(random() * end);
  return {
    random,
    below,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    chance: (share) => random() < share,
  };
}
