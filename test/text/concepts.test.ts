import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptsIn, groups } from '../../src/text/concepts.ts';
import { isContent, words } from '../../src/text/words.ts';

const LEXICON = groups();

function namesIn(text: string): string[] {
  return conceptsIn(words(text)).map(({ concept }) => LEXICON[concept]?.[0] ?? '');
}

describe('conceptsIn', () => {
  it.each([
    ['a tenth of the users first, then everybody', 'canary', false],
    ['three percent of viewers get it', 'canary', true],
    ['we set ten percent aside', 'holdout', true],
    ['a month nobody trained on, locked away', 'holdout', true],
    ['go back to the old one', 'rollback', true],
    ['somebody is woken at night', 'alert', true],
    ['the odds that it happens', 'probability', true],
    ['what they saw and ignored', 'negative', true],
    ['write everything down', 'log', true],
    ['the same code in both places', 'training-serving skew', true],
    ['it writes a letter', 'log', false],
  ])('%s: %s %s', (text, name, isThere) => {
    expect(namesIn(text).includes(name)).toBe(isThere);
  });

  it('lets a word inside a longer turn of phrase stand for nothing by itself', () => {
    expect(namesIn('a false alarm')).toContain('false positive');
    expect(namesIn('a false alarm')).not.toContain('alert');
    expect(namesIn('the alarm')).toContain('alert');
  });

  it('wants the words in order and close together', () => {
    expect(namesIn('aside from that we set')).not.toContain('holdout');
    expect(namesIn('set up large clean new tables aside')).not.toContain('holdout');
  });

  it('says which words, and whether the phrase denies', () => {
    const [use] = conceptsIn(words("they didn't come back")).filter(
      ({ concept }) => LEXICON[concept]?.[0] === 'resolved',
    );
    expect(use).toMatchObject({ positions: [1, 2, 3], denies: true });
  });

  it('points into any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('we', 'roll', 'it', 'back', 'set', 'aside', 'one', 'not')),
        (some) => {
          for (const { positions } of conceptsIn(words(some.join(' ')))) {
            expect(positions).toEqual(positions.toSorted((a, b) => a - b));
            expect(positions.every((position) => position < some.length)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the lexicon', () => {
  const members = LEXICON.flatMap((group) => group.map((member) => [group[0] ?? '', member] as const));

  it('finds every member in itself, so none is lost', () => {
    const lost = members.filter(([, member]) => conceptsIn(words(member.replaceAll('#', '3'))).length === 0);
    expect(lost).toEqual([]);
  });

  it('has no member of one word that says nothing', () => {
    const empty = members.filter(([, member]) => {
      const list = words(member);
      return list.length === 1 && !list.every(isContent);
    });
    expect(empty).toEqual([]);
  });

  it('names each group differently and repeats no member in it', () => {
    const names = LEXICON.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const group of LEXICON) expect(group.length).toBe(new Set(group).size);
  });
});
