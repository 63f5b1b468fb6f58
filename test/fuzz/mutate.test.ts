import { describe, expect, it } from 'vitest';
import { drawOf } from './draw.ts';
import { intactLines, mutate } from './mutate.ts';
import { mutateJson } from './mutate-json.ts';

const SOURCE = Buffer.from('stages:\n  data: "naïve"\n  serving: 12\n# end\n');
const OTHER = Buffer.from('{"a":[1,2,{"b":null}]}\n');
const VALUE = { type: 'a', at: '2026', plan: { stages: [{ id: 'data', weight: 1 }, { id: 'serving' }] } };

const mutants = (seed: number, count = 2000) =>
  Array.from({ length: count }, (_, number) => mutate(SOURCE, drawOf(seed, number), [SOURCE, OTHER]));

describe('mutants', () => {
  it('are decided by the seed and the number of the case', () => {
    const bytes = (seed: number) => mutants(seed, 50).map((mutant) => mutant.bytes.toString('latin1'));
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });

  it('are damaged in every way, and hardly ever the same as before', () => {
    const all = mutants(1);
    expect(new Set(all.flatMap(({ by }) => by)).size).toBe(27);
    expect(all.filter(({ bytes }) => bytes.equals(SOURCE)).length).toBeLessThan(all.length / 5);
    const texts = all.map(({ bytes }) => bytes.toString('utf8'));
    for (const piece of ['\ufeff', '\u0000', '\ufffd', '\u001b', '\r\n', '__proto__', '1e999', '&a', '{{']) {
      expect(texts.some((text) => text.includes(piece))).toBe(true);
    }
  });

  it('leave SOURCE as it is', () => {
    const before = Buffer.from(SOURCE);
    mutants(3);
    expect(SOURCE).toEqual(before);
  });
});

describe('values that are changed', () => {
  it('are changed anywhere, to any type, and are mostly JSON still', () => {
    const before = JSON.stringify(VALUE);
    const texts = Array.from({ length: 2000 }, (_, number) => mutateJson(VALUE, drawOf(1, number)));
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    expect(texts.filter(isJson).length).toBeGreaterThan(1200);
    expect(texts.filter((text) => !isJson(text)).length).toBeGreaterThan(100);
    expect(texts.filter((text) => text === before).length).toBeLessThan(300);
    for (const piece of ['"__proto__":', '"constructor":', '1e999', 'null', '"stages":[]']) {
      expect(texts.some((text) => text.includes(piece))).toBe(true);
    }
    expect(JSON.stringify(VALUE)).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('says how many lines are as they were', () => {
  const lines = (after: string) => intactLines(Buffer.from('a\nbc\nd\n'), Buffer.from(after));
  expect(['a\nbc\nd\n', 'a\nbc\nd', 'a\nbx\nd\n', 'a', ''].map(lines)).toEqual([3, 2, 1, 0, 0]);
});
