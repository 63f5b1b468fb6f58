import type { Pace } from '../terminal.ts';

/** Seconds a strict clock leaves to finish a sentence once the budget is used up. */
const GRACE_SECONDS = 10;
const LOW_SHARE = 0.25;
const URGENT_SHARE = 0.1;

/** What the clock says, and how pressing it is. */
export interface ClockReading {
  readonly text: string;
  readonly tone: 'calm' | 'low' | 'urgent';
}

export interface Timing {
  readonly pace: Pace;
  readonly budgetSeconds: number;
}

/** The clock after that many seconds; undefined without a clock. */
export function readClock({ pace, budgetSeconds }: Timing, usedSeconds: number): ClockReading | undefined {
  if (pace === 'off') return undefined;
  const left = Math.ceil(budgetSeconds - usedSeconds);
  if (left > 0) {
    const text = `${formatTime(left)} left`;
    if (left <= budgetSeconds * URGENT_SHARE) return { text: `${text}, almost over`, tone: 'urgent' };
    if (left <= budgetSeconds * LOW_SHARE) return { text: `${text}, running low`, tone: 'low' };
    return { text, tone: 'calm' };
  }
  if (pace === 'soft') return { text: `over by ${formatTime(-left)}`, tone: 'urgent' };
  return { text: `time is up, ${Math.max(0, left + GRACE_SECONDS)} s to finish`, tone: 'urgent' };
}

/** Seconds until a strict clock takes the draft; undefined if it never does. */
export function secondsToCutOff({ pace, budgetSeconds }: Timing, usedSeconds: number): number | undefined {
  return pace === 'strict' ? Math.max(0, budgetSeconds + GRACE_SECONDS - usedSeconds) : undefined;
}

/** Minutes and seconds: `12:34`. */
function formatTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
