import { describe, expect, it } from 'vitest';
import type { NumberFinding } from '../../src/domain/numbers-check.ts';
import type { ReferenceNumber } from '../../src/domain/scenario.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { numbersView } from '../../src/views/numbers.ts';

const layout = { theme: createTheme(0), columns: 200 };
const LOAD: ReferenceNumber = {
  name: 'Mean load',
  value: 11_574,
  unit: 'requests per second',
  arithmetic: '1 B loads / 86,400 s',
  words: [],
  tolerance: 3,
};
const evidenceOf = (quote: string) => ({ quote, start: 0, end: quote.length });
const linesOf = (findings: readonly NumberFinding[], missing: readonly ReferenceNumber[] = []) =>
  numbersView({ findings, missing }, layout).replaceAll('\n    ', ' ').split('\n');

describe('the section on numbers', () => {
  it('is empty when there is nothing to say', () => {
    expect(numbersView({ findings: [], missing: [] }, layout)).toBe('');
  });

  it('shows a wrong order of magnitude with the computation', () => {
    const evidence = evidenceOf('700k QPS');
    const fault = { kind: 'magnitude', stage: 'clarify', evidence, reference: LOAD, ratio: 60.48 } as const;
    expect(linesOf([{ ...fault, isTooLarge: true }])).toEqual([
      'Numbers',
      '  ! clarify: you said "700k QPS", 60 times too much. Mean load: 11,574 requests per second (1 B loads / 86,400 s)',
    ]);
    expect(linesOf([{ ...fault, isTooLarge: false }])[1]).toContain('60 times too little');
  });

  it('shows a wrong unit, a contradiction, and a slip', () => {
    const evidence = evidenceOf('70k QPS');
    const lines = linesOf([
      { kind: 'unit', evidence, reference: LOAD, ratio: 86_400, isTooLarge: true },
      { kind: 'inconsistent', evidence, reference: LOAD, earlier: evidenceOf('7k QPS'), ratio: 10 },
      { kind: 'arithmetic', evidence, computation: '100M x 6 / 86,400', result: '6,940 QPS', ratio: 10.1 },
    ]);
    expect(lines[1]).toMatch(
      /^ {2}! you said "70k QPS": the number fits, its unit does not\. Mean load: 11,574/,
    );
    expect(lines[2]).toContain('you said "70k QPS", and before that "7k QPS", 10 times apart. Mean load');
    expect(lines[3]).toBe('  ! 100M x 6 / 86,400 is about 6,940 QPS; you said "70k QPS".');
  });

  it('ends with what is missing and what is right', () => {
    const right = (quote: string) =>
      ({ kind: 'right', evidence: evidenceOf(quote), reference: LOAD }) as const;
    expect(linesOf(['a', 'b', 'c', 'd', 'e'].map(right), [LOAD]).slice(1)).toEqual([
      '  - not stated: Mean load: 11,574 requests per second (1 B loads / 86,400 s)',
      '  + of the right order: "a", "b", "c", "d"',
    ]);
  });

  it('writes small values, large values and shares as people do', () => {
    const written = (value: number, unit: string) => linesOf([], [{ ...LOAD, value, unit }])[1];
    expect(written(0.0083, 'USD')).toContain('0.0083 USD');
    expect(written(1_200_000_000_000, 'scores')).toContain('1,200,000,000,000 scores');
    expect(written(13.2, '%')).toContain('13.2%');
  });

  it('lets no control character of an answer or a scenario through', () => {
    const view = numbersView(
      {
        findings: [{ kind: 'right', evidence: evidenceOf('7k\u001B[2J QPS\n'), reference: LOAD }],
        missing: [{ ...LOAD, name: 'Mean\u001B]0;x\u0007 load' }],
      },
      layout,
    );
    expect(view).not.toContain('\u001B');
    expect(view).toContain('"7k QPS"');
  });
});
