import { MARGIN, type Size } from '../editor/furniture.ts';
import { wrapText } from '../editor/layout.ts';
import type { TickState } from './state.ts';
import { shownText } from './texts.ts';

/** Which parts the screen has from its top, and how many rows for each. */
export interface Geometry {
  /** Columns texts are wrapped at. */
  readonly width: number;
  readonly header: boolean;
  readonly question: number;
  /** Empty rows around the question. */
  readonly gaps: boolean;
  readonly rules: boolean;
  /** Rows of the list, or of what is shown in its place. */
  readonly body: number;
  /** Rows below the list, for what is said about a row and for the note being typed. */
  readonly panel: number;
  readonly footer: boolean;
}

/** A row of the list: a heading, or the row with that index. */
export type ListLine = { readonly heading: string } | { readonly index: number };

/** Lines longer than this are hard to read, however wide the terminal. */
const MAX_WIDTH = 96;
const MAX_QUESTION = 3;
const MAX_PANEL = 8;

/** The rows of the list with their headings. */
export function listLines({ rows }: Pick<TickState, 'rows'>): ListLine[] {
  return rows.flatMap(({ group }, index): ListLine[] => {
    return group === undefined ? [{ index }] : [{ heading: group }, { index }];
  });
}

/** Divides the screen. A low screen does without gaps, a lower one without question, rules and panel. */
export function arrange(state: TickState, { columns, rows }: Size): Geometry {
  // One column is kept for a space that hangs over the edge, one for the cursor behind it.
  const width = Math.max(1, Math.min(MAX_WIDTH, columns - MARGIN - 2));
  const header = rows >= 2;
  const footer = rows >= 3;
  const rules = rows >= 7;
  const gaps = rows >= 20;
  const { question: text } = state.sheet;
  const hasQuestion = rows >= 8 && !state.overlay && text !== '';
  const most = Math.min(MAX_QUESTION, Math.floor(rows / 8));
  const question = hasQuestion ? Math.min(most, wrapText(text, width).length) : 0;
  const gapRows = gaps ? (question > 0 ? 2 : 1) : 0;
  const furniture = Number(header) + Number(footer) + (rules ? 2 : 0) + question + gapRows;
  const room = Math.max(1, rows - furniture);
  const wanted = state.writing ? Math.max(1, panelRows(rows)) : panelRows(rows);
  const parts = { width, header, question, gaps, rules, footer };
  if (shownText(state, width) !== undefined) {
    const panel = state.writing ? Math.min(wanted, room) : 0;
    return { ...parts, body: room - panel, panel };
  }
  // An empty list says so.
  const lines = Math.max(1, listLines(state).length);
  const body = Math.max(0, Math.min(room - wanted, lines));
  return { ...parts, body, panel: room - body };
}

/** Rows the panel has at least. */
function panelRows(rows: number): number {
  return rows < 7 ? 0 : Math.max(2, Math.min(MAX_PANEL, Math.floor(rows / 3) - 1));
}
