import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Flag } from '../../src/domain/critique.ts';
import { CANCELLED_EXIT_CODE, ExpectedError } from '../../src/errors.ts';
import { EVENT_TYPES } from '../../src/store/read-event.ts';
import { complete } from '../support/published-schema.ts';

const GUIDE = readFileSync('docs/formats.md', 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^```(json|yaml) ([a-z-]+)\n(.*?)^```$/gms)].map(
  ([, language, schema = '', text = '']) => ({
    schema,
    value: language === 'json' ? JSON.parse(text) : parse(text),
  }),
);
/** What stands in backticks outside the examples. */
const NAMED = new Set(
  [...GUIDE.replace(/^```.*?^```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, name]) => name),
);

/** The names of all fields of a schema. */
function fieldsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'properties' in part && 'type' in part ? Object.keys(part.properties ?? {}) : [];
  return [...own, ...Object.values(part).flatMap(fieldsOf)];
}

describe('the guide to the formats', () => {
  const shown = [...new Set(EXAMPLES.map(({ schema }) => schema))];

  it.each(EXAMPLES)('has an example that is a whole and true $schema', ({ schema, value }) => {
    expect(complete(schema)(value)).toEqual([]);
  });

  it.each(shown)('says what each field of %s is', (name) => {
    const fields = fieldsOf(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')));
    expect(fields.length).toBeGreaterThan(2);
    const everywhere = ['schemaVersion', 'kind', 'clarify', 'data', 'training', 'serving', 'monitoring'];
    const missing = new Set(fields.filter((field) => !NAMED.has(field) && !everywhere.includes(field)));
    expect([...missing]).toEqual([]);
  });

  it('shows every format that scripts meet, and names every event and flag', () => {
    // Described where they are written, or by the schema alone.
    const elsewhere = [
      'concept',
      'doctor',
      'estimate',
      'framework',
      'glossary',
      'learn',
      'reading',
      'scenario',
      'tools',
    ];
    const all = readdirSync('schema').map((file) => file.replace('.schema.json', ''));
    expect(all.filter((name) => !shown.includes(name))).toEqual(elsewhere);
    expect([...EVENT_TYPES, ...Flag.options].filter((name) => !NAMED.has(name))).toEqual([]);
  });

  it('has the exit codes', () => {
    const kinds = ['findings', 'usage', 'not-found', 'configuration', 'data', 'llm', 'cancelled'] as const;
    const codes = kinds.map((kind) => new ExpectedError(kind, '').exitCode);
    const rows = [...GUIDE.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(rows).toEqual([...new Set([0, ...codes, 70])].sort((a, b) => a - b));
    expect(rows).toContain(CANCELLED_EXIT_CODE);
  });
});
