import { describe, expect, it } from 'vitest';
import { cardPrefixes, cardsOf } from '../../src/learning/cards.ts';
import { findTopic } from '../../src/learning/find-topic.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';
import { curriculumFolder } from './curriculum-fixture.ts';

const curriculum = () => loadCurriculum(curriculumFolder());

describe('the flash cards', () => {
  it('are those of the concepts, two a term, one a step; the foundations first', async () => {
    const ids = cardsOf(await curriculum()).map(({ id }) => id);
    const five = (concept: string) => [1, 2, 3, 4, 5].map((number) => `concept/${concept}/card-${number}`);
    expect(ids).toEqual([
      ...five('ranking-metrics'),
      ...['term/ndcg/meaning', 'term/ndcg/cost'],
      ...five('embeddings'),
      ...['framework/clarify/expected', 'framework/sketch/expected'],
      ...five('caching'),
      ...['term/cache-key/meaning', 'term/cache-key/cost'],
    ]);
  });

  it('of a term are about the stages of its concept', async () => {
    const cards = cardsOf(await curriculum());
    expect(cards.find(({ id }) => id === 'term/cache-key/cost')).toEqual({
      id: 'term/cache-key/cost',
      front: 'Cache key: what does it buy, what does it cost, when would you do without?',
      back: 'A finer key fits better and hits less.',
      topic: 'Cache key',
      stages: ['serving'],
    });
  });

  it('of a step tell all levels, or what to do where nobody judges', async () => {
    const cards = cardsOf(await curriculum()).filter(({ id }) => id.startsWith('framework/'));
    expect(cards.map(({ back }) => back)).toEqual([
      '- mid: Asks.\n- senior: Derives.\n- staff: Doubts.',
      'Shows the whole.\n\n- Draw boxes.',
    ]);
    expect(cards.map(({ stages }) => stages)).toEqual([['clarify'], []]);
  });

  it.each([
    ['caching', ['concept/caching/', 'term/cache-key/']],
    ['ndcg', ['term/ndcg/']],
    ['glossary', ['term/']],
    ['framework', ['framework/']],
    ['tools', []],
    ['reading', []],
  ])('about %s', async (name, prefixes) => {
    const all = await curriculum();
    const topic = findTopic(name, all);
    expect(topic && cardPrefixes(topic, all)).toEqual(prefixes);
  });
});
