import { describe, expect, it } from 'vitest';
import { termsOf, Vocabulary } from '../../src/coach/offline/vocabulary.ts';
import { isNegation, stemOf } from '../../src/text/words.ts';

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
    expect(termsOf('a, b').map((term) => term.stem)).not.toContain('a/b');
    expect(termsOf('p95ms step50').map((term) => term.stem)).not.toContain('p99');
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
  it('is surest of the same stem, less of a typo', () => {
    const vocabulary = vocabularyOf('calibration', 'click', 'impression');
    expect(strength(vocabulary, 'calibrated', 'calibration')).toBeGreaterThan(0.7);
    expect(strength(vocabulary, 'impresion', 'impression')).toBeGreaterThan(0.7);
    expect(strength(vocabulary, 'impressoin', 'impression')).toBeGreaterThan(0.7);
    expect(strength(vocabulary, 'clicks', 'click')).toBe(1);
  });

  it.each([
    ['missing', 'imression'],
    ['added', 'immpression'],
    ['wrong', 'imbression'],
    ['swapped', 'imperssion'],
    ['missing in a shorter one', 'bufer'],
  ])('forgives one letter %s', (_, written) => {
    const vocabulary = vocabularyOf('impression', 'buffer');
    expect(vocabulary.resolve(stemOf(written)).map(({ strength }) => strength)).toEqual([0.85]);
  });

  it('takes no typo in the first letter, in two places or in a short word, and none where a word is known', () => {
    const vocabulary = vocabularyOf('impression', 'expression', 'compress', 'tail', 'tailor');
    for (const written of ['ampression', 'imperssoin', 'tial', 'taol'])
      expect(vocabulary.resolve(stemOf(written))).toEqual([]);
    expect(vocabulary.resolve('tailor')).toHaveLength(1);
  });

  it('relates what begins alike and is not much longer', () => {
    const vocabulary = vocabularyOf('calibr');
    expect(vocabulary.resolve('calibrat')).toEqual([{ id: 0, strength: 0.8 }]);
    expect(vocabulary.resolve('calibratio')).toEqual([]);
    expect(vocabulary.resolve('calib')).toEqual([{ id: 0, strength: 0.85 }]);
    expect(vocabulary.resolve('cal')).toEqual([]);
  });

  it('does not take short or unlike words for each other', () => {
    const vocabulary = vocabularyOf('store', 'cache');
    expect(strength(vocabulary, 'score', 'store')).toBe(0);
    expect(strength(vocabulary, 'catch', 'cache')).toBe(0);
    expect(strength(vocabulary, 'banana', 'cache')).toBe(0);
  });

  it('tells a word in a turn of phrase from the word alone', () => {
    const vocabulary = new Vocabulary();
    const [alone] = vocabulary.read('the way back');
    const [roll, back] = vocabulary.read('roll back');
    expect(roll?.concepts.length).toBeGreaterThan(0);
    expect(back?.id).not.toBe(vocabulary.read('look back').at(-1)?.id);
    expect(alone?.concepts).not.toEqual([]);
    const ids = vocabulary.resolve(stemOf('back')).map(({ id }) => id);
    expect(ids).toContain(back?.id);
  });

  it('finds the terms that share a concept as far as it was told, and the concept itself in full', () => {
    const vocabulary = new Vocabulary();
    const [roll] = vocabulary.read('roll back');
    const [concept = -1] = roll?.concepts ?? [];
    const own = vocabulary.idOfConcept(concept);
    vocabulary.weighConcepts(() => 0.5);
    const hits = new Map(vocabulary.resolveConcept(concept).map(({ id, strength }) => [id, strength]));
    expect(hits.get(roll?.id ?? -1)).toBe(0.5);
    expect(hits.get(own)).toBe(1);
    expect(vocabulary.resolveConcept(-1)).toEqual([]);
  });

  it('reads one word for two and two for one', () => {
    const vocabulary = vocabularyOf('roll', 'back', 'timeout');
    vocabulary.addCompound('roll', 'back', [vocabulary.idOf('roll'), vocabulary.idOf('back')]);
    expect(strength(vocabulary, 'rollback', 'roll')).toBe(1);
    expect(vocabulary.resolveJoined('timeout').length).toBe(1);
    expect(vocabulary.resolveJoined('timein')).toEqual([]);
  });
});
