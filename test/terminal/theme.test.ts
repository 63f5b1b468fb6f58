import { describe, expect, it } from 'vitest';
import { colourLevel, createTheme, PALETTE } from '../../src/terminal/theme.ts';

const terminal = { isTTY: true };
const pipe = {};

describe('colourLevel', () => {
  it.each([
    ['a terminal', terminal, { TERM: 'xterm' }, true, 1],
    ['a terminal of 256 colours', terminal, { TERM: 'screen-256color' }, true, 2],
    ['a terminal of 24 bits', terminal, { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true, 3],
    ['Windows Terminal', terminal, { WT_SESSION: '1' }, true, 3],
    ['a pipe', pipe, { COLORTERM: 'truecolor' }, true, 0],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, true, 0],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true, 1],
    ['TERM=dumb', terminal, { TERM: 'dumb' }, true, 0],
    ['--no-color', terminal, { FORCE_COLOR: '3' }, false, 0],
    ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '1' }, true, 1],
    ['an empty FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '', TERM: 'xterm-256color' }, true, 2],
    ['FORCE_COLOR=true on a pipe', pipe, { FORCE_COLOR: 'true' }, true, 1],
    ['FORCE_COLOR=3 with NO_COLOR', pipe, { FORCE_COLOR: '3', NO_COLOR: '1' }, true, 3],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, true, 0],
  ])('%s', (_name, stream, env, allowed, expected) => {
    expect(colourLevel(stream, env, allowed)).toBe(expected);
  });
});

describe('createTheme', () => {
  it('leaves text alone without colours', () => {
    const { level: _level, ...styles } = createTheme(0);
    for (const style of Object.values(styles)) expect(style('text')).toBe('text');
  });

  it('says warnings and errors by weight as well as by colour', () => {
    for (const level of [1, 2, 3] as const) {
      expect(createTheme(level).warn('late')).toContain('\x1b[1m');
      expect(createTheme(level).bad('late')).toContain('\x1b[4m');
    }
  });

  it('dresses one text, whatever else it is called with', () => {
    expect(['a', 'b'].map(createTheme(0).faint)).toEqual(['a', 'b']);
  });

  it.each(Object.entries(PALETTE))('%s is readable on black and on white', (_name, code) => {
    const luminance = relativeLuminance(code);
    expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(3.5);
    expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(3.5);
  });
});

/** Of a colour of the 6x6x6 cube, by WCAG 2.2. */
function relativeLuminance(code: number): number {
  const steps = [0, 95, 135, 175, 215, 255];
  const cube = code - 16;
  const [red, green, blue] = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => {
    const share = (steps[step] ?? 0) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
