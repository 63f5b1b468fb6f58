import { nearest } from '../text/nearest.ts';
import { words } from '../text/words.ts';
import type { Concept } from './concept.ts';
import type { Term } from './glossary.ts';
import type { Curriculum } from './load-curriculum.ts';

/** What is about no one concept. */
export const PAGES = ['framework', 'glossary', 'tools', 'reading'] as const;
export type Page = (typeof PAGES)[number];

/** Something to read about. */
export type Topic =
  | { readonly kind: 'concept'; readonly concept: Concept }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: Page };

interface Named {
  readonly names: readonly string[];
  readonly topic: Topic;
}

/**
 * What goes by a name: a page, a concept by id or title, a term by id, name or other name. Case and punctuation
 * do not matter; neither does the form of a word, such as its plural, unless something goes by the very name.
 */
export function findTopic(wanted: string, curriculum: Curriculum): Topic | undefined {
  const all = named(curriculum);
  for (const form of ['text', 'stem'] as const) {
    const key = keyOf(wanted, form);
    const found = key && all.find(({ names }) => names.some((name) => keyOf(name, form) === key));
    if (found) return found.topic;
  }
  return undefined;
}

/** The name that was most likely meant by one that nothing goes by: one like it, or one with a word like it. */
export function suggestTopic(wanted: string, curriculum: Curriculum): string | undefined {
  const names = topicNames(curriculum);
  const parts = new Map<string, string>();
  for (const name of names) {
    for (const { text } of words(name)) if (!parts.has(text)) parts.set(text, name);
  }
  return nearest(wanted, names) ?? parts.get(nearest(wanted, parts.keys()) ?? '');
}

/** Every name something goes by. */
export function topicNames(curriculum: Curriculum): string[] {
  return named(curriculum).flatMap(({ names }) => names);
}

function named({ concepts, terms }: Curriculum): Named[] {
  return [
    ...PAGES.map((kind) => ({ names: [kind], topic: { kind } })),
    ...concepts.map((concept) => ({
      names: [concept.id, concept.title],
      topic: { kind: 'concept' as const, concept },
    })),
    ...terms.map((term) => ({
      names: [term.id, term.term, ...term.also],
      topic: { kind: 'term' as const, term },
    })),
  ];
}

/** Words in a row; empty if there is none. */
function keyOf(name: string, form: 'text' | 'stem'): string {
  return words(name)
    .map((word) => word[form])
    .join(' ');
}
