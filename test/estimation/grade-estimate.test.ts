import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEstimate } from '../../src/estimation/grade-estimate.ts';
import { drawn } from './exercise-fixture.ts';

function graded(id: string, text: string) {
  const { grade, answer, value } = gradeEstimate(drawn(id), text);
  return [grade, answer && text.slice(answer.start, answer.end), value && Number(value.toPrecision(3))];
}

describe('which figure is the answer, and what it says', () => {
  it.each([
    // load: 1,852 requests per second
    ['load', '20M users x 8 = 160M a day, / 86,400 = 1,850 rps', '1,850 rps', 1850],
    ['load', '20M users x 8 = 160M requests/day', '160M requests/day', 1850],
    [
      'load',
      '20 million users * 8 opens / 100k seconds, so about 1.6k requests per second',
      '1.6k requests per second',
      1600,
    ],
    ['load', '160 million per day / 86400 ≈ 1852', '1852', 1850],
    ['load', '20M × 8 = 160M per day → 2k QPS for 20M users', '2k QPS', 2000],
    ['load', '20M DAU x 8 / 86400 = 1852/s\nThat is not much for 20 million users.', '1852/s', 1850],
    [
      'load',
      'Answer: 1.9k requests/s\n20M users times 8 = 160M requests per day, 86,400 seconds',
      '1.9k requests/s',
      1900,
    ],
    [
      'load',
      '20M users x 8 / 86400 = 1850; at a peak of 3x = 5,500 requests per second\nanswer 1850',
      '1850',
      1850,
    ],
    [
      'load',
      '160M/day. between 1,500 and 2,500 requests per second',
      '1,500 and 2,500 requests per second',
      1940,
    ],
    ['load', '160M / 86,400 = 1-3k qps', '1-3k qps', 1730],
    ['load', '160M views a day: 1.600 requests per second', '1.600 requests per second', 1600],
    [
      'load',
      '160M a day / 86,400 = 1.85 x 10^3 requests per second',
      '1.85 x 10^3 requests per second',
      1850,
    ],
    ['load', '8 opens each, 110 thousand requests a minute', '110 thousand requests a minute', 1830],
    // storage: 10.4 TB
    ['storage', '2e9 events x 1.3 KB = 2.6 TB/day x 4 days = 10.4 TB', '10.4 TB', 10.4],
    ['storage', '2B × 1.3 KB = 2.6 TB a day, × 4 = 10400 GB', '10400 GB', 10.4],
    ['storage', '2.6 TB per day, so 9.5 TiB in all', '9.5 TiB', 10.4],
    ['storage', '2.6 TB per day, so 10-20 TB', '10-20 TB', 14.1],
    ['storage', '2.6 TB per day; 8 TB to 12 TB', '8 TB to 12 TB', 9.8],
    ['storage', '2.6 TB per day, so 2000 GB to 12 TB', '2000 GB to 12 TB', 4.9],
    ['storage', '2.6 TB a day over 4 days ~ 10', '10', 10],
    ['storage', '2 billion x 1.3kB x 4 = 0.01 PB', '0.01 PB', 10],
    ['storage', '2.6 TB/day so 10 TB per region', '10 TB', 10],
    ['storage', '2.6TB x 4 is 1e13 bytes', '1e13 bytes', 10],
    ['storage', 'Answer:\n2.6 TB/day x 4 days = 10 TB', '10 TB', 10],
    ['storage', '4 days of 2.6 TB/day\nAnswer: 10 TB\nIf we keep a year: 900 TB', '10 TB', 10],
    ['storage', '4 days:\n- 10 TB\n- 20 copies a day', '10 TB', 10],
    // cost: $25,200 per month
    ['cost', '14 GPUs x 720 h x $2.50 = $25k', '$25k', 25000],
    ['cost', '14 x 2.5 = $35/hour, x 24 = $840 a day', '$840 a day', 25200],
    ['cost', '14 x 2.5 x 720 = 25,200 dollars per month', '25,200 dollars per month', 25200],
    ['cost', '14 GPUs are 35 dollars an hour, so 25 thousand a month', '25 thousand a month', 25000],
    ['cost', '10,080 GPU-hours at $2.5, about $300k a year', '$300k a year', 24700],
    // hits: 30 %
    ['hits', '1200 / 4000 = 0.3', '0.3', 30],
    ['hits', '1200 / 4000 = 30', '30', 30],
    ['hits', '1200 of 4000 are 30 percent', '30 percent', 30],
    // gpus: 16
    ['gpus', '10,000 / 640 = 15.6, so 16 GPUs at 10,000 requests per second', '16 GPUs', 16],
    ['gpus', '10k / 640 → sixteen, say 20 cards', '20 cards', 20],
    // scan: 40 minutes
    ['scan', '12 TB / 5 GB/s = 2,400 s', '2,400 s', 40],
    ['scan', '12,000 GB / 5 = 2400 seconds = 40m', '40m', 40],
    ['scan', '12 TB at 5 GB/s: two thirds of an hour, 0.7 hours', '0.7 hours', 42],
    ['scan', '12 TB / 5 GB/s: 0 h 40 min', '40 min', 40],
    ['scan', '12 TB / 5 GB/s = 1h 10m', '1h 10m', 70],
    ['gpus', '10,000 / 640, so 16 x H100', '16', 16],
    ['storage', '2.6 TB/day x 4 days:\n* 10 TB', '10 TB', 10],
    ['storage', '10.4 TB (2.6 TB/day × 4 days)', '10.4 TB', 10.4],
    ['storage', '2.6 TB/day x 4 = 10 TB, which is 13 nodes with 0.8 TB each', '10 TB', 10],
    ['scan', '12 TB = 12k GB, at 5 GB/s = 2400, which makes it 40 min', '40 min', 40],
    ['scan', '12 TB = 12000; 5 a second, 40 min', '40 min', 40],
    ['scan', '12 TB / 5 GB/s: approx. 40 minutes, hopefully within 3 days', '40 minutes', 40],
    // compute: 4.2e22 FLOP
    ['compute', '6 x 7B x 1T = 4.2e22', '4.2e22', 4.2e22],
    ['compute', '6 * 7e9 * 1e12 = 4 × 10²² FLOPs', '4 × 10²² FLOPs', 4e22],
    ['compute', '6 * 7e9 * 1e12 = 42 ZFLOP', '42 ZFLOP', 4.2e22],
    // network: 8 Gbit/s
    ['network', '20k x 50 KB = 1 GB/s = 8 Gbps', '8 Gbps', 8],
    ['network', '20k x 50 KB = 1 GB/s', '1 GB/s', 8],
    ['network', '20k x 50 KB, so 8000 Mbit per second', '8000 Mbit per second', 8],
    ['network', '20k x 50 KB = 8 Gb/s', '8 Gb/s', 8],
    ['network', '20k x 50 KB = 8 gbps', '8 gbps', 8],
    ['network', '20k x 50 KB = 1 GBps', '1 GBps', 8],
  ])('%s: %j', (id, text, quote, value) => {
    const tolerated = id === 'storage' && value < 5 ? 'magnitude' : 'close';
    expect(graded(id, text)).toEqual([tolerated, quote, value]);
  });
});

