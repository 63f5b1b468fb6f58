import { cleanLine } from '../../text/clean.ts';
import { type Draft, moveTo, splice, typed } from '../editor/buffer.ts';
import { deleted, moved } from '../editor/draft-keys.ts';
import type { Size } from '../editor/furniture.ts';
import type { KeyEvent } from '../editor/keys.ts';
import type { Tick, TickResult, TickRow } from '../terminal.ts';
import { arrange } from './geometry.ts';
import type { TickState, Writing } from './state.ts';
import { shownText } from './texts.ts';

/** What a key asks for beyond a change of the state. */
export type Intent =
  | { readonly kind: 'tick'; readonly id: string; readonly tick: Tick }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'notes'; readonly notes: string }
  | { readonly kind: 'end'; readonly how: TickResult['kind'] }
  | { readonly kind: 'suspend' | 'repaint' };

export interface Step {
  readonly state: TickState;
  /** In the order of the keys; nothing follows an end. */
  readonly intents: readonly Intent[];
}

const NAMES: Readonly<Record<string, string>> = { ' ': 'space', '\n': 'enter', '\t': 'tab' };

const AFTER: Readonly<Record<Tick, Tick>> = { open: 'half', half: 'full', full: 'open' };

const TICKS: Readonly<Record<string, (tick: Tick) => Tick>> = {
  space: (tick) => AFTER[tick],
  x: () => 'full',
  c: () => 'full',
  t: () => 'half',
  o: () => 'open',
  m: () => 'open',
  backspace: () => 'open',
};

const ENDS: Readonly<Record<string, TickResult['kind']>> = {
  '>': 'next',
  ']': 'next',
  'ctrl+d': 'next',
  '<': 'back',
  '[': 'back',
  'ctrl+c': 'cancelled',
};

/** Rows a key moves by; a page is what is on screen less one row. */
const MOVES: Readonly<Record<string, (page: number) => number>> = {
  up: () => -1,
  k: () => -1,
  down: () => 1,
  j: () => 1,
  pageup: (page) => -page,
  pagedown: (page) => page,
  home: () => Number.NEGATIVE_INFINITY,
  end: () => Number.POSITIVE_INFINITY,
};

const IN_LIST = 'Esc first: that is for the list.';
const NO_ROW = 'There is no row to tick.';

const TURNS: Readonly<Record<string, number>> = { tab: 1, right: 1, 'shift+tab': -1, left: -1 };

/** A note is one line, so its ends are those of the text. */
const EDGES: Readonly<Record<string, (draft: Draft) => number>> = {
  home: () => 0,
  'ctrl+a': () => 0,
  end: ({ text }) => text.length,
  'ctrl+e': ({ text }) => text.length,
};

/** The state after what the user did, and what else that asks for. `size` is that of the screen. */
export function step(state: TickState, event: KeyEvent, size: Size): Step {
  if (event.kind === 'key') return press(state, event.name, size);
  if (event.kind === 'text') return type(state, event.text, size);
  // Pasted text is words, not keys.
  if (state.writing) return only(write(state, state.writing, event.text));
  return only({ ...settle(state), notice: 'n or w first, then paste into the note.' });
}

/** The state with the note that was being typed kept, when there is one. */
export function keepWriting(state: TickState): Step {
  const { writing, rows, cursor } = state;
  const row = rows[cursor];
  const closed = settle(state);
  const text = cleanLine(writing?.draft.text ?? '');
  if (writing?.on === 'whole' && text !== state.notes) {
    return { state: { ...closed, notes: text }, intents: [{ kind: 'notes', notes: text }] };
  }
  if (writing?.on !== 'row' || !row || text === row.note) return only(closed);
  const changed = { ...closed, rows: withRow(rows, cursor, { ...row, note: text }) };
  return { state: changed, intents: [{ kind: 'note', id: row.id, note: text }] };
}

/** Keys typed faster than the screen is painted come as one text: each does what it does after the last. */
function type(state: TickState, text: string, size: Size): Step {
  let at = only(state);
  let rest = text;
  while (rest !== '' && at.intents.at(-1)?.kind !== 'end') {
    const { writing } = at.state;
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const piece = writing && character !== '\n' ? (rest.split('\n')[0] ?? '') : character;
    const next =
      writing && piece !== '\n'
        ? only(write(at.state, writing, piece))
        : press(at.state, nameOf(piece), size);
    at = { state: next.state, intents: [...at.intents, ...next.intents] };
    rest = rest.slice(piece.length);
  }
  return at;
}

function nameOf(character: string): string {
  return NAMES[character] ?? character.toLowerCase();
}

