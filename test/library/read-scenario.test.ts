import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Scenario } from '../../src/domain/scenario.ts';
import { readScenario } from '../../src/library/read-scenario.ts';
import { cleanLine, cleanText } from '../../src/text/clean.ts';
import { scenarioYaml, writtenScenario } from '../support/scenario-fixture.ts';

const VALID = scenarioYaml();

/** Pieces of YAML and of trouble. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '*x',
    '&x',
    '!x',
    '|',
    '>',
    '---\n',
    '#',
  ),
  fc.constantFrom(
    '\t',
    '\0',
    '\u001B[2J',
    '\u202E',
    '\r',
    '\\',
    '<<: ',
    '__proto__: x\n',
    '? ',
    '%YAML 1.1\n',
    ',',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** The text with a stretch of it cut out, doubled, or replaced by something else. */
const mutated = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.constantFrom('cut', 'double', 'replace'), piece), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) =>
    edits.reduce((text, [at, length, kind, other]) => {
      const start = at % (text.length + 1);
      const stretch = text.slice(start, start + length);
      const insert = { cut: '', double: stretch + stretch, replace: other }[kind] ?? '';
      return text.slice(0, start) + insert + text.slice(start + length);
    }, VALID),
  );

describe('a scenario with its text disturbed', () => {
  it('ends in a scenario or in errors, each on a line of the text and safe to show', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { scenario, findings } = readScenario(text, 'spam-filter.yaml');
        expect(scenario === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        const lines = text.replace(/^\uFEFF/, '').split('\n');
        for (const { line, column, message } of findings) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toBe(cleanLine(message));
        }
        const order = findings.map(({ line, column }) => line * 1_000_000 + column);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('holds nothing that cannot be shown', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { scenario } = readScenario(text, 'spam-filter.yaml');
        if (!scenario) return;
        JSON.stringify(scenario, (_, value: unknown) => {
          if (typeof value === 'string') expect(value).toBe(cleanText(value));
          return value;
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a scenario of any words', () => {
  it('is read as it was written', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
      .map((text) => cleanText(text).trim())
      .filter((text) => text.length > 0);
    fc.assert(
      fc.property(line, line, line, (title, brief, ask) => {
        const data = writtenScenario((scenario) => {
          Object.assign(scenario, { title, brief: `${brief}\n${title}` });
          scenario.facts = [{ id: 'any', asks: [ask], reply: brief }];
        });
        const { scenario, findings } = readScenario(stringify(data), 'spam-filter.yaml');
        expect(findings).toEqual([]);
        expect(scenario).toEqual(Scenario.parse(data));
      }),
      { numRuns: 200 },
    );
  });
});
