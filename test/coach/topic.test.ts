import { describe, expect, it } from 'vitest';
import { countTopics, topicMargin } from '../../src/coach/offline/topic.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { stemOf } from '../../src/text/words.ts';
import { criterion, writtenScenario } from '../support/scenario-fixture.ts';

/** A scenario in whose texts each word occurs so many times. */
function about(id: string, uses: Readonly<Record<string, number>>): Scenario {
  return Scenario.parse(
    writtenScenario((written) => {
      const anyOf = Object.entries(uses).flatMap(([word, times]) => Array<string>(times).fill(word));
      written.id = id;
      written.stages.data.criteria.push({ ...criterion('words', 'a'), anyOf });
    }),
  );
}

const zoo = about('zoo', { zebra: 2, yak: 4, walrus: 8, kitten: 1, heron: 3 });
const port = about('port', { schooner: 4, harbour: 4, anchor: 4, heron: 3, yak: 1 });
const topics = countTopics([zoo, port]);
const margin = (scenario: Scenario, ...words: string[]) =>
  topicMargin(new Set(words.map((word) => stemOf(word))), scenario, topics);

describe('the topics of a library', () => {
  it('have for each word the place of the highest bit of its count, by scenario, unless all use it once at most', () => {
    const digits = Object.fromEntries(
      ['zebra', 'yak', 'walrus', 'heron', 'schooner', 'kitten'].map((word) => [
        word,
        topics.words[stemOf(word)],
      ]),
    );
    expect(digits).toEqual({
      zebra: '20',
      yak: '31',
      walrus: '40',
      heron: '22',
      schooner: '03',
      kitten: undefined,
    });
  });

  it('count the texts of each scenario', () => {
    const [one, other] = topics.scenarios;
    expect([one?.id, other?.id]).toEqual(['zoo', 'port']);
    expect((one?.texts ?? 0) - (other?.texts ?? 0)).toBe(18 - 16);
  });
});

describe('the margin of a topic', () => {
  it('is positive for the scenario that the words come from, and negative for another', () => {
    expect(margin(zoo, 'zebra', 'walrus')).toBeGreaterThan(0);
    expect(margin(port, 'zebra', 'walrus')).toBeLessThan(0);
    expect(margin(port, 'schooner', 'anchor')).toBeGreaterThan(0);
  });

  it('is nothing without words that tell', () => {
    expect(margin(zoo)).toBe(0);
    expect(margin(zoo, 'unheard-of', 'heron')).toBe(0);
    expect(margin(zoo, 'unheard-of', 'zebra')).toBe(margin(zoo, 'zebra'));
  });

  it('grows with the words, and is drawn to 0 where they are few', () => {
    const one = margin(port, 'schooner');
    expect(margin(port, 'schooner', 'anchor', 'harbour')).toBeGreaterThan(2 * one);
    // The logarithm of how much likelier, over one word and the twenty it is drawn by.
    const { texts: own = 0 } = topics.scenarios[1] ?? {};
    const { texts: other = 0 } = topics.scenarios[0] ?? {};
    const ratio = (0.75 * 2 ** 3 + 0.3) / (own + 1) / (0.3 / (other + 1));
    expect(one).toBeCloseTo(Math.log(ratio) / 21, 9);
  });

  it('is that over the likeliest other one', () => {
    const three = countTopics([zoo, port, about('aviary', { schooner: 4 })]);
    const stems = new Set([stemOf('schooner')]);
    expect(topicMargin(stems, port, three)).toBeLessThan(topicMargin(stems, port, topics) / 5);
  });
});
