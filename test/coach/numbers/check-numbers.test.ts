import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/coach/numbers/check-numbers.ts';
import { computations } from '../../../src/coach/numbers/computations.ts';
import { figures } from '../../../src/coach/numbers/figures.ts';
import { slipOf } from '../../../src/coach/numbers/slips.ts';
import { targetsOf } from '../../../src/coach/numbers/targets.ts';
import type { ReferenceNumber } from '../../../src/domain/scenario.ts';
import { readScenario } from '../../../src/library/read-scenario.ts';

const folder = new URL('../../../scenarios/', import.meta.url);
const library = new Map(
  readdirSync(folder).map((file) => {
    const { scenario } = readScenario(readFileSync(new URL(file, folder), 'utf8'), file);
    return [file, scenario?.numbers ?? []] as const;
  }),
);

function number(change: Partial<ReferenceNumber> & Pick<ReferenceNumber, 'name' | 'value' | 'unit'>) {
  return { arithmetic: 'given', words: [], tolerance: 3, ...change };
}

const LOAD = number({
  name: 'Mean load',
  value: 11_574,
  unit: 'requests per second',
  words: ['qps', 'requests', 'loads'],
  expectedIn: 'clarify',
});
const PEAK = number({ ...LOAD, name: 'Peak load', value: 34_722, words: [...LOAD.words, 'peak'] });
const LATENCY = number({
  name: 'Time',
  value: 200,
  unit: 'ms',
  words: ['latency', 'total'],
  expectedIn: 'serving',
});
const VECTORS = number({ name: 'Vectors', value: 51.2, unit: 'GB', words: ['vectors'] });
const CHUNKS = number({
  name: 'Chunks',
  value: 60_000,
  unit: 'chunks',
  words: ['chunks'],
  expectedIn: 'data',
});
const NUMBERS = [LOAD, PEAK, LATENCY, VECTORS, CHUNKS];

const check = (...texts: string[]) =>
  checkNumbers(
    NUMBERS,
    texts.map((text) => ({ stage: 'clarify' as const, text })),
  );
const found = (...texts: string[]) =>
  check(...texts).findings.map((finding) => [
    finding.kind,
    finding.evidence.quote,
    'reference' in finding ? finding.reference.name : finding.result,
  ]);

describe('a figure about a reference number', () => {
  it.each([
    ['We get ~7k QPS on average.', '7k QPS', 'Mean load'],
    ['peak 20k requests/s', '20k requests/s', 'Peak load'],
    ['a billion loads a day', 'a billion loads a day', 'Mean load'],
    ['latency of 0.3 s', '0.3 s', 'Time'],
    ['120 GB of vectors', '120 GB', 'Vectors'],
  ])('is right within the tolerance: %j', (text, quote, name) => {
    expect(found(text)).toEqual([['right', quote, name]]);
  });

  it('is a wrong order of magnitude beyond a factor of ten', () => {
    expect(check('The site sees 700,000 requests per second.').findings).toMatchObject([
      {
        kind: 'magnitude',
        stage: 'clarify',
        reference: PEAK,
        isTooLarge: true,
        evidence: { start: 14, end: 41 },
      },
    ]);
    expect(found('about 300 requests per second')).toEqual([
      ['magnitude', '300 requests per second', 'Mean load'],
    ]);
    expect(found('latency of 3 seconds is fine')).toEqual([['magnitude', '3 seconds', 'Time']]);
  });

  it.each([
    ['12k requests per day', '12k requests per day', 'Mean load'],
    ['total latency is 200 s', '200 s', 'Time'],
    ['51 TB of vectors', '51 TB', 'Vectors'],
  ])('has a wrong unit in %j', (text, quote, name) => {
    expect(found(text)).toEqual([['unit', quote, name]]);
  });

  it.each([
    ['too near to be called wrong', '120k requests a second at 9 pm'],
    ['of another unit', '700,000 requests'],
    ['without a word for it', '700,000 a second'],
    ['of something else', '900k scores a second'],
    ['of one machine', 'One box takes 300 requests per second.'],
    ['of a part', 'a sample of 100 requests a second'],
    ['of one person', 'An agent handles 300 requests per second at best.'],
    ['of one user', '10 requests/day/user'],
    ['that might be', 'If we had 2M requests per second I would shard.'],
    ['denied', 'we are not at 2M requests per second'],
    ['of one item', 'vectors compressed to 64 bytes'],
    ['a time', 'half an hour of requests'],
    ['nothing', '0 requests per second'],
    ['of one step', 'adds latency of 5 ms'],
    ['of a part of the things', 'the reader gets 6 chunks'],
    ['from a computation of their own', '2^20 x 3 hosts = 900k requests/s'],
    ['so far off that it is another quantity', '3 requests per day'],
  ])('is passed over when it is %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('contradicts an earlier one', () => {
    const [first, second] = check('So 7k requests a second.', 'I size for 110k requests a second.').findings;
    expect(first).toMatchObject({ kind: 'right' });
    expect(second).toMatchObject({
      kind: 'inconsistent',
      evidence: { quote: '110k requests a second' },
      earlier: { quote: '7k requests a second' },
      ratio: 110 / 7,
    });
  });

  it('does not contradict itself with a peak', () => {
    expect(found('7k QPS', 'peak of 40k QPS').map(([kind]) => kind)).toEqual(['right', 'right']);
    expect(found('4k QPS', 'peak of 105k QPS').map(([kind]) => kind)).toEqual(['right']);
  });
});

