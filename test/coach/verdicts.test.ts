import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import type { CriterionCritique } from '../../src/domain/critique.ts';
import type { StageId } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const coach = createOfflineCoach();

async function judge(stage: StageId, id: string, text: string): Promise<CriterionCritique> {
  const { criteria } = await coach.examine({ scenario: spamFilter, stage, text });
  const found = criteria.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('verdicts', () => {
  it('covers a claim made in everyday words', async () => {
    const text =
      'People forgive a bit of junk. They never forgive a lost letter from a customer, that hurts far more than ten junk mails, so when in doubt I let it through.';
    const found = await judge('clarify', 'asymmetric-errors', text);
    expect(found.verdict).toBe('covered');
    expect(found.evidence[0]?.quote).toContain('lost letter');
  });

  it('quotes the sentence that makes the point', async () => {
    const found = await judge('clarify', 'load', goodAnswers.clarify);
    expect(found.evidence.map((one) => one.quote).join(' ')).toContain('6k per second');
  });

  it('forgives typos and the other spelling', async () => {
    const text =
      'Naive bayes on word conuts as a baselin first, logistic regresion with hashed words is cheap, anything deeper has to beat it by 2 %.';
    expect((await judge('training', 'linear-baseline', text)).verdict).not.toBe('missing');
  });

  it('does not credit a claim that is denied or waved away', async () => {
    for (const text of [
      'We do not retrain every night. The weights stay for 2 years. Rules of 40 lines are enough for the mail.',
      'Retraining every night is a waste of time. The weights stay for 2 years. Rules of 40 lines are enough.',
    ]) {
      expect((await judge('training', 'retrain-often', text)).verdict).toBe('missing');
    }
  });

  it('does not credit the known mistake', async () => {
    const text =
      'We catch all spam whatever it costs, since recall is all that counts. The metric is accuracy, above 99%.';
    expect((await judge('clarify', 'asymmetric-errors', text)).verdict).toBe('missing');
  });

  it('says which number is missing', async () => {
    const text =
      'The scan may delay the delivery of a mail a little, nobody notices when a letter arrives later, because mail is not chat.';
    const found = await judge('clarify', 'time-limit', text);
    expect(found.verdict).toBe('touched');
    expect(found.why).toContain('the scan time');
  });

  it('says which part is missing', async () => {
    const found = await judge('serving', 'cheap-first', goodAnswers.monitoring);
    expect(found.verdict).toBe('missing');
    const rescues = await judge(
      'monitoring',
      'false-positive-watch',
      'I count rescues from the junk folder per thousand filtered mails, by language and by client, every hour.',
    );
    expect(rescues.why).toMatch(/alert|number|Stated/u);
  });

  it('names a missing part by what says most of it', async () => {
    const scenario = packagedScenario('feature-store');
    const text =
      'Every feature is described once, in a file with an owner and a test, so that two teams agree on it.';
    const { criteria } = await coach.examine({ scenario, stage: 'clarify', text });
    const { why } = criteria.find(({ id }) => id === 'time-limits') ?? {};
    expect(why).toContain('"ten milliseconds"');
  });

  it('is sure between 0.34 and 0.99', async () => {
    const { criteria } = await coach.examine({ scenario: spamFilter, stage: 'data', text: goodAnswers.data });
    for (const { confidence } of criteria) {
      expect(confidence).toBeGreaterThanOrEqual(0.34);
      expect(confidence).toBeLessThanOrEqual(0.99);
    }
  });
});
