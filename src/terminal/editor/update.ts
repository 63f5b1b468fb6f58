import { splice, typed } from './buffer.ts';
import { deleted, moved } from './draft-keys.ts';
import { type ChangeKind, change, type History, move, redo, startHistory, undo } from './history.ts';
import type { KeyEvent } from './keys.ts';
import { columnOf, layOut, offsetAt, rowEnd, rowOf } from './layout.ts';

/** A text shown in place of the answer, and how far it is scrolled. */
interface Overlay {
  readonly kind: 'help' | 'question' | 'paused' | 'drawing' | 'hint';
  readonly top: number;
}

/** All that a key can change. */
export interface EditorState {
  readonly history: History;
  /** Column that moves up and down aim at. */
  readonly goal: number | undefined;
  readonly overlay: Overlay | undefined;
  /** Said in the footer until the next key. */
  readonly notice: string;
  /** Whether the last key asked to submit a blank answer. */
  readonly askedBlank: boolean;
  /** When Esc was pressed, if that was the last key; for Esc, then Enter. */
  readonly escapedAt: number | undefined;
}

/** What the world around a key press is like. */
export interface Surroundings {
  /** Columns the answer is wrapped at. */
  readonly width: number;
  /** Rows of the answer on screen. */
  readonly height: number;
  /** Monotonic milliseconds. */
  readonly now: number;
  /** Whether there is a clock to pause. */
  readonly canPause: boolean;
  /** Whether the text can be shown drawn. */
  readonly canDraw: boolean;
  /** Whether a hint can be had. */
  readonly canHint: boolean;
}

/** What a key asks for beyond a change of the state. */
export type Intent = 'submit' | 'cancel' | 'external-editor' | 'repaint' | 'draw' | 'hint';

export interface Step {
  readonly state: EditorState;
  readonly intent?: Intent;
}

const ESCAPE_ENTER_MS = 1000;
const NO_CLOCK = 'There is no clock to pause.';
const ASK_BLANK = 'Nothing is written yet. Press Ctrl+D again to submit a blank answer.';

const INTENTS: Readonly<Record<string, Intent>> = {
  'ctrl+d': 'submit',
  'alt+enter': 'submit',
  'ctrl+enter': 'submit',
  'ctrl+c': 'cancel',
  'ctrl+o': 'external-editor',
  'ctrl+l': 'repaint',
};

const OVERLAYS: Readonly<Record<string, Overlay['kind']>> = {
  'ctrl+g': 'help',
  f1: 'help',
  'ctrl+t': 'question',
  'ctrl+p': 'paused',
};

/** Rows a key moves up or down; a page is the height of the answer less one row. */
const ROW_MOVES: Readonly<Record<string, (page: number) => number>> = {
  up: () => -1,
  down: () => 1,
  'ctrl+n': () => 1,
  pageup: (page) => -page,
  pagedown: (page) => page,
};

const ROW_START = new Set(['home', 'ctrl+a']);
const ROW_END = new Set(['end', 'ctrl+e']);

/** The editor at the end of a draft. */
export function startState(text: string): EditorState {
  return settle(startHistory({ text, cursor: text.length }));
}

/** The state after the text was replaced as a whole, elsewhere. */
export function replaceText(state: EditorState, text: string, notice = ''): EditorState {
  const { history } = state;
  if (text === history.draft.text) return { ...settle(history), notice };
  return { ...settle(change(history, { text, cursor: text.length }, 'other')), notice };
}

/** The state after a key, and what else the key asks for. */
export function step(state: EditorState, event: KeyEvent, surroundings: Surroundings): Step {
  if (state.overlay) return stepOverlay(state, state.overlay, event, surroundings);
  if (event.kind !== 'key') return stepText(state, event, surroundings);
  const { name } = event;
  if (name === 'escape') return { state: { ...settle(state.history), escapedAt: surroundings.now } };
  const intent = INTENTS[name];
  if (intent) return stepIntent(state, intent);
  if (name === 'ctrl+r' && surroundings.canDraw) {
    return { state: { ...settle(state.history), overlay: { kind: 'drawing', top: 0 } }, intent: 'draw' };
  }
  if ((name === 'alt+h' || name === 'f2') && surroundings.canHint) {
    return { state: { ...settle(state.history), overlay: { kind: 'hint', top: 0 } }, intent: 'hint' };
  }
  const overlay = OVERLAYS[name];
  if (overlay === 'paused' && !surroundings.canPause) {
    return { state: { ...settle(state.history), notice: NO_CLOCK } };
  }
  if (overlay) return { state: { ...settle(state.history), overlay: { kind: overlay, top: 0 } } };
  return { state: edit(state, name, surroundings) };
}

