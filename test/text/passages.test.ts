import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passagesOf } from '../../src/text/passages.ts';

const mark = (number: number, text: string, start: number, end: number) => ({
  number,
  evidence: { quote: text.slice(start, end), start, end },
});

it('cuts a text at its evidence; what overlaps is one passage with all its numbers', () => {
  const text = 'We log it. We label it. Done.';
  expect(passagesOf(text, [mark(3, text, 0, 14), mark(1, text, 11, 23)])).toEqual([
    { text: 'We log it. We label it.', numbers: [1, 3] },
    { text: ' Done.', numbers: [] },
  ]);
});

it('leaves out a quote that is not at its place', () => {
  const text = 'We log it.';
  const wrong = [
    { number: 1, evidence: { quote: 'log', start: 4, end: 7 } },
    { number: 2, evidence: { quote: '', start: 3, end: 3 } },
    { number: 3, evidence: { quote: 'it.', start: 10, end: 7 } },
    { number: 4, evidence: { quote: 'beyond', start: 90, end: 96 } },
  ];
  expect(passagesOf(text, wrong)).toEqual([{ text, numbers: [] }]);
});

it('is the text again when it is joined, whatever the marks are', () => {
  const place = fc.tuple(fc.nat(9), fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(place), (text, places) => {
      const marks = places.map(([number, start, end]) => mark(number, text, start, end));
      const passages = passagesOf(text, marks);
      expect(passages.map((passage) => passage.text).join('')).toBe(text);
    }),
  );
});
