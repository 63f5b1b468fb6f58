import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkdown, parseMarkdownAnswers } from '../../src/candidate/answers-markdown.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';

describe('answers in Markdown', () => {
  it('are what stands below each heading', () => {
    const text =
      '# My answers\n\nnotes\n\n## Clarify\n\nWho is it for?\n\n### Numbers\n\n1 M\n\n## data ##\r\nlogs\r\n';
    expect(parseMarkdownAnswers(text, 'a.md')).toEqual({
      clarify: 'Who is it for?\n\n### Numbers\n\n1 M',
      data: 'logs',
    });
  });

  it('may have headings in fenced code', () => {
    const text = '## data\n```\n## not a heading\n```\n~~~\n```\n## nor this\n~~~\nend';
    expect(parseMarkdownAnswers(text, 'a.md').data).toMatch(/nor this\n~~~\nend$/);
  });

  it.each([
    ['## data\nx\n\n## servign\ny', 'a.md:4:1: no stage "servign"; the stages are clarify, data'],
    ['## data\nx\n## data\ny', 'a.md:3:1: data is answered twice'],
    ['## \u001B[2Jdata', 'a.md:1:1: no stage "data"'],
  ])('%j is refused', (text, message) => {
    expect(() => parseMarkdownAnswers(text, 'a.md')).toThrow(message);
  });

  it('come back as they were written', () => {
    const answer = fc.stringMatching(/^[a-z][a-z .\n-]*$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.record(Object.fromEntries(STAGE_IDS.map((id) => [id, answer]))), (answers) => {
        const text = Object.entries(answers).map(([id, body]) => `## ${id}\n\n${body}\n\n`);
        expect(parseMarkdownAnswers(text.join(''), 'a.md')).toEqual(answers);
      }),
    );
  });

  it.each([
    ['answers.md', 'no heading', true],
    ['answers.yaml', '## a comment', false],
    ['-', '## data\nx', true],
    ['-', 'stages:\n  data: "## x"', false],
  ])('%s with %j: %s', (file, text, expected) => {
    expect(isMarkdown(text, file)).toBe(expected);
  });
});
