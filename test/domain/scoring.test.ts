import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CriterionCritique,
  Critique,
  ModelCallRecord,
  TradeoffVerdict,
  Verdict,
} from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import { changeGapsOf, dearestGaps, gapsOf } from '../../src/domain/gaps.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import {
  levelMet,
  levelOfStage,
  outcomes,
  score,
  scoreSession,
  scoreStage,
  stagesAtLevel,
  toCritique,
} from '../../src/domain/scoring.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { LEVELS, type StageId } from '../../src/domain/stages.ts';
import { criterion, writtenScenario } from '../support/scenario-fixture.ts';
import {
  AT,
  asked,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
  submitted,
} from '../support/session-fixture.ts';

const verdictsOf = (...verdicts: Verdict[]) =>
  RUBRIC.map(({ id }, index) => ({ id, verdict: verdicts[index] ?? 'missing' }));
const session = (...events: SessionEvent[]) => fold([started(), ...events]) as Session;

describe('the score', () => {
  it.each<[string, Verdict[], (typeof LEVELS)[number], unknown]>([
    ['all covered', ['covered', 'covered', 'covered'], 'staff', { low: 100, high: 100 }],
    ['nothing', ['missing', 'missing', 'missing'], 'staff', { low: 0, high: 0 }],
    ['weights', ['covered', 'missing', 'missing'], 'staff', { low: 50, high: 50 }],
    ['touched is a range', ['touched', 'missing', 'missing'], 'mid', { low: 25, high: 75 }],
    [
      'what is above the level does not count',
      ['covered', 'missing', 'missing'],
      'mid',
      { low: 100, high: 100 },
    ],
    ['unscored does not count', ['unscored', 'covered', 'missing'], 'senior', { low: 100, high: 100 }],
    ['nothing scored', ['unscored', 'unscored', 'unscored'], 'staff', null],
  ])('%s', (_, verdicts, level, expected) => {
    expect(score(RUBRIC, verdictsOf(...verdicts), level)).toEqual(expected);
  });

  it('is what the coach takes a touched claim to be worth, a quarter more or less, but never more than all', () => {
    const of = (credit: number) =>
      score(RUBRIC.slice(0, 1), [{ id: 'first', verdict: 'touched', credit }], 'mid');
    expect(of(0.6)).toEqual({ low: 35, high: 85 });
    expect(of(0.9)).toEqual({ low: 80, high: 100 });
    expect(of(0.1)).toEqual({ low: 0, high: 20 });
  });

  it('holds what may have been overlooked at its high end only', () => {
    const missing = { id: 'first', verdict: 'missing' as const };
    expect(score(RUBRIC.slice(0, 1), [missing], 'mid')).toEqual({ low: 0, high: 0 });
    expect(score(RUBRIC.slice(0, 1), [{ ...missing, credit: 0.1 }], 'mid')).toEqual({ low: 0, high: 20 });
  });

  it('never falls when a verdict rises', () => {
    const verdict = fc.constantFrom<Verdict>('missing', 'touched', 'covered');
    fc.assert(
      fc.property(
        fc.tuple(verdict, verdict, verdict),
        fc.nat(2),
        fc.constantFrom(...LEVELS),
        (verdicts, index, level) => {
          const before = score(RUBRIC, verdictsOf(...verdicts), level);
          const after = score(RUBRIC, verdictsOf(...verdicts.with(index, 'covered')), level);
          expect(after?.low).toBeGreaterThanOrEqual(before?.low ?? 0);
          expect(after?.high).toBeGreaterThanOrEqual(before?.high ?? 0);
          expect(before?.low).toBeLessThanOrEqual(before?.high ?? 0);
        },
      ),
    );
  });
});

