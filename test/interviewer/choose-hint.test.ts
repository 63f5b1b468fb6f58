import { describe, expect, it } from 'vitest';
import { Scenario } from '../../src/domain/scenario.ts';
import { chooseHint } from '../../src/interviewer/choose-hint.ts';
import { writtenScenario } from '../support/scenario-fixture.ts';

const [only] = Scenario.parse(writtenScenario()).stages.data.criteria;
if (!only) throw new Error('the fixture has no criterion');
const light = { ...only, id: 'light', weight: 1, level: 'mid' as const };
const heavy = {
  ...only,
  id: 'heavy',
  weight: 3,
  level: 'senior' as const,
  probe: 'What of it?',
  claim: 'C',
  model: 'M',
};
const above = { ...only, id: 'above', weight: 9, level: 'staff' as const };
const RUBRIC = [light, heavy, above];
const hint = (hints: { criterion: string; rung: number }[], ...covered: string[]) =>
  chooseHint(
    { hints },
    covered.map((id) => ({ id, verdict: 'covered' as const })),
    RUBRIC,
    'senior',
  );

describe('a hint', () => {
  it('is about the weightiest open point of the level, and gives away more each time', () => {
    expect(hint([])).toMatchObject({
      criterion: 'heavy',
      rung: 1,
      says: expect.stringMatching(/^What of it\?/),
    });
    expect(hint([{ criterion: 'heavy', rung: 1 }])).toMatchObject({
      rung: 2,
      says: expect.stringContaining('C\n'),
    });
    expect(hint([{ criterion: 'heavy', rung: 2 }])).toMatchObject({
      rung: 3,
      says: 'I would have said: M\n\nFrom now on this point earns at most 25 % of its weight.',
    });
  });

  it('goes on to the next point when this one is covered or given away', () => {
    expect(hint([{ criterion: 'heavy', rung: 1 }], 'heavy')).toMatchObject({ criterion: 'light', rung: 1 });
    expect(hint([{ criterion: 'heavy', rung: 3 }])).toMatchObject({ criterion: 'light', rung: 1 });
  });

  it('is not to be had when nothing is open', () => {
    expect(hint([], 'heavy', 'light')).toBeUndefined();
    expect(hint([{ criterion: 'light', rung: 3 }], 'heavy')).toBeUndefined();
  });
});
