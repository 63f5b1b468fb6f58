import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { contrary, evasive } from './stance-answers.ts';

const coach = createOfflineCoach();
const scenarios = ['video-recommendation', 'ad-click-prediction', 'rag-support-assistant'].map(
  packagedScenario,
);

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'a stance in %s',
  (_, scenario) => {
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
  },
);
