import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, previousAttempt } from '../../src/domain/compare.ts';
import type { Comparison, Pair } from '../../src/domain/comparison.ts';
import type { CoachIdentity, Verdict } from '../../src/domain/critique.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { LEVELS } from '../../src/domain/stages.ts';
import { AT, asked, critiqued, RUBRIC, started, submitted } from '../support/session-fixture.ts';

type Verdicts = Readonly<Record<string, Verdict>>;

function judgedBy(coach: CoachIdentity, verdicts: Verdicts, scenarioVersion?: number): SessionEvent {
  const event = critiqued('clarify', verdicts);
  if (event.type !== 'critique-added') throw new Error('unreachable');
  return { ...event, critique: { ...event.critique, coach, ...(scenarioVersion && { scenarioVersion }) } };
}

const sat = (verdicts: Verdicts, change: Parameters<typeof started>[1] = {}) =>
  fold([started(['clarify'], change), submitted('clarify'), critiqued('clarify', verdicts)]) as Session;

const CHANGE: SessionEvent[] = [
  { type: 'curveball-answered', at: AT, stage: 'clarify', text: 'an', usedSeconds: 9, endedBy: 'submitted' },
  {
    type: 'curveball-judged',
    at: AT,
    stage: 'clarify',
    findings: [{ id: 'budget', verdict: 'covered', confidence: 1, evidence: [], why: 'said' }],
  },
];

const OFFLINE: CoachIdentity = { kind: 'offline', version: '1' };
const MODEL: CoachIdentity = { kind: 'llm', version: '1', model: 'some-model' };

