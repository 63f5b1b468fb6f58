import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionDigest } from '../../src/domain/digest.ts';
import { interrupted, recommend as recommendOf } from '../../src/domain/recommend.ts';
import { LEVELS } from '../../src/domain/stages.ts';
import { anyHistory, digest, digestedStage, outcome, shuffledTwice } from '../support/digest-fixture.ts';

type Rest = [Parameters<typeof recommendOf>[1], Parameters<typeof recommendOf>[2]];

const option = (id: string, concepts: Record<string, string[]>, minutes = 45) => {
  return { id, version: 1, levels: [...LEVELS], minutes, concepts };
};
const ON_A = option('on-a', { a: ['a-1', 'a-2'], c: ['c-1'] });
const ON_B = option('on-b', { b: ['b-1', 'b-2'], c: ['c-2'] }, 40);
const OPTIONS = { level: 'senior' as const, yesterday: '2026-03-09', fortnight: '2026-02-24' };
const WEAK_IN_A = [digestedStage({ 'a-1': 'missing', 'a-2': 'missing', 'b-1': 'covered', 'b-2': 'covered' })];
const recommend = (digests: SessionDigest[], ...rest: Rest) =>
  recommendOf({ sat: digests, recent: digests }, ...rest);
const of = (id: string) => ({ scenario: { id, title: id, version: 1 } });

