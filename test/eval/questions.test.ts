import { expect, it } from 'vitest';
import { type Figures, figuresOf } from '../../eval/questions/measure.ts';
import type { Question } from '../../eval/questions/read-questions.ts';
import { type Measured, measureQuestions } from '../../eval/questions/report.ts';

const { development, heldOut } = await measureQuestions();
const of = ({ answered }: Measured, ...kinds: Question['kind'][]): Figures =>
  figuresOf(answered.filter(({ question }) => kinds.length === 0 || kinds.includes(question.kind)));

/** What was measured, with a margin: least shares, and most wrong facts. */
const FLOORS = [
  { set: development, first: 0.91, single: 0.72, multi: 0.75, followUp: 0.6, none: 0.86, wrong: 0.02 },
  { set: heldOut, first: 0.94, single: 0.84, multi: 0.75, followUp: 0.46, none: 0.86, wrong: 0.035 },
];

it.each(FLOORS)('$set.title: no figure falls under what was reached', ({ set, first, ...floors }) => {
  expect(set.rankedFirst).toBeGreaterThanOrEqual(first);
  expect(of(set, 'single').right).toBeGreaterThanOrEqual(floors.single);
  expect(of(set, 'multi').recall).toBeGreaterThanOrEqual(floors.multi);
  expect(of(set, 'follow-up').right).toBeGreaterThanOrEqual(floors.followUp);
  expect(of(set, 'none').right).toBeGreaterThanOrEqual(floors.none);
  expect(of(set).wrong).toBeLessThanOrEqual(floors.wrong);
});

it('asks back about what is meant far more often than about something else', () => {
  for (const set of [development, heldOut]) {
    const { askedBack, askedAmiss } = of(set, 'single', 'either', 'follow-up');
    expect(askedBack).toBeGreaterThan(4 * askedAmiss);
  }
});