describe('two attempts', () => {
  it('show what was gained and lost, and a score that is clearly another', () => {
    const { stages, score, obstacles } = compare(
      sat({ second: 'covered' }),
      sat({ first: 'covered', second: 'touched' }),
    );
    expect(obstacles).toEqual([]);
    expect(stages[0]?.criteria).toEqual({
      gained: [{ id: 'first', before: 'missing', after: 'covered' }],
      lost: [{ id: 'second', before: 'covered', after: 'touched' }],
      same: ['third'],
      onlyBefore: [],
      onlyAfter: [],
    });
    expect(score).toEqual({ before: { low: 33, high: 33 }, after: { low: 75, high: 92 }, change: 'higher' });
  });

  it('differ in nothing clearly when their ranges have a point in common', () => {
    const { score } = compare(sat({ first: 'covered', second: 'touched' }), sat({ first: 'covered' }));
    expect(score).toMatchObject({ before: { low: 75 }, after: { low: 67, high: 67 }, change: 'lower' });
    const close = compare(sat({ first: 'touched', second: 'touched' }), sat({ first: 'touched' }));
    expect(close.score.change).toBe('unclear');
  });

  it('are not compared in score or verdict where different coaches judged, but in all else', () => {
    const [one, other] = [OFFLINE, MODEL].map(
      (coach) =>
        fold([
          started(['clarify']),
          submitted('clarify'),
          judgedBy(coach, { first: 'covered' }),
          asked('clarify', 'second'),
        ]) as Session,
    ) as [Session, Session];
    const { stages, score } = compare(one, other);
    expect(stages[0]).toMatchObject({
      obstacles: ['coach'],
      score: { before: null, after: null, change: 'not-comparable' },
      criteria: null,
      tradeoffs: null,
      usedSeconds: { before: 100, after: 100 },
      followUps: { before: 1, after: 1 },
    });
    expect(score.change).toBe('not-comparable');
  });

  it('are compared by criteria of the same name where the rubric was another', () => {
    const events = (version: number) => [
      started(['clarify']),
      submitted('clarify'),
      judgedBy(OFFLINE, version > 1 ? { first: 'covered', third: 'unscored' } : {}, version),
    ];
    const [stage] = compare(fold(events(1)) as Session, fold(events(2)) as Session).stages;
    expect(stage?.obstacles).toEqual(['version']);
    expect(stage?.score.change).toBe('not-comparable');
    expect(stage?.criteria).toMatchObject({ gained: [{ id: 'first' }], onlyBefore: ['third'] });
  });

  it('at different scenarios or levels say so', () => {
    const other = sat({}, { scenario: { id: 'other', title: 'Other', version: 1 } });
    expect(compare(sat({}), other)).toMatchObject({ obstacles: ['scenario'], stages: [{ criteria: null }] });
    expect(compare(sat({}), other).stages[0]?.tradeoffs).not.toBeNull();
    expect(compare(sat({}), sat({}, { level: 'staff' })).obstacles).toEqual(['level']);
  });

  it('say who sat when, and what was used, asked and hinted at', () => {
    const events: SessionEvent[] = [
      submitted('clarify'),
      critiqued('clarify', {}),
      { type: 'question-asked', at: AT, stage: 'clarify', text: 'How many?', reply: 'Ten.', usedSeconds: 5 },
      { type: 'hint-given', at: AT, stage: 'clarify', criterion: 'first', rung: 1 },
    ];
    const helped = fold([started(['clarify'], { id: '2026-03-02-test-0002' }), ...events]) as Session;
    const scripted: SessionEvent = { ...submitted('clarify'), endedBy: 'scripted' } as SessionEvent;
    const script = fold([started(['clarify']), scripted, critiqued('clarify', {})]) as Session;
    const scenario = { id: 'test', title: 'Test', version: 1 };
    expect(compare(script, helped)).toMatchObject({
      before: { id: '2026-03-01-test-0001', scenario, level: 'senior', startedAt: AT },
      after: { id: '2026-03-02-test-0002', scenario, level: 'senior', startedAt: AT },
      stages: [
        {
          usedSeconds: { before: null, after: 5 },
          questions: { before: 0, after: 1 },
          followUps: { before: 0, after: 0 },
          hints: { before: 0, after: 1 },
          tradeoffs: {
            latency: { before: 'none', after: 'none' },
            cost: { before: 'none', after: 'none' },
            scalability: { before: 'none', after: 'none' },
            maintainability: { before: 'none', after: 'none' },
          },
        },
      ],
    });
  });

  it('of which only one has a stage show it, and put nothing of it beside the other', () => {
    const both = fold([
      started(['clarify', 'data']),
      critiqued('clarify', {}),
      critiqued('data', {}),
    ]) as Session;
    const { stages, obstacles } = compare(sat({}), both);
    expect(stages.map(({ id }) => id)).toEqual(['clarify', 'data']);
    expect(stages[1]).toMatchObject({
      obstacles: ['missing'],
      score: { before: null, after: { low: 0, high: 0 }, change: 'not-comparable' },
      criteria: null,
      tradeoffs: null,
      usedSeconds: { before: null, after: 0 },
    });
    expect(obstacles).toEqual(['missing']);
    expect(compare(sat({}), both).score).toMatchObject({ before: { low: 0 }, change: 'not-comparable' });
  });

  it('name criteria in the order of their ids, whatever order they were judged in', () => {
    const reversed = (verdicts: Verdicts): Session => {
      const event = critiqued('clarify', verdicts) as Extract<SessionEvent, { type: 'critique-added' }>;
      const critique = { ...event.critique, criteria: event.critique.criteria.toReversed() };
      return fold([started(['clarify']), submitted('clarify'), { ...event, critique }]) as Session;
    };
    const better = { first: 'covered', second: 'covered', third: 'covered' } as const;
    const namesOf = (comparison: Comparison) => {
      const { gained, same, onlyBefore, onlyAfter } = comparison.stages[0]?.criteria ?? {};
      return [gained?.map(({ id }) => id), same, onlyBefore, onlyAfter];
    };
    const none = { first: 'unscored', second: 'unscored', third: 'unscored' } as const;
    const all = ['first', 'second', 'third'];
    expect(namesOf(compare(reversed({}), reversed(better)))).toEqual([all, [], [], []]);
    expect(namesOf(compare(reversed({}), reversed({})))).toEqual([[], all, [], []]);
    expect(namesOf(compare(reversed({}), reversed(none)))).toEqual([[], [], all, []]);
    expect(namesOf(compare(reversed(none), reversed({})))).toEqual([[], [], [], all]);
  });

  it('at other drills, or judged by other rubrics, say so', () => {
    const plan = (change: object) => ({ plan: { ...started(['clarify']).plan, ...change } });
    const drill = (target: string, seed?: number) =>
      sat(
        {},
        plan({
          drill: { kind: 'stage', target, ...(seed && { exercise: { seed, question: '', solution: [] } }) },
        }),
      );
    expect(compare(drill('data'), drill('data')).obstacles).toEqual([]);
    expect(compare(drill('data'), drill('serving')).obstacles).toEqual(['task']);
    expect(compare(drill('data', 1), drill('data', 2)).obstacles).toEqual(['task']);
    expect(compare(sat({}), drill('data')).obstacles).toEqual(['task']);
    const rubric = (of: typeof RUBRIC) =>
      sat({}, plan({ stages: [{ id: 'clarify', budgetSeconds: 9, rubric: of }] }));
    expect(compare(sat({}), rubric(RUBRIC.toReversed())).obstacles).toEqual([]);
    expect(compare(sat({}), rubric(RUBRIC.slice(1))).obstacles).toEqual(['rubric']);
    const heavier = RUBRIC.map((one) => ({ ...one, weight: 3 }));
    expect(compare(sat({}), rubric(heavier)).stages[0]?.obstacles).toEqual(['rubric']);
  });

  it('leave a change of constraints out of the score unless both had it', () => {
    const curveball = {
      id: 'halved',
      stage: 'clarify' as const,
      says: 'Half.',
      budgetSeconds: 60,
      rubric: [{ id: 'budget', level: 'mid' as const, weight: 1 }],
    };
    const plan = { ...started(['clarify']).plan, curveball };
    const events = [submitted('clarify'), critiqued('clarify', { first: 'covered' }), ...CHANGE];
    const changed = fold([started(['clarify'], { plan }), ...events]) as Session;
    const { stages, score } = compare(sat({ first: 'covered' }), changed);
    const [stage] = stages;
    expect(score).toMatchObject({ before: { low: 67, high: 67 }, after: { low: 67, high: 67 } });
    expect(compare(changed, changed).score).toMatchObject({ after: { low: 75, high: 75 } });
    expect(stage).toMatchObject({
      isWithoutCurveball: true,
      obstacles: [],
      score: { before: { low: 67, high: 67 }, after: { low: 67, high: 67 }, change: 'unclear' },
      criteria: { onlyAfter: ['budget'] },
    });
    expect(compare(changed, changed).stages[0]).toMatchObject({ isWithoutCurveball: false });
  });
});

