import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTheme } from '../../src/terminal/theme.ts';
import { minutesAndSeconds, paragraph, stacked, table } from '../../src/views/layout.ts';

const layout = { theme: createTheme(0), columns: 40 };

describe('a paragraph', () => {
  it('wraps at words and hangs after its label', () => {
    const text = 'the quick brown fox jumps over the lazy dog and away';
    expect(paragraph(text, layout, '  + 1 ')).toBe(
      '  + 1 the quick brown fox jumps over the\n      lazy dog and away',
    );
  });

  it('keeps line breaks, indentation and bullets', () => {
    const text = 'first\n\n- a bullet that is long enough to be wrapped\n  code = 1';
    const lines = ['  first', '', '  - a bullet that is long enough to be', '    wrapped', '    code = 1'];
    expect(paragraph(text, layout, '  ')).toBe(lines.join('\n'));
  });

  it('never loses a word and never gets wider than asked', () => {
    const word = fc.stringMatching(/^[a-z]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 40, max: 120 }), (words, columns) => {
        const text = paragraph(words.join(' '), { ...layout, columns }, '  ');
        expect(text.split(/\s+/).filter(Boolean)).toEqual(words);
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.min(columns, 100));
      }),
    );
  });

  it('closes the styles of each line at its end, for pagers that forget them there', () => {
    const { quote, strong } = createTheme(2);
    const text = `${strong('bold')} ${quote('the quick brown fox jumps over the lazy dog')} plain`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are what is tested
    const styles = (line: string) => line.match(/\u001B\[[\d;]+m/g);
    expect(paragraph(text, layout).split('\n').map(styles)).toEqual([
      ['\u001B[1m', '\u001B[22m', '\u001B[38;5;67m', '\u001B[39m'],
      ['\u001B[38;5;67m', '\u001B[39m'],
    ]);
  });

  it('breaks a word that is wider than the screen', () => {
    const lines = paragraph('x'.repeat(100), layout).split('\n');
    expect(lines.map((line) => line.length)).toEqual([40, 40, 20]);
  });
});

it('a table lines its columns up, wide characters and styles included', () => {
  const { strong } = createTheme(1);
  const rows = table([
    ['你好', 'b'],
    [strong('a'), 'b'],
  ]);
  expect(rows).toBe(`你好  b\n${strong('a')}     b`);
});

it.each([
  [0, '0:00'],
  [59.6, '1:00'],
  [425, '7:05'],
  [3600, '60:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(minutesAndSeconds(seconds)).toBe(text);
});

it('stacked parts leave out what is empty', () => {
  expect(stacked(['a', '', undefined, false, 'b'])).toBe('a\n\nb');
});
