import { describe, expect, it } from 'vitest';
import { drawExercise } from '../../src/estimation/draw-exercise.ts';
import { gradeEstimate } from '../../src/estimation/grade-estimate.ts';
import { loadExercises } from '../../src/estimation/load-exercises.ts';
import { showSize } from '../../src/estimation/show-quantity.ts';
import { solutionOf } from '../../src/estimation/solution.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index * 7919);

describe('the exercises of the package', async () => {
  const exercises = await loadExercises();

  it('are 36, on every stage and level', () => {
    expect(exercises).toHaveLength(36);
    expect(new Set(exercises.map(({ stage }) => stage)).size).toBe(5);
    expect(new Set(exercises.map(({ level }) => level)).size).toBe(3);
  });

  describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (_, exercise) => {
    const draws = SEEDS.map((seed) => drawExercise(exercise, seed));

    it('has finite numbers above zero, whatever is drawn', () => {
      for (const { parameters, steps } of draws) {
        for (const { value } of [...parameters, ...steps]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThan(0);
        }
      }
      expect(new Set(draws.map(({ question }) => question)).size).toBeGreaterThan(3);
    });

    it('asks a question that names its unit and has no placeholder left', () => {
      for (const { question, answer } of draws) {
        expect(question).not.toMatch(/[{}]|undefined|NaN/);
        expect(question).toMatch(/\?$/);
        const [noun = ''] = (answer.unit ?? '').split(/ per |\//);
        expect(question).toContain(noun === '$' ? 'dollars' : noun);
      }
    });

    it('grades its own solution close, and says that it is the same', () => {
      for (const drawn of draws) {
        const graded = gradeEstimate(drawn, solutionOf(drawn).join('\n'));
        expect(graded).toMatchObject({ grade: 'close', why: expect.stringContaining('the same') });
        expect(graded.shownSteps).toHaveLength(drawn.steps.length - 1);
        expect(gradeEstimate(drawn, solutionOf(drawn).slice(0, -1).join('\n')).ratio).toBeCloseTo(1, 1);
      }
    });

    it('grades an answer off that is a hundred times too large or too small', () => {
      for (const drawn of draws) {
        const { answer, parameters } = drawn;
        const lead = `${parameters.map(({ shown }) => shown).join(' x ')} = `;
        for (const [times, grade] of [
          [100, 'off'],
          [10, 'off'],
          [3, 'magnitude'],
          [1, 'close'],
          [1 / 3, 'magnitude'],
          [0.01, 'off'],
        ] as const) {
          const size = (answer.value * times * answer.measure.scale) / (answer.measure.per ?? 1);
          const text = `${lead}${showSize(size, answer.measure, answer.unit, 4)}`;
          expect([text, gradeEstimate(drawn, text).grade]).toEqual([text, grade]);
        }
      }
    });
  });
});
