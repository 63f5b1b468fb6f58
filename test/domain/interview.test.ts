import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { agenda, next, type PlanOptions, plan, rubricOf } from '../../src/domain/interview.ts';
import { Plan } from '../../src/domain/plan.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { ASIDE_IDS, STAGE_IDS } from '../../src/domain/stages.ts';
import { criterion, writtenScenario } from '../support/scenario-fixture.ts';
import {
  AT,
  asked,
  closed,
  critiqued,
  probeAnswered,
  started,
  submitted,
} from '../support/session-fixture.ts';

const change = (id: string, stage: 'data' | 'serving') => ({
  id,
  stage,
  says: `Now ${id}.`,
  criteria: [criterion(id, 'one two three four five six')],
});
const scenario = Scenario.parse(
  writtenScenario((written) => {
    written.curveballs = [
      change('ten-times', 'serving'),
      change('no-labels', 'data'),
      change('half', 'serving'),
    ];
  }),
);
const WHOLE: PlanOptions = { pace: 'soft', stages: [], probes: true, byHand: true };

describe('the plan', () => {
  it('of the whole has every stage, the asides and the time the scenario gives them', () => {
    const whole = plan(scenario, WHOLE);
    expect(whole).toMatchObject({ pace: 'soft', probeSeconds: 60, selfRating: true, interviewer: 'program' });
    expect(whole.stages.map(({ id, budgetSeconds }) => [id, budgetSeconds])).toEqual(
      STAGE_IDS.map((id) => [id, 420]),
    );
    expect(whole.asides).toEqual([
      { id: 'sketch', budgetSeconds: 120 },
      { id: 'wrap-up', budgetSeconds: 180 },
    ]);
    expect(whole).not.toHaveProperty('curveball');
    expect(whole).not.toHaveProperty('seed');
  });

  it('of some stages has them in the order of the interview and asks for nothing else', () => {
    const part = plan(scenario, { ...WHOLE, stages: ['serving', 'clarify'] });
    expect(part.stages.map(({ id }) => id)).toEqual(['clarify', 'serving']);
    expect(part.asides).toEqual([]);
  });

  it('of a script asks for no aside, no rating and, if so wished, no probe', () => {
    const scripted = plan(scenario, { ...WHOLE, probes: false, byHand: false });
    expect(scripted).toMatchObject({ asides: [], selfRating: false, probeSeconds: 0 });
  });

  it('takes the same change for the same seed, and only one that falls into a stage that is sat', () => {
    const chosen = (seed: number, stages: PlanOptions['stages'] = []) =>
      plan(scenario, { ...WHOLE, stages, seed }).curveball?.id;
    expect([0, 1, 2, 3].map((seed) => chosen(seed))).toEqual(['ten-times', 'no-labels', 'half', 'ten-times']);
    expect([0, 1, 2].map((seed) => chosen(seed, ['serving']))).toEqual(['ten-times', 'half', 'ten-times']);
    expect(chosen(0, ['clarify'])).toBeUndefined();
    expect(plan(scenario, { ...WHOLE, seed: 1 })).toMatchObject({
      seed: 1,
      curveball: { id: 'no-labels', stage: 'data', says: 'Now no-labels.', budgetSeconds: 120 },
    });
  });

  it('shares out any number of minutes as the scenario does, to the second, and fits its schema', () => {
    const options = fc.record({
      pace: fc.constantFrom('strict', 'soft', 'off'),
      minutes: fc.double({ min: 1, max: 240, noNaN: true }),
      stages: fc.subarray([...STAGE_IDS]),
      probes: fc.boolean(),
      seed: fc.option(fc.nat(), { nil: undefined }),
      byHand: fc.boolean(),
    });
    fc.assert(
      fc.property(options, (given) => {
        const made = Plan.parse(plan(scenario, given as PlanOptions));
        const scale = given.minutes / scenario.minutes;
        for (const { id, budgetSeconds, rubric } of made.stages) {
          expect(Math.abs(budgetSeconds - 60 * scale * scenario.stages[id].minutes)).toBeLessThanOrEqual(0.5);
          expect(rubric).toEqual(rubricOf(scenario.stages[id]));
        }
        const all = [...made.stages, ...made.asides].reduce(
          (sum, { budgetSeconds }) => sum + budgetSeconds,
          0,
        );
        expect(all).toBeLessThanOrEqual(60 * given.minutes + 4);
        expect(all).toBeGreaterThan(0);
      }),
    );
  });

  it('gives every part a second at least', () => {
    const tiny = plan(scenario, { ...WHOLE, minutes: 0.01 });
    expect([...tiny.stages, ...tiny.asides].map(({ budgetSeconds }) => budgetSeconds)).toEqual(
      Array(7).fill(1),
    );
  });

  it('says what to read for a criterion where the scenario does', () => {
    const [one] = scenario.stages.data.criteria;
    if (!one) throw new Error('unreachable');
    expect(rubricOf({ criteria: [one, { ...one, concept: 'drift' }] })).toEqual([
      { id: 'labels', level: 'mid', weight: 1 },
      { id: 'labels', level: 'mid', weight: 1, concept: 'drift' },
    ]);
  });
});

