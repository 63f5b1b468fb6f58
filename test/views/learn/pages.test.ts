import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { findTopic } from '../../../src/learning/find-topic.ts';
import { loadCurriculum } from '../../../src/learning/load-curriculum.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { cardBack, cardFront, sittingText, untilText } from '../../../src/views/learn/flash-cards.ts';
import { learnOverview } from '../../../src/views/learn/overview.ts';
import { firstSentence, prose } from '../../../src/views/learn/prose.ts';
import { topicView } from '../../../src/views/learn/topic.ts';
import { curriculumFolder } from '../../learning/curriculum-fixture.ts';

const TOPICS = ['caching', 'embeddings', 'ndcg', 'cache-key', 'framework', 'glossary', 'tools', 'reading'];
const layoutOf = (columns: number, colours: 0 | 2 = 0) => ({ theme: createTheme(colours), columns });

async function page(topic: string, columns: number, colours: 0 | 2 = 0): Promise<string> {
  const curriculum = await loadCurriculum(curriculumFolder());
  const found = findTopic(topic, curriculum);
  if (!found) throw new Error(`no ${topic}`);
  return topicView(found, curriculum, undefined, layoutOf(columns, colours));
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => width(line)));

describe.each([40, 80, 200])('in %i columns', (columns) => {
  it.each(TOPICS)('%s stays within them, and within 100', async (topic) => {
    expect(widest(await page(topic, columns))).toBeLessThanOrEqual(Math.min(columns, 100));
  });

  it.each(TOPICS)('%s says the same with and without colour', async (topic) => {
    const coloured = await page(topic, columns, 2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are made of them
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(await page(topic, columns));
  });

  it('the overview stays within them', async () => {
    const curriculum = await loadCurriculum(curriculumFolder());
    expect(widest(learnOverview(curriculum, layoutOf(columns)))).toBeLessThanOrEqual(Math.min(columns, 100));
  });
});

it('a concept has all its parts in order', async () => {
  const lines = (await page('caching', 80)).split('\n');
  const headings = lines.filter((line) => /^\S/.test(line));
  expect(headings).toEqual([
    ...['Caching', 'caching, comes up in serving'],
    'Caching in one sentence; it goes on, e.g. so. A second one follows.',
    ...[
      'What it does',
      'Why',
      'When',
      'Figures to know',
      'Trade-offs',
      'Mistakes',
      'Tools',
      'Terms',
      'See also',
    ],
  ]);
  expect(lines).toContain('    price  Now costs.');
  expect(lines).toContain('  ml-interview learn embeddings  Embeddings');
});

describe('prose', () => {
  it('wraps its paragraphs and bullets anew', () => {
    const text = 'One line\ngoes on.\n\nA list:\n- first\n  goes on\n- second\n\n\nThe end.';
    expect(prose(text, layoutOf(80))).toBe(
      '  One line goes on.\n\n  A list:\n  - first goes on\n  - second\n\n  The end.',
    );
  });

  it.each([
    ['One. Two.', 'One.'],
    ['It costs 0.5 s, e.g. here; and more. Two.', 'It costs 0.5 s, e.g. here; and more.'],
    ['No mark', 'No mark'],
    ['Is it? It is.', 'Is it?'],
  ])('the first sentence of %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe('a flash card', () => {
  const card = {
    ...{ id: 'a', topic: 'Caching', stages: [] },
    front: 'What is a cache, and why does it need a rule for what it drops?',
    back: 'A copy that is near.\n\n- It is small\nand fast.',
  };

  it('has a front with its place, and a back', () => {
    const layout = layoutOf(40);
    expect(cardFront(card, 3, 10, layout)).toBe(
      '\nCard 3 of 10, Caching\n\nWhat is a cache, and why does it need a\nrule for what it drops?\n',
    );
    expect(cardBack(card, layout)).toBe('\n  A copy that is near.\n\n  - It is small and fast.\n');
  });

  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  it.each([
    [0, 'in 1 minute'],
    [10 * MINUTE, 'in 10 minutes'],
    [3 * 60 * MINUTE, 'in 3 hours'],
    [DAY, 'tomorrow'],
    [2 * DAY, 'in 2 days'],
    [59 * DAY, 'in 59 days'],
    [90 * DAY, 'in 3 months'],
    [360 * DAY, 'in 1 year'],
    [800 * DAY, 'in 2 years'],
  ])('comes back after %i ms %s', (milliseconds, words) => {
    expect(untilText(milliseconds)).toBe(words);
  });

  it('of a sitting is counted by how it was', () => {
    expect(sittingText(['good', 'again', 'good'], 4)).toBe('3 cards: 2 good, 1 again. Due tomorrow: 4.');
    expect(sittingText(['easy'], 0)).toBe('1 card: 1 easy. Due tomorrow: 0.');
  });
});
