import { describe, expect, it } from 'vitest';
import { readAttempt } from '../../src/coach/offline/examine.ts';
import type { Observation } from '../../src/coach/offline/features.ts';
import type { Criterion, Scenario } from '../../src/domain/scenario.ts';
import { spamFilter } from '../support/coach-fixture.ts';

function observed(id: string, text: string, scenario = spamFilter): Observation {
  const { observations } = readAttempt({ scenario, stage: 'clarify', text });
  const found = observations.find(({ prepared }) => prepared.criterion.id === id);
  if (!found) throw new Error(id);
  return found;
}

function withCriteria(change: (criteria: readonly Criterion[]) => Criterion[]): Scenario {
  const { clarify } = spamFilter.stages;
  const changed = { ...clarify, criteria: change(clarify.criteria) };
  return { ...spamFilter, stages: { ...spamFilter.stages, clarify: changed } };
}

/** Three sentences that keep what stands around them apart. */
const FAR = 'The team sits in Oslo. Lunch is at noon. Friday is for cleaning up.';
/** Says the point without a word for the wanted mail. */
const POINT = 'When in doubt let it through, a lost invoice is the worse mistake.';
const LACKING = 'I optimise precision at a fixed recall because wanted mail must not vanish.';

describe('the sentence in support', () => {
  const supported = (...sentences: readonly string[]) => {
    const { evidence, support } = observed('asymmetric-errors', sentences.join(` ${FAR} `));
    expect(evidence?.units.map((unit) => unit.text)).toEqual([POINT]);
    return support?.units.map((unit) => unit.text);
  };

  it('is one elsewhere that has what the evidence lacks', () => {
    expect(supported(POINT, LACKING)).toEqual([LACKING]);
    expect(supported(LACKING, POINT)).toEqual([LACKING]);
    expect(supported(POINT, 'People forgive junk but never forgive a lost letter.')).toBeUndefined();
  });

  it('is the one that says most, alone', () => {
    const weaker = 'Real mail is wanted in the inbox, spam is not.';
    expect(supported(POINT, weaker)).toEqual([weaker]);
    expect(supported(weaker, POINT, `${LACKING} People forgive junk.`, weaker)).toEqual([LACKING]);
  });

  it('is the first of two that say the same', () => {
    const [first, second] = ['anchors, baskets, candles', 'dolphins, elephants, feathers'].map(
      (things) => `Real mail is wanted in the inbox, not ${things}.`,
    ) as [string, string];
    expect(supported(POINT, first, second)).toEqual([first]);
  });

  it('is about the point, and not more about another one', () => {
    expect(supported(POINT, 'Good mail is good.')).toBeUndefined();
    expect(
      supported(POINT, 'Legitimate mail must be delivered within two seconds including the scan.'),
    ).toBeUndefined();
    const twins = withCriteria((criteria) =>
      criteria.flatMap((one) => [one, { ...one, id: `${one.id}-too` }]),
    );
    const { evidence, support } = observed('asymmetric-errors', `${POINT} ${FAR} ${LACKING}`, twins);
    expect([evidence?.from, support]).toEqual([0, undefined]);
  });
});

describe('the evidence', () => {
  it('is the first of two sentences that say the same', () => {
    const text = `A lost invoice. ${FAR} A lost invoice.`;
    expect(observed('asymmetric-errors', text).evidence).toMatchObject({ from: 0, to: 1 });
  });

  it('has half of the must-haves where the rubric has none', () => {
    const bare = withCriteria((criteria) => criteria.map((one) => ({ ...one, mustHave: [] })));
    const { features } = observed('asymmetric-errors', POINT, bare);
    expect(features).toMatchObject({ groups: 0.5, groupsAnywhere: 0.5 });
  });

  it('is none where nothing is said of the point, and measures nothing', () => {
    const { evidence, support, features } = observed('time-limit', FAR);
    expect([evidence, support]).toEqual([undefined, undefined]);
    expect(features).toMatchObject({
      passage: 0,
      groups: 0,
      quantity: 0,
      mistake: 0,
      concrete: 0,
      margin: 0,
    });
  });

  it('is as close to a known mistake as its words, whether it denies them or not', () => {
    const stated = observed('asymmetric-errors', 'We catch all spam whatever it costs.').features.mistake;
    expect(stated).toBeGreaterThan(0.6);
    const denied = observed('asymmetric-errors', 'We never catch all spam whatever it costs.');
    expect(denied.features.mistake).toBeGreaterThan(0.6);
  });
});

describe('the number that a point needs', () => {
  const LATE = 'Nobody notices if a letter arrives later, because mail is not chat.';
  const NUMBER = 'It is 2 s or so.';
  const OTHER = 'The team sits in Oslo.';
  it.each<[number, string[]]>([
    [1, ['Nobody notices if a letter arrives 2 s later, because mail is not chat.']],
    [0.5, [LATE, NUMBER]],
    [0.5, [NUMBER, LATE]],
    [0.5, [OTHER, LATE, NUMBER]],
    [0.5, [OTHER, NUMBER, LATE, OTHER]],
    [-1, [LATE, FAR, NUMBER]],
    [-1, [NUMBER, FAR, LATE]],
    [-1, [LATE]],
  ])('counts %d in: %j', (quantity, sentences) => {
    const { features } = observed('time-limit', sentences.join(' '));
    expect(features.quantity).toBe(quantity);
  });
});
