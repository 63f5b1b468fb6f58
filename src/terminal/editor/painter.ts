import type { Style } from '../theme.ts';
import { isAscii, isDisputed, measure, textWidth } from './graphemes.ts';

/** A piece of a row in one style. */
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
}

export type Row = readonly Span[];

/** The whole screen: its rows from the top, and the cursor counted from 0, or none. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly cursor: { readonly row: number; readonly column: number } | undefined;
}

const ESC = '\x1b[';
const SYNCHRONIZED_START = `${ESC}?2026h`;
const SYNCHRONIZED_END = `${ESC}?2026l`;
/** Alternate screen on, auto-wrap off, bracketed paste on, clear. */
const ENTER = `${ESC}?1049h${ESC}?7l${ESC}?2004h${ESC}2J`;
/** Bracketed paste off, auto-wrap on, cursor shown, plain style, alternate screen off. */
const LEAVE = `${ESC}?2004l${ESC}?7h${ESC}?25h${ESC}0m${ESC}?1049l`;

/** Shows frames on the alternate screen, sending only what changed. */
export interface Painter {
  enter(): void;
  paint(frame: Frame): void;
  /** Forgets what is on screen, so that the next frame is painted whole. */
  forget(): void;
  leave(): void;
}

export function createPainter(write: (output: string) => void): Painter {
  let shown: Frame | undefined;
  let entered = false;
  return {
    enter() {
      entered = true;
      shown = undefined;
      write(ENTER);
    },
    paint(frame) {
      const changes = difference(shown, frame);
      shown = frame;
      if (changes !== '') write(SYNCHRONIZED_START + changes + SYNCHRONIZED_END);
    },
    forget() {
      shown = undefined;
    },
    leave() {
      if (entered) write(LEAVE);
      entered = false;
    },
  };
}

function difference(before: Frame | undefined, after: Frame): string {
  let output = before ? '' : `${ESC}0m${ESC}2J`;
  const height = Math.max(before?.rows.length ?? 0, after.rows.length);
  for (let row = 0; row < height; row += 1) {
    output += rowDifference(before?.rows[row] ?? [], after.rows[row] ?? [], row);
  }
  const was = before?.cursor;
  const is = after.cursor;
  if (is && (output !== '' || was?.row !== is.row || was.column !== is.column)) {
    output += place(is.row, is.column);
  }
  if (!before || Boolean(was) !== Boolean(is)) output += `${ESC}?25${is ? 'h' : 'l'}`;
  return output;
}

function place(row: number, column: number): string {
  return `${ESC}${row + 1};${column + 1}H`;
}

/** Keeps what the rows begin with in common, clears the rest and writes it anew. */
function rowDifference(before: Row, after: Row, row: number): string {
  let column = 0;
  let index = 0;
  let kept = 0;
  for (; index < after.length; index += 1) {
    const [old, next] = [before[index], after[index]];
    if (!old || !next || old.style !== next.style) break;
    if (old.text !== next.text) {
      kept = commonStart(old.text, next.text);
      break;
    }
    column += textWidth(next.text);
  }
  if (index === after.length && index === before.length) return '';
  const rest = after.slice(index).map((span, position) => ({
    ...span,
    text: position === 0 ? span.text.slice(kept) : span.text,
  }));
  if (kept > 0) column += textWidth(after[index]?.text.slice(0, kept) ?? '');
  let output = `${place(row, column)}${ESC}K`;
  for (const { text, style } of rest) {
    const aligned = align(text, column);
    output += style && text !== '' ? style(aligned) : aligned;
    column += textWidth(text);
  }
  return output;
}

/** Code units two texts begin with in common, up to a place between graphemes of both. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  if (isAscii(a) && isAscii(b)) return length;
  const ends = new Set(boundaries(a));
  return boundaries(b).findLast((offset) => offset <= length && ends.has(offset)) ?? 0;
}

function boundaries(text: string): number[] {
  const { offsets, count } = measure(text);
  return offsets.slice(0, count + 1);
}

/** The text with the column said after each grapheme whose width terminals disagree about. */
function align(text: string, column: number): string {
  if (isAscii(text)) return text;
  const { count, offsets, columns } = measure(text);
  let output = '';
  for (let index = 0; index < count; index += 1) {
    const grapheme = text.slice(offsets[index], offsets[index + 1]);
    // A combining mark with nothing to combine with would change the cell before it.
    if (columns[index] === columns[index + 1]) continue;
    output += grapheme;
    if (isDisputed(grapheme)) output += `${ESC}${column + (columns[index + 1] ?? 0) + 1}G`;
  }
  return output;
}