describe('the level met', () => {
  const met = (
    verdicts: Verdict[],
    weighed: TradeoffVerdict = 'none',
    stage: 'clarify' | 'data' = 'data',
  ) => {
    const [none, cost] = (['none', weighed] as const).map((verdict) => ({ verdict, evidence: [] }));
    if (!none || !cost) throw new Error('unreachable');
    const tradeoffs = { latency: none, cost, scalability: none, maintainability: none };
    const criteria = verdictsOf(...verdicts).map((one) => ({ ...one, confidence: 1, evidence: [], why: '' }));
    return levelMet(RUBRIC, { criteria, tradeoffs }, stage);
  };

  it('needs 60, 70, 80 of 100 at the level and at all below', () => {
    expect(met(['missing', 'covered', 'covered'], 'weighed')).toBe('below-mid');
    expect(met(['covered', 'missing', 'missing'], 'weighed')).toBe('mid');
    expect(met(['covered', 'touched', 'missing'], 'weighed')).toBe('senior');
    expect(met(['touched', 'covered', 'covered'], 'weighed')).toBe('below-mid');
    expect(met(['covered', 'covered', 'missing'], 'weighed')).toBe('senior');
    expect(met(['covered', 'covered', 'touched'], 'weighed')).toBe('staff');
  });

  it('is met by those who stand right on the bar', () => {
    // 60 of 100: three parts of five.
    const rubric = [3, 2].map((weight, index) => ({ id: `${index}`, level: 'mid' as const, weight }));
    const none = { verdict: 'none' as const, evidence: [] };
    const tradeoffs = { latency: none, cost: none, scalability: none, maintainability: none };
    const criteria = (['covered', 'missing'] as const).map((verdict, index) => ({
      ...{ id: `${index}`, verdict, confidence: 1, evidence: [], why: '' },
    }));
    expect(levelMet(rubric, { criteria, tradeoffs }, 'data')).toBe('mid');
  });

  it('asks staff for a weighed trade-off, but not in clarify', () => {
    expect(met(['covered', 'covered', 'covered'], 'mentioned')).toBe('senior');
    expect(met(['covered', 'covered', 'covered'], 'none', 'clarify')).toBe('staff');
  });
});

describe('outcomes', () => {
  const base = [submitted('clarify'), critiqued('clarify', { first: 'touched' }), asked('clarify', 'first')];

  it('takes the better of answer and probe, and says so', () => {
    const [stage] = session(
      ...base,
      probeAnswered('clarify', 'first'),
      judged('clarify', 'first', 'covered'),
    ).stages;
    expect(stage && outcomes(stage)[0]).toMatchObject({ verdict: 'covered', afterProbe: true });
  });

  it('keeps what the answer earned when the probe went badly', () => {
    const [stage] = session(
      ...base,
      probeAnswered('clarify', 'first'),
      judged('clarify', 'first', 'missing'),
    ).stages;
    expect(stage && outcomes(stage)[0]).toMatchObject({ verdict: 'touched', afterProbe: false });
  });

  it('takes what another answer covered, and says which', () => {
    const { finding } = judged('clarify', 'first', 'covered') as { finding: CriterionCritique };
    const elsewhere = {
      type: 'said-elsewhere' as const,
      at: AT,
      stage: 'clarify' as const,
      saidIn: 'data' as const,
    };
    const [stage] = session(...base, { ...elsewhere, finding }).stages;
    expect(stage && outcomes(stage)[0]).toMatchObject({
      verdict: 'covered',
      afterProbe: false,
      saidIn: 'data',
    });
    const [other] = session(...base, { ...elsewhere, finding: { ...finding, id: 'second' } }).stages;
    expect(other && outcomes(other)[0]).toMatchObject({ id: 'first', verdict: 'touched', afterProbe: false });
    expect(other && outcomes(other)[0]).not.toHaveProperty('cap');
    const lower = { ...finding, verdict: 'touched' as const };
    const [kept] = session(...base, { ...elsewhere, finding: lower }).stages;
    expect(kept && outcomes(kept)[0]).not.toHaveProperty('saidIn');
  });

  it('caps what was hinted at by the most that was given away', () => {
    const hint = (rung: number) => ({
      type: 'hint-given' as const,
      at: AT,
      stage: 'clarify' as const,
      criterion: 'first',
      rung,
    });
    const [stage] = session(
      hint(2),
      hint(1),
      submitted('clarify'),
      critiqued('clarify', { first: 'covered' }),
    ).stages;
    expect(stage && outcomes(stage)[0]).toMatchObject({ verdict: 'covered', cap: 0.5 });
    // The first of the two criteria of the level has two thirds of their weight.
    expect(stage && scoreStage(stage, 'senior')).toEqual({ low: 33, high: 33 });
    expect(stage && gapsOf(stage, 'senior')).toMatchObject([
      { criterion: 'first', loss: 1 },
      { criterion: 'second', loss: 1 },
    ]);
  });

  it('counts only the newest critique', () => {
    const again = session(...base, critiqued('clarify', { first: 'covered', second: 'covered' }));
    expect(scoreSession(again)).toEqual({ low: 100, high: 100 });
  });
});

