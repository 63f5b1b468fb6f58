import { clipRow, cutText, header, indent, MARGIN, rule } from '../editor/furniture.ts';
import { shorten } from '../editor/graphemes.ts';
import { columnOf, layOut, rowOf } from '../editor/layout.ts';
import type { Frame, Row } from '../editor/painter.ts';
import type { Theme } from '../theme.ts';
import { arrange, type Geometry, type ListLine, listLines } from './geometry.ts';
import { countLabel, footer, placeLabel, type Scene } from './labels.ts';
import type { TickState, Writing } from './state.ts';
import { SIGNS, shownText } from './texts.ts';

/** Rows of one part of the screen, and the cursor if it is there. */
interface Part {
  readonly rows: readonly Row[];
  readonly cursor?: { readonly row: number; readonly column: number };
  /** Rows that are off the screen. */
  readonly above?: number;
  readonly below?: number;
}

const MORE = 'Enter: all';

/** The screen to show. */
export function compose(scene: Scene): Frame {
  const { state, clock, size, theme } = scene;
  const geometry = arrange(state, size);
  const body = bodyPart(scene, geometry);
  const panel = state.writing ? writingPart(state.writing, geometry, theme) : rowPart(scene, geometry);
  const rows: Row[] = [];
  if (geometry.header) rows.push(header({ title: state.sheet.title, clock, size, theme }));
  if (geometry.gaps) rows.push([]);
  if (geometry.question > 0) {
    const { width, question: room } = geometry;
    rows.push(...cutText(state.sheet.question, { width, room, more: MORE }, theme));
    if (geometry.gaps) rows.push([]);
  }
  if (geometry.rules) rows.push(rule(size, placeLabel(scene, body.above ?? 0), theme));
  const bodyStart = rows.length;
  rows.push(...filled(body.rows, geometry.body));
  if (geometry.rules) rows.push(rule(size, countLabel(scene, body.below ?? 0), theme));
  const panelStart = rows.length;
  rows.push(...filled(panel.rows, geometry.panel));
  if (geometry.footer) rows.push(footer(scene));
  const [start, at] = panel.cursor ? [panelStart, panel.cursor] : [bodyStart, body.cursor];
  const cursor = at && { row: start + at.row, column: Math.min(size.columns - 1, at.column) };
  return { rows: rows.map((row) => clipRow(row, size.columns)), cursor };
}

function filled(rows: readonly Row[], height: number): Row[] {
  return Array.from({ length: height }, (_, index) => rows[index] ?? []);
}

function bodyPart({ state, size, theme }: Scene, { width, body }: Geometry): Part {
  const text = shownText(state, width);
  if (!text) return listPart(state, body, size.columns, theme);
  const top = state.overlay?.top ?? state.tops[state.place] ?? 0;
  const first = Math.max(0, Math.min(top, text.length - body));
  const visible = text.slice(first, first + body);
  return {
    rows: visible.map((line) => indent(line)),
    above: first,
    below: text.length - first - visible.length,
  };
}

/** The part of the list around the cursor, which is in the brackets of its row. */
function listPart(state: TickState, height: number, columns: number, theme: Theme): Part {
  const lines = listLines(state);
  const current = lines.findIndex((line) => 'index' in line && line.index === state.cursor);
  const first = Math.max(0, Math.min(current - (height >> 1), lines.length - height));
  const visible = lines.slice(first, first + height);
  const rows = visible.map((line) => listRow(line, state, columns, theme));
  const place = current - first;
  const isShown = place >= 0 && place < height;
  return {
    rows: rows.length > 0 || height === 0 ? rows : [indent('There is nothing to tick.')],
    ...(isShown && { cursor: { row: place, column: MARGIN + '> ['.length } }),
    above: first,
    below: lines.length - first - visible.length,
  };
}

function listRow(line: ListLine, { rows, cursor }: TickState, columns: number, theme: Theme): Row {
  if ('heading' in line) return indent(shorten(line.heading, columns - 2 * MARGIN), theme.title);
  const row = rows[line.index];
  if (!row) return [];
  const isCurrent = line.index === cursor;
  const mark = row.note === '' ? '' : '  (note)';
  const room = Math.max(0, columns - 2 * MARGIN - '> [x] '.length - mark.length);
  const tones = { open: undefined, half: theme.warn, full: theme.good };
  return [
    ...indent(isCurrent ? '> ' : '  ', theme.accent),
    { text: SIGNS[row.tick], style: tones[row.tick] },
    { text: ' ' },
    { text: shorten(row.label, room), style: isCurrent ? theme.strong : undefined },
    { text: mark },
  ];
}

/** What there is to say about the row under the cursor; where that is too much, notes keep a row each. */
function rowPart({ state, theme }: Scene, { width, panel }: Geometry): Part {
  const row = state.rows[state.cursor];
  if (!row) return { rows: [] };
  const notes = [
    row.note && `Note: ${row.note}`,
    panel > 3 && state.notes && `Notes on the whole: ${state.notes}`,
  ];
  const below = notes.flatMap((note) => (note ? [indent(shorten(note, width))] : []));
  if (row.detail === '') return { rows: below };
  const room = Math.max(1, panel - below.length);
  return { rows: [...cutText(row.detail, { width, room, more: MORE }, theme), ...below] };
}

/** The note being typed, wrapped, with the rows around the cursor if there is no room for all. */
function writingPart({ on, draft }: Writing, { width, panel }: Geometry, theme: Theme): Part {
  const heading = indent(on === 'whole' ? 'Notes on the whole:' : 'Note on this row:', theme.strong);
  const start = panel > 1 ? 1 : 0;
  const layout = layOut(draft.text, width);
  const index = rowOf(layout, draft.cursor);
  const first = Math.max(0, index - (panel - start) + 1);
  const shown = layout.slice(first).map((row) => indent(draft.text.slice(row.start, row.end)));
  const current = layout[index];
  const column = MARGIN + (current ? columnOf(draft.text, current, draft.cursor) : 0);
  return { rows: [...(start ? [heading] : []), ...shown], cursor: { row: start + index - first, column } };
}
