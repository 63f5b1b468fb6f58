import { type Draft, typed } from '../editor/buffer.ts';
import type { TickRequest, TickRow } from '../terminal.ts';

/** What of a request is shown; nothing of it changes. */
export type Sheet = Pick<TickRequest, 'title' | 'question' | 'pages' | 'words'>;

/** A text shown in place of the list, and how far it is scrolled. */
export interface Overlay {
  /** The keys, or all there is to say about the row under the cursor. */
  readonly kind: 'help' | 'row';
  readonly top: number;
}

/** A note being typed: on the row under the cursor, or on the whole. */
export interface Writing {
  readonly on: 'row' | 'whole';
  readonly draft: Draft;
}

/** All that a key can change in a tick list, and what it is about. */
export interface TickState {
  readonly sheet: Sheet;
  readonly rows: readonly TickRow[];
  readonly notes: string;
  /** Index of the row under the cursor. */
  readonly cursor: number;
  /** What is shown: 0 is the list, 1 the first page. */
  readonly place: number;
  /** How far each place is scrolled; the list follows its cursor. */
  readonly tops: readonly number[];
  readonly overlay: Overlay | undefined;
  readonly writing: Writing | undefined;
  /** Whether it was asked if this is the end. */
  readonly asksFinish: boolean;
  /** Said in the footer until the next key. */
  readonly notice: string;
}

/** A request without what a terminal would act on; its ids are as they were. */
export function cleanRequest(request: TickRequest): TickRequest {
  const { title, question, pages, words, rows, notes } = request;
  return {
    ...request,
    title: oneLine(title),
    question: typed(question).trim(),
    pages: pages.map(({ name, entries }) => ({ name: oneLine(name), entries: entries.map(typed) })),
    words: { open: oneLine(words.open), half: oneLine(words.half), full: oneLine(words.full) },
    rows: rows.map(({ group, ...row }) => ({
      ...row,
      label: oneLine(row.label),
      detail: typed(row.detail).trim(),
      note: oneLine(row.note),
      ...(group !== undefined && { group: oneLine(group) }),
    })),
    notes: oneLine(notes),
  };
}

function oneLine(text: string): string {
  return typed(text).replaceAll('\n', ' ').trim();
}

/** A tick list with the cursor in its first row. */
export function startState(request: TickRequest): TickState {
  const { title, question, pages, words, rows, notes } = cleanRequest(request);
  return {
    sheet: { title, question, pages, words },
    rows,
    notes,
    cursor: 0,
    place: 0,
    tops: [0, ...pages.map(() => 0)],
    overlay: undefined,
    writing: undefined,
    asksFinish: false,
    notice: '',
  };
}
