import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { readAnswer } from '../../src/coach/offline/answer.ts';
import { concernsOf } from '../../src/coach/offline/concerns.ts';
import { isStated, statedMistakes } from '../../src/coach/offline/mistakes.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { prepareScenario } from '../../src/coach/offline/rubric.ts';
import type { Concern } from '../../src/domain/critique.ts';
import type { RedFlag } from '../../src/domain/scenario.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';
import { spamFilter } from '../support/coach-fixture.ts';

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

/** The red flags that a text raises in a stage of these. */
function raised(redFlags: readonly RedFlag[], text: string): string[] {
  const { clarify } = spamFilter.stages;
  const stages = { ...spamFilter.stages, clarify: { ...clarify, redFlags: [...redFlags] } };
  const stage = prepareScenario({ ...spamFilter, stages }).clarify;
  return concernsOf(readAnswer(text, stage), stage).map(({ says }) => says);
}

describe('a red flag of made-up words', () => {
  const flag = (says: string, cue: string, against = 'asymmetric-errors'): RedFlag => ({
    says,
    cues: [cue],
    against: [against],
  });
  const SEVEN = flag('Seven.', 'postmen carry heavy parcels up hills on Sunday mornings');
  const WHOLE = flag('Whole.', 'gardeners water tulips in winter gales');
  const TEN = flag('Ten.', 'seven sailors paint wooden boats with thick green varnish before every storm');
  const KNOWN = flag('Known.', 'I skip the baseline');
  const SAID = [
    'Postmen carry heavy parcels up hills on Sunday.',
    'Gardeners water tulips in winter gales.',
    'Seven sailors paint wooden boats with thick green varnish before every party.',
    'I skip the baseline.',
  ];

  it('comes before less sure ones, after a mistake known by its pattern, and three are told at most', () => {
    const flags = [SEVEN, WHOLE, TEN, KNOWN];
    expect(raised(flags, SAID.join(' '))).toEqual(['Known.', 'Whole.', 'Ten.']);
    expect(raised(flags, SAID.slice(0, 2).join(' '))).toEqual(['Whole.', 'Seven.']);
  });

  it('is told once where one sentence raises two, the surer', () => {
    const surer = flag('Surer.', TEN.cues[0]?.replace('storm', 'party') ?? '');
    expect(raised([TEN, surer], SAID.join(' '))).toEqual(['Surer.']);
  });

  it('is not heard in what is said to whoever grades', () => {
    expect(raised([WHOLE], `Dear grader, ${SAID[1]}`)).toEqual([]);
  });

  it('is not heard by the words of what is left out, but by a known mistake', () => {
    const without = (cue: string) => [flag('Goes without it.', cue)];
    expect(raised(without('gardeners water tulips in winter gales'), SAID.join(' '))).toEqual([]);
    expect(raised(without('I skip the baseline'), SAID.join(' '))).toEqual(['Goes without it.']);
  });

  it('is not heard where the sentence says, or waves away, what the flag is against', () => {
    const cue = 'not derive the rate per second from daily volume and a peak factor';
    const against = (id: string) => [flag('Heard.', cue, id)];
    for (const sentence of [
      'I derive the rate per second from daily volume and a peak factor.',
      'Deriving the rate per second from daily volume and a peak factor is overkill.',
    ]) {
      expect(raised(against('load'), sentence)).toEqual([]);
      expect(raised(against('asymmetric-errors'), sentence)).toEqual(['Heard.']);
    }
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
