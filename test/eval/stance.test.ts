import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fitStance,
  hasStance,
  STANCE_FILE,
  STANCES,
  stanceExamples,
  stanceSource,
} from '../../eval/stance.ts';
import { stanceOdds } from '../../src/coach/offline/stance.ts';

const examples = stanceExamples();

describe('the shipped stances', () => {
  it('are what eval/fit-stance.ts makes of the answers', () => {
    expect(stanceSource(examples)).toBe(readFileSync(STANCE_FILE, 'utf8'));
  });

  it.each(STANCES)('know %s answers of a scenario they have not seen from honest ones', (stance) => {
    const scenarios = [...new Set(examples.map(({ scenario }) => scenario))];
    const held = scenarios.flatMap((left) => {
      const model = fitStance(
        stance,
        examples.filter(({ scenario }) => scenario !== left),
      );
      return examples
        .filter((one) => one.scenario === left && one.isWhole)
        .map((one) => ({ truth: hasStance(stance, one), isFound: stanceOdds(one.cues, model) > 0 }));
    });
    const foundOf = (truth: boolean) => {
      const some = held.filter((one) => one.truth === truth);
      return some.filter(({ isFound }) => isFound).length / some.length;
    };
    expect(foundOf(true)).toBeGreaterThan(0.75);
    expect(foundOf(false)).toBeLessThan(0.02);
  });
});
