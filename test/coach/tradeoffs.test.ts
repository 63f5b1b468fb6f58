import { describe, expect, it } from 'vitest';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { DIMENSIONS, type Dimension } from '../../src/domain/stages.ts';
import { spamFilter } from '../support/coach-fixture.ts';

const coach = createOfflineCoach();

const NEUTRAL =
  'Presses of the spam button are my labels, but only some people press it, so raters read a sample of 500. Split by date and by campaign, otherwise one letter sits in train and in test.';

/** The grid of a text that stands behind a real answer, so that it is judged like one. */
async function gridOf(text: string) {
  const answer = `${text}\n\n${NEUTRAL}`;
  const { tradeoffs } = await coach.examine({ scenario: spamFilter, stage: 'data', text: answer });
  for (const dimension of DIMENSIONS) {
    for (const { quote, start, end } of tradeoffs[dimension].evidence) {
      expect(answer.slice(start, end)).toBe(quote);
    }
  }
  return tradeoffs;
}

describe('the trade-off grid', () => {
  it.each<[Dimension, string]>([
    [
      'latency',
      'Longer would allow twice the rules, but a verdict that comes after 500 ms delays every letter, so I stop there.',
    ],
    [
      'latency',
      'A second reader adds 300 ms to each letter but lifts recall from 91 to 95, so I would take it for mail, not for chat.',
    ],
    [
      'cost',
      'Raters cost $4k a month, but reports alone would be wrong too often, so I pay that rather than train on noise.',
    ],
    [
      'maintainability',
      'Hourly retraining catches a campaign but can ship a broken log at night, so I would gate it and keep the nightly one.',
    ],
  ])('finds %s weighed in %j', async (dimension, text) => {
    expect((await gridOf(text))[dimension].verdict).toBe('weighed');
  });

  it.each<[Dimension, string]>([
    ['latency', 'The verdict must come within 300 ms at p99.'],
    ['latency', 'A letter waits for 40 ms at most; slow rules are cut.'],
    ['cost', 'We have a budget of $2,000 a month for GPUs.'],
    ['scalability', 'The load is 18k mails per second at peak.'],
    ['maintainability', 'Models are versioned in a registry with rollback.'],
  ])('finds %s only mentioned in %j', async (dimension, text) => {
    expect((await gridOf(text))[dimension].verdict).toBe('mentioned');
  });

  it.each<[Dimension, string]>([
    ['latency', 'We use Kafka.'],
    ['cost', 'We use Kafka but we also use Flink, while others use Spark.'],
    ['cost', 'A letter wrongly hidden may cost us users and trust.'],
    ['scalability', 'There are many features and a large model.'],
    ['maintainability', 'People see why a mail was put there.'],
  ])('finds no %s in %j', async (dimension, text) => {
    expect((await gridOf(text))[dimension]).toEqual({ verdict: 'none', evidence: [] });
  });

  it('does not take a bare contrast for a trade-off', async () => {
    const grid = await gridOf('Latency is 300 ms at p99 but the label is the report.');
    expect(grid.latency.verdict).toBe('mentioned');
  });

  it('weighs only the dimensions that a trade-off is about', async () => {
    const grid = await gridOf(
      'Bigger tables would be better for rare words, but they cost $900 a month more, so I stay small unless recall drops.\n\nThe verdict must come within 300 ms at p99.',
    );
    expect(grid.cost.verdict).toBe('weighed');
    expect(grid.cost.evidence[0]?.quote).toContain('$900');
    expect(grid.latency.verdict).toBe('mentioned');
  });
});
