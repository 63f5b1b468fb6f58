import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPainter, type Frame } from '../../../src/terminal/editor/painter.ts';
import { createScreen } from '../../support/screen.ts';

const bold = (text: string) => `\x1b[1m${text}\x1b[22m`;

function open() {
  const screen = createScreen(40, 4);
  const written: string[] = [];
  const painter = createPainter((output) => {
    written.push(output);
    screen.write(output);
  });
  painter.enter();
  return { screen, painter, written };
}

const line = (text: string): Frame => ({ rows: [[{ text }]], cursor: { row: 0, column: 0 } });

describe('createPainter', () => {
  it('sends nothing for a frame that is shown already', () => {
    const { painter, written } = open();
    painter.paint(line('same'));
    const before = written.length;
    painter.paint(line('same'));
    expect(written).toHaveLength(before);
  });

  it('sends only what follows the change', () => {
    const { painter, written } = open();
    painter.paint(line('the clock says 10:00'));
    painter.paint(line('the clock says 10:01'));
    expect(written.at(-1)).toBe('\x1b[?2026h\x1b[1;20H\x1b[K1\x1b[1;1H\x1b[?2026l');
  });

  it.each(['👩‍👩‍👧', '🇫🇷', '👍🏽', '❤️', '漢', '1️⃣'])(
    'puts what follows %s two columns on',
    async (grapheme) => {
      const { screen, painter } = open();
      painter.paint(line(`${grapheme}|${grapheme}|`));
      expect(await screen.character(0, 2)).toBe('|');
      expect(await screen.character(0, 5)).toBe('|');
    },
  );

  it('shows no cursor where there is none', () => {
    const { painter, written } = open();
    painter.paint({ rows: [], cursor: undefined });
    expect(written.at(-1)).toContain('\x1b[?25l');
    painter.paint(line(''));
    expect(written.at(-1)).toContain('\x1b[?25h');
  });

  it('comes to the same screen by changes as at once', async () => {
    const text = fc.array(
      fc.constantFrom('a', 'b', ' ', 'word', 'é', 'e', 'e\u0301', '\u0301', '漢', '👍', '👍🏽'),
      {
        maxLength: 8,
      },
    );
    const span = fc.record({
      text: text.map((parts) => parts.join('')),
      style: fc.constantFrom(undefined, bold),
    });
    const frame = fc.record({
      rows: fc.array(fc.array(span, { maxLength: 2 }), { maxLength: 3 }),
      cursor: fc.constant({ row: 0, column: 0 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 2, maxLength: 5 }), async (frames) => {
        const changed = open();
        for (const one of frames) changed.painter.paint(one);
        const fresh = open();
        fresh.painter.paint(frames.at(-1) as Frame);
        expect(await changed.screen.rows()).toEqual(await fresh.screen.rows());
        expect(await changed.screen.boldColumns(0)).toEqual(await fresh.screen.boldColumns(0));
      }),
      { numRuns: 150 },
    );
  });
});
