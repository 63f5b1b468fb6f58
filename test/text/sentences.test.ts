import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['keep logs; drop the rest', ['keep logs;', 'drop the rest']],
    ['- first\n- second\n* third', ['first', 'second', 'third']],
    ['1) first\n2. second\na) third', ['first', 'second', 'third']],
    ['no full stop\nnext line', ['no full stop', 'next line']],
    ['p99 is 4.3 ms on v2.1.0 today. fine', ['p99 is 4.3 ms on v2.1.0 today.', 'fine']],
    ['use caches, e.g. redis, vs. none. ok', ['use caches, e.g. redis, vs. none.', 'ok']],
    ['approx. 200 ms w/ batching', ['approx. 200 ms w/ batching']],
    ['clicks, likes etc. are logged', ['clicks, likes etc. are logged']],
    ['clicks, likes etc. Then the join.', ['clicks, likes etc.', 'Then the join.']],
    ['easier to operate... 120 ms away', ['easier to operate...', '120 ms away']],
    ['he said "no." then left', ['he said "no."', 'then left']],
    ['latency -> cost. lower case starts too', ['latency -> cost.', 'lower case starts too']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('joins lines that were wrapped by an editor', () => {
    const text =
      'The page must stand within two hundred milliseconds on a phone and\nthe model gets eighty of them. Next.\nShort line\nanother';
    expect(split(text)).toEqual([
      'The page must stand within two hundred milliseconds on a phone and\nthe model gets eighty of them.',
      'Next.',
      'Short line',
      'another',
    ]);
  });

  it('joins wrapped lines that begin with a figure, a bracket or a name, and no others', () => {
    const wrapped = [
      'The index of all the pictures that people have taken so far is almost',
      '3 TB and compressed to a tenth of it, which one machine holds in memory',
      '(seven of them for the load), and the answer comes from the nearest one to',
      'Europe. Done.',
    ].join('\n');
    expect(split(wrapped)).toEqual([wrapped.slice(0, -' Done.'.length), 'Done.']);
    const notes = [
      'log every impression with its position, the time it was seen, and the model that chose it',
      'Use the same definitions online and offline, so that nothing is skewed',
      '30 days of raw events, then daily sums only',
    ];
    expect(split(notes.join('\n'))).toEqual(notes);
  });

  it('cuts an endless sentence at commas', () => {
    const text = Array.from({ length: 30 }, (_, index) => `we do step number ${index} of it`).join(', ');
    const found = split(text);
    expect(found.length).toBeGreaterThan(3);
    for (const one of found) expect(one.split(' ').length).toBeLessThanOrEqual(90);
  });

  it('gives no spans for text without letters or digits', () => {
    expect(sentences('  \n\t … — !!! ')).toEqual([]);
  });

  it('gives trimmed spans in order and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        let kept = '';
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          kept += text.slice(start, end);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        const letters = /\p{L}/gu;
        const isMarker = /^[ \t]*(?:[-*+•‣▪·–—>#]|\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)])/mu;
        if (!isMarker.test(text))
          expect(kept.match(letters)?.length ?? 0).toBe(text.match(letters)?.length ?? 0);
      }),
    );
  });
});
