import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrompt } from '../../../src/llm/prompts/parse-prompt.ts';
import { formatFinding } from '../../../src/yaml/finding.ts';

const FRONT = [
  'id: clarify',
  'version: 3',
  'task: Answer from the facts.',
  'schema: grounded_reply',
  'params:',
  '  maxTokens: 400',
  '  deadlineSeconds: 8',
].join('\n');

const fileOf = ({ front = FRONT, system = 'Be short.', user = '{{ facts }}\n{{ question }}' } = {}) =>
  `---\n${front}\n---\n${system}\n---\n${user}\n`;

const read = (source: string) => parsePrompt(source, 'clarify.md', 'clarify');
const complaints = (parts: Parameters<typeof fileOf>[0]) => read(fileOf(parts)).findings.map(formatFinding);

describe('a prompt file', () => {
  it('holds what is sent', () => {
    const source = fileOf();
    const { prompt } = read(source);
    expect(prompt).toMatchObject({
      id: 'clarify',
      version: 3,
      schemaName: 'grounded_reply',
      maxTokens: 400,
      deadlineMilliseconds: 8000,
      system: 'Be short.',
      hash: createHash('sha256').update(source).digest('hex'),
    });
    expect(prompt?.render({ facts: 'A', question: 'B' })).toBe('A\nB');
  });

  it('may come from Windows', () => {
    const { prompt } = read(`\uFEFF${fileOf().replaceAll('\n', '\r\n')}`);
    expect(prompt?.render({ facts: 'A', question: 'B' })).toBe('A\nB');
  });

  it('never reads what is put in as a template', () => {
    const hostile = '{{ question }}{% assign facts = 1 %}{% include "x" %}';
    expect(read(fileOf()).prompt?.render({ facts: hostile, question: 'B' })).toBe(`${hostile}\nB`);
  });

  it('renders any text as it is', () => {
    const { prompt } = read(fileOf({ user: '<{{ facts }}|{{ question }}>' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (facts, question) => {
        expect(prompt?.render({ facts, question })).toBe(`<${facts}|${question}>`);
      }),
    );
  });

  it('cannot be rendered without all of its variables', () => {
    expect(() => read(fileOf()).prompt?.render({ facts: 'A' })).toThrow('undefined variable: question');
  });
});

describe('what is wrong with a prompt file is told with its place', () => {
  it.each<[string, Parameters<typeof fileOf>[0], string]>([
    ['a key that is none', { front: `${FRONT}\nmodel: gpt` }, 'clarify.md:9:1: unknown key "model"'],
    [
      'a value that does not fit',
      { front: FRONT.replace('400', 'many') },
      'clarify.md:7:14: params.maxTokens:',
    ],
    [
      'the prompt of something else',
      { front: FRONT.replace('id: clarify', 'id: judge') },
      'clarify.md:2:5: id: expected "clarify"',
    ],
    [
      'another schema',
      { front: FRONT.replace('grounded_reply', 'anything') },
      'clarify.md:5:9: schema: expected "grounded_reply"',
    ],
    [
      'a variable in the system message',
      { system: 'Short.\nNow: {{ question }}' },
      'clarify.md:11:6: the system message is fixed',
    ],
    [
      'an unknown variable',
      { user: '{{ facts }}\n {{ rubric }}{{ question }}' },
      'clarify.md:13:5: unknown variable "rubric"',
    ],
    [
      'a property of a variable',
      { user: '{{ facts }}{{ question }}{{ facts.constructor }}' },
      'clarify.md:12:29: unknown variable "facts.constructor"',
    ],
    [
      'a variable that is left out',
      { user: '{{ facts }}' },
      'clarify.md:12:1: the variable "question" is never used',
    ],
    [
      'an unknown filter',
      { user: '{{ facts | shout }}{{ question }}' },
      'clarify.md:12:1: undefined filter: shout',
    ],
    [
      'another file',
      { user: '{{ facts }}{{ question }}\n{% include "x" %}' },
      'clarify.md:13:1: tag "include" not found',
    ],
    [
      'another file, rendered',
      { user: '{{ facts }}{{ question }}{% render "x" %}' },
      'clarify.md:12:26: tag "render" not found',
    ],
    [
      'an open tag',
      { user: '{{ facts }}{{ question }}{% if facts %}' },
      'clarify.md:12:26: tag {% if facts %} not closed',
    ],
    [
      'a hidden character',
      { user: '{{ facts }}{{ question }}\u202E' },
      'clarify.md:12:26: the character U+202E',
    ],
  ])('%s', (_, parts, expected) => {
    expect(complaints(parts).join('\n')).toContain(expected);
  });

  it.each([
    ['', 'clarify.md:1:1: expected "---" and the front matter'],
    ['Be short.', 'clarify.md:1:1: expected "---" and the front matter'],
    [`---\n${FRONT}\n`, 'expected "---" after the front matter'],
    [`---\n${FRONT}\n---\nBe short.\n`, 'expected "---" between the system and the user message'],
    [`${fileOf()}---\nmore`, 'clarify.md:14:1: a fourth "---"; expected three'],
  ])('%j', (source, expected) => {
    expect(read(source).findings.map(formatFinding).join('\n')).toContain(expected);
  });

  it('whatever the text is', () => {
    const part = fc.constantFrom(
      '---',
      '\n',
      '{{',
      '}}',
      '{%',
      '%}',
      'facts',
      ' ',
      ':',
      'id',
      '|',
      'raw',
      '"',
      '&a',
      '*a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { prompt, findings } = read(parts.join(''));
        expect(prompt === undefined).toBe(findings.length > 0);
      }),
    );
  });
});

it('bounds what a template may build', () => {
  const user = '{{ facts }}{{ question }}{% for i in (1..100000000) %}x{% endfor %}';
  expect(complaints({ user })).toEqual([expect.stringContaining('limit exceeded')]);
});
