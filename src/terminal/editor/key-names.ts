/*
 * The names of keys: 'ctrl+', 'alt+', 'shift+' in this order, then the key. Sequences as in xterm's control
 * sequences (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html) and the kitty keyboard protocol
 * (https://sw.kovidgoyal.net/kitty/keyboard-protocol/).
 */

const CONTROLS: Readonly<Record<number, string>> = {
  0: 'ctrl+space',
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  27: 'escape',
  28: 'ctrl+\\',
  29: 'ctrl+]',
  30: 'ctrl+^',
  31: 'ctrl+_',
  127: 'backspace',
};

const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  E: 'begin',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'shift+tab',
  '[A': 'f1',
  '[B': 'f2',
  '[C': 'f3',
  '[D': 'f4',
  '[E': 'f5',
};

const NUMBERED: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

const KEY_RELEASED = 3;

/** A key that arrives as one control character. */
export function nameControl(code: number): string | undefined {
  return CONTROLS[code] ?? (code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 96)}` : undefined);
}

/** A key that arrives as `ESC O` and a letter. */
export function nameSs3(final: string): string | undefined {
  return FINALS[final];
}

/** A key that arrives as a CSI sequence; undefined for what is no key press of ours. */
export function nameCsi(parameters: string, final: string): string | undefined {
  const [first = [], second = [], third = []] = parameters
    .split(';')
    .map((part) => part.split(':').map(Number));
  const modifiers = second[0] || 1;
  if (second[1] === KEY_RELEASED) return undefined;
  if (final === 'u') return nameCode(first[0] ?? 0, modifiers, first[1]);
  if (final !== '~') return withModifiers(FINALS[final], modifiers);
  // xterm's modifyOtherKeys reports `CSI 27 ; modifiers ; code ~`.
  if (first[0] === 27) return nameCode(third[0] ?? 0, modifiers, undefined);
  return withModifiers(NUMBERED[first[0] ?? 0], modifiers);
}

/** Modifiers come as 1 plus a bit each: shift 1, alt 2, ctrl 4. */
function withModifiers(name: string | undefined, modifiers: number): string | undefined {
  if (name === undefined) return undefined;
  const bits = modifiers - 1;
  return `${bits & 4 ? 'ctrl+' : ''}${bits & 2 ? 'alt+' : ''}${bits & 1 ? 'shift+' : ''}${name}`;
}

function nameCode(code: number, modifiers: number, shifted: number | undefined): string | undefined {
  const control = code < 32 || code === 127 ? CONTROLS[code] : undefined;
  if (control) return withModifiers(control, modifiers);
  // Private-use codes stand for keys of the protocol's own: modifiers pressed alone, media keys.
  if (code < 32 || code > 0x10ffff || (code >= 0xe000 && code <= 0xf8ff)) return undefined;
  const isShifted = ((modifiers - 1) & 1) === 1;
  const character = String.fromCodePoint(isShifted && shifted ? shifted : code);
  const typed = isShifted && !shifted ? character.toUpperCase() : character;
  return withModifiers(typed, ((modifiers - 1) & 6) + 1);
}