describe('what a question to the interviewer earned', () => {
  const credited = (credit: number | undefined, id = 'first'): SessionEvent => {
    const { finding } = judged('clarify', id, 'touched') as { finding: CriterionCritique };
    const own = credit === undefined ? finding : { ...finding, credit };
    return { type: 'question-credited', at: AT, stage: 'clarify', finding: own };
  };
  const outcomeAfter = (verdict: Verdict, ...events: SessionEvent[]) => {
    const [stage] = session(submitted('clarify'), critiqued('clarify', { first: verdict }), ...events).stages;
    return stage && outcomes(stage)[0];
  };

  it('counts where the answer says nothing', () => {
    expect(outcomeAfter('missing', credited(0.1))).toMatchObject({
      verdict: 'touched',
      asked: true,
      afterProbe: false,
    });
  });

  it('takes the place of a touched point only where it is worth more than half of it', () => {
    expect(outcomeAfter('touched', credited(0.6))).toMatchObject({ credit: 0.6, asked: true });
    for (const credit of [0.5, 0.4, undefined]) {
      expect(outcomeAfter('touched', credited(credit))).not.toHaveProperty('asked');
    }
  });

  it('never takes the place of a full point, nor of another one', () => {
    expect(outcomeAfter('covered', credited(0.9))).toMatchObject({ verdict: 'covered' });
    expect(outcomeAfter('covered', credited(0.9))).not.toHaveProperty('asked');
    expect(outcomeAfter('missing', credited(0.9, 'second'))).toMatchObject({
      id: 'first',
      verdict: 'missing',
    });
  });
});

describe('a critique', () => {
  const { criteria, tradeoffs, flags } = (
    critiqued('clarify', { first: 'covered', second: 'touched' }) as { critique: Critique }
  ).critique;
  const scenario = Scenario.parse(
    writtenScenario((written) => {
      written.stages.clarify.criteria = RUBRIC.map(({ id, level, weight }) => ({
        ...criterion(id, `${id} b c d e f`),
        level,
        weight,
      }));
    }),
  );
  const context = {
    scenario,
    stage: 'clarify' as const,
    level: 'senior' as const,
    coach: { kind: 'offline' as const, version: '1' },
  };

  it('has the score and the level that follow from the findings', () => {
    expect(toCritique({ criteria, tradeoffs, flags }, context)).toStrictEqual({
      schemaVersion: 1,
      scenario: 'spam-filter',
      scenarioVersion: 1,
      stage: 'clarify',
      coach: { kind: 'offline', version: '1' },
      score: { low: 75, high: 92 },
      level: { met: 'senior' },
      criteria,
      tradeoffs,
      flags,
    });
  });

  it('counts nothing but the rubric it is given, and says which it is and what call it came of', () => {
    const id = 'clarify-1' as NonNullable<Critique['id']>;
    const call = { model: 'm' } as unknown as ModelCallRecord;
    const rubric = RUBRIC.slice(1, 2);
    expect(toCritique({ criteria, tradeoffs, flags }, { ...context, id, call, rubric })).toMatchObject({
      id,
      call,
      criteria: [{ id: 'second' }],
      score: { low: 25, high: 75 },
      level: { met: 'below-mid' },
    });
  });
});

describe('a change of constraints', () => {
  it('counts once it is judged, by its own criteria', () => {
    const rubric = [{ id: 'resharding', level: 'mid' as const, weight: 2 }];
    const curveball = { id: 'ten', stage: 'clarify' as const, says: 'Ten.', budgetSeconds: 60, rubric };
    const { finding } = judged('clarify', 'resharding', 'missing') as { finding: CriterionCritique };
    const begun = started(['clarify'], { plan: { ...started(['clarify']).plan, curveball } });
    const events = [begun, critiqued('clarify', { first: 'covered' })];
    const scoreAfter = (...more: SessionEvent[]) => {
      const [stage] = fold([...events, ...more])?.stages ?? [];
      return stage && scoreStage(stage, 'mid');
    };
    expect(scoreAfter()).toEqual({ low: 100, high: 100 });
    const judgedChange = { type: 'curveball-judged' as const, at: AT, stage: 'clarify' as const };
    const change = { ...judgedChange, findings: [finding] };
    expect(scoreAfter(change)).toEqual({ low: 50, high: 50 });
    const gapsAfter = (...more: SessionEvent[]) =>
      (fold([...events, ...more])?.stages ?? []).flatMap((stage) => changeGapsOf(stage, 'mid'));
    expect(gapsAfter()).toEqual([]);
    expect(gapsAfter(change)).toEqual([
      { stage: 'clarify', criterion: 'resharding', verdict: 'missing', loss: 2 },
    ]);
  });
});

