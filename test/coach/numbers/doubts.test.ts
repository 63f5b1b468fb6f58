import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkNumbers, type Statement } from '../../../src/coach/numbers/check-numbers.ts';
import type { ReferenceNumber } from '../../../src/domain/scenario.ts';
import { STAGE_IDS } from '../../../src/domain/stages.ts';
import { readScenario } from '../../../src/library/read-scenario.ts';

type Parts = [name: string, value: number, unit: string, ...words: string[]];

const references = (...all: readonly Parts[]): ReferenceNumber[] =>
  all.map(([name, value, unit, ...words]) => ({
    name,
    value,
    unit,
    words,
    arithmetic: 'given',
    tolerance: 3,
  }));

const DELIVERY = references(
  ['Estimates', 250e6, 'estimates per day', 'estimate', 'prediction'],
  ['Mean load', 2894, 'estimates per second', 'estimate', 'prediction', 'mean', 'average', 'list load'],
  ['Dinner peak', 11_574, 'estimates per second', 'estimate', 'peak', 'dinner', 'at dinner', 'rush'],
  ['Orders', 11.6, 'orders per second', 'order'],
  ['Positions', 345.6e6, 'positions per day', 'position', 'ping', 'gps'],
  ['Bill for a route per estimate', 125_000, 'EUR per day', 'route', 'supplier'],
  ['Bill for routes at checkout', 1500, 'EUR per day'],
);
const SEARCH = references(
  ['Searches per day', 120e6, 'searches per day', 'search', 'query', 'request'],
  ['Peak load', 4167, 'searches per second', 'search', 'query', 'request', 'qps', 'peak'],
  ['Results seen', 2.4e9, 'results per day', 'row', 'impression', 'seen result'],
  ['Time', 300, 'ms', 'latency', 'total'],
);
const FEED = references(
  ['Visits per day', 300e6, 'visits per day', 'visit', 'open', 'session', 'request'],
  ['Scores at peak', 5_208_333, 'scores per second', 'score', 'prediction'],
);
const MODELS = references(
  ['Mean load', 231, 'requests per second', 'request', 'req', 'qps', 'call'],
  ['Output tokens at peak', 173_611, 'tokens per second', 'output token', 'token'],
);

const findings = (numbers: readonly ReferenceNumber[], ...texts: string[]) =>
  checkNumbers(
    numbers,
    texts.map((text) => ({ stage: 'clarify', text })),
  ).findings;
const doubts = (numbers: readonly ReferenceNumber[], ...texts: string[]) =>
  findings(numbers, ...texts)
    .filter(({ kind }) => kind !== 'right')
    .map(({ kind, evidence }) => [kind, evidence.quote]);

describe('no doubt is cast on', () => {
  it.each([
    [
      'other things that happen at the same hour',
      DELIVERY,
      '10 M list loads x 25 = 250 M estimates a day. Checkout 2 M a day, 93 a second at dinner.',
    ],
    [
      'the same in the first person',
      DELIVERY,
      '250 M estimates a day. 93 a second is the checkout at dinner',
    ],
    [
      'what leads to the quantity',
      DELIVERY,
      '250 M estimates a day. Half past seven, so 460 list loads a second',
    ],
    ['a low load of that', DELIVERY, '116 list loads a second'],
    [
      'a figure without a noun',
      DELIVERY,
      '250 M estimates a day. 460 list loads a second at dinner is 10 M a day / 86,400 = 116 on average',
    ],
    ['what one of many does', DELIVERY, 'newcomers have a median of 8 orders a day'],
    ['what a few round numbers have in common', DELIVERY, 'at eight orders a day it is about a week'],
    ['a factor', DELIVERY, 'state look-ups 25 x 463 a second at dinner are the real load'],
    ['a reference number nobody asks for', DELIVERY, 'routes at checkout cost 1,500 EUR a day'],
    [
      'a share of the searches',
      SEARCH,
      '120 million searches a day. Position: 1 % swaps, 1.2 million searches a day, to estimate viewing.',
    ],
    ['what is left of the rows', SEARCH, 'I think that leaves some 200 million rows a day, with ids.'],
    ['what is kept of them', SEARCH, '200 million rows a day kept'],
    ['searches of a kind', SEARCH, '120 million searches a day. 2 million photo searches a day'],
    ['a load named after its kind only', SEARCH, '2 million vague searches a day'],
    ['searches from somewhere', SEARCH, '20 searches a second from partners'],
    ['requests to a store', SEARCH, 'the feature store gets 900k requests a second'],
    ['the mean of what is known at its peak', MODELS, '1 billion output tokens a day'],
    ['what another subject does', SEARCH, 'Autocomplete sends 200k requests a second'],
    ['what a label says is another', SEARCH, 'Berlin: 40k searches a second, 3 million searches a day'],
    ['what goes somewhere else', SEARCH, '3 million searches a day end without a result'],
    ['the time of something else', SEARCH, 'index update latency: 90 s total'],
    ['the cost of something else', DELIVERY, 'couriers cost 12 million EUR a day on every route'],
    ['a second time when the first was right', SEARCH, 'Latency is 300 ms. Latency at first is 20 s total.'],
    ['a limit', MODELS, 'a rate limit of 100 requests per minute for everybody'],
    ['what follows "a visit:"', FEED, 'About 600 candidates a visit: 180 B a day. Deliveries 18 B'],
    ['what follows "visit:" on the next line', FEED, 'About 600 candidates a\nvisit: 180 B a day.'],
    [
      'two minutes',
      references(['First token', 2, 's', 'first token', 'starts']),
      'indexing starts in 2 minutes',
    ],
  ])('%s', (_, numbers, text) => {
    expect(doubts(numbers, text)).toEqual([]);
  });
});

