import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/estimation/evaluate-formula.ts';
import { FormulaError, parseFormula } from '../../src/estimation/parse-formula.ts';
import { plain, type Quantity } from '../../src/estimation/quantity.ts';
import { showFormula } from '../../src/estimation/show-formula.ts';

const NAMES = new Map<string, Quantity>([
  ['a', plain(7)],
  ['zero', plain(0)],
  ['size', { value: 1000, powers: { bytes: 1 } }],
  ['time', { value: 10, powers: { time: 1 } }],
]);
const value = (text: string) => evaluate(parseFormula(text), NAMES).value;

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['2 * 3 ^ 2', 18],
    ['8 / 4 / 2', 1],
    ['10 - 4 - 3', 3],
    ['1e3 + .5', 1000.5],
    ['ceil(a / 2) + round(2.4)', 6],
    ['min(a, 3, 5) + max(1, 2)', 5],
    ['log2(8) + log10(100) + sqrt(16)', 9],
    ['size * 2 / time', 200],
    ['size / (size / a)', 7],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 9);
  });

  it('carries units along', () => {
    expect(evaluate(parseFormula('size / time'), NAMES).powers).toMatchObject({ bytes: 1, time: -1 });
    expect(evaluate(parseFormula('max(size, size + size)'), NAMES).powers).toMatchObject({ bytes: 1 });
  });

  it.each([
    ['1 +', 'cannot be read'],
    ['(1 + 2', 'cannot be read'],
    ['', 'expected one formula'],
    ['1 2', 'expected one formula'],
    ['-1', 'expected one formula'],
    ['a.b', 'expected one formula'],
    ['a["constructor"]', 'expected one formula'],
    ['"a"', 'expected one formula'],
    ['this', 'expected one formula'],
    ['[1]', 'expected one formula'],
    ['1, 2', 'expected one formula'],
    ['a = 3', 'cannot be read'],
    ['a ? 1 : 2', 'expected one formula'],
    ['1 % 2', 'the operator % has no meaning here'],
    ['a && 1', 'the operator && has no meaning here'],
    ['eval(1)', 'expected one of min, max'],
    ['toString(1)', 'expected one of min, max'],
    ['a.min(1)', 'expected one of min, max'],
    ['ceil(1, 2)', 'ceil takes 1 values'],
    ['min(1)', 'min takes 2 to 6 values'],
    ['b', 'nothing is called "b"'],
    ['constructor', 'nothing is called "constructor"'],
    ['1 / zero', 'divides by zero'],
    ['size + a', 'puts bytes and a plain number together'],
    ['min(size, time)', 'puts bytes and seconds together'],
    ['ceil(size / time)', 'expected a plain number, got bytes / seconds'],
  ])('%s is refused', (text, message) => {
    expect(() => value(text)).toThrow(FormulaError);
    expect(() => value(text)).toThrow(message);
  });

  it('ends for deep nesting too', () => {
    expect(value(`${'('.repeat(140)}1${')'.repeat(140)}`)).toBe(1);
  });
});

describe('showFormula', () => {
  const shown = (text: string) => showFormula(parseFormula(text), new Map([['a', '7 GB']]));

  it.each([
    ['a * 24 * hour', '7 GB × 24 × 1 hour'],
    ['a * (24 * hour)', '7 GB × 24 hours'],
    ['a / day', '7 GB / 86,400 s'],
    ['a * day', '7 GB × 1 day'],
    ['(1 - a) * 2', '(1 - 7 GB) × 2'],
    ['a / (2 * a)', '7 GB / (2 × 7 GB)'],
    ['a - (2 - a)', '7 GB - (2 - 7 GB)'],
    ['ceil(a / 1e6)', 'rounded up(7 GB / 1 million)'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
