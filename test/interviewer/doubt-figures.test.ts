import { describe, expect, it } from 'vitest';
import type { NumberFinding } from '../../src/domain/numbers-check.ts';
import { doubtOf } from '../../src/interviewer/doubt-figures.ts';

const evidence = (quote: string) => ({ quote, start: 0, end: quote.length });
const reference = {
  name: 'load',
  value: 10_000,
  unit: 'per second',
  arithmetic: '',
  words: [],
  tolerance: 3,
};
const arithmetic: NumberFinding = {
  ...{ kind: 'arithmetic', stage: 'clarify', evidence: evidence('200 per second') },
  ...{ computation: '100M x 10 / 86,400', result: '11,574 per second', ratio: 58 },
};
const magnitude: NumberFinding = {
  ...{ kind: 'magnitude', stage: 'clarify', evidence: evidence('3 per second') },
  ...{ reference, ratio: 3000, isTooLarge: false },
};

describe('the doubt', () => {
  it('is about a computation that does not give its result, and does not tell what does', () => {
    const doubt = doubtOf([magnitude, arithmetic], 'clarify');
    expect(doubt).toMatch(/"200 per second" for 100M x 10 \/ 86,400/);
    expect(doubt).not.toContain('11,574');
  });

  it('is about two figures for one thing', () => {
    const finding: NumberFinding = {
      ...{ kind: 'inconsistent', stage: 'data', evidence: evidence('5 TB') },
      ...{ reference, earlier: evidence('5 GB'), ratio: 1000 },
    };
    expect(doubtOf([finding], 'data')).toMatch(/"5 TB" here.*"5 GB"/);
  });

  it('asks for the way to a figure that is far off', () => {
    expect(doubtOf([magnitude], 'clarify')).toMatch(/Walk me through/);
    expect(doubtOf([magnitude], 'clarify')).not.toMatch(/10,?000/);
  });

  it('leaves other stages and right figures alone', () => {
    expect(doubtOf([arithmetic], 'data')).toBeUndefined();
    expect(
      doubtOf([{ kind: 'right', stage: 'clarify', evidence: evidence('x'), reference }], 'clarify'),
    ).toBeUndefined();
  });

  it('says hostile text back without its control characters', () => {
    const finding = { ...arithmetic, evidence: evidence('\u001b[2J200') };
    expect(doubtOf([finding], 'clarify')).not.toContain('\u001b');
  });
});
