import { describe, expect, it } from 'vitest';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { cardsOf } from '../../src/learning/cards.ts';
import { findTopic, topicNames } from '../../src/learning/find-topic.ts';
import { GROUPS } from '../../src/learning/groups.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';

describe('what the package teaches', async () => {
  const curriculum = await loadCurriculum(undefined, 'nothing-compiled');
  const { concepts, terms, tools, reading, framework } = curriculum;

  it('has concepts in every group and on every stage, in a settled order', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(35);
    expect(new Set(concepts.map(({ group }) => group))).toEqual(new Set(GROUPS));
    expect(new Set(concepts.flatMap(({ stages }) => stages))).toEqual(new Set(STAGE_IDS));
    const places = concepts.map(({ group, order }) => `${group} ${order}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('explains 150 terms or more, of each concept at least one', () => {
    expect(terms.length).toBeGreaterThanOrEqual(150);
    const treated = new Set(terms.map(({ concept }) => concept));
    expect(concepts.map(({ id }) => id).filter((id) => !treated.has(id))).toEqual([]);
  });

  it('gives every name to one thing', () => {
    const lost = topicNames(curriculum).filter((name) => findTopic(name, curriculum) === undefined);
    expect(lost).toEqual([]);
    const names = terms.flatMap(({ id, term, also }) => [...new Set([id, term, ...also].map(plain))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has every step of the interview, and minutes that fit into it', () => {
    expect(framework.steps.map(({ id }) => id)).toEqual([
      ...['clarify', 'sketch', 'data', 'training', 'serving', 'monitoring', 'wrap-up'],
    ]);
    const minutes = framework.steps.reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes).toBeLessThanOrEqual(framework.minutes);
    for (const { id, levels } of framework.steps) {
      expect(levels === undefined).toBe(id === 'sketch' || id === 'wrap-up');
    }
  });

  it('has tools for every stage that is built, and reading for all, each once', () => {
    expect(tools.length).toBeGreaterThanOrEqual(45);
    const built = STAGE_IDS.filter((id) => id !== 'clarify');
    expect(built.filter((id) => !tools.some(({ stages }) => stages.includes(id)))).toEqual([]);
    expect(STAGE_IDS.filter((id) => !reading.some(({ stages }) => stages.includes(id)))).toEqual([]);
    expect(new Set(tools.map(({ name }) => plain(name))).size).toBe(tools.length);
    expect(reading.length).toBeGreaterThanOrEqual(30);
    expect(new Set(reading.map(({ url }) => url)).size).toBe(reading.length);
  });

  it('has flash cards with ids of their own that fit on a screen', () => {
    const cards = cardsOf(curriculum);
    const own = concepts.reduce((sum, concept) => sum + concept.cards.length, 0);
    expect(cards).toHaveLength(own + 2 * terms.length + framework.steps.length);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(cards.filter(({ back }) => back.length > 1500).map(({ id }) => id)).toEqual([]);
  });
});

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