describe('grades', () => {
  it.each([
    ['2.6 TB a day x 4 = 10.4 TB', 'close'],
    ['2.6 TB a day x 4 = 20 TB', 'close'],
    ['2.6 TB a day x 4 = 21 TB', 'magnitude'],
    ['2.6 TB a day x 4 = 2 TB', 'magnitude'],
    ['2.6 TB a day x 4 = 55 TB', 'magnitude'],
    ['2.6 TB a day x 4 = 100 TB', 'off'],
    ['2.6 TB a day x 4 = 1 TB', 'off'],
    ['2.6 TB a day x 4 = 10 GB', 'off'],
    ['2.6 TB a day x 4, so 1 to 100 TB', 'off'],
    ['10 TB', 'magnitude'],
    ['I would say 10 TB', 'magnitude'],
    ['2 billion events, so 10 TB', 'close'],
    ['I know it is a lot', 'unscored'],
    ['', 'unscored'],
    ['about 30 ms', 'unscored'],
  ] as const)('%j is %s', (text, grade) => {
    expect(gradeEstimate(drawn('storage'), text).grade).toBe(grade);
  });

  it('says how far the answer is off, in its own words', () => {
    const why = (text: string) => gradeEstimate(drawn('storage'), `2.6 TB/day x 4 = ${text}`).why;
    expect(why('12.5 TB')).toBe('You said 12.5 TB; the computation gives 10.4 TB, so 1.2 times too much.');
    expect(why('10 GB')).toBe('You said 10 GB; the computation gives 10.4 TB, so 1,000 times too little.');
    expect(why('10.5 TB')).toBe('You said 10.5 TB; the computation gives 10.4 TB, the same.');
    expect(gradeEstimate(drawn('storage'), 'none').why).toContain('in TB');
  });

  it('names the steps whose value is in the text', () => {
    const shown = (text: string) => gradeEstimate(drawn('cost'), text).shownSteps.map(({ name }) => name);
    expect(shown('10k GPU-hours x 2.5 = $25k')).toEqual(['hours']);
    expect(shown('14 x 720 = 10,080 hours, $25k')).toEqual(['hours']);
    expect(shown('14 x 2.5 = $25k')).toEqual([]);
  });
});

