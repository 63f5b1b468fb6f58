import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/coach/offline/answer.ts';
import { prepareScenario } from '../../src/coach/offline/rubric.ts';
import { spamFilter } from '../support/coach-fixture.ts';

const { clarify, serving } = prepareScenario(spamFilter);

/** What each sentence of a text is left out for. */
const excluded = (...sentences: readonly string[]) =>
  readAnswer(sentences.map((one) => `${one}.\n`).join(''), clarify).units.map((unit) => unit.excluded);

/** How far the first sentence stands for a word of the rubric, as it is meant and without its negations. */
function standsFor(word: string, text: string) {
  const [unit] = readAnswer(text, serving).units;
  const ids = unit?.hits.found.filter((id) => serving.vocabulary.nameOf(id) === word) ?? [];
  const most = (strengths: Float32Array | undefined) =>
    Number(Math.max(0, ...ids.map((id) => strengths?.[id] ?? 0)).toFixed(2));
  return { asserted: most(unit?.hits.asserted), raw: most(unit?.hits.raw) };
}

const NOUNS =
  'anchor basket candle dolphin elephant feather garden hammer island jacket kettle lantern mirror needle orchard pencil quilt river saddle tunnel umbrella violin walnut yogurt zebra blanket'.split(
    ' ',
  );
/** A sentence of twenty words, the first `changed` of them its own. */
const twenty = (changed: number) => [...NOUNS.slice(20, 20 + changed), ...NOUNS.slice(changed, 20)].join(' ');

describe('a sentence that was said before', () => {
  it('is known by three words and more', () => {
    expect(excluded('Anchor basket candle', 'Anchor basket candle')).toEqual([undefined, 'repeat']);
    expect(excluded('Anchor basket', 'Anchor basket')).toEqual([undefined, undefined]);
  });

  it('is the same up to three words in twenty', () => {
    expect(excluded(twenty(0), twenty(3))).toEqual([undefined, 'repeat']);
    expect(excluded(twenty(0), twenty(4))).toEqual([undefined, undefined]);
  });

  it('is not the longer one that begins with it, nor the beginning of a longer one', () => {
    const short = 'Anchor basket candle';
    const long = `${short} dolphin elephant feather`;
    expect(excluded(short, long, 'Garden hammer island')).toEqual([undefined, undefined, undefined]);
    expect(excluded(long, short)).toEqual([undefined, undefined]);
  });

  it('is compared with what counts, not with its repetitions', () => {
    expect(excluded(twenty(0), twenty(3), twenty(6))).toEqual([undefined, 'repeat', undefined]);
    expect(excluded(twenty(0), 'Garden hammer walnut', twenty(0))).toEqual([undefined, undefined, 'repeat']);
  });
});

describe('a sentence that says the question or the brief back', () => {
  it.each<[boolean, string]>([
    [true, 'The incoming mail decides'],
    [false, 'Which mail is junk'],
    // With a number of one's own the words of the question say something new.
    [false, 'The 30 incoming mails decide'],
    // Announced as the question's, unless with a number of one's own.
    [true, 'You would like me to keep letters from harm'],
    [false, 'You would like me to keep 500 letters from harm'],
    // Half of the triples copied, in sentences of a third and of a quarter of words given.
    [true, 'And what do you assume of clocks, rulers'],
    [false, 'And what do you assume, clocks, rulers, scales'],
    [false, 'And what do you assume of 3 clocks, rulers'],
    // Too few triples to tell, and just enough.
    [false, 'The junk folder rulers'],
    [true, 'To the junk folder rulers'],
  ])('%s: "%s"', (isEcho, sentence) => {
    expect(excluded(sentence)).toEqual([isEcho ? 'echo' : undefined]);
  });
});

describe('what a sentence stands for', () => {
  it('is what it says most surely of a word, whether it denies it first or last', () => {
    const denied = standsFor('retrain', 'We do not retrain at all');
    expect(denied).toEqual({ asserted: 0.35, raw: 1 });
    expect(standsFor('retrain', 'Not retrained hourly but retrained nightly').asserted).toBe(1);
    expect(standsFor('retrain', 'Retrained nightly but not retrained hourly').asserted).toBe(1);
  });

  it('is still there without its negations where all of it is waved away', () => {
    expect(standsFor('retrain', 'Retraining is overkill')).toEqual({ asserted: 0, raw: 1 });
  });

  it('is one word of the rubric where two are written apart', () => {
    expect(standsFor('blocklist', 'We use block lists').asserted).toBe(1);
    expect(standsFor('blocklist', 'We list what we block').asserted).toBeLessThan(1);
  });

  it('holds a turn of phrase that says "not" itself, as one that does not', () => {
    const conceptsOf = (text: string) => readAnswer(text, clarify).units[0]?.concepts;
    const unsure = conceptsOf('The filter is unsure');
    expect(unsure?.size).toBeGreaterThan(0);
    expect(conceptsOf('The filter is not certain')).toEqual(unsure);
    expect(conceptsOf('The filter is never unsure')).not.toEqual(unsure);
  });
});

describe('a long answer', () => {
  const sentences = (count: number) => readAnswer('A letter was lost.\n'.repeat(count), clarify);

  it('is read to its 500th sentence', () => {
    expect(sentences(500)).toMatchObject({ truncated: false, units: { length: 500 } });
    expect(sentences(501)).toMatchObject({ truncated: true, units: { length: 500 } });
  });

  it('is read to its 20,000th character', () => {
    const text = 'wanted mail '.repeat(2000);
    expect(readAnswer(text.slice(0, 20_000), clarify).truncated).toBe(false);
    expect(readAnswer(text.slice(0, 20_001), clarify)).toMatchObject({
      truncated: true,
      text: text.slice(0, 20_000),
    });
  });
});
