import { describe, expect, it } from 'vitest';
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

describe('stemOf', () => {
  it.each([
    ['kept', 'keep'],
    ['thrown', 'throws'],
    ['woken', 'waking'],
    ['people', 'persons'],
  ])('makes %s one with %s', (form, other) => {
    expect(stemOf(form)).toBe(stemOf(other));
  });
});
