import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttempt } from '../../src/coach/offline/examine.ts';
import { stanceOf } from '../../src/coach/offline/stance.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';
import { contrary, evasive, honest } from './stance-answers.ts';

function stanceIn(stage: StageId, text: string) {
  return readAttempt({ scenario: spamFilter, stage, text }).profile;
}

describe('stance', () => {
  it.each(contrary)('sees that an answer to $stage waves the problem away', ({ stage, text }) => {
    expect(stanceIn(stage, text).contrary).toBeGreaterThan(0.5);
  });

  it.each(evasive)('sees that an answer to $stage commits to nothing', ({ stage, text }) => {
    expect(stanceIn(stage, text).evasive).toBeGreaterThan(0.5);
  });

  it.each([...honest, ...STAGE_IDS.map((stage) => ({ stage, text: goodAnswers[stage] }))])(
    'takes an honest answer to $stage for what it is: $text',
    ({ stage, text }) => {
      const { contrary, evasive } = stanceIn(stage, text);
      expect(contrary).toBeLessThan(0.4);
      expect(evasive).toBeLessThan(0.4);
    },
  );

  it('is the same whatever the order of the sentences', () => {
    const { units } = readAttempt({
      scenario: spamFilter,
      stage: 'data',
      text: contrary[1]?.text ?? '',
    }).answer;
    const expected = stanceOf(units);
    fc.assert(
      fc.property(fc.shuffledSubarray([...units], { minLength: units.length }), (shuffled) => {
        const found = stanceOf(shuffled);
        expect(found.contrary).toBeCloseTo(expected.contrary, 9);
        expect(found.evasive).toBeCloseTo(expected.evasive, 9);
      }),
    );
  });
});