describe('a computation', () => {
  it('that gives something else is a finding of its own', () => {
    expect(found('100M users x 6 loads / 86,400 s is about 700,000 requests a second')).toEqual([
      ['arithmetic', '700,000 requests a second', '6,940 requests a second'],
    ]);
  });
});

describe('a number that was expected', () => {
  const missing = (stage: 'clarify' | 'data' | 'serving' | 'training', text: string) =>
    checkNumbers(NUMBERS, [{ stage, text }]).missing.map(({ name }) => name);

  it('is missing when its stage was answered without it', () => {
    expect(missing('serving', 'a funnel with two steps')).toEqual(['Time']);
    expect(missing('clarify', 'who uses it?')).toEqual(['Mean load', 'Peak load']);
    expect(missing('training', 'a two-tower model')).toEqual([]);
    expect(missing('serving', ' \n')).toEqual([]);
  });

  it.each(['say 300ms all in', 'it has 0.5 seconds', 'p99 of 250'])('is not missing after %j', (text) => {
    expect(missing('serving', text)).toEqual([]);
  });

  it('is not missing when it is a bare number, or stated in another stage or the sketch', () => {
    expect(missing('clarify', 'size it for 20-25k')).toEqual([]);
    const statements = [{ stage: 'serving' as const, text: 'a funnel' }, { text: 'page (200 ms)' }];
    expect(checkNumbers(NUMBERS, statements).missing).toEqual([]);
  });

  it('is one of three at most', () => {
    const numbers = [1, 2, 3, 4, 5].map((value) => number({ ...LOAD, name: `n${value}`, value }));
    expect(checkNumbers(numbers, [{ stage: 'clarify', text: 'no idea' }]).missing).toHaveLength(3);
  });
});

describe('whatever the text is', () => {
  const piece = fc.constantFrom(
    ...[
      '7k',
      '700,000',
      '1e6',
      'QPS',
      'requests',
      'per second',
      'a day',
      ' x ',
      ' = ',
      '$',
      '-',
      '200',
      'ms',
      's',
    ],
    ...[
      'a hundred million',
      'latency',
      'GB',
      'vectors',
      '/',
      '. ',
      ', ',
      '\n',
      '%',
      '🙂',
      '^',
      'peak',
      '0',
      '9',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  );

  it('quotes are slices of it, in order, and ratios are numbers from 1 on', () => {
    fc.assert(
      fc.property(text, (answer) => {
        let last = 0;
        for (const finding of check(answer).findings) {
          const { quote, start, end } = finding.evidence;
          expect(answer.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          if ('ratio' in finding) expect(finding.ratio).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('there is no finding without digits and words for numbers', () => {
    const spelled =
      /half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion/iu;
    const words = fc
      .array(fc.lorem({ mode: 'words' }), { maxLength: 20 })
      .map((parts) => parts.join(' requests per second, '))
      .filter((answer) => !/\d/u.test(answer) && !spelled.test(answer));
    fc.assert(
      fc.property(words, (answer) => {
        expect(check(answer).findings).toEqual([]);
      }),
    );
  });

  it('takes no longer than the length asks for', () => {
    const long = '100M users x 6 loads = 7k requests per second, '.repeat(400);
    const start = performance.now();
    check(long, ' '.repeat(20_000), '1 x '.repeat(5000), '9,'.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the numbers of the library', () => {
  const all = [...library].flatMap(([file, numbers]) => numbers.map((reference) => ({ file, reference })));

  // "B" is bytes or billions; a candidate's is left unread, here one of the readings must do.
  const readings = ({ arithmetic }: ReferenceNumber) => [
    arithmetic,
    arithmetic.replace(/ B\b/gu, ' billion'),
  ];

  it.each(all)('$file: the arithmetic of $reference.name gives its value', ({ reference }) => {
    if (reference.arithmetic.startsWith('given')) return;
    const [target] = targetsOf([{ ...reference, words: [] }]);
    const size = target?.unit.scale ?? 1;
    const sums = readings(reference).flatMap((arithmetic) =>
      figures(arithmetic).flatMap(({ low, unit }) => [low, (low * unit.scale) / size]),
    );
    const inMillions = reference.unit.startsWith('million') ? 1e6 : 1;
    expect(sums.some((sum) => Math.abs(sum / inMillions / reference.value - 1) < 0.03)).toBe(true);
  });

  it.each(all)('$file: no slip is found in the arithmetic of $reference.name', ({ reference }) => {
    const { arithmetic } = reference;
    const shown = computations(arithmetic, figures(arithmetic));
    expect(shown.flatMap((computation) => slipOf(computation, arithmetic) ?? [])).toEqual([]);
  });

  it.each(all.filter(({ reference }) => reference.words.length > 0))(
    '$file: the unit of $reference.name can be compared',
    ({ reference }) => {
      expect(targetsOf([reference])).toHaveLength(1);
    },
  );
});
