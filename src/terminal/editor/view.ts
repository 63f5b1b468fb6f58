import type { Theme } from '../theme.ts';
import type { ClockReading } from './clock-display.ts';
import { clipRow, cutText, header, hidden, indent, keyHints, MARGIN, rule, type Size } from './furniture.ts';
import { shorten, textWidth } from './graphemes.ts';
import { helpText } from './help.ts';
import { columnOf, layOut, rowOf, wrapText } from './layout.ts';
import type { Frame, Row } from './painter.ts';
import type { EditorState } from './update.ts';

/** Which parts the screen has, and how many rows for each. */
export interface Geometry {
  /** Columns the answer and the question are wrapped at. */
  readonly width: number;
  readonly question: number;
  /** Empty rows between the parts. */
  readonly gaps: boolean;
  readonly rules: boolean;
  readonly footer: boolean;
  /** Rows of the answer on screen; at least 1. */
  readonly height: number;
}

export interface Scene {
  readonly title: string;
  readonly question: string;
  /** Shown below the question in its overlay. */
  readonly background: string;
  readonly state: EditorState;
  readonly clock: ClockReading | undefined;
  /** How long the clock has been paused in all. */
  readonly pausedSeconds: number;
  /** The text of the answer drawn, shown in its overlay as it is: wrapped, it would fall apart. */
  readonly drawing: string;
  readonly canDraw: boolean;
  /** What the other side says to someone who is stuck. */
  readonly hint: string;
  readonly canHint: boolean;
  readonly hasEditor: boolean;
  readonly size: Size;
  /** First row of the answer that was on screen before. */
  readonly top: number;
  readonly theme: Theme;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const MAX_WIDTH = 96;

/** Divides the screen. A low screen does without gaps, a lower one without rules, question and footer. */
export function arrange({ columns, rows }: Size, question: string): Geometry {
  // One column is kept for a space that hangs over the edge, one for the cursor behind it.
  const width = Math.max(1, Math.min(MAX_WIDTH, columns - MARGIN - 2));
  const gaps = rows >= 16;
  const rules = rows >= 8;
  const footer = rows >= 3;
  const wanted = question === '' ? 0 : wrapText(question, width).length;
  const questionRows = rows < 5 ? 0 : Math.min(wanted, Math.max(1, Math.floor(rows / 3)));
  const gapRows = gaps ? (questionRows > 0 ? 2 : 1) : 0;
  const furniture = (rows >= 2 ? 1 : 0) + gapRows + questionRows + (rules ? 2 : 0) + (footer ? 1 : 0);
  return { width, question: questionRows, gaps, rules, footer, height: Math.max(1, rows - furniture) };
}

/** The screen to show, and which row of the answer, or of the overlay, it begins with. */
export function compose(scene: Scene): Frame & { readonly top: number } {
  const { size, theme, state } = scene;
  const geometry = arrange(size, state.overlay ? '' : scene.question);
  const body = state.overlay ? overlayBody(scene, geometry) : answerBody(scene, geometry);
  const rows: Row[] = size.rows >= 2 ? [header(scene)] : [];
  if (geometry.gaps) rows.push([]);
  if (geometry.question > 0) {
    const { width, question: room } = geometry;
    rows.push(...cutText(scene.question, { width, room, more: 'Ctrl+T: read on' }, theme));
    if (geometry.gaps) rows.push([]);
  }
  if (geometry.rules) rows.push(rule(size, hidden(body.above, 'above'), theme));
  const bodyStart = rows.length;
  rows.push(...body.rows);
  while (rows.length < bodyStart + geometry.height) rows.push([]);
  if (geometry.rules) rows.push(rule(size, hidden(body.below, 'below'), theme));
  if (geometry.footer) rows.push(footer(scene));
  const cursor = body.cursor && {
    row: bodyStart + body.cursor.row,
    column: Math.min(size.columns - 1, body.cursor.column),
  };
  return { rows: rows.map((row) => clipRow(row, size.columns)), cursor, top: body.top };
}

interface Body {
  readonly rows: readonly Row[];
  readonly cursor: { readonly row: number; readonly column: number } | undefined;
  readonly top: number;
  /** Rows that are off the screen. */
  readonly above: number;
  readonly below: number;
}

function answerBody({ state, top, theme }: Scene, { width, height }: Geometry): Body {
  const { text, cursor } = state.history.draft;
  const layout = layOut(text, width);
  const index = rowOf(layout, cursor);
  const first = Math.max(index - height + 1, 0, Math.min(top, index, layout.length - height));
  const visible = layout.slice(first, first + height);
  const rows = visible.map((row) => indent(text.slice(row.start, row.end)));
  if (text === '') rows[0] = indent('Write your answer here. Enter starts a new line.', theme.faint);
  const row = layout[index];
  return {
    rows,
    cursor: { row: index - first, column: MARGIN + (row ? columnOf(text, row, cursor) : 0) },
    top: first,
    above: first,
    below: layout.length - first - visible.length,
  };
}

function overlayBody(scene: Scene, { width, height }: Geometry): Body {
  const { state } = scene;
  const isDrawn = state.overlay?.kind === 'drawing';
  const lines = isDrawn ? scene.drawing.split('\n') : wrapText(overlayText(scene, width), width);
  const first = Math.min(state.overlay?.top ?? 0, Math.max(0, lines.length - height));
  const visible = lines.slice(first, first + height);
  return {
    rows: visible.map((line) => indent(line)),
    cursor: undefined,
    top: first,
    above: first,
    below: lines.length - first - visible.length,
  };
}

function overlayText({ state, question, background, pausedSeconds, hint }: Scene, width: number): string {
  if (state.overlay?.kind === 'hint') return hint;
  if (state.overlay?.kind === 'question') return `${question}\n\n${background}`.trim();
  if (state.overlay?.kind === 'help') return helpText(width);
  return `Paused, ${Math.floor(pausedSeconds)} s so far. Any key: go on`;
}

function footer({ state, size, theme, background, hasEditor, canDraw, canHint }: Scene): Row {
  if (state.notice !== '') return indent(shorten(state.notice, size.columns - MARGIN), theme.warn);
  if (state.overlay?.kind === 'paused') return [];
  if (state.overlay) return indent('Any key: back   Up, Down: scroll');
  const count = countWords(state.history.draft.text);
  const words = `${count} ${count === 1 ? 'word' : 'words'}`;
  const keys: [string, string][] = [
    ['Ctrl+D', 'submit'],
    ...(canDraw ? ([['Ctrl+R', 'draw']] as [string, string][]) : []),
    ...(background === '' ? [] : ([['Ctrl+T', 'brief']] as [string, string][])),
    ['Ctrl+G', 'keys'],
    ...(canHint ? ([['Alt+H', 'hint']] as [string, string][]) : []),
    ...(hasEditor ? ([['Ctrl+O', 'editor']] as [string, string][]) : []),
    ['Ctrl+C', 'stop'],
  ];
  return [...indent(words), ...keyHints(keys, size.columns - MARGIN - textWidth(words), theme)];
}

/** Words as people count them: what stands between spaces and holds a letter or a digit. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
