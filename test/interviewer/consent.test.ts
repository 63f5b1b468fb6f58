import { describe, expect, it } from 'vitest';
import { consentTo } from '../../src/interviewer/consent.ts';

const meant = (line: string, offers: number) => consentTo(line, offers)?.meant;
const rest = (line: string, offers = 1) => consentTo(line, offers)?.rest;

describe('a reaction to what was offered', () => {
  it.each(['yes', 'Yes, please.', 'yeah', 'right', 'exactly!', "that's it", 'ok', 'I do', 'correct, thanks'])(
    '%s means the one offer',
    (line) => {
      expect(consentTo(line, 1)).toEqual({ meant: [0], rest: '' });
    },
  );

  it.each([
    ['the first', [0]],
    ['The first one, please', [0]],
    ['1', [0]],
    ['1.', [0]],
    ['the second one', [1]],
    ['I mean the latter', [1]],
    ['2nd', [1]],
    ['both', [0, 1]],
    ['yes', [0, 1]],
  ])('%s of two', (line, places) => {
    expect(meant(line, 2)).toEqual(places);
  });

  it.each(['no', 'No, thanks.', 'nope', 'neither', 'none of those', 'not really'])(
    '%s means none',
    (line) => {
      expect(consentTo(line, 2)).toEqual({ meant: [], rest: '' });
    },
  );

  it.each([
    ['no, I mean how many users there are', 'how many users there are'],
    ['No. How fast must it be?', 'How fast must it be?'],
    ['yes, and how fast?', 'and how fast?'],
  ])('%s says more', (line, more) => {
    expect(rest(line)).toBe(more);
  });

  it.each([
    'how many users are there?',
    'right, but how fast?',
    'one more thing: how fast?',
    'the second question is about cost',
    'nothing else',
    'yesterday',
    '',
  ])('%s is none', (line) => {
    expect(consentTo(line, 2)).toBeUndefined();
  });

  it('needs an offer', () => {
    expect(consentTo('yes', 0)).toBeUndefined();
    expect(consentTo('the second', 1)).toBeUndefined();
  });
});
