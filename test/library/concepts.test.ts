import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Scenario } from '../../src/domain/scenario.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';

describe.each(readdirSync('scenarios'))('in %s', (file) => {
  it('there is something to read for every criterion', async () => {
    const known = (await loadCurriculum()).concepts.map(({ id }) => id);
    const { stages, curveballs } = Scenario.parse(parse(readFileSync(`scenarios/${file}`, 'utf8')));
    const criteria = [...STAGE_IDS.map((id) => stages[id]), ...curveballs].flatMap((one) => one.criteria);
    const lost = criteria.filter(({ concept }) => concept === undefined || !known.includes(concept));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
