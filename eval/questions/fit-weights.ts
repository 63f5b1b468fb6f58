import { FIT_PARTS, FOREIGN_PARTS, type Matched } from '../../src/interviewer/match-fact.ts';
import type { MatchWeights } from '../../src/interviewer/match-weights.ts';

/** A question as it was matched, with the facts that would answer it; none for one that no fact answers. */
export interface Example {
  readonly matched: Matched;
  readonly expect: readonly string[];
  /** What it counts for. */
  readonly count: number;
}

const NONE_PARTS = ['none', ...FOREIGN_PARTS] as const;
const ROUNDS = 400;
const RATE = 0.1;
const DECAY = [0.9, 0.99] as const;
const PENALTY = 0.001;

/** The parts of one alternative and whether it is right; the last alternative of a choice is none of the facts. */
interface Choice {
  readonly parts: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly count: number;
}

/**
 * A conditional logit over the facts and none of them with an L2 penalty, fitted by Adam (Kingma and Ba, 2015);
 * every weight but the constant is held at or above 0, which is its meaning.
 */
export function fitWeights(examples: readonly Example[]): MatchWeights {
  const keys = [...FIT_PARTS, ...NONE_PARTS];
  const choices = examples.map(choiceOf);
  const total = choices.reduce((sum, { count }) => sum + count, 0);
  const weights = keys.map(() => 1);
  const first = keys.map(() => 0);
  const second = keys.map(() => 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slopes = slopesOf(choices, weights);
    for (const [key, weight] of weights.entries()) {
      const slope = (slopes[key] ?? 0) / total - PENALTY * weight;
      first[key] = DECAY[0] * (first[key] ?? 0) + (1 - DECAY[0]) * slope;
      second[key] = DECAY[1] * (second[key] ?? 0) + (1 - DECAY[1]) * slope ** 2;
      const mean = first[key] / (1 - DECAY[0] ** round);
      const spread = Math.sqrt(second[key] / (1 - DECAY[1] ** round));
      const moved = weight + (RATE * mean) / (spread + 1e-8);
      weights[key] = keys[key] === 'none' ? moved : Math.max(0, moved);
    }
  }
  return Object.fromEntries(keys.map((key, place) => [key, weights[place] ?? 0])) as unknown as MatchWeights;
}

function choiceOf({ matched, expect, count }: Example): Choice {
  const { fits, foreign } = matched;
  const noParts = FIT_PARTS.map(() => 0);
  const parts = fits.map(({ fit }) => [...FIT_PARTS.map((part) => fit[part]), ...NONE_PARTS.map(() => 0)]);
  parts.push([...noParts, 1, ...FOREIGN_PARTS.map((part) => foreign[part])]);
  const right = [...fits.map(({ fact }) => expect.includes(fact.id)), expect.length === 0];
  return { parts, right, count };
}

function slopesOf(choices: readonly Choice[], weights: readonly number[]): number[] {
  const slopes = weights.map(() => 0);
  for (const { parts, right, count } of choices) {
    const odds = parts.map((one) =>
      Math.exp(one.reduce((sum, part, key) => sum + part * (weights[key] ?? 0), 0)),
    );
    const all = odds.reduce((sum, one) => sum + one, 0);
    const allRight = odds.reduce((sum, one, place) => sum + (right[place] ? one : 0), 0);
    for (const [place, one] of parts.entries()) {
      const chance = odds[place] ?? 0;
      const residual = count * ((right[place] ? chance / allRight : 0) - chance / all);
      for (let key = 0; key < slopes.length; key += 1)
        slopes[key] = (slopes[key] ?? 0) + residual * (one[key] ?? 0);
    }
  }
  return slopes;
}
