import type { Style, Theme } from '../../terminal/theme.ts';

/** What values are shown with: shades, digits where these can't be shown, words for those who listen. */
export type Signs = 'shades' | 'digits' | 'words';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const SHADES = ['░', '▒', '▓', '█'];

/** A value from 0 to 100 as one of equally wide steps. */
function step<T>(value: number, steps: readonly T[]): T | undefined {
  return steps[Math.min(steps.length - 1, Math.max(0, Math.floor((value / 100) * steps.length)))];
}

/** Values from 0 to 100 in a row: "▂▅▇", "259", or "20, 55, 91". */
export function sparkline(values: readonly number[], signs: Signs): string {
  if (signs === 'words') return values.map((value) => Math.round(value)).join(', ');
  return values.map((value) => (signs === 'shades' ? step(value, BARS) : digit(value))).join('');
}

/** Tenths: 0 for less than 10, 9 for 90 and more. */
function digit(value: number): string {
  return String(Math.min(9, Math.floor(value / 10)));
}

/** One field of a heat map, two columns wide; undefined is what was not asked. */
export function cell(value: number | undefined, signs: Signs, theme: Theme): string {
  if (value === undefined) return theme.faint(signs === 'shades' ? '· ' : '. ');
  const styles: readonly Style[] = [theme.bad, theme.warn, theme.accent, theme.good];
  const style = step(value, styles) ?? theme.faint;
  return signs === 'shades' ? style((step(value, SHADES) ?? '').repeat(2)) : `${style(digit(value))} `;
}

/** What the fields of a heat map mean. */
export function legend(signs: Signs): string {
  return signs === 'shades'
    ? '░░ under 25   ▒▒ under 50   ▓▓ under 75   ██ 75 and more   · not asked'
    : '0 for under 10, 1 for under 20, ... 9 for 90 and more; a dot for not asked';
}

/** What the bars of a line mean. */
export function lineLegend(signs: Signs): string {
  return signs === 'shades'
    ? 'Each bar is one interview, from ▁ for 0 to █ for 100.'
    : 'Each digit is one interview, from 0 for under 10 to 9 for 90 and more.';
}
