import { expect, it } from 'vitest';
import { CardReview } from '../../src/domain/card-review.ts';
import { Scenario, summarize } from '../../src/domain/scenario.ts';
import { criterion, writtenScenario } from '../support/scenario-fixture.ts';

it('the summary of a scenario has what a list shows, and its criteria by what to read for them', () => {
  const scenario = Scenario.parse(
    writtenScenario(({ stages }) => {
      const on = (id: string, concept: string) => ({ ...criterion(id, 'a b c d e f'), concept });
      stages.data.criteria.push(on('skew', 'drift'));
      stages.monitoring.criteria.push(on('alarms', 'drift'), on('canary', 'rollout'));
    }),
  );
  expect(summarize(scenario)).toEqual({
    id: 'spam-filter',
    version: 1,
    title: 'Spam filter',
    domain: 'trust and safety',
    levels: ['mid', 'senior'],
    minutes: 45,
    twist: 'Senders adapt to the filter within days.',
    concepts: { drift: ['skew', 'alarms'], rollout: ['canary'] },
  });
});

it('a review of a card has a time to the millisecond, so that times sort as texts do', () => {
  const review = { schemaVersion: 1, card: 'a', rating: 'good', at: '2026-03-01T09:00:00.000Z' };
  expect(CardReview.parse(review)).toEqual(review);
  for (const wrong of [
    { at: '2026-03-01T09:00:00Z' },
    { card: '' },
    { card: 'a'.repeat(201) },
    { rating: 'well' },
  ]) {
    expect(CardReview.safeParse({ ...review, ...wrong }).success).toBe(false);
  }
  expect(CardReview.safeParse({ ...review, card: 'a'.repeat(200) }).success).toBe(true);
});
