import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/text/clean.ts';

describe('cleanText', () => {
  it.each([
    ['colour', 'a\u001B[31mred\u001B[0mb', 'aredb'],
    ['C1 CSI', 'a\u009B2Jb', 'ab'],
    ['title, ended by BEL', 'a\u001B]0;title\u0007b', 'ab'],
    ['link, ended by ST', 'a\u001B]8;;http://x\u001B\\b', 'ab'],
    ['C1 OSC', 'a\u009D0;title\u009Cb', 'ab'],
    ['DCS', 'a\u001BPq#0\u001B\\b', 'ab'],
    ['APC', 'a\u001B_payload\u001B\\b', 'ab'],
    ['an OSC that never ends stops at the line', 'a\u001B]0;title\nb', 'a\nb'],
    ['a lone escape', 'a\u001B', 'a'],
    ['charset switch', 'a\u001B(0b', 'ab'],
    ['carriage return that would overwrite', 'safe\revil', 'safe\nevil'],
    ['Windows line ending', 'a\r\nb', 'a\nb'],
    ['backspace', 'a\b\bb', 'ab'],
    ['bidi override', 'a\u202Eb\u202C', 'ab'],
    ['zero-width and tags', 'a\u200B\u{E0041}b', 'ab'],
    ['NUL and DEL', 'a\u0000\u007Fb', 'ab'],
  ])('removes %s', (_, hostile, clean) => {
    expect(cleanText(hostile)).toBe(clean);
  });

  it('keeps what people write', () => {
    const text = 'naïve café — 你好\n\t- 50 ms p99, 👩‍💻 “quoted” and x < y [1]';
    expect(cleanText(text)).toBe(text);
  });

  it('leaves nothing a terminal acts on, whatever comes in', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '\u001B',
        '[',
        ']',
        'P',
        '\u009B',
        '\u009D',
        '\u0007',
        '\u009C',
        '\\',
        '3',
        'm',
        ';',
        '\r',
        'a',
        '\n',
        '\u202E',
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const clean = cleanText(parts.join(''));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
        expect(clean).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('cleanLine', () => {
  it('makes one line', () => {
    expect(cleanLine(' a\n\tb\u001B[2J ')).toBe('a b');
  });
});
