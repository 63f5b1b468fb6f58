import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/terminal/editor/graphemes.ts';
import { columnOf, layOut, offsetAt, rowOf, wrapText } from '../../../src/terminal/editor/layout.ts';

const pieces = fc.constantFrom(
  'a',
  'word',
  'longer-word',
  ' ',
  '  ',
  '\n',
  'é',
  'e\u0301',
  '漢字',
  '🙂',
  '👩‍👩‍👧',
  '🇫🇷',
  '-'.repeat(30),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const widths = fc.integer({ min: 1, max: 30 });

describe('layOut', () => {
  it('breaks after spaces, and long words where they must', () => {
    expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapText('abcdefghijkl mn', 5)).toEqual(['abcde', 'fghij', 'kl mn']);
    expect(wrapText('', 5)).toEqual(['']);
    expect(wrapText('a\n\nb', 5)).toEqual(['a', '', 'b']);
    expect(wrapText('漢字漢字', 5)).toEqual(['漢字', '漢字']);
  });

  it('lets one space hang over the edge, and moves further ones on', () => {
    expect(layOut('abcde  f', 5).map((row) => [row.start, row.end])).toEqual([
      [0, 6],
      [6, 8],
    ]);
  });

  it('keeps every character, in order, in rows that fit', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const rows = layOut(text, width);
        const rebuilt = rows
          .map((row) => text.slice(row.start, row.end) + (row.wrapped ? '' : '\n'))
          .join('');
        expect(rebuilt).toBe(`${text}\n`);
        for (const row of rows) {
          const content = text.slice(row.start, row.end);
          const wide = textWidth(content.replace(/ $/, ''));
          expect(wide <= width || [...new Intl.Segmenter().segment(content)].length === 1).toBe(true);
        }
      }),
    );
  });

  it('breaks only where the next word would not have fitted', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const rows = layOut(text, width);
        rows.forEach((row, index) => {
          const next = rows[index + 1];
          if (!row.wrapped || !next) return;
          const word = /^ ?[^ \n]*/.exec(text.slice(next.start))?.[0] ?? '';
          expect(textWidth(text.slice(row.start, row.end) + word)).toBeGreaterThan(width);
        });
      }),
    );
  });

  it('finds a place again from its row and column', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const rows = layOut(text, width);
        let place = 0;
        for (const { segment } of new Intl.Segmenter().segment(text)) {
          const row = rows[rowOf(rows, place)];
          if (!row) throw new Error('no row');
          expect(offsetAt(text, row, columnOf(text, row, place))).toBe(place);
          place += segment.length;
        }
      }),
    );
  });
});
