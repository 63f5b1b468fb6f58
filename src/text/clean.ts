/*
 * Two passes, because a sequence stripped byte by byte leaves its parameters behind as text, and one stripped
 * only as a whole leaves what a torn or unknown sequence starts with. Terminals act on 7-bit introducers
 * (ESC [) and on their one-character C1 forms (U+009B) alike.
 */
const ESC = '\\u001B';
const STRING_END = `(?:\\u0007|\\u009C|${ESC}\\\\)`;
const SEQUENCES = new RegExp(
  [
    // OSC, DCS, SOS, PM, APC: a string up to its terminator, or to the end of the line if that never comes.
    `(?:${ESC}[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u009C\\u001B\\n]*(?:${STRING_END})?`,
    // CSI: parameters, intermediates, final byte.
    `(?:${ESC}\\[|\\u009B)[0-?]*[ -/]*[@-~]?`,
    // Any other escape: intermediates, final byte.
    `${ESC}[ -/]*[0-~]?`,
  ].join('|'),
  'gu',
);

/** C0 and C1 controls but tab and line feed; bidirectional and zero-width controls; tag characters. */
const LEFTOVERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Untrusted text made safe to show in a terminal: escape sequences and invisible controls are removed, every
 * line ending becomes a line feed. Tabs and line feeds stay, and so does the zero-width joiner that emoji and
 * several scripts need.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(SEQUENCES, '').replace(LEFTOVERS, '');
}

/** The styles of `terminal/theme.ts` and what ends them; none that hides text or makes it blink. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of styles are what is looked for
const STYLES = /(\u001B\[(?:[1-4]|2[2-4]|3[0-79]|9[0-7]|38;5;\d{1,3}|38;2;\d{1,3};\d{1,3};\d{1,3})m)/;

/** Text in our own styles, made as safe as by `cleanText`: nothing but the styles is left for a terminal to act on. */
export function showable(styled: string): string {
  return styled
    .split(STYLES)
    .map((part, place) => (place % 2 === 1 ? part : cleanText(part)))
    .join('');
}

/**
 * A value as JSON that is safe to show, with all that is in it: what `cleanText` would remove is written as an escape
 * sequence of JSON.
 */
export function showableJson(value: unknown, indentation = 0): string {
  // Of these JSON itself escapes those below U+0020 only.
  return JSON.stringify(value, null, indentation).replace(LEFTOVERS, (character) =>
    Array.from({ length: character.length }, (_, place) => unicodeEscape(character.charCodeAt(place))).join(
      '',
    ),
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** What `cleanText` leaves, on one line: line feeds and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
