import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SessionDigest } from '../../src/domain/digest.ts';
import { summaryOf } from '../../src/domain/summary.ts';
import { packedStages, packedSummary, STAGE_TABLES, SUMMARY_TABLES } from '../../src/store/digest-packing.ts';
import { createTables, rowsOf } from '../../src/store/packing.ts';

const TABLES = [...SUMMARY_TABLES, ...STAGE_TABLES];
const { stages: stagesSchema, scenario: scenarioSchema, ...shape } = SessionDigest.shape;
const stageShape = stagesSchema.element.shape;

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'length', '\n\t'),
);
const count = fc.nat(50);
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const score = fc.option(fc.record({ low: amount, high: amount }));
const word = <T extends string>(schema: { readonly options: readonly T[] }) =>
  fc.constantFrom(...schema.options);
const tradeoff = fc.constantFrom('none', 'mentioned', 'weighed', 'unscored');

const outcome = fc.record(
  {
    id: text,
    verdict: fc.constantFrom('covered', 'touched', 'missing', 'unscored'),
    concept: text,
    weight: amount,
    earned: amount,
    curveball: text,
    expected: fc.boolean(),
    isAfterProbe: fc.boolean(),
    isAfterHint: fc.boolean(),
  },
  { requiredKeys: ['id', 'verdict', 'weight', 'expected', 'isAfterProbe', 'isAfterHint'] },
);

const stage = fc.record(
  {
    id: word(stageShape.id),
    budgetSeconds: amount,
    usedSeconds: amount,
    isClosed: fc.boolean(),
    isBlank: fc.boolean(),
    selfRating: count,
    score,
    level: fc.constantFrom('below-mid', 'mid', 'senior', 'staff'),
    coach: fc.record(
      { kind: fc.constantFrom('offline', 'llm', 'human'), version: text, model: text },
      { requiredKeys: ['kind', 'version'] },
    ),
    outcomes: fc.array(outcome, { maxLength: 4 }),
    tradeoffs: fc.record({
      latency: tradeoff,
      cost: tradeoff,
      scalability: tradeoff,
      maintainability: tradeoff,
    }),
    questions: count,
    probes: count,
    hints: count,
  },
  {
    requiredKeys: [
      'id',
      'budgetSeconds',
      'usedSeconds',
      'isClosed',
      'isBlank',
      'score',
      'outcomes',
      'questions',
      'probes',
      'hints',
    ],
  },
);

const digest = fc.record(
  {
    id: text,
    scenario: fc.record(
      { id: text, title: text, version: count, file: text },
      { requiredKeys: ['id', 'title', 'version'] },
    ),
    level: word(shape.level),
    pace: word(shape.pace),
    startedAt: instant,
    finishedAt: fc.option(instant),
    interviewer: fc.constantFrom('program', 'person'),
    drill: fc.record({
      kind: fc.constantFrom('stage', 'dimension', 'criterion', 'curveball', 'estimate'),
      target: text,
    }),
    score,
    stages: fc.array(stage, { maxLength: 5 }),
  },
  {
    requiredKeys: [
      'id',
      'scenario',
      'level',
      'pace',
      'startedAt',
      'finishedAt',
      'interviewer',
      'score',
      'stages',
    ],
  },
);

describe('a packed digest', () => {
  it('is tried with every field there is', () => {
    const made = fc.sample(digest, { numRuns: 300, seed: 1 });
    const keys = (values: readonly object[]) =>
      [...new Set(values.flatMap((one) => Object.keys(one)))].sort();
    expect(keys(made)).toEqual(Object.keys(SessionDigest.shape).sort());
    const stages = made.flatMap((one) => one.stages);
    expect(keys(stages)).toEqual(Object.keys(stageShape).sort());
    expect(keys(stages.flatMap((one) => one.outcomes))).toEqual(
      Object.keys(stageShape.outcomes.element.shape).sort(),
    );
    expect(keys(made.map((one) => one.scenario))).toEqual(Object.keys(scenarioSchema.shape).sort());
  });

  it('comes back as it was, through JSON and with what others left in the tables', () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 4 }), (made) => {
        const digests = made.map((one) => SessionDigest.parse(sane(one)));
        const tables = createTables(TABLES);
        const packed = digests.map((one) => [
          packedSummary.pack(summaryOf(one), tables),
          packedStages.pack(one.stages, tables),
        ]);
        const [rows, lines] = JSON.parse(JSON.stringify([rowsOf(tables), packed]));
        const read = createTables(TABLES, rows);
        for (const [place, one] of digests.entries()) {
          const { id, ...summary } = summaryOf(one);
          expect(packedSummary.unpack(lines[place][0], read)).toEqual(summary);
          expect(packedStages.unpack(lines[place][1], read)).toEqual(one.stages);
        }
      }),
    );
  });

  it('refuses whatever else JSON can hold, or gives nothing but what it promises', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (rows, value) => {
        const unpack = () => {
          const tables = createTables(TABLES, { coach: rows, outcome: rows, tradeoffs: rows } as never);
          return packedStages.unpack(value, tables);
        };
        let stages: unknown;
        try {
          stages = unpack();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          return;
        }
        expect(Array.isArray(stages)).toBe(true);
      }),
    );
  });
});

/** Scores within their range. */
function sane<T extends { score: { low: number; high: number } | null; stages: unknown[] }>(made: T): T {
  const within = (range: T['score']) => range && { low: range.low % 101, high: range.high % 101 };
  return {
    ...made,
    score: within(made.score),
    stages: (made.stages as T[]).map((one) => ({ ...one, score: within(one.score) })),
  };
}
