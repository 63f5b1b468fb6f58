import { Chalk } from 'chalk';

/** How many colours a terminal shows: none, 16, 256, or 24 bits. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Dresses a text for the terminal. */
export type Style = (text: string) => string;

/** The few styles the program speaks in. Each says something without its colour, too. */
export interface Theme {
  readonly level: ColourLevel;
  readonly title: Style;
  readonly strong: Style;
  /** Furniture: rules, hints. Never the only place where something is said. */
  readonly faint: Style;
  readonly accent: Style;
  readonly good: Style;
  readonly warn: Style;
  readonly bad: Style;
  /** The candidate's own words, quoted back. */
  readonly quote: Style;
}

/**
 * Colours of the 256-colour palette that keep a contrast of at least 3.5 to black and to white, and that stay
 * apart for the colour-blind: blue, bluish green, vermilion, crimson.
 */
export const PALETTE = { accent: 32, good: 30, warn: 166, bad: 161, quote: 67 } as const;

/**
 * The styles for a terminal of that many colours. With 16 colours the user's own palette decides what a colour
 * looks like, so weight and underlining carry more there.
 */
export function createTheme(level: ColourLevel): Theme {
  const chalk = new Chalk({ level });
  const rich = level >= 2;
  return {
    level,
    title: only(chalk.bold),
    strong: only(chalk.bold),
    faint: only(chalk.dim),
    accent: only(rich ? chalk.ansi256(PALETTE.accent) : chalk.magenta),
    good: only(rich ? chalk.ansi256(PALETTE.good) : chalk.green),
    warn: only(rich ? chalk.ansi256(PALETTE.warn).bold : chalk.bold),
    bad: only(rich ? chalk.ansi256(PALETTE.bad).bold.underline : chalk.red.bold.underline),
    quote: only(rich ? chalk.ansi256(PALETTE.quote) : chalk.italic),
  };
}

/** Chalk joins all its arguments, so `lines.map(style)` would print the indexes, too. */
function only(style: Style): Style {
  return (text) => style(text);
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Colours to use on a stream. `--no-color` (`allowed` false) wins, then FORCE_COLOR, then NO_COLOR, TERM=dumb
 * and the stream not being a terminal turn colour off (https://no-color.org, https://force-color.org).
 */
export function colourLevel(stream: { readonly isTTY?: boolean }, env: Env, allowed: boolean): ColourLevel {
  if (!allowed) return 0;
  const forced = forcedLevel(env['FORCE_COLOR'], env);
  if (forced !== undefined) return forced;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || !stream.isTTY) return 0;
  return supportedLevel(env);
}

function forcedLevel(force: string | undefined, env: Env): ColourLevel | undefined {
  if (force === undefined) return undefined;
  if (force === '0' || force === 'false') return 0;
  if (force === '2') return 2;
  if (force === '3') return 3;
  return force === '1' ? 1 : supportedLevel(env);
}

function supportedLevel(env: Env): ColourLevel {
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || env['WT_SESSION']) return 3;
  return /-256(color)?$/.test(env['TERM'] ?? '') ? 2 : 1;
}
