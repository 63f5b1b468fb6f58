import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/coach/numbers/figures.ts';

/** What a text says, in seconds, bytes, money, parts of one, or things; a rate with its period. */
function read(text: string) {
  return figures(text).map(({ start, end, low, high, unit }) => [
    text.slice(start, end),
    low * unit.scale,
    high * unit.scale,
    unit.kind,
    unit.per ?? 'once',
  ]);
}

describe('figures', () => {
  it.each([
    ['200ms', '200ms', 0.2, 0.2, 'time', 'once'],
    ['in 25 thousandths of a second', '25 thousandths of a second', 0.025, 0.025, 'time', 'once'],
    ['2-3 seconds', '2-3 seconds', 2, 3, 'time', 'once'],
    ['150-200k requests/s', '150-200k requests/s', 150_000, 200_000, 'count', 1],
    ['7k QPS mean', '7k QPS', 7000, 7000, 'count', 1],
    ['100M DAU', '100M DAU', 1e8, 1e8, 'count', 86_400],
    [
      'five thousand page loads every second',
      'five thousand page loads every second',
      5000,
      5000,
      'count',
      1,
    ],
    ['12B imps/day', '12B imps/day', 12e9, 12e9, 'count', 86_400],
    ['50k conversations daily', '50k conversations daily', 50_000, 50_000, 'count', 86_400],
    ['2.4 TB/day raw', '2.4 TB/day', 2.4e12, 2.4e12, 'bytes', 86_400],
    ['20 gigabytes', '20 gigabytes', 20e9, 20e9, 'bytes', 'once'],
    ['$490/d', '$490/d', 490, 490, 'money', 86_400],
    ['2000$ a day', '2000$ a day', 2000, 2000, 'money', 86_400],
    ['30 cents', '30 cents', 0.3, 0.3, 'money', 'once'],
    ['1.5 per cent', '1.5 per cent', 0.015, 0.015, 'share', 'once'],
  ])('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    '10 ad requests/day/user',
    'six messages each',
    '2M users/arm',
    '$3 per M requests',
    'per 1k views',
    '2^26',
  ])('leaves out %j', (text) => {
    expect(read(text).filter(([, value]) => value !== 2)).toEqual([]);
  });

  it.each([
    ['20M users daily', ' users'],
    ['20M daily users', ' users'],
    ['20M daily, six opens', ''],
    ['20M daily at peak', ''],
  ])('finds what is counted in %j', (text, noun) => {
    expect(figures(text)[0]?.unit.noun).toBe(noun);
  });

  it('keeps the words that belong to a figure and no others', () => {
    const [users, opens, pages] = figures('Load. 100M users x 6 opens = 600M pages a day at home, so big');
    expect(users).toMatchObject({ before: ' ', after: '' });
    expect(opens).toMatchObject({ before: '' });
    expect(pages).toMatchObject({ before: ' = ', after: ' at home' });
    expect(figures('2.4 TB raw - all kept')[0]).toMatchObject({ after: ' raw' });
  });
});
