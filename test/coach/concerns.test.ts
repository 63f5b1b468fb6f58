import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { isStated, statedMistakes } from '../../src/coach/offline/mistakes.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import type { Concern } from '../../src/domain/critique.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';

const coach = createOfflineCoach();
const fraud = packagedScenario('payment-fraud');

async function concernsIn(text: string, stage: StageId, scenario = fraud): Promise<readonly Concern[]> {
  return (await coach.examine({ scenario, stage, text })).concerns ?? [];
}

const PLAN =
  'We train on two years of payments of 20 million a day, with amounts, countries and counts per card, since these tell most. ';

describe('red flags in an answer', () => {
  it('are told with the sentence that raises them', async () => {
    const own = 'And I would take a random 20 % as the test set.';
    const [concern, ...more] = await concernsIn(PLAN + own, 'training');
    expect(concern).toEqual({
      says: 'Splits at random or tests on payments whose labels are not in.',
      against: ['time-split'],
      evidence: { quote: own, start: PLAN.length, end: PLAN.length + own.length },
    });
    expect(more).toEqual([]);
  });

  it.each([
    'A random 20 % as the test set would leak the future into the past.',
    'I would never use a random train/test split here, labels come late.',
    'Instead of a random split I take the last month.',
    'We split by time: train until March, test in May, since a random split looks too good.',
    'Why not a random split? Because the same thief would be on both sides.',
  ])('are not heard in a warning: %s', async (text) => {
    expect(await concernsIn(PLAN + text, 'training')).toEqual([]);
  });

  it('are heard in what only comes close to the words of the scenario', async () => {
    const text =
      'All that matters is the order of the ads; the auction does the rest for us and takes the ten best by score.';
    const [concern] = await concernsIn(text, 'clarify', packagedScenario('ad-click-prediction'));
    expect(concern?.says).toBe('Treats the score as an order only and forgets that it sets a price.');
  });

  it('count for nothing where the answer is about something else', async () => {
    expect(await concernsIn('random split, SMOTE, XGBoost, AUC, Kafka, Redis, Flink', 'training')).toEqual(
      [],
    );
  });

  it.each(['strong', 'hurried'])('are not heard in %s answers to the twelve interviews', async (name) => {
    const file = new URL(`../fixtures/proof/${name}.json`, import.meta.url);
    const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<StageId, string>>;
    const heard = await Promise.all(
      Object.entries(answers).flatMap(([id, stages]) => {
        const scenario = packagedScenario(id);
        return STAGE_IDS.map((stage) => concernsIn(stages[stage] ?? '', stage, scenario));
      }),
    );
    expect(heard).toHaveLength(60);
    expect(heard.flat()).toEqual([]);
  });
});

describe('mistakes of the field', () => {
  const states = (text: string, cue: string) => {
    const mistakes = statedMistakes(cue);
    expect(mistakes).not.toEqual([]);
    return mistakes.some((one) => isStated(one, { lower: text.toLowerCase() }));
  };

  it.each([
    ['random 80/20 split', 'Shuffle everything, then split 90/10.', 'Train on May, test on June.'],
    ['random 80/20 split', 'I use 5-fold cross validation.', 'Rolling cross-validation over weeks.'],
    ['the metric is accuracy', 'The metric is accuracy, above 95 %.', 'Accuracy is useless at 1 in 1,000.'],
    ['use SMOTE to create more fraud', 'Use SMOTE for the rare class.', 'Undersample 1:1, then recalibrate.'],
    [
      'the threshold is 0.5',
      'Everything above 0.5 is blocked.',
      'A threshold of 0.5 is wrong for these prices.',
    ],
    [
      'every video that was not clicked is a negative',
      'Everything not clicked is a negative.',
      'Shown on screen and not clicked is a negative.',
    ],
    [
      'the new model is deployed automatically every week',
      'It is deployed automatically each night.',
      'It is deployed automatically if it passes the gate.',
    ],
    [
      'each request is randomly assigned to a version',
      'We split traffic per request.',
      'We split by user and not by request.',
    ],
    [
      'compare the week before with the week after the launch',
      'We compare before and after.',
      'We compare with a control group before and after.',
    ],
    ['we do not need a baseline', 'I skip the baseline.', 'A model without a baseline would be blind.'],
    [
      'latency is not a concern for recommendations',
      "Latency isn't a concern.",
      'Latency is a concern at 200 ms.',
    ],
  ])('%s: heard in "%s", not in "%s"', (cue, mistaken, sound) => {
    expect(states(mistaken, cue)).toBe(true);
    expect(states(sound, cue)).toBe(false);
  });
});