describe('any text', () => {
  const ids = fc.constantFrom('load', 'storage', 'cost', 'hits', 'gpus', 'scan', 'compute', 'network');
  const pieces = fc.constantFrom(
    ...[
      '12',
      '1.5k',
      '3M',
      '7B',
      '10.000',
      '20-40',
      ' TB',
      ' GB/s',
      ' ms',
      ' %',
      '$',
      ' = ',
      ' x ',
      ' / ',
      ' so ',
    ],
    ...[
      'about',
      ' per day',
      ' requests',
      ' to ',
      'between ',
      ' and ',
      '\nAnswer: ',
      '10^9',
      'e9',
      ' GPUs',
      '.',
      'half ',
    ],
  );

  it('is graded without an error, and the answer is a slice of it', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(ids, texts, (id, text) => {
        const { answer, value, ratio, grade } = gradeEstimate(drawn(id), text);
        expect(answer === undefined).toBe(grade === 'unscored');
        if (!answer) return;
        expect(answer.start).toBeGreaterThanOrEqual(0);
        expect(answer.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(answer.start, answer.end)).toMatch(/\S/);
        expect(value).toBeGreaterThan(0);
        expect(ratio).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the same quantity in another unit gets the same grade', () => {
  const UNITS = {
    storage: [
      ['TB', 1],
      ['GB', 1e-3],
      ['PB', 1e3],
      ['terabytes', 1],
      ['TiB', 1.099511627776],
      ['MB', 1e-6],
    ],
    load: [
      ['requests per second', 1],
      ['rps', 1],
      ['requests a minute', 1 / 60],
      ['per hour', 1 / 3600],
      ['k QPS', 1e3],
      ['million requests per day', 1e6 / 86_400],
    ],
    scan: [
      ['minutes', 1],
      ['s', 1 / 60],
      ['hours', 60],
      ['days', 1440],
      ['ms', 1 / 60_000],
    ],
    cost: [
      ['dollars per month', 1],
      ['k dollars a month', 1e3],
      ['USD per day', 30],
      ['dollars an hour', 720],
    ],
    network: [
      ['Gbit/s', 1],
      ['GB/s', 8],
      ['Mbps', 1e-3],
      ['MB per second', 8e-3],
      ['GB per minute', 8 / 60],
    ],
    compute: [
      ['FLOP', 1],
      ['TFLOPs', 1e12],
      ['ZFLOP', 1e21],
      ['petaflops', 1e15],
    ],
  } as const;
  const cases = Object.entries(UNITS).flatMap(([id, units]) =>
    units.map(([unit, size]) => ({ id, unit, size })),
  );

  it('for every unit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.double({ min: -2.5, max: 2.5, noNaN: true }),
        (one, orders) => {
          const exercise = drawn(one.id);
          const wanted = exercise.answer.value * 10 ** orders;
          // Numbers that stand at a border of two grades may fall to either side when they are written down.
          const times = Math.max(10 ** orders, 10 ** -orders);
          fc.pre([2, 10 ** 0.75].every((border) => Math.abs(times / border - 1) > 0.01));
          const write = (number: number) => number.toPrecision(7).replace('e+', 'e');
          const inAsked = gradeEstimate(
            exercise,
            `14 x 8 = ${write(wanted)} ${UNITS[one.id as keyof typeof UNITS][0][0]}`,
          );
          const inOther = gradeEstimate(exercise, `14 x 8 = ${write(wanted / one.size)} ${one.unit}`);
          expect(inOther.grade).toBe(inAsked.grade);
          expect(inOther.ratio).toBeCloseTo(10 ** orders, -Math.floor(orders) + 2);
        },
      ),
      { numRuns: 500 },
    );
  });
});
