import { describe, expect, it } from 'vitest';
import { attackTable, heldShare, type JudgedAttack } from '../../eval/attacks.ts';
import { chooseCuts, type Placed } from '../../eval/cuts.ts';
import { isSamePassage, spanOf } from '../../eval/evidence.ts';
import { FLOORS } from '../../eval/files.ts';
import { fallen, floorsOf, readFloors } from '../../eval/floors.ts';
import type { JudgedAnswer, JudgedCriterion } from '../../eval/judged.ts';
import { MEASURES } from '../../eval/measures.ts';

describe('the right passage', () => {
  const labelled = { start: 100, end: 140 };

  it('is the sentence around it, a clause of it, or half of it', () => {
    expect(isSamePassage({ start: 80, end: 200 }, labelled)).toBe(true);
    expect(isSamePassage({ start: 110, end: 120 }, labelled)).toBe(true);
    expect(isSamePassage({ start: 120, end: 160 }, labelled)).toBe(true);
  });

  it('is not one that merely touches it', () => {
    expect(isSamePassage({ start: 121, end: 161 }, labelled)).toBe(false);
    expect(isSamePassage({ start: 140, end: 180 }, labelled)).toBe(false);
  });

  it('is found in the answer', () => {
    expect(spanOf('one two three', 'two')).toEqual({ start: 4, end: 7 });
  });
});

describe('the cut-offs', () => {
  const place = (label: Placed['label'], present: number, covered: number): Placed => ({
    label,
    present,
    covered,
    ifCovered: 'covered',
    ifTouched: 'touched',
  });

  it('are as low as the promise of covered allows, and part present from missing', () => {
    const placed = [
      ...Array<Placed>(24).fill(place('covered', 0.9, 0.8)),
      place('touched', 0.9, 0.7),
      place('touched', 0.7, 0.6),
      ...Array<Placed>(9).fill(place('missing', 0.2, 0.1)),
    ];
    const { touchedFrom, coveredFrom } = chooseCuts(placed);
    // 24 of 25 at 0.7 keep the promise of .94; with the one at 0.6 it would be 24 of 26.
    expect(coveredFrom).toBeCloseTo(0.61, 10);
    expect(touchedFrom).toBeGreaterThan(0.2);
    expect(touchedFrom).toBeLessThanOrEqual(0.7);
  });

  it('cover nothing when the promise cannot be kept', () => {
    expect(chooseCuts([place('touched', 0.9, 0.9), place('missing', 0.1, 0.1)]).coveredFrom).toBe(1);
  });
});

function answer(
  style: string,
  criteria: readonly Partial<JudgedCriterion>[],
  rest: Partial<JudgedAnswer> = {},
): JudgedAnswer {
  const whole = {
    id: 'one',
    label: 'missing',
    verdict: 'missing',
    confidence: 1,
    quotes: [],
    isRightPassage: false,
    labelled: undefined,
  } as const;
  return {
    id: style,
    question: 'q',
    style,
    criteria: criteria.map((one) => ({ ...whole, ...one })),
    cells: [],
    overall: 0,
    score: { low: 0, high: 0 },
    deserved: 0,
    ...rest,
  };
}

function measure(key: string, answers: readonly JudgedAnswer[]): number {
  return MEASURES.find((one) => one.key === key)?.of(answers) ?? Number.NaN;
}

describe('the measures', () => {
  const covered = { label: 'covered', verdict: 'covered' } as const;
  const answers = [
    answer('average', [
      { ...covered, isRightPassage: true },
      covered,
      { label: 'touched', verdict: 'covered', isRightPassage: true },
      { label: 'covered', verdict: 'touched' },
    ]),
    answer('contrary', [{ verdict: 'covered' }, {}, {}, {}]),
  ];

  it('ask of a covered verdict both the label and the passage', () => {
    expect(measure('covered-precision', answers)).toBe(0.5);
    expect(measure('covered-and-evidence', answers)).toBe(0.25);
    expect(measure('covered-recall', answers)).toBeCloseTo(2 / 3, 10);
  });

  it('take touched for present', () => {
    // Four present found present, one missing found present, three missing found missing.
    expect(measure('presence-f1', answers)).toBeCloseTo((8 / 9 + 6 / 7) / 2, 10);
  });

  it('count contrary answers, and substantive ones, on their own', () => {
    expect(measure('contrary-covered', answers)).toBe(0.25);
    expect(measure('missing-value', answers)).toBe(1);
    expect(measure('missing-value-substantive', answers)).toBeNaN();
  });

  it('take the style whose mean score is farthest off', () => {
    const scored = (style: string, low: number, high: number, deserved: number) =>
      answer(style, [], { score: { low, high }, deserved });
    const some = [scored('a', 40, 60, 60), scored('a', 40, 60, 40), scored('b', 10, 20, 18)];
    expect(measure('style-error', some)).toBe(3);
    expect(measure('band-coverage', some)).toBe(1);
  });
});

describe('attacks', () => {
  const attack = (name: string, low: number, high: number, isHeld: boolean): JudgedAttack => ({
    id: `${name}-${high}`,
    class: name,
    score: { low, high },
    flags: [],
    isHeld,
  });
  const attacks = [
    attack('echo', 0, 0, true),
    attack('echo', 10, 30, false),
    attack('echo', 4, 12, false),
    attack('plain-strong', 70, 90, false),
  ];

  it('are counted by class, the worst first', () => {
    const [echo] = attackTable(attacks);
    expect(echo).toMatchObject({ class: 'echo', count: 3, held: 1 });
    expect(echo?.meanScore).toBeCloseTo(28 / 3, 10);
    expect(echo?.offenders.map(({ id }) => id)).toEqual(['echo-30', 'echo-12']);
  });

  it('do not include honest answers in plain words', () => {
    expect(heldShare(attacks)).toBeCloseTo(1 / 3, 10);
  });
});

describe('the floors', () => {
  const floors = floorsOf({ 'presence-f1': 0.8, 'contrary-covered': 0.01, 'style-error': 6 });

  it('leave a margin in the direction of worse', () => {
    expect(floors).toEqual({ 'presence-f1': 0.78, 'contrary-covered': 0.03, 'style-error': 7 });
  });

  it('guard every measure that has a bar', () => {
    const barred = MEASURES.filter(({ bar }) => bar !== undefined).map(({ key }) => key);
    expect(Object.keys(readFloors(FLOORS))).toEqual(expect.arrayContaining([...barred, 'attacks-held']));
  });

  it('name what has fallen below them, or cannot be measured any more', () => {
    expect(fallen({ 'presence-f1': 0.79, 'contrary-covered': 0.03, 'style-error': 7 }, floors)).toEqual([]);
    expect(fallen({ 'presence-f1': 0.77, 'contrary-covered': 0.04 }, floors)).toHaveLength(3);
  });
});
