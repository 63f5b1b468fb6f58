import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionDigest } from '../../src/domain/digest.ts';
import { progressOf } from '../../src/domain/progress.ts';
import type { Track } from '../../src/domain/progress-document.ts';
import { anyHistory, digest, digestedStage, outcome, shuffledTwice } from '../support/digest-fixture.ts';

const LLM = { coach: { kind: 'llm' as const, version: '1', model: 'one' } };

function shown(digests: readonly SessionDigest[]): Track {
  const [track] = progressOf(digests).tracks;
  if (!track) throw new Error('no track');
  return track;
}

const stageOf = (track: Track, stage = 'data') => track.stages.find((line) => line.stage === stage);
const familyOf = (track: Track, concept: string) => track.families.find((one) => one.concept === concept);
/** Interviews one a day, in whose data stage so many of ten points were said. */
const scored = (...covered: number[]) =>
  covered.map((count, day) =>
    digest(day + 1, [
      digestedStage({ a: 'covered' }, { score: { low: 10 * count - 5, high: 10 * count + 5 } }),
    ]),
  );

describe('progress', () => {
  it('does not depend on the order of the digests', () => {
    fc.assert(
      fc.property(shuffledTwice(anyHistory), ([one, other]) => {
        expect(progressOf(one)).toEqual(progressOf(other));
      }),
    );
  });

  it('has the same numbers for a coach, whatever another one says of other interviews', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (history, more) => {
        const other = { kind: 'llm' as const, version: '1', model: 'new' };
        const added = more.map((one) => ({
          ...one,
          id: `new-${one.id}`,
          stages: one.stages.map((stage) => ({ ...stage, coach: other })),
        }));
        const tracks = progressOf([...history, ...added]).tracks.filter(({ judge }) => judge.model !== 'new');
        expect(tracks).toEqual(progressOf(history).tracks);
      }),
    );
  });

  it('keeps models, levels and people apart, and shows what was sat last; what people marked comes last', () => {
    const stage = digestedStage({ a: 'covered' });
    const { tracks } = progressOf([
      digest(1, [stage]),
      digest(2, [digestedStage({ a: 'missing' }, LLM)]),
      digest(3, [stage], { level: 'staff' }),
      digest(9, [digestedStage({ a: 'missing' }, { coach: { kind: 'human', version: '1' } })], {
        interviewer: 'person',
      }),
    ]);
    expect(tracks.map(({ judge, level }) => `${judge.model ?? judge.kind} ${level}`)).toEqual([
      'offline staff',
      'one senior',
      'offline senior',
      'human senior',
    ]);
  });

  it('counts of a scenario only the version sat last, and says what it left out', () => {
    const on = (version: number) => ({ scenario: { id: 'test', title: 'Test', version } });
    const good = [digestedStage({ a: 'covered' })];
    const track = shown([digest(1, [digestedStage({ a: 'missing' })], on(1)), digest(2, good, on(2))]);
    expect(stageOf(track)).toMatchObject({ points: [{ range: { low: 100, high: 100 } }] });
    expect(track.outdated).toEqual([{ scenario: 'test', version: 1, sittings: 1 }]);
  });

  it('takes a blank answer for nothing but a blank answer', () => {
    const blank = digestedStage({ a: 'missing' }, { isBlank: true });
    const track = shown([digest(1, [blank, digestedStage({ b: 'covered' }, { id: 'serving' })])]);
    expect(stageOf(track)?.points).toEqual([]);
    expect(familyOf(track, 'a')).toBeUndefined();
    expect(track.time.blank).toBe(1);
    expect(progressOf([digest(1, [blank])]).tracks).toEqual([]);
  });

  it('counts drills apart', () => {
    const drill = { drill: { kind: 'criterion' as const, target: 'a' } };
    const history = [digest(1, [digestedStage({ a: 'missing' })])];
    const drilled = [...history, digest(2, [digestedStage({ a: 'covered' })], drill)];
    expect(progressOf(drilled).tracks).toEqual(progressOf(history).tracks);
    expect(progressOf(drilled).drills).toMatchObject([
      { kind: 'criterion', drills: 1, covered: 1, missing: 0 },
    ]);
  });

  it('looks at what was asked for only', () => {
    const history = scored(1, 2, 3);
    expect(progressOf(history, { since: '2026-03-02' }).interviews).toBe(2);
    expect(progressOf(history, { scenario: 'other' }).interviews).toBe(0);
    expect(progressOf(history, { scenario: 'test', level: 'senior' }).interviews).toBe(3);
  });
});

describe('a trend', () => {
  it.each([
    [[1, 5, 9], { kind: 'too-few', more: 3 }],
    [[1, 2, 3, 6, 7, 8], { kind: 'rising', from: { low: 15, high: 25 }, to: { low: 65, high: 75 } }],
    [[8, 7, 6, 3, 2, 1], { kind: 'falling' }],
    // One of the last is no better than the best of the first.
    [[1, 2, 6, 6, 7, 8], { kind: 'unclear' }],
    // Each is better, but by less than the ranges are wide.
    [[5, 5, 5, 5.5, 5.5, 5.5], { kind: 'unclear' }],
    [[1, 2, 3, 9, 1, 6, 7, 8], { kind: 'rising' }],
  ] as const)('of %j', (scores, wanted) => {
    expect(stageOf(shown(scored(...scores)))?.trend).toMatchObject(wanted);
  });
});