function press(state: TickState, key: string, size: Size): Step {
  if (key === 'ctrl+z') return { state, intents: [{ kind: 'suspend' }] };
  if (key === 'ctrl+l') return { state, intents: [{ kind: 'repaint' }] };
  if (key === 'ctrl+c') return end(state, 'cancelled');
  if (state.writing) return pressWriting(state, state.writing, key);
  if (state.asksFinish) return key === 'y' ? end(state, 'finish') : only(settle(state));
  const move = MOVES[key];
  if (move) return only(scroll(state, move, size));
  if (state.overlay) return only(settle(state));
  return pressInList(state, key);
}

function pressInList(state: TickState, key: string): Step {
  const how = ENDS[key];
  if (how) return end(state, how);
  const ticked = TICKS[key];
  if (ticked) return tick(state, ticked);
  const settled = settle(state);
  const { place, tops, rows, cursor } = state;
  const turn = TURNS[key];
  if (turn !== undefined) return only({ ...settled, place: (place + turn + tops.length) % tops.length });
  if (key === 'escape') return only({ ...settled, place: 0 });
  if (key === 'enter') return only({ ...settled, overlay: { kind: 'row', top: 0 } });
  if (key === '?' || key === 'f1') return only({ ...settled, overlay: { kind: 'help', top: 0 } });
  if (key === 'q') return only({ ...settled, asksFinish: true });
  if (key === 'w') return only({ ...settled, writing: { on: 'whole', draft: atEnd(state.notes) } });
  if (key !== 'n') return only({ ...settled, notice: 'No such key. ? lists the keys.' });
  const row = rows[cursor];
  if (place > 0 || !row) return only({ ...settled, notice: row ? IN_LIST : NO_ROW });
  return only({ ...settled, writing: { on: 'row', draft: atEnd(row.note) } });
}

function tick(state: TickState, change: (tick: Tick) => Tick): Step {
  const settled = settle(state);
  const row = state.rows[state.cursor];
  if (state.place > 0 || !row) return only({ ...settled, notice: row ? IN_LIST : NO_ROW });
  const next = change(row.tick);
  if (next === row.tick) return only(settled);
  const rows = withRow(state.rows, state.cursor, { ...row, tick: next });
  return { state: { ...settled, rows }, intents: [{ kind: 'tick', id: row.id, tick: next }] };
}

/** Moves the cursor in the list, or scrolls what is shown in its place. */
function scroll(state: TickState, move: (page: number) => number, size: Size): TickState {
  const { width, body } = arrange(state, size);
  const by = move(Math.max(1, body - 1));
  const { overlay, place, cursor, rows, tops } = state;
  const lines = shownText(state, width);
  if (!lines) return { ...settle(state), cursor: within(cursor + by, rows.length - 1) };
  const last = lines.length - body;
  // After a resize a top may lie behind the last one there is.
  const top = within(within(overlay?.top ?? tops[place] ?? 0, last) + by, last);
  if (overlay) return { ...state, overlay: { ...overlay, top } };
  return { ...settle(state), tops: tops.map((other, index) => (index === place ? top : other)) };
}

function pressWriting(state: TickState, writing: Writing, key: string): Step {
  if (key === 'enter') return keepWriting(state);
  if (key === 'escape') return only(settle(state));
  const { draft } = writing;
  const edge = EDGES[key];
  const next = edge ? moveTo(draft, edge(draft)) : (moved(draft, key) ?? deleted(draft, key));
  return only(next ? { ...state, writing: { ...writing, draft: next } } : state);
}

/** What was typed or pasted goes where the cursor is, all on one line. */
function write(state: TickState, writing: Writing, text: string): TickState {
  const { draft } = writing;
  const line = typed(text).replaceAll('\n', ' ');
  return { ...state, writing: { ...writing, draft: splice(draft, draft.cursor, draft.cursor, line) } };
}

/** A note being typed is kept: whoever leaves has not dropped it. */
function end(state: TickState, how: TickResult['kind']): Step {
  const kept = keepWriting(state);
  return { ...kept, intents: [...kept.intents, { kind: 'end', how }] };
}

function only(state: TickState): Step {
  return { state, intents: [] };
}

/** The state without what was open or said for the last key only. */
function settle(state: TickState): TickState {
  return { ...state, overlay: undefined, writing: undefined, asksFinish: false, notice: '' };
}

function withRow(rows: readonly TickRow[], index: number, row: TickRow): TickRow[] {
  return rows.map((other, place) => (place === index ? row : other));
}

function atEnd(text: string): Draft {
  return { text, cursor: text.length };
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
