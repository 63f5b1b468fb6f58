import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawExercise } from '../../src/estimation/draw-exercise.ts';
import { loadExercises } from '../../src/estimation/load-exercises.ts';
import { solutionOf } from '../../src/estimation/solution.ts';
import { drawn } from './exercise-fixture.ts';

describe('drawExercise', async () => {
  const exercises = await loadExercises();

  it('draws the same numbers from the same seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exercises), fc.double({ noNaN: true }), (exercise, seed) => {
        expect(drawExercise(exercise, seed)).toEqual(drawExercise(exercise, seed));
      }),
      { numRuns: 50 },
    );
  });

  it('draws every value of a parameter', () => {
    const exercise = exercises.find(({ id }) => id === 'mean-request-rate');
    if (!exercise) throw new Error('no such exercise');
    const opens = new Set(
      Array.from({ length: 200 }, (_, seed) => drawExercise(exercise, seed).parameters[1]?.value),
    );
    expect([...opens].sort((a = 0, b = 0) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('fills the question in as people write numbers', () => {
    expect(drawn('load').question).toBe(
      '20 million users open a page 8 times a day. What is the load in requests per second?',
    );
    expect(drawn('scan').question).toBe('12 terabytes at 5 GB per second: how many minutes?');
    expect(drawn('cost').question).toBe('14 GPUs at $2.50 per hour: how many dollars per month?');
  });

  it('gives the answer in its unit', () => {
    const { value, unit, shown } = drawn('storage').answer;
    expect([value.toFixed(6), unit, shown]).toEqual(['10.400000', 'TB', '10.4 TB']);
    expect(drawn('network').answer.value).toBeCloseTo(8);
  });
});

describe('solutionOf', () => {
  it('shows each step with its numbers', () => {
    expect(solutionOf(drawn('load'))).toEqual([
      'In a day: 20 million users × 8 = 160 million requests',
      'Load: 160 million requests / 86,400 s = 1,850 requests per second',
      'Answer: about 1,850 requests per second',
    ]);
    expect(solutionOf(drawn('compute'))[0]).toBe(
      'All: 6 FLOP × 7 billion parameters × 1 trillion tokens = 4.2e22 FLOP',
    );
    expect(solutionOf(drawn('gpus'))[0]).toBe(
      'GPUs: rounded up(10,000 requests per second / 640 requests per second) = 16 GPUs',
    );
  });
});
