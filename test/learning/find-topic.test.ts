import { describe, expect, it } from 'vitest';
import { findTopic, suggestTopic, type Topic } from '../../src/learning/find-topic.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';
import { curriculumFolder } from './curriculum-fixture.ts';

function idOf(topic: Topic | undefined): string | undefined {
  if (topic?.kind === 'concept') return `concept ${topic.concept.id}`;
  return topic?.kind === 'term' ? `term ${topic.term.id}` : topic?.kind;
}

describe('a topic', () => {
  it.each([
    ['ranking-metrics', 'concept ranking-metrics'],
    ['Ranking metrics', 'concept ranking-metrics'],
    ['RANKING METRIC', 'concept ranking-metrics'],
    ['embedding', 'concept embeddings'],
    ['ndcg', 'term ndcg'],
    ['NDCGs', 'term ndcg'],
    ['Normalized discounted cumulative gains', 'term ndcg'],
    ['cache keys', 'term cache-key'],
    ['cache_key', 'term cache-key'],
    ['Glossary', 'glossary'],
    ['tool', 'tools'],
    ['framework', 'framework'],
    ['reading', 'reading'],
    ['cache', 'concept caching'],
    ['rank', undefined],
    ['', undefined],
    ['?!', undefined],
  ])('%j is %s', async (wanted, found) => {
    expect(idOf(findTopic(wanted, await loadCurriculum(curriculumFolder())))).toBe(found);
  });

  it('goes by its very name before another goes by a form of it', async () => {
    const { terms, ...rest } = await loadCurriculum(curriculumFolder());
    const [first] = terms;
    if (!first) throw new Error('no term');
    const curriculum = { ...rest, terms: [...terms, { ...first, id: 'embedding', term: 'Embedding' }] };
    expect(idOf(findTopic('embedding', curriculum))).toBe('term embedding');
    expect(idOf(findTopic('Embeddings', curriculum))).toBe('concept embeddings');
  });

  it.each([
    ['raking-metrics', 'ranking-metrics'],
    ['glosary', 'glossary'],
    ['embed', 'embeddings'],
    ['metrcs', 'ranking-metrics'],
    ['keys', 'cache-key'],
    ['quantum tea', undefined],
    ['', undefined],
  ])('%j is near %s', async (wanted, name) => {
    expect(suggestTopic(wanted, await loadCurriculum(curriculumFolder()))).toBe(name);
  });
});
