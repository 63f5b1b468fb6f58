import fc from 'fast-check';
import type { DigestedStage, SessionDigest } from '../../src/domain/digest.ts';
import { DIMENSIONS, LEVELS, STAGE_IDS } from '../../src/domain/stages.ts';

type Outcome = DigestedStage['outcomes'][number];
type Verdict = Outcome['verdict'];

const EARNED = { covered: 1, touched: 0.5, missing: 0, unscored: undefined } as const;

/** A criterion as it ended; its concept is the part of its id before the first dash. */
export function outcome(id: string, verdict: Verdict, change: Partial<Outcome> = {}): Outcome {
  const earned = EARNED[verdict];
  return {
    ...{ id, verdict, concept: id.split('-')[0] ?? id, weight: 1 },
    ...(earned !== undefined && { earned }),
    ...{ expected: true, isAfterProbe: false, isAfterHint: false },
    ...change,
  };
}

/** An answer the offline coach judged, with the score that the verdicts say. */
export function digestedStage(
  verdicts: Readonly<Record<string, Verdict>>,
  change: Partial<DigestedStage> = {},
): DigestedStage {
  const outcomes = Object.entries(verdicts).map(([id, verdict]) => outcome(id, verdict));
  const share = (...wanted: Verdict[]) =>
    Math.round((100 * outcomes.filter(({ verdict }) => wanted.includes(verdict)).length) / outcomes.length);
  return {
    ...{ id: 'data', budgetSeconds: 600, usedSeconds: 500, isClosed: true, isBlank: false },
    score: outcomes.length > 0 ? { low: share('covered'), high: share('covered', 'touched') } : null,
    coach: { kind: 'offline', version: '1' },
    outcomes,
    tradeoffs: { latency: 'none', cost: 'none', scalability: 'none', maintainability: 'none' },
    ...{ questions: 0, probes: 0, hints: 0 },
    ...change,
  };
}

/** An interview that was finished on this day of March 2026, at nine. */
export function digest(
  day: number,
  stages: readonly DigestedStage[],
  change: Partial<SessionDigest> = {},
): SessionDigest {
  const at = `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  return {
    id: `${at.slice(0, 10)}-test-0001`,
    scenario: { id: 'test', title: 'Test', version: 1 },
    ...{ level: 'senior', pace: 'soft', startedAt: at, finishedAt: at, interviewer: 'program', score: null },
    stages: [...stages],
    ...change,
  };
}

const VERDICTS: readonly Verdict[] = ['covered', 'touched', 'missing', 'unscored'];

const anyStage: fc.Arbitrary<DigestedStage> = fc
  .record({
    id: fc.constantFrom(...STAGE_IDS),
    verdicts: fc.dictionary(fc.constantFrom('a-1', 'a-2', 'b-1', 'c-1'), fc.constantFrom(...VERDICTS)),
    isBlank: fc.boolean(),
    usedSeconds: fc.integer({ min: 0, max: 1500 }),
    selfRating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    coach: fc.constantFrom(
      { kind: 'offline' as const, version: '1' },
      { kind: 'llm' as const, version: '1', model: 'one' },
      { kind: 'llm' as const, version: '1', model: 'other' },
    ),
    tradeoff: fc.constantFrom('none' as const, 'mentioned' as const, 'weighed' as const),
  })
  .map(({ verdicts, selfRating, tradeoff, ...change }) => {
    const tradeoffs = Object.fromEntries(DIMENSIONS.map((name) => [name, tradeoff]));
    const rated = selfRating === undefined ? {} : { selfRating };
    return digestedStage(verdicts, {
      ...change,
      ...rated,
      tradeoffs: tradeoffs as NonNullable<DigestedStage['tradeoffs']>,
    });
  });

/** Any history: interviews and drills, of several scenarios, versions, levels and coaches. Ids differ. */
export const anyHistory: fc.Arbitrary<SessionDigest[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      stages: fc.uniqueArray(anyStage, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
      level: fc.constantFrom(...LEVELS),
      scenario: fc.record({
        id: fc.constantFrom('one', 'other'),
        title: fc.constant('Title'),
        version: fc.integer({ min: 1, max: 2 }),
      }),
      isFinished: fc.boolean(),
      isDrill: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((sittings) =>
    sittings.map(({ day, stages, level, scenario, isFinished, isDrill }, index) => {
      const one = digest(day, isDrill ? stages.slice(0, 1) : stages, { level, scenario });
      const drill = isDrill ? { drill: { kind: 'criterion' as const, target: 'a-1' } } : {};
      return { ...one, ...drill, id: `${one.id}-${index}`, ...(isFinished ? {} : { finishedAt: null }) };
    }),
  );

/** The same digests in any other order. */
export function shuffledTwice(history: fc.Arbitrary<SessionDigest[]>) {
  return history.chain((digests) =>
    fc.tuple(
      fc.shuffledSubarray(digests, { minLength: digests.length }),
      fc.shuffledSubarray(digests, { minLength: digests.length }),
    ),
  );
}
