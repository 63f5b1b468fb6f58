import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DigestedStage, SessionDigest } from '../../src/domain/digest.ts';
import { progressOf } from '../../src/domain/progress.ts';
import type { Track } from '../../src/domain/progress-document.ts';
import { anyHistory, digest, digestedStage, shuffledTwice } from '../support/digest-fixture.ts';

const LLM = { coach: { kind: 'llm' as const, version: '1', model: 'one' } };

function shown(digests: readonly SessionDigest[]): Track {
  const [track] = progressOf(digests).tracks;
  if (!track) throw new Error('no track');
  return track;
}

const stageOf = (track: Track, stage = 'data') => track.stages.find((line) => line.stage === stage);
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
    const marked = [digestedStage({ a: 'missing' }, { coach: { kind: 'human', version: '1' } })];
    const { tracks } = progressOf([
      digest(1, marked, { interviewer: 'person' }),
      digest(2, [stage]),
      digest(3, [digestedStage({ a: 'missing' }, LLM)]),
      digest(4, [stage], { level: 'staff' }),
      digest(9, marked, { interviewer: 'person' }),
    ]);
    expect(tracks.map(({ judge, level }) => `${judge.model ?? judge.kind} ${level}`)).toEqual([
      'offline staff',
      'one senior',
      'offline senior',
      'human senior',
    ]);
    expect(tracks[0]?.judge).toStrictEqual({ kind: 'offline' });
  });

  it('gives each of two coaches the answers it judged, and shows first who judged more of the last', () => {
    const data = digestedStage({ a: 'covered' });
    const serving = digestedStage({ a: 'missing' }, { id: 'serving', ...LLM });
    const judgedIn = (...stages: DigestedStage[]) =>
      progressOf([digest(1, stages)]).tracks.map((track) => [
        track.judge.kind,
        track.stages.filter(({ points }) => points.length > 0).map(({ stage }) => stage),
      ]);
    expect(judgedIn(data, serving, { ...serving, id: 'monitoring' })).toEqual([
      ['llm', ['serving', 'monitoring']],
      ['offline', ['data']],
    ]);
    expect(judgedIn(data, { ...data, id: 'training' }, serving)).toEqual([
      ['offline', ['data', 'training']],
      ['llm', ['serving']],
    ]);
  });

  it('leaves out what was not judged, and what a coach says of the notes of a person', () => {
    const { coach: _, ...unjudged } = digestedStage({});
    const stage = digestedStage({ a: 'covered' });
    expect(progressOf([digest(1, [unjudged])]).tracks).toEqual([]);
    expect(progressOf([digest(1, [stage], { interviewer: 'person' })]).tracks).toEqual([]);
  });

  it('names the sittings from the oldest to the newest, those of one moment by their ids', () => {
    const stages = [digestedStage({ a: 'covered' })];
    const [b, a] = ['b', 'a'].map((id) => digest(2, stages, { id })) as [SessionDigest, SessionDigest];
    const first = digest(1, stages);
    const { startedAt: at } = a;
    for (const history of [
      [a, first, b],
      [b, a, first],
    ]) {
      expect(shown(history).sittings).toEqual([
        { session: first.id, at: first.startedAt, title: 'Test' },
        { session: 'a', at, title: 'Test' },
        { session: 'b', at, title: 'Test' },
      ]);
    }
  });

  it('counts of a scenario only the version sat last, and says what it left out', () => {
    const on = (version: number) => ({ scenario: { id: 'test', title: 'Test', version } });
    const good = [digestedStage({ a: 'covered' })];
    const bad = [digestedStage({ a: 'missing' })];
    const history = [
      digest(1, bad, on(1)),
      digest(2, bad, on(2)),
      digest(3, bad, on(1)),
      digest(4, good, on(3)),
    ];
    const track = shown(history);
    expect(stageOf(track)).toMatchObject({ points: [{ range: { low: 100, high: 100 } }] });
    expect(track.outdated).toEqual([
      { scenario: 'test', version: 1, sittings: 2 },
      { scenario: 'test', version: 2, sittings: 1 },
    ]);
  });

  it('takes a blank answer for nothing but a blank answer', () => {
    const blank = digestedStage({ a: 'missing' }, { isBlank: true });
    const track = shown([digest(1, [blank, digestedStage({ b: 'covered' }, { id: 'serving' })])]);
    expect(stageOf(track)).toMatchObject({ points: [], mean: null });
    expect(track.families.map(({ concept }) => concept)).toEqual(['b']);
    expect(track.time.blank).toBe(1);
    expect(progressOf([digest(1, [blank])]).tracks).toEqual([]);
  });

  it('counts drills apart', () => {
    const history = [digest(1, [digestedStage({ a: 'missing' })])];
    const drill = (kind: 'criterion' | 'estimate') => ({ drill: { kind, target: 'a' } });
    const drilled = [
      ...history,
      digest(2, [digestedStage({ a: 'covered', b: 'touched', c: 'missing' })], drill('criterion')),
      digest(3, [digestedStage({ a: 'missing', b: 'touched' })], drill('criterion')),
      digest(4, [digestedStage({ a: 'covered' })], drill('estimate')),
    ];
    expect(progressOf(drilled)).toMatchObject({ ...progressOf(history), drills: expect.anything() });
    expect(progressOf(drilled).drills).toMatchObject([
      { kind: 'criterion', drills: 2, covered: 1, touched: 2, missing: 2 },
      { kind: 'estimate', drills: 1, covered: 1, touched: 0, missing: 0 },
    ]);
  });

  it('counts the interviews, and those that were not finished', () => {
    const unfinished = digest(2, [], { finishedAt: null });
    expect(progressOf([digest(1, []), unfinished, digest(3, [])])).toMatchObject({
      ...{ interviews: 3, unfinished: 1 },
    });
  });

  it('looks at what was asked for only', () => {
    const history = scored(1, 2, 3);
    expect(progressOf(history, { since: '2026-03-02' }).interviews).toBe(2);
    expect(progressOf(history, { scenario: 'other' }).interviews).toBe(0);
    expect(progressOf(history, { scenario: 'test', level: 'senior' }).interviews).toBe(3);
    expect(progressOf(history, { level: 'staff' }).interviews).toBe(0);
    const file = digest(4, [], { scenario: { id: 'own', title: 'Own', version: 1, file: '/own.yaml' } });
    for (const scenario of ['own', '/own.yaml']) {
      expect(progressOf([...history, file], { scenario }).interviews).toBe(1);
    }
  });
});

