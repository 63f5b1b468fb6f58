import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

export interface ConceptSketch {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly order?: number;
  readonly stages?: readonly string[];
  readonly see?: readonly string[];
}

const CONCEPTS: readonly ConceptSketch[] = [
  { id: 'caching', title: 'Caching', group: 'serving', stages: ['serving'], see: ['embeddings'] },
  { id: 'embeddings', title: 'Embeddings', group: 'foundations', order: 2 },
  { id: 'ranking-metrics', title: 'Ranking metrics', group: 'foundations', order: 1 },
];

/** A file of a concept with five cards. */
export function conceptFile(sketch: ConceptSketch): object {
  return {
    order: 1,
    stages: ['data', 'training'],
    see: [],
    ...sketch,
    summary: `${sketch.title} in one sentence; it goes on, e.g. so. A second one follows.`,
    sections: ['What it does', 'Why', 'When'].map((title) => ({
      title,
      text: `The first line of ${title}\ngoes on here.\n\nA list:\n- one that\n  goes on\n- two\n`,
    })),
    figures: ['5 ms for 300 keys.', '1 GB holds a billion bytes.'],
    tradeoffs: ['Now', 'Later'].map((word) => ({
      choice: `${word} against then`,
      gain: `${word} gains.`,
      price: `${word} costs.`,
      flips: `${word} flips.`,
    })),
    mistakes: ['One; say this.', 'Two; say that.', 'Three; say the other.'],
    cards: [1, 2, 3, 4, 5].map((number) => ({
      id: `card-${number}`,
      front: `${sketch.title}, question ${number}?`,
      back: `${sketch.title}, answer ${number}.`,
    })),
  };
}

const SHARED = {
  glossary: {
    terms: [
      {
        id: 'ndcg',
        term: 'NDCG',
        also: ['normalised discounted cumulative gain'],
        concept: 'ranking-metrics',
        meaning: 'A measure of an order.',
        why: 'It is asked for.',
        tradeoff: 'It needs graded labels.',
      },
      {
        id: 'cache-key',
        term: 'Cache key',
        concept: 'caching',
        meaning: 'What an entry is found by.',
        why: 'It decides the hit rate.',
        tradeoff: 'A finer key fits better and hits less.',
      },
    ],
  },
  framework: {
    minutes: 45,
    advice: ['Give the largest decision first.'],
    steps: [
      {
        id: 'clarify',
        title: 'Clarify requirements',
        minutes: 6,
        purpose: 'Makes a problem of a wish.',
        do: ['Ask.', 'Say the task.'],
        avoid: ['Naming a model.'],
        levels: { mid: 'Asks.', senior: 'Derives.', staff: 'Doubts.' },
      },
      {
        id: 'sketch',
        title: 'Sketch the system',
        minutes: 2,
        purpose: 'Shows the whole.',
        do: ['Draw boxes.'],
        avoid: ['Detail.'],
      },
    ],
  },
  tools: {
    tools: [
      {
        name: 'Redis',
        stages: ['serving', 'data'],
        kind: 'in-memory store',
        for: 'Look-ups within a millisecond.',
        price: 'Memory costs more than disk.',
        concept: 'caching',
        url: 'https://redis.io/',
      },
    ],
  },
  reading: {
    reading: [
      {
        title: 'A book on caches',
        by: 'A. Writer',
        kind: 'book',
        url: 'https://example.org/book',
        gives: 'All about caches.',
        stages: ['serving'],
      },
    ],
  },
};

/** A folder with three concepts, and text instead of some files. Removed when the running test has finished. */
export function curriculumFolder(instead: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    ...Object.fromEntries(Object.entries(SHARED).map(([name, value]) => [name, stringify(value)])),
    ...Object.fromEntries(CONCEPTS.map((sketch) => [sketch.id, stringify(conceptFile(sketch))])),
    ...instead,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
  return folder;
}

/** The text of one of its shared files, changed. */
export function sharedFile(name: keyof typeof SHARED, from: string, to: string): string {
  const text = stringify(SHARED[name]);
  if (!text.includes(from)) throw new Error(`${name} has no "${from}"`);
  return text.replace(from, to);
}
