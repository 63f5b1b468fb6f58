import { describe, expect, it } from 'vitest';
import { PACKAGED, packagedScenario } from '../../eval/packaged-scenarios.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';

describe.each(PACKAGED)('in %s', (id) => {
  it('there is something to read for every criterion', async () => {
    const known = (await loadCurriculum()).concepts.map((concept) => concept.id);
    const { stages, curveballs } = packagedScenario(id);
    const criteria = [...STAGE_IDS.map((stage) => stages[stage]), ...curveballs].flatMap(
      (one) => one.criteria,
    );
    const lost = criteria.filter(({ concept }) => concept === undefined || !known.includes(concept));
    expect(lost.map((one) => one.id)).toEqual([]);
  });
});
