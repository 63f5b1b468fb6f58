import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/coach/offline/calibration.ts';
import type { Credit } from '../../src/coach/offline/credit.ts';
import { readAttempt } from '../../src/coach/offline/examine.ts';
import type { Features, Observation } from '../../src/coach/offline/features.ts';
import type { Synonym } from '../../src/coach/offline/rubric.ts';
import { judge } from '../../src/coach/offline/verdict.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const { answer, observations } = readAttempt({
  scenario: spamFilter,
  stage: 'clarify',
  text: goodAnswers.clarify,
});
const [asymmetric, load] = observations as [Observation, Observation];
const FULL: Credit = { level: 'full', ceiling: 'weighed', because: '' };
const PROBABLY: Readonly<Record<Estimate['likely'], Estimate>> = {
  covered: { likely: 'covered', present: 0.96, covered: 0.9 },
  touched: { likely: 'touched', present: 0.8, covered: 0.3 },
  missing: { likely: 'missing', present: 0.3, covered: 0.1 },
};

/** The judgement of what was found of a criterion, measured otherwise. */
function judged(
  likely: Estimate['likely'],
  features: Partial<Features> = {},
  rest: Partial<Observation> = {},
  { credit = FULL, of = asymmetric }: { credit?: Credit; of?: Observation } = {},
) {
  const observation = { ...of, features: { ...of.features, ...features }, ...rest };
  return judge(observation, PROBABLY[likely], answer, credit);
}

describe('a verdict', () => {
  it.each<[Credit['level'], Estimate['likely'], string]>([
    ['full', 'covered', 'covered, no credit, sure 0.9'],
    ['full', 'touched', 'touched, credit 0.55, sure 0.5'],
    ['full', 'missing', 'missing, credit 0.2, sure 0.7'],
    ['lowered', 'covered', 'touched, credit 0.3, sure 0.9, withheld'],
    ['lowered', 'touched', 'touched, credit 0.15, sure 0.9, withheld'],
    ['lowered', 'missing', 'missing, no credit, sure 0.7'],
    ['reduced', 'covered', 'touched, credit 0.3, sure 0.9, withheld'],
    ['reduced', 'touched', 'missing, no credit, sure 0.9, withheld'],
    ['reduced', 'missing', 'missing, no credit, sure 0.7'],
    ['none', 'covered', 'missing, no credit, sure 0.9, withheld'],
    ['none', 'touched', 'missing, no credit, sure 0.9, withheld'],
    ['none', 'missing', 'missing, no credit, sure 0.7'],
  ])('with %s credit for the answer, on what is likely %s, is %s', (level, likely, expected) => {
    const credit = { ...FULL, level, because: 'The answer says little.' };
    const { verdict, credit: left, confidence, why } = judged(likely, {}, {}, { credit });
    const worth = left === undefined ? 'no credit' : `credit ${left}`;
    const withheld = why === credit.because ? ', withheld' : '';
    expect(`${verdict}, ${worth}, sure ${confidence}${withheld}`).toBe(expected);
  });

  it('covers only what holds an essential part and the number that is needed', () => {
    expect(judged('covered', { groups: 0.5, quantity: 1 }).verdict).toBe('covered');
    expect(judged('covered', { groups: 0 }).verdict).toBe('touched');
    expect(judged('covered', { quantity: -1 }).verdict).toBe('touched');
  });

  it('loses a step where the known mistake is said rather than the claim', () => {
    expect(judged('covered', { mistake: 0.6 }).verdict).toBe('covered');
    expect(judged('covered', { mistake: 0.61 }).verdict).toBe('touched');
    expect(judged('touched', { mistake: 0.6 }).verdict).toBe('touched');
    expect(judged('touched', { mistake: 0.61 }).verdict).toBe('missing');
  });

  it('is missing where no passage was found, whatever is likely', () => {
    const { verdict, evidence, against, why } = judged('covered', { mistake: 1 }, { evidence: undefined });
    expect({ verdict, evidence, against }).toEqual({ verdict: 'missing', evidence: [], against: undefined });
    expect(why).toBe('Nothing in the answer makes this point.');
  });

  it('quotes the passage and what supports it, or what speaks against the point', () => {
    const support = load.evidence;
    const passages = [asymmetric.evidence, support].map((window) => window?.units[0]?.text);
    const quotes = (likely: Estimate['likely'], features: Partial<Features>, denied: number) => {
      const { evidence, against } = judged(likely, features, { support, denied });
      return [evidence.map(({ quote }) => quote), against?.quote];
    };
    expect(quotes('covered', {}, 0)).toEqual([passages, undefined]);
    expect(quotes('touched', { mistake: 0.5 }, 1)).toEqual([passages, undefined]);
    expect(quotes('missing', { mistake: 0.4 }, 0.4)).toEqual([[], undefined]);
    expect(quotes('missing', { mistake: 0.41 }, 0)).toEqual([[], passages[0]]);
    expect(quotes('missing', {}, 0.41)).toEqual([[], passages[0]]);
  });
});

