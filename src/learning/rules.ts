import { didYouMean } from '../text/nearest.ts';
import type { Path } from '../yaml/finding.ts';
import type { Breach, Rule } from '../yaml/read-yaml.ts';
import type { Concept } from './concept.ts';
import type { Framework } from './framework.ts';
import type { Glossary } from './glossary.ts';
import type { ToolList } from './tools.ts';

/** What the file `name` has to fulfil beyond its schema; `known` are the ids of all concepts. */
export function conceptRules(name: string, known: readonly string[]): Rule<Concept>[] {
  return [
    {
      name: 'file-name',
      *check({ id }) {
        if (id !== name) yield { path: ['id'], message: `expected "${name}", the name of the file` };
      },
    },
    { name: 'unique-ids', check: ({ cards }) => repeated(cards, ['cards']) },
    {
      name: 'known-concepts',
      *check({ see }) {
        for (const [index, id] of see.entries()) {
          if (id === name) yield { path: ['see', index], message: 'this is the concept itself' };
          else yield* unknown(id, known, ['see', index]);
        }
      },
    },
  ];
}

export function glossaryRules(known: readonly string[]): Rule<Glossary>[] {
  return [
    { name: 'unique-ids', check: ({ terms }) => repeated(terms, ['terms']) },
    { name: 'known-concepts', check: ({ terms }) => unknownConcepts(terms, known, 'terms') },
  ];
}

export const FRAMEWORK_RULES: readonly Rule<Framework>[] = [
  { name: 'unique-ids', check: ({ steps }) => repeated(steps, ['steps']) },
];

export function toolRules(known: readonly string[]): Rule<ToolList>[] {
  return [{ name: 'known-concepts', check: ({ tools }) => unknownConcepts(tools, known, 'tools') }];
}

function* repeated(entries: readonly { readonly id: string }[], path: Path): Iterable<Breach> {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) yield { path: [...path, index, 'id'], message: `a second "${id}"` };
    seen.add(id);
  }
}

function* unknownConcepts(
  entries: readonly { readonly concept: string }[],
  known: readonly string[],
  list: string,
): Iterable<Breach> {
  for (const [index, { concept }] of entries.entries()) {
    yield* unknown(concept, known, [list, index, 'concept']);
  }
}

function* unknown(id: string, known: readonly string[], path: Path): Iterable<Breach> {
  if (!known.includes(id)) yield { path, message: `there is no concept "${id}"${didYouMean(id, known)}` };
}