describe('a family of criteria', () => {
  const both = (a: 'covered' | 'missing') => [
    digestedStage({ 'a-1': a, 'a-2': 'missing', 'b-1': 'covered' }),
  ];

  it('is a gap once it was not said in two interviews, and what is open in it is named', () => {
    expect(familyOf(shown([digest(1, both('covered'))]), 'a')?.tells).toBe('neither');
    const track = shown([digest(1, both('missing')), digest(2, both('covered'))]);
    expect(familyOf(track, 'a')).toMatchObject({
      ...{ asked: 4, covered: 1, missing: 3, sittingsWithGaps: 2, lost: 3, tells: 'gap' },
      open: [{ scenario: 'test', criterion: 'a-2' }],
    });
    expect(track.families[0]?.concept).toBe('a');
  });

  it('is no gap any more when all of it was said the last time', () => {
    const mended = digestedStage({ 'a-1': 'covered', 'a-2': 'covered' });
    const track = shown([digest(1, both('missing')), digest(2, both('missing')), digest(3, [mended])]);
    expect(familyOf(track, 'a')).toMatchObject({ tells: 'neither', open: [] });
  });

  it('is a strength when two thirds of three points in two interviews were said', () => {
    const said = digestedStage({ 'a-1': 'covered', 'a-2': 'covered' });
    expect(familyOf(shown([digest(1, [said])]), 'a')?.tells).toBe('neither');
    expect(familyOf(shown([digest(1, [said]), digest(2, [said])]), 'a')?.tells).toBe('strength');
  });

  it('is not said in full after a hint, and not asked where the level does not expect it', () => {
    const hinted = outcome('a', 'covered', { isAfterHint: true, earned: 0.75 });
    const beyond = outcome('b', 'missing', { expected: false });
    const track = shown([digest(1, [digestedStage({}, { outcomes: [hinted, beyond] })])]);
    expect(track.families).toMatchObject([{ concept: 'a', covered: 0, touched: 1, lost: 0.25 }]);
  });
});

describe('habits', () => {
  const rated = (...pairs: [number, number][]) =>
    shown(
      pairs.map(([selfRating, points], day) =>
        digest(day + 1, [
          digestedStage({ a: 'covered' }, { selfRating, score: { low: points, high: points } }),
        ]),
      ),
    ).ratings;

  it('compares ratings with verdicts when there are enough', () => {
    expect(rated([5, 10])).toMatchObject({ count: 1, over: 1, tendency: 'too-few' });
    expect(rated([5, 10], [5, 10], [4, 30], [3, 50], [1, 90])).toEqual({
      ...{ count: 5, over: 3, under: 1, tendency: 'over' },
    });
    expect(rated([1, 90], [1, 90], [1, 90], [3, 50], [3, 50]).tendency).toBe('under');
    expect(rated([1, 10], [2, 30], [3, 50], [4, 70], [5, 90])).toMatchObject({ over: 0, tendency: 'fair' });
  });

  it('tells what was over time and what was left unused, of answers with a clock', () => {
    const took = (usedSeconds: number) => digestedStage({ a: 'covered' }, { usedSeconds });
    const { time } = shown([
      digest(1, [took(660)]),
      digest(2, [took(240)]),
      digest(3, [took(0)]),
      digest(4, [took(9000)], { pace: 'off' }),
    ]);
    expect(time).toEqual({ answers: 2, over: 1, secondsOver: 60, unused: 1, share: 0.75, blank: 0 });
  });

  it('counts help and what it brought', () => {
    const outcomes = [
      outcome('a', 'covered', { isAfterProbe: true }),
      outcome('b', 'covered', { isAfterHint: true }),
      outcome('c', 'touched', { isAfterHint: true }),
    ];
    const { help } = shown([digest(1, [digestedStage({}, { outcomes, questions: 4, probes: 2, hints: 3 })])]);
    expect(help).toEqual({ questions: 4, followUps: 2, byFollowUp: 1, hints: 3, byHint: 1 });
  });

  it('tells in what share of the answers a dimension is weighed; clarifying has nothing to weigh', () => {
    const weighs = (id: 'clarify' | 'data' | 'serving', latency: 'none' | 'mentioned' | 'weighed') =>
      digestedStage(
        { a: 'covered' },
        { id, tradeoffs: { latency, cost: 'none', scalability: 'none', maintainability: 'none' } },
      );
    const stages = [weighs('clarify', 'none'), weighs('data', 'mentioned'), weighs('serving', 'weighed')];
    expect(shown([digest(1, stages)]).dimensions[0]).toMatchObject({
      dimension: 'latency',
      mean: { low: 50, high: 100 },
    });
  });
});
