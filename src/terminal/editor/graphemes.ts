import { eastAsianWidth, eastAsianWidthType } from 'get-east-asian-width';

/**
 * The graphemes of a text on one line and the columns they take. Both lists have `count + 1` entries:
 * grapheme `i` is `text.slice(offsets[i], offsets[i + 1])` and stands in columns `columns[i]` to `columns[i + 1]`.
 */
export interface Measured {
  readonly count: number;
  readonly offsets: readonly number[];
  readonly columns: readonly number[];
}

const ASCII = /^[\x20-\x7e]*$/;
/**
 * Where a grapheme may hold more than one code unit: runs that are not ASCII, with the neighbours they may
 * combine with. Between two ASCII characters there is always a boundary.
 */
const COMPLEX = /[\x20-\x7e]?(?:[^\x20-\x7e]+[\x20-\x7e]?)+/g;
const CACHE_SIZE = 500;

const cache = new Map<string, Measured>();
const ascending = [0];
let segmenter: Intl.Segmenter | undefined;

/** Whether every character is a printable ASCII one, so that characters, graphemes and columns are the same. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Measures a text without line feeds. Building the segmenter costs some 10 ms, so it waits until needed. */
export function measure(text: string): Measured {
  if (isAscii(text)) {
    while (ascending.length <= text.length) ascending.push(ascending.length);
    return { count: text.length, offsets: ascending, columns: ascending };
  }
  const known = cache.get(text);
  if (known) return known;
  const measured = segment(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, measured);
  return measured;
}

/** Columns a text on one line takes. */
export function textWidth(text: string): number {
  const measured = measure(text);
  return measured.columns[measured.count] ?? 0;
}

/** The graphemes of a text on one line that fit into that many columns. */
export function clip(text: string, width: number): string {
  const { count, offsets, columns } = measure(text);
  let index = 0;
  while (index < count && (columns[index + 1] ?? 0) <= width) index += 1;
  return text.slice(0, offsets[index]);
}

/** The text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, width: number, ellipsis = '...'): string {
  if (textWidth(text) <= width) return text;
  return clip(text, Math.max(0, width - ellipsis.length)).trimEnd() + ellipsis.slice(0, width);
}

function segment(text: string): Measured {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const offsets = [0];
  const columns = [0];
  let column = 0;
  const add = (grapheme: string, end: number) => {
    column += graphemeWidth(grapheme);
    offsets.push(end);
    columns.push(column);
  };
  let done = 0;
  const plain = (end: number) => {
    for (; done < end; done += 1) add(' ', done + 1);
  };
  for (const run of text.matchAll(COMPLEX)) {
    plain(run.index);
    for (const piece of segmenter.segment(run[0])) {
      done += piece.segment.length;
      add(piece.segment, done);
    }
  }
  plain(text.length);
  return { count: offsets.length - 1, offsets, columns };
}

const EMOJI = /\uFE0F|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}.*[\u200D\p{Emoji_Modifier}]/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF]$/u;

/** Columns of one grapheme: emoji take two, elsewhere each visible code point takes its East Asian width. */
function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && isAscii(grapheme)) return 1;
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!INVISIBLE.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** Whether terminals disagree about the width of a grapheme, so that the cursor's place after it is unsure. */
export function isDisputed(grapheme: string): boolean {
  if (isAscii(grapheme)) return false;
  const [first = '', ...others] = grapheme;
  const type = eastAsianWidthType(first.codePointAt(0) ?? 0);
  return others.length > 0 || type === 'ambiguous' || /\p{Extended_Pictographic}|\p{Cf}|\p{M}/u.test(first);
}
