import { measure } from './graphemes.ts';

/** One row of wrapped text: `text.slice(start, end)`. */
export interface TextRow {
  readonly start: number;
  readonly end: number;
  /** Whether its line goes on in the next row. */
  readonly wrapped: boolean;
}

const CACHE_SIZE = 500;
let cachedWidth = 0;
const cache = new Map<string, readonly number[]>();

/**
 * Breaks a text into rows of at most `width` columns, after spaces where there are some. One space may hang
 * beyond the width, so a row takes up to `width + 1` columns.
 */
export function layOut(text: string, width: number): TextRow[] {
  const rows: TextRow[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const starts = wrapLine(line, width);
    starts.forEach((start, index) => {
      const next = starts[index + 1];
      rows.push({
        start: lineStart + start,
        end: lineStart + (next ?? line.length),
        wrapped: next !== undefined,
      });
    });
    lineStart += line.length + 1;
  }
  return rows;
}

/** The wrapped rows of a text as strings, without the spaces they were broken at. */
export function wrapText(text: string, width: number): string[] {
  return layOut(text, width).map((row) => text.slice(row.start, row.end).trimEnd());
}

/** Offsets in a line at which its rows start. Lines are remembered, as only one changes with a key. */
function wrapLine(line: string, width: number): readonly number[] {
  if (width !== cachedWidth || cache.size >= CACHE_SIZE) cache.clear();
  cachedWidth = width;
  const known = cache.get(line);
  if (known) return known;
  const starts = findBreaks(line, width);
  cache.set(line, starts);
  return starts;
}

function findBreaks(line: string, width: number): number[] {
  const { count, offsets, columns } = measure(line);
  const column = (index: number) => columns[index] ?? 0;
  const offset = (index: number) => offsets[index] ?? line.length;
  const starts = [0];
  let rowStart = 0;
  let afterSpace = 0;
  for (let index = 0; index < count; index += 1) {
    const isSpace = line.charCodeAt(offset(index)) === 0x20;
    const room = width + (isSpace ? 1 : 0);
    // Twice where a word moved to the next row is too long for that one, too.
    while (column(index + 1) - column(rowStart) > room && index > rowStart) {
      rowStart = afterSpace > rowStart ? afterSpace : index;
      starts.push(offset(rowStart));
    }
    if (isSpace) afterSpace = index + 1;
  }
  return starts;
}

/** Index of the row the cursor is shown in. */
export function rowOf(rows: readonly TextRow[], cursor: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.start ?? 0) <= cursor) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Column of the cursor in its row, from 0. */
export function columnOf(text: string, row: TextRow, cursor: number): number {
  const measured = measure(text.slice(row.start, cursor));
  return measured.columns[measured.count] ?? 0;
}

/** The cursor place in a row at a column, or the nearest before it. */
export function offsetAt(text: string, row: TextRow, column: number): number {
  const { count, offsets, columns } = measure(text.slice(row.start, row.end));
  // The end of a wrapped row is the start of the next one, so the last place in it is one before.
  const last = row.wrapped ? count - 1 : count;
  let index = 0;
  while (index < last && (columns[index + 1] ?? 0) <= column) index += 1;
  return row.start + (offsets[index] ?? 0);
}

/** The last cursor place of a row. */
export function rowEnd(text: string, row: TextRow): number {
  return offsetAt(text, row, Number.POSITIVE_INFINITY);
}