it('the agenda has the sketch after the requirements and the wrap-up last, whatever is sat', () => {
  fc.assert(
    fc.property(fc.subarray([...STAGE_IDS]), fc.subarray([...ASIDE_IDS]), (stages, asides) => {
      const order = ['clarify', 'sketch', 'data', 'training', 'serving', 'monitoring', 'wrap-up'];
      const ids = agenda({ stages: stages.map((id) => ({ id })), asides: asides.map((id) => ({ id })) });
      expect(ids.map(({ id }) => id)).toEqual(
        order.filter((id) => [...stages, ...asides].includes(id as never)),
      );
    }),
  );
});

describe('what comes next', () => {
  const curveball = {
    id: 'ten-times',
    stage: 'clarify' as const,
    says: 'Ten times.',
    budgetSeconds: 60,
    rubric: [],
  };
  const at = (events: readonly SessionEvent[], change = {}) => {
    const begun = started(['clarify'], { plan: { ...started(['clarify']).plan, ...change } });
    return next(fold([begun, ...events]) as Session);
  };
  const judgedStage = [submitted('clarify'), critiqued('clarify', {})];

  it('is the change of constraints once the stage is judged, then what it made of the design', () => {
    const answer: SessionEvent = {
      type: 'curveball-answered',
      at: AT,
      stage: 'clarify',
      text: 'shard it',
      usedSeconds: 9,
      endedBy: 'submitted',
    };
    const judged: SessionEvent = { type: 'curveball-judged', at: AT, stage: 'clarify', findings: [] };
    expect(at([submitted('clarify')], { curveball })).toMatchObject({
      kind: 'critique',
      answer: 'an answer',
    });
    expect(at(judgedStage, { curveball })).toMatchObject({
      kind: 'curveball',
      curveball: { says: 'Ten times.' },
    });
    expect(at([...judgedStage, answer], { curveball })).toMatchObject({
      kind: 'judge-curveball',
      answer: 'shard it',
    });
    expect(at([...judgedStage, answer, judged], { curveball })).toMatchObject({ kind: 'follow-up' });
  });

  it('is the first probe that is not done with', () => {
    const two = [...judgedStage, asked('clarify', 'first'), asked('clarify', 'second')];
    expect(at(two)).toMatchObject({ kind: 'probe', probe: { criterion: 'first' } });
    expect(at([...two, probeAnswered('clarify', 'first', 'well')])).toMatchObject({
      kind: 'judge-probe',
      probe: { criterion: 'first' },
      answer: 'well',
    });
  });

  it('asks those who rate themselves for every stage before the end', () => {
    const done = [...judgedStage, closed('clarify')];
    const rated: SessionEvent = { type: 'self-rated', at: AT, stage: 'clarify', rating: 4 };
    expect(at(done).kind).toBe('finish');
    expect(at(done, { selfRating: true })).toMatchObject({ kind: 'rate', stage: { id: 'clarify' } });
    expect(at([...done, rated], { selfRating: true }).kind).toBe('finish');
  });
});
