import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drillCardsOf, weakestCard } from '../../src/domain/drill-cards.ts';
import { scheduleOf } from '../../src/learning/schedule.ts';
import { anyHistory, digest, digestedStage, outcome, shuffledTwice } from '../support/digest-fixture.ts';

const ratings = (...days: ReturnType<typeof digest>[]) =>
  drillCardsOf(days).reviews.map(({ rating }) => rating);
const dates = (digests: Parameters<typeof drillCardsOf>[0]) =>
  [...scheduleOf(drillCardsOf(digests).reviews)].map(([id, { due }]) => `${id} ${due.toISOString()}`).sort();

describe('the cards of criteria', () => {
  it('begin where a criterion was not said, and are reviewed by each judgement from then on', () => {
    const said = digest(1, [digestedStage({ 'a-1': 'covered' })]);
    const missed = digest(2, [digestedStage({ 'a-1': 'missing', 'a-2': 'covered' })]);
    expect(drillCardsOf([said]).cards).toEqual([]);
    const { cards, reviews } = drillCardsOf([
      said,
      missed,
      { ...said, startedAt: '2026-03-04', finishedAt: null },
    ]);
    expect(cards).toMatchObject([{ id: 'criterion/test/data/a-1', concept: 'a', stage: 'data' }]);
    expect(reviews).toEqual([
      { schemaVersion: 1, card: 'criterion/test/data/a-1', rating: 'again', at: '2026-03-02T09:00:00.000Z' },
      { schemaVersion: 1, card: 'criterion/test/data/a-1', rating: 'good', at: '2026-03-04' },
    ]);
  });

  it.each([
    [outcome('a', 'missing'), 'again'],
    [outcome('a', 'touched'), 'hard'],
    [outcome('a', 'covered'), 'good'],
    [outcome('a', 'covered', { isAfterProbe: true }), 'hard'],
    [outcome('a', 'covered', { isAfterHint: true }), 'hard'],
  ])('rate %j as %s', (one, rating) => {
    const missed = digest(1, [digestedStage({ a: 'missing' })]);
    expect(ratings(missed, digest(2, [digestedStage({}, { outcomes: [one] })]))).toEqual(['again', rating]);
  });

  it('are reviewed by the last twenty judgements, and gone when all of these were good', () => {
    const missed = digest(1, [digestedStage({ a: 'missing' })]);
    const good = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) =>
        digest(from + index, [digestedStage({ a: 'covered' })]),
      );
    expect(ratings(missed, ...good(2, 21))).toHaveLength(20);
    expect(ratings(missed, ...good(2, 22))).toEqual([]);
    const again = digest(22, [digestedStage({ a: 'touched' })]);
    expect(ratings(missed, ...good(2, 22), again, ...good(23, 25))).toEqual(['hard', 'good', 'good']);
  });

  it('are not made of what says nothing about the candidate', () => {
    const missed = digestedStage({ a: 'missing' });
    expect(ratings(digest(1, [digestedStage({ a: 'unscored' })]))).toEqual([]);
    expect(ratings(digest(1, [{ ...missed, isBlank: true }]))).toEqual([]);
    expect(ratings(digest(1, [missed], { drill: { kind: 'estimate', target: 'x' } }))).toEqual([]);
    const byPerson = { ...missed, coach: { kind: 'human' as const, version: '1' } };
    expect(ratings(digest(1, [byPerson], { interviewer: 'person' }))).toEqual([]);
    const beyond = outcome('a', 'missing', { expected: false });
    expect(ratings(digest(1, [digestedStage({}, { outcomes: [beyond] })]))).toEqual([]);
  });

  it('tell a file of a scenario from the one of the library with its id', () => {
    const own = { scenario: { id: 'test', title: 'Test', version: 1, file: '/home/me/test.yaml' } };
    const stage = digestedStage({ a: 'missing' });
    const ids = drillCardsOf([digest(1, [stage]), digest(2, [stage], own)]).cards.map(({ id }) => id);
    expect(ids).toEqual(['criterion//home/me/test.yaml/data/a', 'criterion/test/data/a']);
  });

  it('are in order: the cards by weight and name, the reviews by time and name', () => {
    const outcomes = ['b', 'd', 'a', 'c'].map((id) => outcome(id, 'missing', { weight: id === 'c' ? 3 : 1 }));
    const days = [2, 1, 3].map((day) => digest(day, [digestedStage({}, { outcomes })]));
    const { cards, reviews } = drillCardsOf(days);
    expect(cards.map(({ criterion }) => criterion)).toEqual(['c', 'a', 'b', 'd']);
    expect(reviews.map(({ at, card }) => `${at.slice(8, 10)} ${card.at(-1)}`)).toEqual(
      ['01', '02', '03'].flatMap((day) => ['a', 'b', 'c', 'd'].map((id) => `${day} ${id}`)),
    );
  });

  it('are judged in the order in which the sittings ended, which may overlap', () => {
    const one = digest(1, [digestedStage({ a: 'covered' })], { finishedAt: '2026-03-05T09:00:00.000Z' });
    const other = digest(2, [digestedStage({ a: 'missing' })], { finishedAt: null });
    // It was missed first, so the later judgement reviews the card.
    expect(ratings(one, other)).toEqual(['again', 'good']);
  });

  it('have no concept where the criterion has none', () => {
    const { concept: _, ...plain } = outcome('a', 'missing');
    const [card] = drillCardsOf([digest(1, [digestedStage({}, { outcomes: [plain] })])]).cards;
    expect(card).toStrictEqual({
      id: 'criterion/test/data/a',
      scenario: { id: 'test', title: 'Test', version: 1 },
      stage: 'data',
      criterion: 'a',
      weight: 1,
    });
  });

  it('come back on the same dates, whatever the order of the digests', () => {
    fc.assert(
      fc.property(shuffledTwice(anyHistory), ([one, other]) => {
        expect(dates(one)).toEqual(dates(other));
      }),
    );
  });

  it('are one for each criterion that was ever missed or said in part', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { cards, reviews } = drillCardsOf(history);
        expect(new Set(cards.map(({ id }) => id))).toEqual(new Set(reviews.map(({ card }) => card)));
        expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
        for (const { id } of cards) expect(reviews.find(({ card }) => card === id)?.rating).not.toBe('good');
      }),
    );
  });
});

