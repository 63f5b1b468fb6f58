import { describe, expect, it } from 'vitest';
import { computations } from '../../../src/coach/numbers/computations.ts';
import { figures } from '../../../src/coach/numbers/figures.ts';
import { slipOf } from '../../../src/coach/numbers/slips.ts';

const shown = (text: string) => computations(text, figures(text));
const slips = (text: string) => shown(text).flatMap((computation) => slipOf(computation, text) ?? []);

describe('computations', () => {
  it.each([
    '100M DAU x ~6 home opens = 600M req/day -> ~7k QPS mean, 3x peak',
    '180k peak QPS x 400 = 72M preds/s',
    '20 cents x 5k uploads = $1k a day',
    '600M / 86,400 = 7k a second',
    '1 billion loads a day is about 12,000 a second',
    '12 TPS peak x 4s = ~50 concurrent',
    '150 thousand requests times 350, so fifty million guesses every second',
    '10 TB per day x 90 days = 900 TB',
    '10 B impressions x 1.5 % = 150 M clicks',
    '2,315/s x 15 ms = 35 busy cores',
    '0.33 MB x 1,750 = 0.58 GB',
  ])('follows %j', (text) => {
    expect(shown(text).length).toBeGreaterThan(0);
    expect(slips(text)).toEqual([]);
  });

  it.each([
    ['100M users x 6 opens = 600B a day', '100M users x 6 opens', '600 M a day'],
    ['10 billion a day is a million a second', '10 billion a day / 86,400', '116,000 a second'],
    [
      '10 billion ads a day, which is 1 million ads a second',
      '10 billion ads a day / 86,400',
      '116,000 ads a second',
    ],
    ['600M requests a day -> 700k QPS', '600M requests a day / 86,400', '6,940 QPS'],
    [
      '100M users x 6 opens / 86,400 s is about 700,000 a second',
      '100M users x 6 opens / 86,400 s',
      '6,940 a second',
    ],
    ['100M users x 6 opens, about 700,000 a second', '100M users x 6 opens / 86,400', '6,940 a second'],
    ['1,750 tokens x 0.33 MB = 58 GB', '1,750 tokens x 0.33 MB', '0.578 GB'],
    ['100 items x 5 ms = 50 seconds', '100 items x 5 ms', '0.5 seconds'],
  ])('finds the slip in %j', (text, computation, result) => {
    expect(slips(text)).toMatchObject([{ computation, result }]);
  });

  it.each([
    '2^26 x 16 floats = 4.3 GB',
    '600 + 600 + 6 x 300 = 9 tokens',
    '600M req/day -> 140k imps/s',
    '3 pages per user x 100M x 2 ads = 6B a day',
    '100M people x 2 per user x 30 ads = 60B a day',
    '5 sources x 500 -> 400 after the merge',
    '4 regions x 3 boxes, so 2 may fail',
    '3x peak so size for 20-25k',
    '100M x 20 columns fits in 1 file',
    // Factors without the unit of the result: what they are in is not written.
    '100M videos x 64d x fp16 = 13GB',
    'Request 1,750 x .33 = 0.58 GB.',
    'New prefixes ~40 %: 4 x .23 = 0.9 GB/s: lasts 50 s',
    '183 GB / 64 = 3 nodes',
    'A pair of cards has 160 GB x 0.9 - 70 GB = 74 GB for cache',
    // A rate or a person is left out.
    '100M x 1 s = 1157 GPU days',
    '24M / 500 per second = 13 GPU hours',
    '200M DAU, ~10 fetches/day → ~25k QPS avg',
    'x2 headroom, $0.6/h -> $1.3k/day',
  ])('leaves %j alone', (text) => {
    expect(slips(text)).toEqual([]);
  });
});
