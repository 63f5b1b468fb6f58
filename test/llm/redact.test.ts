import { describe, expect, it } from 'vitest';
import { redactKeys, redactOwn } from '../../src/llm/redact.ts';

describe('keys in a text', () => {
  it.each([
    ['key sk-proj-abc_DEF-123456 rejected', 'key [key] rejected'],
    ['gsk_abcdefghijkl', '[key]'],
    ['Authorization: Bearer abc.def-ghi~12345', 'Authorization: Bearer [key]'],
    ['authorization: bearer abcdefghijkl', 'authorization: bearer [key]'],
    ['mine is hunter2-long', 'mine is [key]'],
    ['AIzaSyA1234567890abcdefghijklmn', '[key]'],
    ['a risk-adjusted task-specific score', 'a risk-adjusted task-specific score'],
    ['the Bearer of news', 'the Bearer of news'],
  ])('%s', (text, clean) => {
    expect(redactKeys(text, 'hunter2-long', undefined)).toBe(clean);
  });

  it('are only our own where texts must stay as they are', () => {
    expect(redactOwn('hunter2-long and sk-abcdefghijk', 'hunter2-long')).toBe('[key] and sk-abcdefghijk');
    expect(redactOwn('a b a b', 'a')).toBe('a b a b');
  });
});
