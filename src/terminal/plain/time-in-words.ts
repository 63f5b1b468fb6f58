import type { Timing } from '../editor/clock-display.ts';

/** Marks closer to the one before than this say nothing new. */
const APART_SECONDS = 10;

/** A duration to be read aloud: `1 minute 30 seconds`. */
export function inWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [counted(Math.floor(whole / 60), 'minute'), counted(whole % 60, 'second')].filter(Boolean);
  return parts.join(' ') || '0 seconds';
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** How the time of an answer stands, after that many seconds. */
export function timeLeft({ pace, budgetSeconds }: Timing, usedSeconds: number): string {
  if (pace === 'off') return `There is no clock. You have used ${inWords(usedSeconds)}.`;
  const left = budgetSeconds - usedSeconds;
  if (left > 0) return `${inWords(Math.ceil(left))} left.`;
  return pace === 'soft' ? `Over by ${inWords(-left)}.` : 'Time is up.';
}

/**
 * What is said about the time when the clock goes from `before` to `after` seconds: the last mark passed, or
 * undefined between marks. The marks are half of the time, a quarter of it, one minute, and the end.
 */
export function announcement(timing: Timing, before: number, after: number): string | undefined {
  if (timing.pace === 'off') return undefined;
  const passed = marks(timing).filter(({ left }) => {
    const at = timing.budgetSeconds - left;
    return before < at && at <= after;
  });
  return passed.at(-1)?.text;
}

interface Mark {
  /** Seconds left. */
  readonly left: number;
  readonly text: string;
}

function marks({ pace, budgetSeconds }: Timing): Mark[] {
  const half = budgetSeconds / 2;
  const quarter = budgetSeconds / 4;
  const end = pace === 'strict' ? 'You have ten seconds to finish.' : 'You may go on; it counts as over.';
  const all = [
    { left: half, text: `Half of the time is left: ${inWords(half)}.` },
    { left: quarter, text: `A quarter of the time is left: ${inWords(quarter)}.` },
    { left: 60, text: 'One minute left.' },
    { left: 0, text: `Time is up. ${end}` },
  ].sort((a, b) => b.left - a.left);
  return all.filter(
    ({ left }, index) => left === 0 || (all[index - 1]?.left ?? budgetSeconds) - left >= APART_SECONDS,
  );
}
