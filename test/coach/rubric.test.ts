import { expect, it } from 'vitest';
import { prepareScenario, triplesOf } from '../../src/coach/offline/rubric.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { stemOf } from '../../src/text/words.ts';
import { spamFilter } from '../support/coach-fixture.ts';

/** The first stage with a first criterion that says so, prepared as if for the first time. */
function prepared(change: Partial<Scenario['stages']['clarify']['criteria'][number]>, redFlags?: unknown) {
  const scenario = structuredClone(spamFilter) as Scenario;
  const { clarify } = scenario.stages;
  const [first, ...others] = clarify.criteria;
  const criteria = [{ ...first, ...change }, ...others];
  const stage = { ...clarify, criteria, ...(redFlags ? { redFlags } : {}) };
  const stages = { ...scenario.stages, clarify: stage } as Scenario['stages'];
  return prepareScenario({ ...scenario, stages }).clarify;
}

it('two neighbouring words of a phrasing may be written as one', () => {
  const { vocabulary } = prepared({
    anyOf: ['a quick roadmap check of the greylist', 'grey hound, the kennel'],
  });
  const found = (word: string) => vocabulary.resolve(stemOf(word)).map(({ id }) => vocabulary.nameOf(id));
  expect(found('roadmapcheck')).toEqual([stemOf('roadmap'), stemOf('check')]);
  expect(found('greyhound')).toEqual([stemOf('grey'), stemOf('hound')]);
  // Words that others stand between, and the last of one phrasing with the first of the next.
  expect(found('checkgreylist')).toEqual([]);
  expect(found('greylistgrey')).toEqual([]);
});

it('a claim of several parts is met by any of them, and a phrasing without content by none', () => {
  const { criteria } = prepared({
    claim: 'Count the hamsters. Weigh the lemurs; feed the newts.',
    anyOf: ['so it is'],
  });
  const [first] = criteria;
  const stems = (first?.good ?? []).map(({ ids }) => ids.length);
  // The model answer and the three parts.
  expect(stems).toHaveLength(4);
  expect(stems).not.toContain(0);
});

it('a known mistake counts against the criteria it names', () => {
  const flag = {
    says: 'Lemurs are weighed.',
    cues: ['lemurs first', 'never a newt'],
    against: [spamFilter.stages.clarify.criteria[1]?.id],
  };
  const { criteria } = prepared({ antiPatterns: ['hamsters only'] }, [flag]);
  expect(criteria.map(({ wrong }) => wrong.length).slice(0, 2)).toEqual([
    1,
    2 + (spamFilter.stages.clarify.criteria[1]?.antiPatterns.length ?? 0),
  ]);
  expect(criteria[1]?.wrong.slice(-2).map(({ denies }) => denies)).toEqual([false, true]);
});

it('a stretch of text is known by its words three by three', () => {
  expect(triplesOf(['a', 'b', 'c', 'd'])).toEqual(['a b c', 'b c d']);
  expect(triplesOf(['a', 'b'])).toEqual([]);
  const { givenTriples } = prepared({});
  const [first, second, third] = spamFilter.brief.toLowerCase().match(/[a-z]+/g) ?? [];
  expect(givenTriples).toContain([first, second, third].map((word) => stemOf(word ?? '')).join(' '));
});

it('a synonym of one content word beside others is looked for as it is written', () => {
  const { criteria } = prepared({
    mustHave: [['not the lemur', 'lemur', 'no lemur weighing'], ['on the side']],
  });
  const [group, other] = criteria[0]?.groups ?? [];
  expect(group?.map(({ literal, ids, denies }) => [literal.length, ids.length, denies])).toEqual([
    [3, 0, true],
    [0, 1, false],
    [0, 2, true],
  ]);
  expect(other?.[0]?.literal).toHaveLength(3);
});
