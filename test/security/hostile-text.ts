/** What a terminal acts on, in both its forms, and what makes text look other than it is. */
export const HOSTILE =
  'x\u001B[2J\u001B]0;owned\u0007\u001B]8;;http://evil.test\u001B\\\u009B31m\u009D0;owned\u009C\u001BPq\u001B\\\u202E\u2066\u200B\u{E0041}\b\ry';

/** The same without a slash, for the names of files. */
export const HOSTILE_NAME = HOSTILE.replaceAll('/', '');

/** What must not be in anything that is shown; line feeds, tabs, and the styles of the program may. */
export const ACTED_UPON =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;
