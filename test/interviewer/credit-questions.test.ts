import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/scenario.ts';
import { outcomes, scoreStage } from '../../src/domain/scoring.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { creditQuestions } from '../../src/interviewer/credit-questions.ts';
import { AT, critiqued, started, submitted } from '../support/session-fixture.ts';

const FACTS: Fact[] = [
  { id: 'load', asks: ['load'], informs: ['first'], reply: 'Ten.' },
  { id: 'logs', asks: ['logs'], informs: ['first', 'second'], changes: 'Logging comes first.', reply: 'No.' },
  { id: 'team', asks: ['team'], reply: 'Five.' },
];

const credits = (...given: string[][]) =>
  creditQuestions(
    given.map((facts, index) => ({ text: `question ${index}`, facts })),
    FACTS,
  );

describe('a question', () => {
  it('is worth more when its answer changes the design', () => {
    expect(credits(['load']).map(({ id, credit }) => [id, credit])).toEqual([['first', 0.25]]);
    expect(credits(['logs']).map(({ id, credit }) => [id, credit])).toEqual([
      ['first', 0.5],
      ['second', 0.5],
    ]);
  });

  it('counts once for a criterion, the best one', () => {
    const found = credits(['load'], ['logs'], ['load']);
    expect(found.map(({ id, credit }) => [id, credit])).toEqual([
      ['first', 0.5],
      ['second', 0.5],
    ]);
    expect(found[0]?.why).toContain('"question 1"');
  });

  it('that was only agreed to is told as what was meant', () => {
    for (const text of ['y', 'yes please', 'The first']) {
      const before = { text: 'How much?', offers: ['load', 'team'] };
      const [credit] = creditQuestions([before, { text, facts: ['load'] }], FACTS);
      expect(credit?.why).toContain('You asked: "load?"');
    }
  });

  it('is worth nothing without a fact, or with one that informs nothing', () => {
    expect(credits([], ['team'])).toEqual([]);
  });
});

describe('in the score', () => {
  const finding = credits(['logs'])[1];
  if (!finding) throw new Error('unreachable');
  const credited: SessionEvent = { type: 'question-credited', at: AT, stage: 'clarify', finding };
  const stageWith = (verdict: 'missing' | 'touched' | 'covered', ...more: SessionEvent[]) => {
    const events = [started(), submitted('clarify'), critiqued('clarify', { second: verdict }), ...more];
    const stage = fold(events)?.stages[0];
    if (!stage) throw new Error('unreachable');
    return stage;
  };
  const second = (stage: ReturnType<typeof stageWith>) => outcomes(stage).find(({ id }) => id === 'second');

  it('it stands in for what the answer leaves out', () => {
    expect(second(stageWith('missing', credited))).toMatchObject({ verdict: 'touched', asked: true });
    expect(scoreStage(stageWith('missing', credited), 'senior')?.high).toBeGreaterThan(
      scoreStage(stageWith('missing'), 'senior')?.high ?? 100,
    );
  });

  it('it takes nothing from what the answer says', () => {
    expect(second(stageWith('covered', credited))).toMatchObject({ verdict: 'covered' });
    expect(second(stageWith('touched', credited))?.asked).toBeUndefined();
  });
});