function settle(history: History): EditorState {
  return {
    history,
    goal: undefined,
    overlay: undefined,
    notice: '',
    askedBlank: false,
    escapedAt: undefined,
  };
}

function stepText(state: EditorState, event: KeyEvent & { text: string }, { now }: Surroundings): Step {
  const sinceEscape = now - (state.escapedAt ?? Number.NEGATIVE_INFINITY);
  if (event.kind === 'text' && event.text === '\n' && sinceEscape <= ESCAPE_ENTER_MS) {
    return stepIntent(state, 'submit');
  }
  const { draft } = state.history;
  const kind: ChangeKind = event.kind === 'text' && event.text.length === 1 ? 'typing' : 'other';
  const next = splice(draft, draft.cursor, draft.cursor, typed(event.text));
  return { state: settle(change(state.history, next, kind)) };
}

function stepIntent(state: EditorState, intent: Intent): Step {
  const isBlank = state.history.draft.text.trim() === '';
  if (intent === 'submit' && isBlank && !state.askedBlank) {
    return { state: { ...settle(state.history), notice: ASK_BLANK, askedBlank: true } };
  }
  return { state: settle(state.history), intent };
}

function edit(state: EditorState, name: string, { width, height }: Surroundings): EditorState {
  const { history } = state;
  const { draft } = history;
  const there = moved(draft, name);
  if (there) return settle(move(history, there));
  const rest = deleted(draft, name);
  if (rest) return settle(change(history, rest, 'deleting'));
  const rows = ROW_MOVES[name];
  if (rows) return moveRows(state, rows(Math.max(1, height - 1)), width);
  if (ROW_START.has(name) || ROW_END.has(name)) {
    const layout = layOut(draft.text, width);
    const row = layout[rowOf(layout, draft.cursor)];
    if (!row) return state;
    const cursor = ROW_START.has(name) ? row.start : rowEnd(draft.text, row);
    return settle(move(history, { text: draft.text, cursor }));
  }
  if (name === 'ctrl+z' || name === 'ctrl+_') return settle(undo(history));
  if (name === 'ctrl+y') return settle(redo(history));
  return settle(history);
}

/** Moves by rows as they are wrapped on screen; beyond the first or last row, to the start or the end. */
function moveRows(state: EditorState, by: number, width: number): EditorState {
  const { text, cursor } = state.history.draft;
  const rows = layOut(text, width);
  const current = rowOf(rows, cursor);
  const from = rows[current];
  const target = current + by;
  const to = rows[Math.max(0, Math.min(target, rows.length - 1))];
  if (!from || !to) return state;
  const goal = state.goal ?? columnOf(text, from, cursor);
  if (to === from) {
    const end = by < 0 ? 0 : text.length;
    return settle(move(state.history, { text, cursor: end }));
  }
  const place = offsetAt(text, to, goal);
  return { ...settle(move(state.history, { text, cursor: place })), goal };
}

/**
 * In an overlay the arrows scroll, typing goes back and writes, and any other key goes back. In a pause any key
 * goes back and does nothing else.
 */
function stepOverlay(
  state: EditorState,
  overlay: Overlay,
  event: KeyEvent,
  surroundings: Surroundings,
): Step {
  const closed = settle(state.history);
  if (overlay.kind === 'paused' && !(event.kind === 'key' && event.name === 'ctrl+c'))
    return { state: closed };
  if (event.kind !== 'key') {
    return event.text.trim() === '' ? { state: closed } : step(closed, event, surroundings);
  }
  if (event.name === 'ctrl+c') return stepIntent(state, 'cancel');
  const rows = ROW_MOVES[event.name];
  if (!rows) return { state: closed };
  const top = Math.max(0, overlay.top + rows(Math.max(1, surroundings.height - 1)));
  return { state: { ...state, overlay: { ...overlay, top } } };
}
