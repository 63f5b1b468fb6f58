import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../src/text/concepts.ts';
import { contentStems, isContent, stemOf, words } from '../../src/text/words.ts';

describe('words', () => {
  it('gives each word its place', () => {
    const text = 'Re-rank A/B: don’t wait 4.5s';
    expect(words(text).map((word) => word.text)).toEqual([
      're',
      'rank',
      'a',
      'b',
      "don't",
      'wait',
      '4',
      '5s',
    ]);
    for (const word of words(text)) {
      expect(text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'")).toBe(word.text);
    }
  });

  it.each([
    ['normalised', 'normalize'],
    ['behaviour', 'behavior'],
    ['labelling', 'labeling'],
    ['catalogue', 'catalog'],
    ['retrieval', 'retrieve'],
    ["advertiser's", 'advertisers'],
  ])('stems %s and %s alike', (first, second) => {
    expect(stemOf(first)).toBe(stemOf(second));
  });

  it('tells content from filler', () => {
    expect([...contentStems('I would like to have the clicks of a day')]).toEqual([
      stemOf('clicks'),
      stemOf('day'),
    ]);
    expect(isContent({ text: 'x' })).toBe(false);
  });
});

describe('concepts', () => {
  it('lets everyday words meet terms of the trade', () => {
    const share = (first: string, second: string): boolean =>
      conceptsOf(stemOf(first)).some((concept) => conceptsOf(stemOf(second)).includes(concept));
    expect(share('taps', 'click')).toBe(true);
    expect(share('guess', 'prediction')).toBe(true);
    expect(share('yardstick', 'baseline')).toBe(true);
    expect(share('taps', 'baseline')).toBe(false);
    expect(conceptsOf('xylophon')).toEqual([]);
  });
});
