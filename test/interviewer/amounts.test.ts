import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amounts } from '../../src/interviewer/amounts.ts';
import { isAssumption, stanceOf } from '../../src/interviewer/assumption.ts';

describe('the figures of a text', () => {
  it.each([
    ['500M daily users', [{ kind: 'count', value: 5e8 }]],
    ['half a million uploads', [{ kind: 'count', value: 5e5 }]],
    ['about 1.5 per cent of them', [{ kind: 'share', value: 0.015 }]],
    ['200ms at most', [{ kind: 'time', value: 0.2 }]],
    ['30 cents', [{ kind: 'money', value: 0.3 }]],
    ['$2,000 a day', [{ kind: 'money', value: 2000 }]],
    ['a day', []],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(
      expected.map(({ kind, value }) => ({ kind, value: expect.closeTo(value, 6) })),
    );
  });

  it('are finite and above 0 in any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { value } of amounts(text)) expect(value).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an assumption beside a fact', () => {
  it.each([
    ['I assume 80 ms', 'Between 30 and 40 milliseconds.', 'differs'],
    ['I assume about 500M users', 'About 500 million people.', 'fits'],
    ['I assume a second', 'About 500 million people.', 'open'],
    ['I assume many', 'About 500 million people.', 'open'],
  ])('%s: %s', (assumed, reply, stance) => {
    expect(stanceOf(assumed, reply)).toBe(stance);
  });
});

it.each([
  ["I'll assume 10M users", true],
  ['assuming conversions are out of scope', true],
  ['let us say we log everything', true],
  ['It has to be fast, right?', true],
  ['How many users should I assume?', false],
  ['What load do you expect?', false],
  ['Is the assumption of 10M users fine', false],
])('%s: assumption %s', (text, expected) => {
  expect(isAssumption(text)).toBe(expected);
});
