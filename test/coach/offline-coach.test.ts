import { describe, expect, it } from 'vitest';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const coach = createOfflineCoach();

describe('the offline coach', () => {
  it.each(STAGE_IDS)('credits a concrete answer to %s with quotes from it', async (stage) => {
    const text = goodAnswers[stage];
    const findings = await coach.examine({ scenario: spamFilter, stage, text });
    expect(findings.criteria.map((one) => one.id)).toEqual(
      spamFilter.stages[stage].criteria.map((one) => one.id),
    );
    for (const one of findings.criteria) {
      expect(one.verdict).not.toBe('missing');
      expect(one.evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of one.evidence) expect(text.slice(start, end)).toBe(quote);
    }
  });
});
