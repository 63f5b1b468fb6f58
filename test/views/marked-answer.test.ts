import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTheme } from '../../src/terminal/theme.ts';
import { markedAnswer } from '../../src/views/marked-answer.ts';

const theme = createTheme(0);
const evidence = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { quote, start, end: start + quote.length };
};

describe('an answer with its evidence', () => {
  const text = 'We log impressions. The label is watch time. We split by time.';

  it('has each passage in brackets, with the number it is referred to by', () => {
    const marks = [
      { number: 2, evidence: evidence(text, 'The label is watch time.') },
      { number: 1, evidence: evidence(text, 'We log impressions.') },
    ];
    expect(markedAnswer(text, marks, theme)).toBe(
      '[We log impressions.](1) [The label is watch time.](2) We split by time.',
    );
  });

  it('shares brackets where passages overlap', () => {
    const marks = [
      { number: 1, evidence: evidence(text, 'We log impressions. The label') },
      { number: 3, evidence: evidence(text, 'The label is watch time.') },
      { number: 3, evidence: evidence(text, 'The label') },
    ];
    expect(markedAnswer(text, marks, theme)).toBe(
      '[We log impressions. The label is watch time.](1,3) We split by time.',
    );
  });

  it('is cleaned of what a terminal would act on, without losing its place', () => {
    const hostile = 'safe\u001B[2J text with \u202Eevidence\u0007 in it';
    const marks = [{ number: 1, evidence: evidence(hostile, '\u202Eevidence\u0007') }];
    expect(markedAnswer(hostile, marks, theme)).toBe('safe text with [evidence](1) in it');
  });

  it('is the answer, whatever the passages are', () => {
    const passage = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .]{30,80}$/), fc.array(passage), (answer, passages) => {
        const marks = passages
          .map(([start, length, number]) => ({ start, end: Math.min(start + length, answer.length), number }))
          .filter(({ start, end }) => start < end)
          .map(({ start, end, number }) => ({
            number,
            evidence: { quote: answer.slice(start, end), start, end },
          }));
        const marked = markedAnswer(answer, marks, theme);
        expect(marked.replace(/\[|\]\([\d,]+\)/g, '')).toBe(answer);
      }),
    );
  });
});
