import { describe, expect, it } from 'vitest';
import { numerals } from '../../../src/coach/numbers/numerals.ts';

const valuesIn = (text: string) => numerals(text).map(({ value }) => value);

describe('numerals', () => {
  it.each([
    ['7,000', [7000]],
    ['1,135,000,000', [1_135_000_000]],
    ['35 000 pages', [35_000]],
    ['1 250 000', [1_250_000]],
    ['1e6', [1_000_000]],
    ['7k and 20 k', [7000, 20_000]],
    ['600M', [600_000_000]],
    ['1.5 billion', [1_500_000_000]],
    ['150 thousand', [150_000]],
    ['3B users', [3_000_000_000]],
    ['6B/d', [6_000_000_000]],
    ['$5m', [5_000_000]],
    ['5m users', [5_000_000]],
    ['3 B visits', [3e9]],
    ['$0.30', [0.3]],
    ['under .05', [0.05]],
    ['1,5 %', [1.5]],
    ['a hundred million', [100_000_000]],
    ['half a billion', [500_000_000]],
    ['four and a half million', [4_500_000]],
    ['two hundred and fifty thousand', [250_000]],
    ['twenty five', [25]],
    ['two thousand million', [2_000_000_000]],
  ])('reads %j', (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    '10.000',
    '30m late',
    '64B codes',
    'a few thousand',
    'some hundreds',
    'a third',
    'half an hour',
    'five six',
    '1,2,3',
  ])('does not guess at %j', (text) => {
    expect(valuesIn(text).every(Number.isNaN)).toBe(true);
  });

  it('covers the number and its multiplier', () => {
    const text = 'about 20 k a second';
    expect(numerals(text).map(({ start, end }) => text.slice(start, end))).toEqual(['20 k']);
  });
});
