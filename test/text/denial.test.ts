import { describe, expect, it } from 'vitest';
import { dismissals, type Polarity, polarities } from '../../src/text/denial.ts';
import { words } from '../../src/text/words.ts';

function polarityOf(sentence: string, word: string): Polarity | undefined {
  const list = words(sentence);
  return polarities(sentence, list)[list.findIndex((one) => one.text === word)];
}

describe('polarities', () => {
  it.each([
    ['we do not monitor drift', 'drift', 'denied'],
    ['no monitoring, but a canary', 'monitoring', 'denied'],
    ['no monitoring, but a canary', 'canary', 'plain'],
    ['home feed only, not search', 'feed', 'plain'],
    ['home feed only, not search', 'search', 'denied'],
    ['not only clicks but watch time', 'clicks', 'plain'],
    ['i would not bother with cold start, users settle', 'start', 'dismissed'],
    ['i would not bother with cold start, users settle', 'users', 'plain'],
    ['a feature store is over engineering', 'store', 'dismissed'],
    ['metadata like language, version or date is not needed', 'language', 'dismissed'],
    ["latency isn't a concern because we cache", 'latency', 'dismissed'],
    ['skip the baseline', 'baseline', 'dismissed'],
    ['the skip rate is logged', 'rate', 'plain'],
    ['we log position, skips and how much was watched', 'watched', 'plain'],
    ['many users skip the intro of a video', 'intro', 'plain'],
    ['for now we would just skip calibration', 'calibration', 'dismissed'],
    ['cold start is rare, skip the embedding', 'embedding', 'dismissed'],
    ['without position the model learns the slot', 'position', 'plain'],
    ["i'd skip all of this: baselines, calibration", 'calibration', 'dismissed'],
    ['i would not go without a fallback', 'fallback', 'plain'],
    ["it doesn't work without a fallback", 'fallback', 'plain'],
    ['never release without a canary', 'canary', 'plain'],
    ['we do not monitor, and work without a canary', 'monitor', 'denied'],
    ['no more than 200 ms', 'ms', 'plain'],
    ['count "not interested" presses', 'interested', 'plain'],
  ] as const)('in %j takes %s as %s', (sentence, word, expected) => {
    expect(polarityOf(sentence, word)).toBe(expected);
  });

  it('knows what waves something away', () => {
    expect(dismissals('streaming tokens is a gimmick')).toHaveLength(1);
    expect(dismissals('tokens are streamed')).toEqual([]);
    expect(dismissals('i would drop calibration')).toHaveLength(1);
    for (const falls of [
      'so revenue will drop.',
      'the click rate will drop by a tenth',
      'quality could drop below that',
    ])
      expect(dismissals(falls)).toEqual([]);
    expect(dismissals('if we skip the gate, a bad model ships, otherwise not')).toEqual([]);
  });
});