describe('the weakest card of a concept', () => {
  const history = [
    digest(1, [digestedStage({ 'a-1': 'missing', 'a-2': 'missing', 'b-1': 'missing' })]),
    digest(2, [digestedStage({ 'a-1': 'touched', 'a-2': 'missing', 'b-1': 'covered' })]),
  ];

  it('is the one that lost most and was not said since', () => {
    expect(weakestCard(drillCardsOf(history), 'a')?.criterion).toBe('a-2');
    expect(weakestCard(drillCardsOf(history), 'b')).toBeUndefined();
    expect(weakestCard(drillCardsOf(history), 'a', 'other')).toBeUndefined();
    expect(weakestCard(drillCardsOf(history), 'a', 'test')?.criterion).toBe('a-2');
    const file = '/home/me/test.yaml';
    const own = { scenario: { id: 'test', title: 'Test', version: 1, file } };
    const both = [...history, digest(3, [digestedStage({ 'a-1': 'missing' })], own)];
    expect(weakestCard(drillCardsOf(both), 'a', file)?.scenario.file).toBe(file);
  });

  it('counts a loss less for each judgement since', () => {
    const lost = (...verdicts: ('missing' | 'touched')[]) =>
      verdicts.map((verdict, index) =>
        digest(index + 1, [digestedStage({ 'a-1': verdict, 'a-2': verdicts.at(-1 - index) ?? 'missing' })]),
      );
    // The same judgements, one way round and the other.
    expect(weakestCard(drillCardsOf(lost('touched', 'missing')), 'a')?.criterion).toBe('a-1');
    expect(weakestCard(drillCardsOf(lost('missing', 'touched')), 'a')?.criterion).toBe('a-2');
    const mended = [
      digest(1, [digestedStage({ 'a-1': 'missing', 'a-2': 'touched' })]),
      digest(2, [digestedStage({ 'a-1': 'covered', 'a-2': 'touched' })]),
    ];
    expect(weakestCard(drillCardsOf(mended), 'a')?.criterion).toBe('a-2');
  });

  it('counts what weighs more as more, and what was long ago as less', () => {
    const heavy = outcome('a-1', 'touched', { weight: 3 });
    const weighty = [
      ...history,
      digest(3, [digestedStage({}, { outcomes: [heavy, outcome('a-2', 'missing')] })]),
    ];
    expect(weakestCard(drillCardsOf(weighty), 'a')?.criterion).toBe('a-1');
  });
});
