import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { readAttempt } from '../../src/coach/offline/examine.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { stanceOf } from '../../src/coach/offline/stance.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';
import { contrary, evasive, honest } from './stance-answers.ts';

const coach = createOfflineCoach();
const scenarios = ['video-recommendation', 'ad-click-prediction', 'rag-support-assistant'].map(
  packagedScenario,
);

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

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('in %s', (_, scenario) => {
  it.each([...contrary, ...evasive])('credits nothing in $stage to "$text"', async ({ stage, text }) => {
    const { criteria, tradeoffs } = await coach.examine({ scenario, stage, text });
    expect(criteria.filter(({ verdict }) => verdict !== 'missing')).toEqual([]);
    expect(Object.values(tradeoffs).filter(({ verdict }) => verdict === 'weighed')).toEqual([]);
  });

  it.each(STAGE_IDS)('credits a strong answer to %s in which one thing is waved away', async (stage) => {
    const model = scenario.stages[stage].criteria.map((one) => one.model).join('\n');
    const text = `${model}\nA dashboard for the board is overkill, nobody would look at it.`;
    const { criteria } = await coach.examine({ scenario, stage, text });
    expect(criteria.filter(({ verdict }) => verdict === 'covered').length).toBeGreaterThan(
      criteria.length / 2,
    );
  });
});