const verdict = fc.constantFrom<Verdict>('covered', 'touched', 'missing', 'unscored');
const anySession = fc
  .record({
    stages: fc.subarray(['clarify', 'data', 'serving'] as const, { minLength: 1 }),
    verdicts: fc.record({ first: verdict, second: verdict, third: verdict }),
    coach: fc.constantFrom(OFFLINE, MODEL),
    version: fc.constantFrom(undefined, 1, 2),
    level: fc.constantFrom(...LEVELS),
    scenario: fc.constantFrom('test', 'other'),
    extra: fc.boolean(),
  })
  .map(({ stages, verdicts, coach, version, level, scenario, extra }): Session => {
    const [first] = stages;
    const event = judgedBy(coach, verdicts, version);
    const scenarioOf = { id: scenario, title: scenario, version: 1 };
    const rubric = extra ? RUBRIC : RUBRIC.slice(1);
    const start = started(stages, { level, scenario: scenarioOf });
    const plan = { ...start.plan, stages: start.plan.stages.map((stage) => ({ ...stage, rubric })) };
    const stage = first ?? 'clarify';
    return fold([{ ...start, plan }, submitted(stage), { ...event, stage } as SessionEvent]) as Session;
  });

function mirrored({ before, after, score, stages, ...rest }: Comparison): Comparison {
  const CHANGES = {
    higher: 'lower',
    lower: 'higher',
    unclear: 'unclear',
    'not-comparable': 'not-comparable',
  } as const;
  const swap = <T extends Pair<unknown>>(pair: T): T => ({ ...pair, before: pair.after, after: pair.before });
  const mirrorScore = (one: Comparison['score']) => ({ ...swap(one), change: CHANGES[one.change] });
  return {
    ...rest,
    before: after,
    after: before,
    score: mirrorScore(score),
    stages: stages.map(({ criteria, tradeoffs, ...stage }) => ({
      ...stage,
      score: mirrorScore(stage.score),
      criteria: criteria && {
        gained: criteria.lost.map(swap),
        lost: criteria.gained.map(swap),
        same: [...criteria.same].sort(),
        onlyBefore: criteria.onlyAfter,
        onlyAfter: criteria.onlyBefore,
      },
      tradeoffs:
        tradeoffs &&
        (Object.fromEntries(
          Object.entries(tradeoffs).map(([name, pair]) => [name, swap(pair)]),
        ) as typeof tradeoffs),
      usedSeconds: swap(stage.usedSeconds),
      questions: swap(stage.questions),
      followUps: swap(stage.followUps),
      hints: swap(stage.hints),
    })),
  };
}

