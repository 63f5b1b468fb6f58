import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../eval/judged.ts';
import { readAttacks, readDevelopment, readLabelled } from '../../eval/labelled.ts';
import type { Findings } from '../../src/domain/critique.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [first] = readDevelopment();
if (!first) throw new Error('there are no development answers');

describe('reading labelled answers', () => {
  const { id, stage, style, text, labels } = first;
  const answer = { id, scenario: first.scenario.id, stage, style, text };

  async function reading(changedAnswer: object, changedLabels: object) {
    const folder = await temporaryFolder();
    const [answers, labelled] = [join(folder, 'a.jsonl'), join(folder, 'l.jsonl')];
    writeFileSync(answers, `${JSON.stringify(changedAnswer)}\n\n`);
    writeFileSync(labelled, `${JSON.stringify(changedLabels)}\n`);
    return () => readLabelled(answers, labelled);
  }

  it('takes answers that fit their labels', async () => {
    expect((await reading(answer, labels))()).toEqual([first]);
  });

  it('refuses evidence that is not in the answer', async () => {
    const changed = { ...answer, text: text.toUpperCase() };
    expect(await reading(changed, labels)).toThrow('does not hold');
  });

  it('refuses an answer with a criterion, or all, left without a label', async () => {
    const [criterion = '', ...others] = Object.keys(labels.criteria);
    const criteria = Object.fromEntries(others.map((name) => [name, labels.criteria[name]]));
    expect(await reading(answer, { ...labels, criteria })).toThrow(`no label for ${criterion}`);
    expect(await reading(answer, { ...labels, id: 'another' })).toThrow(`no labels for ${id}`);
  });

  it('says in which line something is wrong', async () => {
    expect(await reading({ ...answer, stage: 'lunch' }, labels)).toThrow('a.jsonl:1');
  });
});

it('reads no attacks where there are none', async () => {
  expect(readAttacks(join(await temporaryFolder(), 'attacks.jsonl'))).toEqual([]);
});

describe('findings beside labels', () => {
  const rubric = first.scenario.stages[first.stage].criteria;
  const cell = { verdict: 'none' as const, evidence: [] };
  const findings = (from: number): Findings => ({
    criteria: rubric.map(({ id }) => ({
      id,
      verdict: 'covered',
      confidence: 1,
      evidence: [{ quote: first.text.slice(from), start: from, end: first.text.length }],
      why: '',
    })),
    tradeoffs: { latency: cell, cost: cell, scalability: cell, maintainability: cell },
    flags: [],
  });

  it('score what the verdicts earn and what the labels do', () => {
    const { score, deserved } = compare(first, findings(0));
    expect(score).toEqual({ low: 100, high: 100 });
    expect(deserved).toBeGreaterThan(0);
    expect(deserved).toBeLessThan(100);
  });

  it('know whether the labelled passage is quoted', () => {
    const labelled = compare(first, findings(0)).criteria.filter(({ label }) => label !== 'missing');
    expect(labelled.length).toBeGreaterThan(0);
    expect(labelled.every(({ isRightPassage }) => isRightPassage)).toBe(true);
    const elsewhere = compare(first, findings(first.text.length - 5)).criteria;
    expect(elsewhere.some(({ isRightPassage }) => isRightPassage)).toBe(false);
  });
});
