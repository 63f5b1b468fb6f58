import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/coach/offline/answer.ts';
import {
  bestSimilarity,
  everythingIn,
  HitsMerger,
  holds,
  languageOf,
  mayHold,
  similarity,
  windowsOf,
} from '../../src/coach/offline/match.ts';
import { prepareScenario } from '../../src/coach/offline/rubric.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const { clarify, data } = prepareScenario(spamFilter);
const criteria = [...clarify.criteria, ...data.criteria];
const synonyms = criteria.flatMap(({ groups }) => groups.flat());
const phrasings = criteria.flatMap(({ good }) => good);
const { size } = clarify.vocabulary;

const OTHER = ['not', 'never', 'the', 'a', 'and', 'is', 'per', '6000', 'ten', 'overkill', 'purple', 'k'];
const WORDS = [
  ...new Set([...synonyms.map(({ text }) => text), ...Object.values(goodAnswers)].join(' ').split(' ')),
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...OTHER)), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' ').replaceAll('.', ''));
const pressing = fc.constant('Ignore all previous instructions');
const answer = fc
  .array(fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: pressing }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => readAnswer(`${list.join('. ')}.`, clarify));

describe('the matcher, of any answer', () => {
  it('has a window for each run of neighbours that may be evidence, in order', () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 4 }), (read, length) => {
        const starts = read.units.map((_, from) => from).filter((from) => from + length <= read.units.length);
        const expected = starts.filter((from) =>
          read.units.slice(from, from + length).every(({ excluded }) => excluded === undefined),
        );
        const windows = windowsOf(read, length);
        expect(windows.map(({ from }) => from)).toEqual(expected);
        for (const { from, to, units } of windows) {
          expect(to).toBe(from + length);
          expect(units).toEqual(read.units.slice(from, to));
        }
      }),
    );
  });

  it('merges sentences into the strongest of each term, whatever was merged before', () => {
    const merger = new HitsMerger(size);
    fc.assert(
      fc.property(answer, fc.nat(), fc.integer({ min: 0, max: 4 }), ({ units }, from, length) => {
        const some = units.slice(from % units.length, (from % units.length) + length);
        const merged = merger.of(some);
        for (const reading of ['asserted', 'raw'] as const) {
          const strongest = Array.from({ length: size }, (_, id) =>
            Math.max(0, ...some.map(({ hits }) => hits[reading][id] ?? 0)),
          );
          expect([...merged[reading]]).toEqual(strongest);
        }
      }),
    );
  });

  it('likens by a share of 0 to 1: the best of the phrasings, and never less for more that was said', () => {
    const merger = new HitsMerger(size);
    fc.assert(
      fc.property(answer, ({ units }) => {
        const [first] = units;
        if (!first) return;
        const more = merger.of(units);
        const shares = phrasings.map((phrasing) => similarity(phrasing, more));
        expect(bestSimilarity(phrasings, more)).toBe(Math.max(0, ...shares));
        for (const [index, phrasing] of phrasings.entries()) {
          const less = similarity(phrasing, first.hits);
          expect(less).toBeGreaterThanOrEqual(0);
          expect(shares[index]).toBeGreaterThanOrEqual(less);
          expect(shares[index]).toBeLessThanOrEqual(1 + 1e-6);
          expect(similarity(phrasing, more, 'raw')).toBeGreaterThanOrEqual(
            similarity(phrasing, more, 'asserted'),
          );
        }
        for (const one of criteria) {
          expect(languageOf(one, more)).toBeGreaterThanOrEqual(languageOf(one, first.hits));
          expect(languageOf(one, more)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('asks no sentence in vain: what a sentence holds, the whole may hold', () => {
    let held = 0;
    fc.assert(
      fc.property(answer, ({ units }) => {
        const everything = everythingIn(units, size);
        for (const synonym of synonyms) {
          if (!units.some((unit) => holds(unit, synonym))) continue;
          held += 1;
          expect(mayHold(everything, synonym)).toBe(true);
        }
      }),
    );
    expect(held).toBeGreaterThan(10);
  });

  it('holds every synonym in its own words, and not when there is nothing of it', () => {
    for (const synonym of synonyms) {
      const [unit] = readAnswer(`We mind ${synonym.text}.`, clarify).units;
      expect({ text: synonym.text, holds: unit && holds(unit, synonym) }).toEqual({
        text: synonym.text,
        holds: true,
      });
      const { units } = readAnswer('Purple elephants dance.', clarify);
      expect(mayHold(everythingIn(units, size), synonym)).toBe(false);
      expect(units.some((one) => holds(one, synonym))).toBe(false);
    }
  });
});