describe('the level of a session', () => {
  it('counts the judged stages that meet it, after probes', () => {
    const all = { first: 'covered', second: 'covered', third: 'covered' } as const;
    const events = [
      submitted('clarify'),
      critiqued('clarify', { ...all, first: 'missing' }),
      asked('clarify', 'first'),
      probeAnswered('clarify', 'first'),
    ];
    expect(stagesAtLevel(session(...events))).toEqual({ met: 0, judged: 1 });
    const after = session(
      ...events,
      judged('clarify', 'first', 'covered'),
      submitted('data'),
      critiqued('data', {}),
    );
    expect(after.stages.map(levelOfStage)).toEqual(['staff', 'below-mid']);
    expect(stagesAtLevel(after)).toEqual({ met: 1, judged: 2 });
  });
});

describe('the score of a session', () => {
  it('is null before anything is judged', () => {
    const open = session(submitted('clarify'));
    expect(scoreSession(open)).toBeNull();
    expect(open.stages.flatMap(outcomes)).toEqual([]);
  });

  it('is the mean over the judged stages', () => {
    const events = [
      critiqued('clarify', { first: 'covered', second: 'covered' }),
      critiqued('data', { first: 'missing' }),
    ];
    expect(scoreSession(session(...events))).toEqual({ low: 50, high: 50 });
  });
});

describe('gaps', () => {
  const both = session(
    critiqued('clarify', { first: 'covered', second: 'missing' }),
    critiqued('data', { first: 'touched', second: 'missing' }),
  );

  it('leaves out what is earned and what is above the level, dearest first', () => {
    const [clarify, data] = both.stages;
    expect(clarify && gapsOf(clarify, 'senior').map(({ criterion }) => criterion)).toEqual(['second']);
    expect(data && gapsOf(data, 'senior')).toMatchObject([
      { criterion: 'first', loss: 1 },
      { criterion: 'second', loss: 1 },
    ]);
    expect(data && gapsOf(data, 'mid')).toMatchObject([{ criterion: 'first' }]);
  });

  it("names each stage's dearest before any stage's second", () => {
    expect(dearestGaps(both, 3).map(({ stage, criterion }) => [stage, criterion])).toEqual([
      ['clarify', 'second'],
      ['data', 'first'],
      ['data', 'second'],
    ]);
    expect(dearestGaps(both, 1)).toHaveLength(1);
  });

  it('puts the dearest first, of a stage and of each round', () => {
    const sat = session(critiqued('clarify', { second: 'touched' }), critiqued('data', {}));
    expect(dearestGaps(sat, 9).map(({ stage, criterion, loss }) => [stage, criterion, loss])).toEqual([
      ['clarify', 'first', 2],
      ['data', 'first', 2],
      ['data', 'second', 1],
      ['clarify', 'second', 0.5],
    ]);
    const light = { id: 'light', level: 'mid' as const, weight: 1 };
    const heavy = { id: 'heavy', level: 'mid' as const, weight: 3 };
    const { plan } = started();
    const stages = (['clarify', 'data'] as const).map((id, index) => ({
      id,
      budgetSeconds: 1,
      rubric: index ? [light, heavy] : [light],
    }));
    const unjudged = fold([started(undefined, { plan: { ...plan, stages } })]) as Session;
    const judgedAs = (id: string) => ({
      id,
      verdict: 'missing' as const,
      confidence: 1,
      evidence: [],
      why: '',
    });
    const critique = (stage: StageId) => {
      const event = critiqued(stage, {}) as { critique: Critique };
      return { ...event.critique, criteria: [judgedAs('light'), judgedAs('heavy')] };
    };
    const missed = {
      ...unjudged,
      stages: unjudged.stages.map((stage) => ({ ...stage, critiques: [critique(stage.id)] })),
    };
    expect(
      dearestGaps(missed, 9).map(({ stage, criterion, verdict }) => [stage, criterion, verdict]),
    ).toEqual([
      ['data', 'heavy', 'missing'],
      ['clarify', 'light', 'missing'],
      ['data', 'light', 'missing'],
    ]);
    expect(dearestGaps(unjudged, 9)).toEqual([]);
  });
});
