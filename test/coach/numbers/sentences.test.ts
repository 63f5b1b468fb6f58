import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkNumbers } from '../../../src/coach/numbers/check-numbers.ts';
import { readScenario } from '../../../src/library/read-scenario.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sentences: Record<'right' | 'wrong', Record<string, string[]>> = parse(read('sentences.yaml'));

const doubted = (name: string, text: string) => {
  const { scenario } = readScenario(read(`../../../scenarios/${name}.yaml`), name);
  return checkNumbers(scenario?.numbers ?? [], [{ stage: 'clarify', text }])
    .findings.filter(({ kind }) => kind !== 'right')
    .map(({ evidence }) => evidence.quote);
};

describe('the figures candidates state', () => {
  it.each(Object.entries(sentences.right))('of %s are not doubted when they are right', (name, texts) => {
    expect(texts.flatMap((text) => doubted(name, text))).toEqual([]);
  });

  it.each(Object.entries(sentences.wrong))('of %s are doubted when they are wrong', (name, texts) => {
    expect(texts.filter((text) => doubted(name, text).length === 0)).toEqual([]);
  });
});
