import { describe, expect, it } from 'vitest';
import { focusOn, planDrill } from '../../src/domain/focus.ts';
import { fold } from '../../src/domain/fold.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { criterion, writtenScenario } from '../support/scenario-fixture.ts';
import { started } from '../support/session-fixture.ts';

const scenario = Scenario.parse(
  writtenScenario((one) => {
    one.stages.serving.criteria = [
      { ...criterion('cache', 'a b c d e f'), dimension: 'cost', level: 'staff' },
      { ...criterion('deadline', 'g h i j k l'), dimension: 'latency' },
    ];
    one.stages.data.criteria = [{ ...criterion('storage', 'm n o p q r'), dimension: 'cost' }];
    one.stages.training.criteria = ['sampling', 'spot'].map((id) => ({
      ...criterion(id, 's t u v w x'),
      dimension: 'cost' as const,
    }));
    one.curveballs = [
      {
        id: 'no-budget',
        stage: 'data',
        says: 'The money is gone.',
        criteria: [criterion('cut', 'y z a b c d')],
      },
    ];
  }),
);
const OPTIONS = { pace: 'soft', seconds: 180 } as const;

function drilled(kind: 'stage' | 'dimension' | 'criterion' | 'curveball', target: string, stage?: 'serving') {
  const plan = planDrill(scenario, { kind, target }, { ...OPTIONS, stage });
  if (!plan) return undefined;
  const session = fold([started([], { plan })]);
  if (!session) throw new Error('unreachable');
  const [only] = session.stages;
  if (!only) throw new Error('a drill has one stage');
  const focused = focusOn(scenario, session);
  return { only, plan, focused, question: focused.stages[only.id].question };
}

describe('a drill', () => {
  it('on a stage is that stage in less time', () => {
    const { only, focused } = drilled('stage', 'serving') ?? {};
    expect(only).toMatchObject({ id: 'serving', budgetSeconds: 180 });
    expect(only?.rubric.map(({ id, level }) => [id, level])).toEqual([
      ['cache', 'staff'],
      ['deadline', 'mid'],
    ]);
    expect(focused).toBe(scenario);
  });

  it('on a criterion asks what an interviewer would ask, and counts it at any level', () => {
    const { only, question, focused } = drilled('criterion', 'cache') ?? {};
    expect(only?.rubric).toEqual([{ id: 'cache', level: 'mid', weight: 1 }]);
    expect(question).toBe('And what else?');
    expect(focused?.stages.serving.modelPoints).toEqual(['I would mind the cache.']);
    expect(focused?.stages.serving.criteria).toHaveLength(2);
  });

  it('on a dimension goes to the stage with most to say on it, or where it is sent', () => {
    expect(drilled('dimension', 'cost')?.only.id).toBe('training');
    const sent = drilled('dimension', 'cost', 'serving');
    expect(sent?.only.rubric.map(({ id }) => id)).toEqual(['cache']);
    expect(sent?.question).toMatch(/money.*served?|serves/);
  });

  it('on a change of constraints says it, and is judged by it', () => {
    const { only, question, focused } = drilled('curveball', 'no-budget') ?? {};
    expect(only?.id).toBe('data');
    expect(question).toBe('The money is gone.');
    expect(focused?.stages.data.criteria.map(({ id }) => id)).toEqual(['cut']);
  });

  it.each(['stage', 'dimension', 'criterion', 'curveball'] as const)(
    'knows when there is no such %s',
    (kind) => {
      expect(drilled(kind, 'nothing')).toBeUndefined();
    },
  );

  it('has nothing but its one answer', () => {
    expect(drilled('criterion', 'cache')?.plan).toMatchObject({
      asides: [],
      probeSeconds: 0,
      selfRating: false,
      drill: { kind: 'criterion', target: 'cache' },
    });
  });
});