describe('the line to a verdict', () => {
  it.each<[string, Estimate['likely'], Partial<Features>, Partial<Observation>]>([
    ['Stated in full.', 'covered', {}, {}],
    ['Stated, with a number to it.', 'covered', { quantity: 0.5 }, {}],
    ['Stated, though not every part of it was found.', 'covered', {}, { absentGroups: [1] }],
    ['Partly there; the passage may leave out part of the point.', 'touched', { concrete: 0.35 }, {}],
    ['Named; no number and hardly a reason was found beside it.', 'touched', { concrete: 0.34 }, {}],
    [
      'Partly there; nothing was found in this answer on "worse".',
      'touched',
      { concrete: 0, quantity: -1 },
      { absentGroups: [1] },
    ],
    [
      'Partly there; nothing was found in this answer on "false positive" or "worse".',
      'touched',
      {},
      { absentGroups: [0, 1] },
    ],
    [
      'Nothing was found in this answer on "false positive" or "worse".',
      'missing',
      {},
      { absentGroups: [0, 1] },
    ],
    ['Words of it come up, but nothing makes the point.', 'missing', { mistake: 0.4 }, { denied: 0.4 }],
    [
      'It only comes up as something that is not done or not needed.',
      'missing',
      { mistake: 0.4 },
      { denied: 0.41, absentGroups: [0] },
    ],
    ['What is said here goes against the point.', 'missing', { mistake: 0.41 }, { denied: 1 }],
  ])('is "%s" on what is %s and measures %j', (line, likely, features, rest) => {
    expect(judged(likely, features, rest).why).toBe(line);
  });

  it('misses a number only where none was found', () => {
    const missed = 'Partly there; no number for the message rate was found in or beside this passage.';
    expect(judged('touched', { quantity: -1 }, {}, { of: load }).why).toBe(missed);
    expect(judged('touched', { quantity: 0 }, {}, { of: load }).why).not.toBe(missed);
  });

  it('names two parts at most, each by the first of its four commonest names that says much', () => {
    const [synonym] = asymmetric.prepared.groups[0] as [Synonym];
    const lineFor = (...named: readonly (readonly string[])[]) => {
      const groups = named.map((names) => names.map((text) => ({ ...synonym, text })));
      const prepared = { ...asymmetric.prepared, groups };
      return judged('missing', {}, { prepared, absentGroups: [...groups.keys()] }).why;
    };
    const on = (...names: string[]) =>
      `Nothing was found in this answer on ${names.map((name) => `"${name}"`).join(' or ')}.`;
    expect(lineFor(['first part'], ['second part'], ['third part'])).toBe(on('first part', 'second part'));
    expect(lineFor(['qps', 'rate', 'per second'])).toBe(on('per second'));
    expect(lineFor(['qps', '10 ms', 'rate', 'load'])).toBe(on('rate'));
    expect(lineFor(['qps', 'rps', 'p99', 'tps', 'per second'])).toBe(on('qps'));
    expect(lineFor(['rate', 'per second'])).toBe(on('rate'));
  });
});