describe('whatever was sat', () => {
  it('shows no difference to itself', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { score, stages } = compare(session, session);
        expect(['unclear', 'not-comparable']).toContain(score.change);
        for (const stage of stages) {
          expect(stage.obstacles.filter((one) => one !== 'missing')).toEqual([]);
          expect(['unclear', 'not-comparable']).toContain(stage.score.change);
          expect([stage.criteria?.gained ?? [], stage.criteria?.lost ?? []]).toEqual([[], []]);
          expect([stage.criteria?.onlyBefore ?? [], stage.criteria?.onlyAfter ?? []]).toEqual([[], []]);
          expect(stage.hints.before).toBe(stage.hints.after);
        }
      }),
    );
  });

  it('is the mirror image when the two change places', () => {
    fc.assert(
      fc.property(anySession, anySession, (one, other) => {
        expect(compare(other, one)).toEqual(mirrored(compare(one, other)));
      }),
    );
  });

  it('never puts two scores beside each other that different coaches or rubrics gave', () => {
    fc.assert(
      fc.property(anySession, anySession, (one, other) => {
        for (const { obstacles, score } of compare(one, other).stages) {
          if (obstacles.length > 0) expect(score.before === null || score.after === null).toBe(true);
        }
      }),
    );
  });
});

describe('the previous attempt', () => {
  const digest = (id: string, change: Parameters<typeof started>[1] = {}, verdicts: Verdicts = {}) =>
    digestOf(sat(verdicts, { id, ...change }));
  const drill = { kind: 'stage' as const, target: 'clarify' };
  const drilled = { plan: { ...started(['clarify']).plan, drill } };

  it('is the newest before it at the same scenario of which something was judged', () => {
    const unjudged = digestOf(fold([started(['clarify'], { id: 'c' })]) as Session);
    const other = { scenario: { id: 'other', title: 'Other', version: 1 } };
    const digests = [
      digest('e'),
      digest('d'),
      unjudged,
      digest('b', other),
      digest('x', drilled),
      digest('a'),
    ];
    expect(previousAttempt(sat({}, { id: 'd' }), digests)?.id).toBe('a');
    expect(previousAttempt(sat({}, { id: 'a' }), digests)).toBeUndefined();
  });

  it('of a drill is the same drill', () => {
    const digests = [digest('c', drilled), digest('b'), digest('a', drilled)];
    expect(previousAttempt(sat({}, { id: 'c', ...drilled }), digests)?.id).toBe('a');
  });
});
