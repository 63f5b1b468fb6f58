import type { ClockReading } from '../editor/clock-display.ts';
import { hidden, indent, keyHints, MARGIN, type Size } from '../editor/furniture.ts';
import { shorten, textWidth } from '../editor/graphemes.ts';
import type { Row } from '../editor/painter.ts';
import type { Theme } from '../theme.ts';
import { countsInWords } from './counts.ts';
import type { TickState } from './state.ts';

/** All that is on screen depends on. */
export interface Scene {
  readonly state: TickState;
  readonly clock: ClockReading | undefined;
  /** Says what could not be kept; empty when all is. */
  readonly problem: string;
  readonly size: Size;
  readonly theme: Theme;
}

/** Which place is shown, among all if there is room. */
export function placeLabel({ state, size }: Scene, above: number): string {
  const names = ['list', ...state.sheet.pages.map(({ name }) => name)];
  const shown = (name: string, index: number) => (index === state.place ? `[${name}]` : name);
  const all = state.overlay ? '' : names.map(shown).join('  ');
  const short = state.overlay ? '' : `[${names[state.place]}] ${state.place + 1} of ${names.length}`;
  const pages = state.sheet.pages.length > 0;
  const scrolled = hidden(above, 'above');
  return widest(pages ? [joined(all, scrolled), joined(short, scrolled), short] : [scrolled], size);
}

/** How much is ticked, and how much of what is shown is off the screen. */
export function countLabel({ state, size }: Scene, below: number): string {
  const counts = countsInWords(state.rows, state.sheet.words);
  const scrolled = hidden(below, 'below');
  return widest([joined(scrolled, counts), scrolled || counts], size);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' -- ');
}

/** The first label that fits into a rule. */
function widest(labels: readonly string[], { columns }: Size): string {
  return labels.find((label) => textWidth(label) <= columns - 2 * MARGIN - '--  -'.length) ?? '';
}

const TICK_KEYS = [
  ['Space', 'tick'],
  ['?', 'keys'],
  ['Tab', 'pages'],
  ['>', 'next'],
  ['<', 'back'],
  ['n', 'note'],
  ['w', 'notes'],
  ['q', 'finish'],
] as const;

const WRITING_KEYS = [
  ['Enter', 'keep'],
  ['Esc', 'drop'],
] as const;

const PAGE_KEYS = [
  ['Tab', 'next page'],
  ['Esc', 'list'],
  ['?', 'keys'],
  ['>', 'next'],
  ['<', 'back'],
  ['w', 'notes'],
  ['q', 'finish'],
] as const;

/** The last row: what is asked or said, or else the keys. */
export function footer({ state, problem, size, theme }: Scene): Row {
  const room = size.columns - MARGIN;
  if (state.asksFinish) {
    const keys = [
      ['y', 'finish'],
      ['n', 'go on'],
    ] as const;
    return [...indent('Finish?', theme.strong), ...keyHints(keys, room - 'Finish?'.length, theme)];
  }
  const said = problem || state.notice;
  if (said !== '') return indent(shorten(said, room), theme.warn);
  if (state.writing) return hints(WRITING_KEYS, room, theme);
  if (state.overlay) return indent('Any key: back   Up, Down: scroll');
  const keys = state.place > 0 ? PAGE_KEYS : TICK_KEYS;
  const able = keys.filter(([key]) => key !== 'Tab' || state.sheet.pages.length > 0);
  return hints(able, room, theme);
}

/** Hints begin with a gap; here the margin takes its place. */
function hints(keys: readonly (readonly [string, string])[], room: number, theme: Theme): Row {
  const [gap, ...row] = keyHints(keys, room + 2, theme);
  return gap ? [...indent(''), ...row] : [];
}
