import { describe, expect, it } from 'vitest';
import { isNegation, termsOf, Vocabulary } from '../../src/coach/offline/vocabulary.ts';
import { stemOf } from '../../src/text/words.ts';

function vocabularyOf(...words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.idOf(stemOf(word));
  return vocabulary;
}

function strength(vocabulary: Vocabulary, written: string, meant: string): number {
  const id = vocabulary.idOf(stemOf(meant));
  return vocabulary.resolve(stemOf(written)).find((one) => one.id === id)?.strength ?? 0;
}

describe('termsOf', () => {
  it('keeps content and leaves out numbers, filler and negations', () => {
    expect(termsOf('we do not want 200 clicks').map((term) => term.stem)).toEqual([stemOf('clicks')]);
  });

  it('takes an A/B test and every percentile for one term each', () => {
    expect(termsOf('A/B test').map((term) => term.stem)).toEqual(['a/b', 'test']);
    expect(termsOf('p95 p999').map((term) => term.stem)).toEqual(['p99', 'p99']);
  });
});

describe('isNegation', () => {
  it.each(['no', 'not', "isn't", 'dont', 'cannot'])('knows %s', (word) => {
    expect(isNegation(word)).toBe(true);
  });

  it('leaves ordinary words alone', () => {
    expect(isNegation('want')).toBe(false);
    expect(isNegation('front')).toBe(false);
  });
});

describe('the vocabulary', () => {
  it('is surest of the same stem, less of a typo, least of a concept', () => {
    const vocabulary = vocabularyOf('calibration', 'click', 'impression');
    expect(strength(vocabulary, 'calibrated', 'calibration')).toBeGreaterThan(0.7);
    expect(strength(vocabulary, 'impresion', 'impression')).toBeGreaterThan(0.7);
    expect(strength(vocabulary, 'impressoin', 'impression')).toBeGreaterThan(0.7);
    const concept = strength(vocabulary, 'tap', 'click');
    expect(concept).toBeGreaterThan(0);
    expect(concept).toBeLessThan(0.7);
    expect(strength(vocabulary, 'clicks', 'click')).toBe(1);
  });

  it('does not take short or unlike words for each other', () => {
    const vocabulary = vocabularyOf('store', 'cache');
    expect(strength(vocabulary, 'score', 'store')).toBe(0);
    expect(strength(vocabulary, 'catch', 'cache')).toBe(0);
    expect(strength(vocabulary, 'banana', 'cache')).toBe(0);
  });

  it('reads one word for two and two for one', () => {
    const vocabulary = vocabularyOf('roll', 'back', 'timeout');
    vocabulary.addCompound('roll', 'back', [vocabulary.idOf('roll'), vocabulary.idOf('back')]);
    expect(strength(vocabulary, 'rollback', 'roll')).toBe(1);
    expect(vocabulary.resolveJoined('timeout').length).toBe(1);
    expect(vocabulary.resolveJoined('timein')).toEqual([]);
  });
});
