import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJson } from '../../src/llm/extract-json.ts';

describe('the object in a reply', () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['  {"a": {"b": 2}}\n', { a: { b: 2 } }],
    ['```json\n{"a": 1}\n```', { a: 1 }],
    ['Sure {as asked}:\n{"a": "}"} and so on', { a: '}' }],
    ['First {"draft": 1}, then {"a": 1}', { a: 1 }],
    ['{"a": 1} and a broken {"b": }', { a: 1 }],
    ['a stray { and {"a": 1}', { a: 1 }],
    ['<think>{"draft": 1}</think>{"a": 1}', { a: 1 }],
    ['\n<THINK>it\'s {"draft": 1}</Think>\n```\n{"a": 1}\n```', { a: 1 }],
    ['{"a": 1}</think>{"b": 1}', { b: 1 }],
    // Characters that are longer in lower case.
    [`<think>${'\u0130'.repeat(30)}</think>{"a": 1}`, { a: 1 }],
    ['{"a": "he wrote </think> {\\"a\\": 2}"}', { a: 'he wrote </think> {"a": 2}' }],
    ['{"a": "\\\\"}', { a: '\\' }],
  ])('%s', (text, value) => {
    expect(extractJson(text)).toEqual(value);
  });

  it.each(['', 'no', '[1, 2]', '3', 'null', '{"a": 1', '<think>{"a": 1}', '{a: 1}'])(
    'is missing in %s',
    (text) => {
      expect(extractJson(text)).toBeUndefined();
    },
  );

  it('is found in any fence and prose without braces', () => {
    const prose = fc.string().map((text) => text.replace(/[{}"<]/g, ''));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), prose, prose, (object, before, after) => {
        const json = JSON.stringify(object);
        expect(extractJson(`${before}\n\`\`\`json\n${json}\n\`\`\`${after}`)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('is looked for in time that grows with the text only', () => {
    for (const piece of ['{', '{"', '{}', '{"a":', '<think>', '"\\']) {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      extractJson(text);
      extractJson(`x ${text}`);
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });
});