describe('doubt is cast on', () => {
  it.each([
    ['the quantity itself', SEARCH, '12 billion searches a day', ['magnitude', '12 billion searches a day']],
    ['it under a label', DELIVERY, 'Positions: 34 B a day', ['magnitude', '34 B a day']],
    [
      'it with a manner',
      SEARCH,
      'an average of 4M total searches a day',
      ['magnitude', '4M total searches a day'],
    ],
    ['a synonym', DELIVERY, 'so 12 predictions a second', ['magnitude', '12 predictions a second']],
    ['a peak that is none', SEARCH, 'peak of 20 searches a second', ['magnitude', '20 searches a second']],
    [
      'a mean far under the peak',
      MODELS,
      '2,000 output tokens a second',
      ['magnitude', '2,000 output tokens a second'],
    ],
    [
      'a cost',
      DELIVERY,
      'the supplier would cost 12,500,000 EUR a day',
      ['magnitude', '12,500,000 EUR a day'],
    ],
  ])('%s', (_, numbers, text, expected) => {
    expect(doubts(numbers, text)).toEqual([expected]);
  });

  it.each([
    'I assume 12 billion searches a day.',
    'The site has to handle about 12 billion searches a day',
    'Traffic: 12 billion searches a day, 300 ms',
    'Our users make 12 billion searches a day in total',
  ])('the whole system in %j', (text) => {
    expect(doubts(SEARCH, text)).toEqual([['magnitude', '12 billion searches a day']]);
  });

  it('two loads of the same name, and no others', () => {
    const second = '120 million searches a day';
    expect(doubts(SEARCH, second, '1.2 million searches a day')).toEqual([
      ['inconsistent', '1.2 million searches a day'],
    ]);
    expect(doubts(SEARCH, second, '15 million queries a day')).toEqual([]);
    expect(doubts(SEARCH, second, '200 searches a second')).toEqual([]);
  });

  it('a figure once, however often it is said', () => {
    const texts = ['We have 12 billion\nsearches a day.', 'With 12 billion searches a day I need shards.'];
    expect(doubts(SEARCH, ...texts)).toHaveLength(1);
    const slip = '10M users x 6 opens = 600B a day';
    expect(doubts(SEARCH, slip, slip)).toHaveLength(0);
    const nearer = '10M users x 6 opens = 6B a day';
    expect(doubts(SEARCH, nearer, nearer)).toEqual([['arithmetic', '6B a day']]);
  });
});

describe('a right figure', () => {
  it('is one by the noun beside it, not by what it is per', () => {
    expect(findings(DELIVERY, 'late minutes per order cost 1.25M a day')).toEqual([]);
    expect(findings(FEED, '180 billion scores a day')).toMatchObject([{ kind: 'right' }]);
  });
});

describe('whole interviews whose figures were checked by hand', () => {
  const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const proof = (file: string): Record<string, Record<string, string>> =>
    JSON.parse(read(`test/fixtures/proof/${file}.json`));
  const [strong, hurried] = [proof('strong'), proof('hurried')];
  const script = (name: string) => `scripts/transcripts/${name}.yaml`;

  const answersOf = (name: string): Statement[][] => {
    const inStages = (texts: Record<string, string> = {}) =>
      STAGE_IDS.map((stage) => ({ stage, text: texts[stage] ?? '' }));
    const sets = [inStages(strong[name]), inStages(hurried[name])];
    if (!existsSync(new URL(`../../../${script(name)}`, import.meta.url))) return sets;
    const { stages, followUps, sketch, wrapUp, curveball } = parse(read(script(name)));
    const told = STAGE_IDS.flatMap((stage) =>
      [stages[stage] ?? '', ...(followUps[stage] ?? [])].map((text: string) => ({ stage, text })),
    );
    return [...sets, [...told, { text: sketch }, { text: wrapUp }, { text: curveball }]];
  };

  const findingsIn = (name: string) => {
    const { scenario } = readScenario(read(`scenarios/${name}.yaml`), name);
    return answersOf(name).flatMap(
      (statements) => checkNumbers(scenario?.numbers ?? [], statements).findings,
    );
  };

  it.each(Object.keys(strong))('%s', (name) => {
    const doubted = findingsIn(name).filter(({ kind }) => kind !== 'right');
    expect(doubted.map(({ kind, evidence }) => [kind, evidence.quote])).toEqual([]);
  });

  it('and most of them hold figures that are found right', () => {
    const names = Object.keys(strong).filter((name) => findingsIn(name).length > 1);
    expect(names.length).toBeGreaterThan(8);
  });
});
