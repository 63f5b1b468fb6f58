import type { OutputStream } from '../../host.ts';
import type { Style, Theme } from '../theme.ts';
import type { ClockReading } from './clock-display.ts';
import { clip, shorten, textWidth } from './graphemes.ts';
import { wrapText } from './layout.ts';
import type { Row, Span } from './painter.ts';

/** Columns kept free at the left edge. */
export const MARGIN = 1;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The size of a terminal; zero columns is what one reports that does not know. */
export function sizeOf({ columns, rows }: Pick<OutputStream, 'columns' | 'rows'>): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

interface Header {
  readonly title: string;
  readonly clock: ClockReading | undefined;
  readonly size: Size;
  readonly theme: Theme;
}

/** The title, and at the right edge the clock. */
export function header({ title, clock, size, theme }: Header): Row {
  const time = clock?.text ?? '';
  const room = Math.max(0, size.columns - 2 * MARGIN - (time === '' ? 0 : textWidth(time) + 2));
  const heading = shorten(title, room);
  const gap = Math.max(MARGIN, size.columns - 2 * MARGIN - textWidth(heading) - textWidth(time));
  const tones = { calm: theme.strong, low: theme.warn, urgent: theme.bad };
  return [
    ...indent(heading, theme.title),
    { text: ' '.repeat(gap) },
    { text: time, style: clock && tones[clock.tone] },
  ];
}

interface Space {
  readonly width: number;
  /** Rows there are; none are needed. */
  readonly room: number;
  /** Said at the end of a text that goes on. */
  readonly more: string;
}

/** A text wrapped, as far as there is room for it. */
export function cutText(text: string, { width, room, more }: Space, theme: Theme): Row[] {
  const lines = wrapText(text, width);
  if (lines.length <= room) return lines.map((line) => indent(line));
  const shown = lines.slice(0, room);
  const last = shown.pop();
  if (last === undefined) return [];
  const cut = shorten(last, Math.max(0, width - more.length - 5), '');
  return [
    ...shown.map((line) => indent(line)),
    [...indent(cut), { text: ` ... ${more}`, style: theme.strong }],
  ];
}

/** What a rule says about rows that are off the screen; nothing if there are none. */
export function hidden(rows: number, where: 'above' | 'below'): string {
  return rows > 0 ? `${rows} ${rows === 1 ? 'row' : 'rows'} ${where}` : '';
}

/** A line across the screen that says something, if that fits. */
export function rule({ columns }: Size, says: string, { faint }: Theme): Row {
  const length = Math.max(0, columns - 2 * MARGIN);
  const wanted = says === '' ? '' : `-- ${says} `;
  const label = textWidth(wanted) < length ? wanted : '';
  return indent(label + '-'.repeat(length - textWidth(label)), faint);
}

/** As many keys, with what they do, as fit into that many columns. */
export function keyHints(keys: readonly (readonly [string, string])[], columns: number, theme: Theme): Row {
  let left = columns;
  const row: Span[] = [];
  for (const [key, action] of keys) {
    const taken = 3 + key.length + action.length;
    if (taken > left) break;
    left -= taken;
    row.push({ text: '  ' }, { text: key, style: theme.strong }, { text: ` ${action}` });
  }
  return row;
}

/** A row of one text behind the margin. */
export function indent(text: string, style?: Style): Row {
  return [{ text: ' '.repeat(MARGIN) }, { text, style }];
}

/** The row cut off at the edge of the screen. */
export function clipRow(row: Row, columns: number): Row {
  let left = columns;
  return row.map((span) => {
    const text = clip(span.text, left);
    left -= textWidth(text);
    return { ...span, text };
  });
}
