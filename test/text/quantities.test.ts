import { describe, expect, it } from 'vitest';
import { quantities, unitMatcher } from '../../src/text/quantities.ts';

function numbers(text: string): string[] {
  return quantities(text).map(({ start, end }) => text.slice(start, end));
}

function counts(text: string, ...units: string[]): boolean {
  return quantities(text).some(unitMatcher(units));
}

describe('quantities', () => {
  it.each([
    ['200 ms at p99, 1.5 % of 10,000', ['200', '1.5', '10,000']],
    ['a hundred million people, five thousand a second', ['a hundred million', 'five thousand']],
    ['one in ten, half of it, twice', ['one in', 'ten', 'half', 'twice']],
    ['no numbers for anyone here', []],
    ['recall@5 and x2y', []],
  ])('finds the numbers of %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    ['p99 under 300ms', 'ms'],
    ['in 25 thousandths of a second', 'ms'],
    ['a third of a second', 'ms'],
    ['about $4 per call', 'USD'],
    ['four dollars a day', '$'],
    ['some 15k requests every second', 'requests per second'],
    ['20 k QPS at peak', 'per second'],
    ['keep 5% of them', 'percent'],
    ['one in a hundred viewers', '%'],
    ['51 GB of vectors', 'TB'],
    ['a hundred million videos', 'videos'],
    ['500 candidate videos', 'videos'],
    ['users: 100M', 'users'],
  ])('takes %j for a number of %s', (text, unit) => {
    expect(counts(text, unit)).toBe(true);
  });

  it.each([
    ['it must be fast, within ms', 'ms'],
    ['500 candidates', 'ms'],
    ['3 models. Videos are many', 'videos'],
    ['200 ms', 'GB'],
  ])('takes %j for no number of %s', (text, unit) => {
    expect(counts(text, unit)).toBe(false);
  });
});