describe('a trend', () => {
  it.each([
    [[1, 5, 9], { kind: 'too-few', more: 3 }],
    [[1, 2, 3, 6, 7, 8], { kind: 'rising', from: { low: 15, high: 25 }, to: { low: 65, high: 75 } }],
    [[8, 7, 6, 3, 2, 1], { kind: 'falling' }],
    // One of the last is no better than the best of the first.
    [[1, 2, 6, 6, 7, 8], { kind: 'unclear' }],
    [[8, 7, 3, 6, 2, 1], { kind: 'unclear' }],
    // Each is better, or worse, but the ranges touch.
    [[5, 5, 5, 6, 6, 6], { kind: 'unclear' }],
    [[6, 6, 6, 5, 5, 5], { kind: 'unclear' }],
    [[1, 2, 3, 9, 1, 6, 7, 8], { kind: 'rising' }],
  ] as const)('of %j', (scores, wanted) => {
    expect(stageOf(shown(scored(...scores)))?.trend).toMatchObject(wanted);
  });
});

describe('a dimension', () => {
  it('has the share of the answers that weigh it; clarifying has nothing to weigh', () => {
    const weighs = (id: DigestedStage['id'], latency: 'none' | 'mentioned' | 'weighed') =>
      digestedStage(
        { a: 'covered' },
        { id, tradeoffs: { latency, cost: 'none', scalability: 'none', maintainability: 'none' } },
      );
    const clarify = weighs('clarify', 'none');
    const stages = [clarify, weighs('data', 'mentioned'), weighs('serving', 'weighed')];
    const latencyIn = (...answers: DigestedStage[]) => shown([digest(1, answers)]).dimensions[0];
    expect(latencyIn(...stages)).toMatchObject({ dimension: 'latency', mean: { low: 50, high: 100 } });
    expect(latencyIn(...stages, weighs('monitoring', 'none'))?.mean).toEqual({ low: 33, high: 67 });
    expect(latencyIn(clarify)).toMatchObject({ points: [], mean: null });
  });
});
