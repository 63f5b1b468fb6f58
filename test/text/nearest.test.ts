import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/text/nearest.ts';

const IDS = ['video-recommendation', 'ad-click-prediction', 'rag-support'];

describe('nearest', () => {
  it.each([
    ['a letter left out', 'ad-click-predicton', 'ad-click-prediction'],
    ['a letter too many', 'rag-suppport', 'rag-support'],
    ['two letters swapped', 'rga-support', 'rag-support'],
    ['another letter', 'rag-sapport', 'rag-support'],
    ['capitals', 'RAG-Support', 'rag-support'],
    ['only the beginning', 'video', 'video-recommendation'],
    ['something else', 'fraud-detection', undefined],
    ['a beginning too short to tell', 'ra', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, word, expected) => {
    expect(nearest(word, IDS)).toBe(expected);
  });

  it('prefers fewer slips to the order of the candidates', () => {
    expect(nearest('levl', ['leaf', 'level'])).toBe('level');
  });

  it('counts a swap as one slip: three letters allow no more', () => {
    expect(nearest('acb', ['abc'])).toBe('abc');
    expect(nearest('cba', ['abc'])).toBeUndefined();
  });

  it('forgives one slip in any word of six letters or more', () => {
    const word = fc.stringMatching(/^[a-z]{6,20}$/);
    fc.assert(
      fc.property(word, fc.nat(), (text, at) => {
        const place = at % text.length;
        const shorter = text.slice(0, place) + text.slice(place + 1);
        expect(nearest(shorter, ['0123456789', text])).toBe(text);
        expect(nearest(text, ['0123456789', shorter])).toBe(shorter);
      }),
    );
  });

  it('does not stop at words of any length', () => {
    expect(nearest('x'.repeat(1_000_000), ['x'.repeat(1_000_000)])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('is something to put behind a message', () => {
    expect(didYouMean('levl', ['level'])).toBe('; did you mean "level"?');
    expect(didYouMean('colour', ['level'])).toBe('');
  });
});
