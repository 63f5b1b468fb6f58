import { cleanText } from '../text/clean.ts';

/** A kind of character that must not reach a terminal, and where it first occurs. */
export interface HiddenCharacter {
  /** `U+001B` */
  readonly code: string;
  /** Of the first one, in UTF-16 code units. */
  readonly index: number;
  readonly count: number;
}

/** The characters of `text` that showing it would take out, one entry per kind. CR LF is a line ending. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const lines = text.replaceAll('\r\n', '\n');
  if (cleanText(lines) === lines) return [];
  const kinds = new Map<string, { readonly index: number; count: number } | null>();
  let index = 0;
  for (const character of text) {
    if (!isLineEnding(text, index)) {
      let kind = kinds.get(character);
      if (kind === undefined) {
        kind = cleanText(character) === character ? null : { index, count: 0 };
        kinds.set(character, kind);
      }
      if (kind) kind.count += 1;
    }
    index += character.length;
  }
  return Array.from(kinds).flatMap(([character, kind]) => (kind ? { code: codeOf(character), ...kind } : []));
}

function isLineEnding(text: string, index: number): boolean {
  return text.startsWith('\r\n', index);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What to say about one, in one line. */
export function describeHidden({ code, count }: HiddenCharacter): string {
  const times = count === 1 ? '' : `, ${count} times`;
  return `the character ${code} cannot be shown and is not allowed${times}`;
}
