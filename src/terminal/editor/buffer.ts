import { cleanText } from '../../text/clean.ts';
import { measure } from './graphemes.ts';

/** A text and the place in it where typing goes: an offset in UTF-16 code units, between two graphemes. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

const TAB = '  ';

/** What typing or pasting `text` puts into a draft: no control or bidi sequences, spaces for tabs. */
export function typed(text: string): string {
  return cleanText(text).replaceAll('\t', TAB);
}

/** Replaces `start` to `end` and puts the cursor behind what was put in. */
export function splice(draft: Draft, start: number, end: number, inserted: string): Draft {
  const text = draft.text.slice(0, start) + inserted + draft.text.slice(end);
  return { text, cursor: atBoundary(text, start + inserted.length) };
}

/** The draft with the cursor at an offset, or behind the grapheme the offset falls into. */
export function moveTo(draft: Draft, cursor: number): Draft {
  return { text: draft.text, cursor: atBoundary(draft.text, cursor) };
}

export function lineStart({ text, cursor }: Draft): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

export function lineEnd({ text, cursor }: Draft): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

/** The cursor place one grapheme back. */
export function previousPlace(draft: Draft): number {
  const start = lineStart(draft);
  if (draft.cursor === start) return Math.max(0, start - 1);
  const { offsets, index } = locate(draft, start);
  return start + (offsets[index - 1] ?? 0);
}

/** The cursor place one grapheme on. */
export function nextPlace(draft: Draft): number {
  const end = lineEnd(draft);
  if (draft.cursor === end) return Math.min(draft.text.length, end + 1);
  const start = lineStart(draft);
  const { offsets, index } = locate(draft, start);
  return start + (offsets[index + 1] ?? end - start);
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

/** Start of the word the cursor is in or behind. */
export function previousWord({ text, cursor }: Draft): number {
  let place = cursor;
  while (place > 0 && !WORD_CHARACTER.test(characterBefore(text, place))) place -= 1;
  while (place > 0 && WORD_CHARACTER.test(characterBefore(text, place))) {
    place -= characterBefore(text, place).length;
  }
  return place;
}

/** End of the word the cursor is in or before. */
export function nextWord({ text, cursor }: Draft): number {
  let place = cursor;
  while (place < text.length && !WORD_CHARACTER.test(characterAt(text, place))) place += 1;
  while (place < text.length && WORD_CHARACTER.test(characterAt(text, place))) {
    place += characterAt(text, place).length;
  }
  return place;
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function characterBefore(text: string, offset: number): string {
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 2), offset));
  return text.slice(offset - (isPair ? 2 : 1), offset);
}

/** The graphemes of the line that starts at `start`, and which of them the cursor is before or in. */
function locate({ text, cursor }: Draft, start: number) {
  const { offsets, count } = measure(text.slice(start, lineEnd({ text, cursor })));
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < cursor - start) low = middle + 1;
    else high = middle;
  }
  return { offsets, index: low };
}

function atBoundary(text: string, offset: number): number {
  const cursor = Math.max(0, Math.min(offset, text.length));
  const draft = { text, cursor };
  const start = lineStart(draft);
  const { offsets, index } = locate(draft, start);
  return start + (offsets[index] ?? 0);
}