describe('the recommendation', () => {
  it('is the scenario that asks about what was weak, and says so', () => {
    expect(recommend([digest(1, WEAK_IN_A)], [ON_B, ON_A], OPTIONS)).toStrictEqual({
      ...{ scenario: 'on-a', weak: ['a'], points: 2, isFirst: false },
    });
  });

  it('names the three concepts where most was lost, the weakest first, and counts their criteria', () => {
    const missed = { 'b-1': 'missing', 'c-1': 'missing', 'c-2': 'missing', 'd-1': 'touched' } as const;
    const most = { 'e-1': 'missing', 'e-2': 'missing', 'e-3': 'missing' } as const;
    const history = [digest(1, [digestedStage({ 'a-1': 'covered', ...missed, ...most })])];
    const concepts = { a: ['a-1'], b: ['b-1'], c: ['c-1', 'c-2'], d: ['d-1'], e: ['e-1'] };
    expect(recommend(history, [option('all', concepts)], OPTIONS)).toMatchObject({
      ...{ weak: ['e', 'c', 'b'], points: 4 },
    });
  });

  it('is the one that asks most about the weak for its length, and the shorter of two alike', () => {
    const long = option('long', { a: ['a-1', 'a-2'], b: ['b-1', 'b-2', 'b-3', 'b-4'] }, 90);
    const [short, none] = [option('short', { a: ['a-1'] }, 60), option('none', {}, 30)];
    const alike = option('alike', { a: ['a-2'] }, 50);
    for (const library of [
      [long, none, short, alike],
      [alike, short, none, long],
    ]) {
      expect(recommend([digest(1, WEAK_IN_A)], library, OPTIONS)?.scenario).toBe('alike');
    }
  });

  it('takes a concept never asked for as weak as the candidate is on the whole', () => {
    const history = [digest(1, [digestedStage({ 'a-1': 'missing', 'b-1': 'covered' })])];
    const onX = option('on-x', { x: ['x-1'] }, 30);
    expect(recommend(history, [onX, option('on-a', { a: ['a-1'] })], OPTIONS)?.scenario).toBe('on-a');
    expect(recommend(history, [option('on-b', { b: ['b-1'] }, 20), onX], OPTIONS)?.scenario).toBe('on-x');
  });

  it('prefers what is new where nothing judged has a concept', () => {
    const { concept: _, ...other } = outcome('other', 'missing');
    const history = [digest(2, [digestedStage({}, { outcomes: [other] })], of('on-b'))];
    expect(recommend(history, [ON_B, ON_A], OPTIONS)?.scenario).toBe('on-a');
  });

  it('goes by what was shown at the level, or else at the one sat last, and not by what a person marked', () => {
    const weakInB = [digestedStage({ 'a-1': 'covered', 'b-1': 'missing' })];
    const history = [digest(1, WEAK_IN_A), digest(2, weakInB, { level: 'mid' })];
    expect(recommend(history, [ON_A, ON_B], OPTIONS)?.weak).toEqual(['a']);
    expect(recommend(history, [ON_A, ON_B], { ...OPTIONS, level: 'staff' })?.weak).toEqual(['b']);
    const coach = { kind: 'human' as const, version: '1' };
    const marked = digest(3, [digestedStage({ 'b-1': 'missing' }, { coach })], { interviewer: 'person' });
    expect(recommend([...history, marked], [ON_A, ON_B], OPTIONS)?.weak).toEqual(['a']);
    expect(recommend([marked], [ON_A, ON_B], OPTIONS)).toMatchObject({ weak: [], isFirst: true });
  });

  it('is not the first any more after an interview in which nothing was said', () => {
    const blank = digest(1, [digestedStage({}, { isBlank: true })]);
    expect(recommend([blank], [ON_A], OPTIONS)).toMatchObject({ weak: [], isFirst: false });
  });

  it('is not what was sat yesterday, unless there is nothing else, and less what was sat a week ago', () => {
    const yesterday = digest(9, WEAK_IN_A, of('on-a'));
    expect(recommend([yesterday], [ON_A, ON_B], OPTIONS)?.scenario).toBe('on-b');
    const drill = { ...yesterday, drill: { kind: 'criterion' as const, target: 'a-1' } };
    expect(recommend([digest(1, WEAK_IN_A), drill], [ON_A, ON_B], OPTIONS)?.scenario).toBe('on-a');
    expect(recommend([yesterday], [ON_A], OPTIONS)).toMatchObject({
      scenario: 'on-a',
      lastSat: yesterday.startedAt,
    });
    const mild = [digestedStage({ 'a-1': 'touched', 'b-1': 'covered', 'b-2': 'touched', 'c-1': 'touched' })];
    expect(recommend([digest(2, mild, of('x'))], [ON_A, ON_B], OPTIONS)?.scenario).toBe('on-a');
    expect(recommend([digest(2, mild, of('on-a'))], [ON_A, ON_B], OPTIONS)?.scenario).toBe('on-b');
  });

  it('is for the level wherever there is one', () => {
    const forStaff = { ...ON_B, levels: ['staff' as const] };
    expect(recommend([], [forStaff, ON_A], OPTIONS)?.scenario).toBe('on-a');
    expect(recommend([], [forStaff], OPTIONS)?.scenario).toBe('on-b');
  });

  it('is the shortest where nothing is known, and nothing in an empty library', () => {
    expect(recommend([], [ON_A, ON_B], OPTIONS)).toMatchObject({
      scenario: 'on-b',
      isFirst: true,
      points: 0,
    });
    expect(recommend([], [], OPTIONS)).toBeUndefined();
  });

  it('knows what is mended: only the last five interviews count', () => {
    const weak = [1, 2, 3, 4, 5].map((day) => digest(day, WEAK_IN_A));
    const mended = weak.map((_, day) =>
      digest(day + 11, [digestedStage({ 'a-1': 'covered', 'a-2': 'covered', 'b-1': 'missing' })]),
    );
    expect(recommend([...weak, ...mended], [ON_A, ON_B], OPTIONS)).toMatchObject({
      ...{ scenario: 'on-b', weak: ['b'] },
    });
  });

  it('does not depend on the order of the digests', () => {
    fc.assert(
      fc.property(shuffledTwice(anyHistory), ([one, other]) => {
        const library = [ON_A, ON_B, option('one', { a: ['a-1'] }), option('other', { b: ['b-1'] })];
        expect(recommend(one, library, OPTIONS)).toEqual(recommend(other, library, OPTIONS));
        expect(interrupted(one, library, '2026-03-01')).toEqual(interrupted(other, library, '2026-03-01'));
      }),
    );
  });
});

describe('the interrupted interview', () => {
  const left = digest(5, [digestedStage({})], { finishedAt: null, ...of('on-a') });
  const since = '2026-03-03';

  it('is the newest, when it is no drill and not of long ago', () => {
    expect(interrupted([left, digest(4, [])], [ON_B, ON_A], since)).toBe(left);
    expect(interrupted([left, digest(6, [], of('on-a'))], [ON_A], since)).toBeUndefined();
    expect(interrupted([left], [ON_A], '2026-03-06')).toBeUndefined();
    const drill = digest(6, [], { finishedAt: null, drill: { kind: 'stage', target: 'data' } });
    expect(interrupted([drill, left], [ON_A], since)).toBe(left);
    expect(interrupted([{ ...left, interviewer: 'person' }], [ON_A], since)).toBeUndefined();
  });

  it('can be gone on with: its scenario is there and has not changed', () => {
    expect(interrupted([left], [ON_B], since)).toBeUndefined();
    expect(interrupted([left], [{ ...ON_A, version: 2 }], since)).toBeUndefined();
    const file = { ...left, scenario: { ...left.scenario, file: '/somewhere/on-a.yaml' } };
    expect(interrupted([file], [], since)).toBe(file);
  });
});
