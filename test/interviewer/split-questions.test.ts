import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayings, splits } from '../../src/interviewer/split-questions.ts';

describe('a line', () => {
  it('is taken apart at marks and numbers, not at decimals', () => {
    expect(sayings('1) latency 2) budget? It is 1.5 s. e.g. now').map(({ text }) => text)).toEqual([
      'latency',
      'budget',
      'It is 1.5 s',
      'e.g',
      'now',
    ]);
  });

  it('tells questions from remarks that lead up to them', () => {
    expect(sayings('I worry about cost. how much is it').map(({ isQuestion }) => isQuestion)).toEqual([
      false,
      true,
    ]);
  });
});

describe('a saying', () => {
  it.each([
    [
      'how many users, and how many videos',
      [
        ['how many users', 'how many videos'],
        ['how many users', 'how many videos'],
      ],
    ],
    [
      'how many users and impressions do we have a day',
      [
        ['how many users do we have a day', 'how many impressions do we have a day'],
        ['how many users', 'impressions do we have a day'],
      ],
    ],
    ['latency and budget', [['latency', 'budget']]],
    ['if a page is edited, how soon must it count', []],
    ['tv or phone, what do people use', [['tv or phone', 'what do people use']]],
  ])('%s', (saying, pieces) => {
    expect(splits(saying).map((split) => split.pieces)).toEqual(pieces);
  });

  it('loses no letter but those between its pieces', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { pieces } of splits(text)) for (const piece of pieces) expect(text).toContain(piece);
      }),
    );
  });
});
