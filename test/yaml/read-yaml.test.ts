import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatFinding } from '../../src/yaml/finding.ts';
import { type Rule, readYaml } from '../../src/yaml/read-yaml.ts';

const Menu = z.strictObject({
  title: z.string().optional(),
  dishes: z.array(z.strictObject({ name: z.string(), price: z.number().positive() })).default([]),
});

function read(text: string, rules: readonly Rule<z.output<typeof Menu>>[] = []) {
  const { value, findings } = readYaml(text, 'menu.yaml', Menu, rules);
  return { value, lines: findings.map(formatFinding), findings };
}

describe('readYaml', () => {
  it('gives the value with its defaults when nothing is wrong', () => {
    expect(read('title: Lunch')).toMatchObject({ value: { title: 'Lunch', dishes: [] }, lines: [] });
  });

  it('finds all that is wrong at once, in the order of the text', () => {
    const { value, lines } = read(
      'dishes:\n  - { name: 5, price: -1 }\n  - *pie\ntitel: "\\u001B"\ntitle: Lunch\ntitle: Tea',
    );
    expect(value).toBeUndefined();
    expect(lines).toEqual([
      'menu.yaml:2:13: dishes[0].name: expected text, got 5; text like this needs quotes',
      'menu.yaml:2:23: dishes[0].price: expected more than 0, got -1',
      'menu.yaml:3:5: aliases are not supported; text that begins with "*" needs quotes',
      'menu.yaml:4:1: unknown key "titel"; did you mean "title"?',
      'menu.yaml:4:8: the character U+001B cannot be shown and is not allowed',
      'menu.yaml:6:1: a second "title" in the same mapping',
    ]);
  });

  it('leaves out what only follows from broken structure', () => {
    expect(read('title: 5\ndishes:\n  - name: Pie\n   price: 2\n').lines).toEqual([
      'menu.yaml:1:8: title: expected text, got 5; text like this needs quotes',
      'menu.yaml:4:4: indented differently from what it belongs to',
    ]);
  });

  it('counts lines that end in CR LF as editors do', () => {
    expect(read('title: Lunch\r\n\r\ndishes: none\r\n').lines).toEqual([
      'menu.yaml:3:9: dishes: expected a list, got "none"',
    ]);
  });

  it('takes a byte order mark for none of the text', () => {
    expect(read('\uFEFFtitle: 5').lines).toEqual([
      'menu.yaml:1:8: title: expected text, got 5; text like this needs quotes',
    ]);
  });

  it('names hidden characters once a kind and never shows them', () => {
    const { value, lines } = read('title: a\u001B[31mb\u001B[0m\u202E\n# \0\n');
    expect(value).toBeUndefined();
    expect(lines).toEqual([
      'menu.yaml:1:9: the character U+001B cannot be shown and is not allowed, 2 times',
      'menu.yaml:1:19: the character U+202E cannot be shown and is not allowed',
      'menu.yaml:2:3: the character U+0000 cannot be shown and is not allowed',
    ]);
    expect(read('"ti\\etle\u001B[2J": x').lines.join()).not.toContain('\u001B');
    expect(read('title: [ "\u001B[2J" ]').lines.join()).not.toContain('\u001B');
  });

  it('says that a carriage return alone is no line ending', () => {
    expect(read('title: safe\revil').lines).toEqual([
      'menu.yaml:1:12: the character U+000D cannot be shown and is not allowed',
    ]);
  });

  it('reads text as it is written: yes, dates and octal numbers are no surprise', () => {
    const text =
      'dishes: [{ name: yes, price: 0x10 }, { name: 2026-01-01, price: 0o10 }, { name: 12:30, price: 1_0 }]';
    expect(read(text).lines).toEqual(['menu.yaml:1:95: dishes[2].price: expected a number, got "1_0"']);
    expect(read(text.replace('1_0', '10')).value?.dishes).toEqual([
      { name: 'yes', price: 16 },
      { name: '2026-01-01', price: 8 },
      { name: '12:30', price: 10 },
    ]);
  });

  it('keeps to its schema of YAML whatever version a directive asks for', () => {
    expect(read('%YAML 1.1\n---\ntitle: yes').value).toEqual({ title: 'yes', dishes: [] });
    expect(read('%YAML 1.1\n---\na: &a { title: x }\n<<: *a').lines).toContain(
      'menu.yaml:4:1: unknown key "<<"; expected title or dishes',
    );
  });

  it('cuts what it shows of a value', () => {
    expect(read(`dishes: ${'x'.repeat(500)}`).lines).toEqual([
      `menu.yaml:1:9: dishes: expected a list, got "${'x'.repeat(59)}…"`,
    ]);
  });

  it('stops counting at a thousand findings', () => {
    const { findings } = read(`dishes:\n${'- 1\n'.repeat(1500)}`);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.message).toBe('500 more');
  });
});

describe('the rules of readYaml', () => {
  const cheap: Rule<z.output<typeof Menu>> = {
    name: 'cheap',
    *check({ dishes }) {
      for (const [index, { price }] of dishes.entries()) {
        if (price > 10) yield { path: ['dishes', index, 'price'], message: 'too dear' };
      }
    },
  };
  const titled: Rule<z.output<typeof Menu>> = {
    name: 'titled',
    *check({ title }, file) {
      if (!title) yield { path: ['title'], message: `add a title to ${file}`, severity: 'warning' };
    },
  };

  it('are asked when the schema is met, and placed in the text', () => {
    const { value, findings } = read('dishes:\n  - name: Pie\n    price: 11', [titled, cheap]);
    expect(value).toBeUndefined();
    expect(findings).toEqual([
      {
        file: 'menu.yaml',
        line: 1,
        column: 1,
        severity: 'warning',
        rule: 'titled',
        message: 'title: add a title to menu.yaml',
      },
      {
        file: 'menu.yaml',
        line: 3,
        column: 12,
        severity: 'error',
        rule: 'cheap',
        message: 'dishes[0].price: too dear',
      },
    ]);
  });

  it('are not asked when it is not', () => {
    expect(read('dishes: 5', [titled]).lines).toEqual(['menu.yaml:1:9: dishes: expected a list, got 5']);
  });

  it('leave the value alone when they only warn', () => {
    expect(read('dishes: []', [titled])).toMatchObject({
      value: { dishes: [] },
      lines: ['menu.yaml:1:1: warning: title: add a title to menu.yaml'],
    });
  });
});

describe('formatFinding', () => {
  it('makes the name of the file safe to show', () => {
    const { findings } = readYaml('5', 'a\u001B[2J\n.yaml', Menu);
    expect(findings.map(formatFinding)).toEqual(['a .yaml:1:1: expected a mapping, got 5']);
  });
});

describe('any text', () => {
  it('ends in a value or an error, each finding on a line of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        'title',
        'dishes',
        'name',
        'price',
        ': ',
        '- ',
        '\n',
        '  ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '5',
      ),
      fc.constantFrom(
        '&a ',
        '*a',
        '!t ',
        '|',
        '>',
        '---\n',
        '...\n',
        '#',
        '?',
        '%',
        '\t',
        ',',
        '\\',
        '\r\n',
        '<<',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { value, findings } = read(text);
        expect(value === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        const lines = text.replace(/^\uFEFF/, '').split('\n');
        for (const { line, column } of findings) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
