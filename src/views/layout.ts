import width from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Theme } from '../terminal/theme.ts';
import { closeStyles } from './line-styles.ts';

/** How to lay out: styles, and columns to stay within. */
export interface Layout {
  readonly theme: Theme;
  readonly columns: number;
  /** Nothing stands beside a text, as it is read aloud from the first line to the last. */
  readonly isLinear?: boolean;
}

/** Lines longer than this tire the eye, however wide the terminal is. */
const WIDEST = 100;

/** Text wrapped at words within the columns, every line after `first` or, from the second on, `rest`. */
export function paragraph(
  text: string,
  { columns }: Layout,
  first = '',
  rest = ' '.repeat(width(first)),
): string {
  const room = Math.max(20, Math.min(columns, WIDEST) - width(rest));
  return closeStyles(text.split('\n').flatMap((line) => wrapLine(line, room)))
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}

/** One line as several; they share its indentation, and a bullet stands out to the left. */
function wrapLine(line: string, room: number): string[] {
  const [indent = ''] = /^[ \t]*(?:[-*+] +|\d+[.)] +)?/.exec(line) ?? [];
  const hanging = ' '.repeat(Math.min(width(indent), 20));
  return wrapAnsi(line.slice(indent.length), Math.max(20, room - hanging.length), { hard: true })
    .split('\n')
    .map((part, index) => `${index === 0 ? indent : hanging}${part}`);
}

/** Rows of cells with every column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(row[column] ?? ''));
    }
  }
  return rows
    .map((row) => {
      let line = indent;
      for (let column = 0; column < row.length; column++) {
        const cell = row[column] ?? '';
        line += cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell) + GAP);
      }
      return line.trimEnd();
    })
    .join('\n');
}

/** Spaces between two columns. */
const GAP = 2;

/** The quicker way for most cells: ten thousand rows have many. */
function widthOf(cell: string): number {
  return /^[ -~]*$/.test(cell) ? cell.length : width(cell);
}

/** Seconds as minutes:seconds, such as 7:05. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Parts with an empty line between them; empty parts are left out. */
export function stacked(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}

/** A heading in bold with its body below; the body is never empty. */
export function titled(title: string, body: string, { theme }: Layout): string {
  return `${theme.strong(title)}\n${body}`;
}
