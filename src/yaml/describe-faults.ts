import type { Document } from 'yaml';
import { shorten } from './finding.ts';

/** An error of the YAML library in plain words. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
  /** From where on the tree may not be what its author meant; infinity if it still is. */
  readonly breaksAt: number;
}

/** What goes wrong within one value. */
const LOCAL: ReadonlySet<string> = new Set([
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'KEY_OVER_1024_CHARS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
]);

const WORDS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'unknown escape sequence; in double quotes a backslash itself is written twice',
  BAD_SCALAR_START: 'text that begins with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a key inside a value; put text with ": " in quotes, or mend the indentation',
  MULTILINE_IMPLICIT_KEY: 'expected "key: value" on one line; is a colon missing, or the indentation wrong?',
  NON_STRING_KEY: 'expected a plain word as the key',
  TAG_RESOLVE_FAILED: 'tags are not supported; text that begins with "!" needs quotes',
  TAB_AS_INDENT: 'a tab in the indentation; use spaces',
  UNEXPECTED_TOKEN: 'unexpected text; put the whole value in quotes, or mend the indentation',
};

/**
 * What the library found wrong, in the order of the text. Warnings count: they are about tags and directives
 * that have no place here. `quotes` leads from where each quoted text ends to where it begins.
 */
export function describeFaults(
  document: Document.Parsed,
  text: string,
  quotes: ReadonlyMap<number, number>,
): Fault[] {
  // The walk over the values complains of every alias, known or not.
  const errors = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'BAD_ALIAS');
  const faults = errors.map(({ code, pos, message }) => {
    const opened = code === 'MISSING_CHAR' ? quotes.get(pos[0]) : undefined;
    if (opened !== undefined)
      return { offset: opened, message: 'this quote is never closed', breaksAt: opened };
    const offset = endOfIndentation(text, pos[0]);
    const breaksAt = LOCAL.has(code) ? Number.POSITIVE_INFINITY : pos[0];
    return { offset, message: WORDS[code] ?? plainWords(message), breaksAt };
  });
  return withoutEchoes(faults, text);
}

/** Where a fault breaks the structure, those after it on the line follow from it. */
function withoutEchoes(faults: readonly Fault[], text: string): Fault[] {
  let brokenUpTo = -1;
  return faults
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset, breaksAt }) => {
      if (offset <= brokenUpTo) return false;
      if (Number.isFinite(breaksAt)) brokenUpTo = endOfLine(text, offset);
      return true;
    });
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function endOfIndentation(text: string, offset: number): number {
  return offset + (/^ */.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}

function plainWords(message: string): string {
  if (/at the same column$|without - indicator$/.test(message))
    return 'indented differently from what it belongs to';
  const bracket = /must be sufficiently indented and end with a (.)$/.exec(message)?.[1];
  if (bracket) return `expected "${bracket}" before this, or more indentation`;
  const words = shorten(message, 120);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
