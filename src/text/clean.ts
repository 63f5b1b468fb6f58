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

/** The same, on one line: line feeds and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
