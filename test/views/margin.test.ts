import fc from 'fast-check';
import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/critique.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { answerWithSigns, type SignedMark } from '../../src/views/margin.ts';

const layout = { theme: createTheme(0), columns: 40 };

function mark(text: string, quote: string, number: number, verdict: Verdict = 'covered'): SignedMark {
  const start = text.indexOf(quote);
  return { number, verdict, evidence: { quote, start, end: start + quote.length } };
}

describe('an answer with signs beside it', () => {
  const text = 'We log impressions with their place. The label is watch time. We split by time.';

  it('has sign and number on every line that a passage touches, and on no other', () => {
    const marks = [
      mark(text, 'We log impressions with their place.', 1),
      mark(text, 'The label is watch time.', 12, 'touched'),
    ];
    expect(answerWithSigns(text, marks, layout).split('\n')).toEqual([
      '  +1       | [We log impressions with',
      '  +1 ~12   | their place.] [The label is',
      '  ~12      | watch time.] We split by',
      '           | time.',
    ]);
  });

  it('says exactly where overlapping passages lie, within one pair of brackets', () => {
    const marks = [
      mark(text, 'We log impressions with their place. The label', 1),
      mark(text, 'label is watch time.', 3, 'missing'),
    ];
    expect(answerWithSigns(text, marks, layout).split('\n')).toEqual([
      '  +1       | [We log impressions with',
      '  +1 -3    | their place. The label is',
      '  -3       | watch time.] We split by',
      '           | time.',
    ]);
  });

  it('puts signs that find no room on lines of their own', () => {
    const marks = [10, 11, 12, 13].map((number) => mark(text, 'We log', number));
    expect(answerWithSigns(text, marks, layout).split('\n').slice(0, 3)).toEqual([
      '  +10 +11  | [We log] impressions with',
      '  +12 +13  |',
      '           | their place. The label is',
    ]);
  });

  it('has no margin where nothing is marked, and none for those who listen', () => {
    expect(answerWithSigns(text, [], layout)).toMatch(/^ {2}We log/);
    const heard = answerWithSigns(text, [mark(text, 'We log', 1)], { ...layout, isLinear: true });
    expect(heard).toMatch(/^ {2}\[We log\]\(1\) impressions/);
  });

  it('leaves no style open at the end of a line', () => {
    const styled = { theme: createTheme(2), columns: 40 };
    for (const line of answerWithSigns(text, [mark(text, text, 1)], styled).split('\n')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of styles are what is looked for
      const [opened = [], closed = []] = [/\u001B\[38;5;/g, /\u001B\[39m/g].map(
        (one) => line.match(one) ?? [],
      );
      expect(opened.length).toBe(closed.length);
    }
  });

  it('lets nothing through that a terminal acts on', () => {
    const hostile = 'safe\u001B[2J text with \u202Eevidence\u0007 in it';
    const shown = answerWithSigns(hostile, [mark(hostile, '\u202Eevidence\u0007', 1)], layout);
    expect(shown).toBe('  +1       | safe text with [evidence]\n           | in it');
  });

  it('is the answer, whatever the passages, and stays within the columns', () => {
    const passage = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }));
    const answer = fc.stringMatching(/^[a-z\u00E9\u4F60. \n]{30,120}$/);
    fc.assert(
      fc.property(answer, fc.array(passage), fc.integer({ min: 36, max: 130 }), (said, places, columns) => {
        const marks = places.flatMap(([start, length, number]): SignedMark[] => {
          const quote = said.slice(start, start + length);
          const end = start + quote.length;
          return quote === '' ? [] : [{ number, verdict: 'covered', evidence: { quote, start, end } }];
        });
        const lines = answerWithSigns(said, marks, { theme: createTheme(0), columns }).split('\n');
        const text = lines.map((line) => (marks.length > 0 ? line.replace(/^[^|]*\|/, '') : line)).join('');
        const bare = (one: string) => one.replace(/[[\]\s]/g, '');
        expect(bare(text)).toBe(bare(said));
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        const shown = new Set(
          lines
            .join('\n')
            .match(/(?<=\+)\d+/g)
            ?.map(Number),
        );
        const visible = marks.filter(({ evidence }) => evidence.quote.trim() !== '');
        for (const { number } of visible) expect(shown).toContain(number);
      }),
    );
  });
});
