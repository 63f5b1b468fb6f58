import type { Clock } from './host.ts';

/** Counts seconds in which the process could run. */
export interface Stopwatch {
  seconds(): number;
  stop(): void;
}

const BEAT_MS = 1000;
const LATE_MS = 5000;

/**
 * Starts to count. The stopwatch looks at the clock every second; a look that comes more than five seconds late
 * means that the process was stopped or the machine asleep, and what passed since the look before it counts as
 * nothing. See docs/decisions/0006-the-clock.md.
 */
export function startStopwatch(clock: Clock): Stopwatch {
  let counted = 0;
  let last = clock.monotonic();
  const look = () => {
    const now = clock.monotonic();
    const gap = now - last;
    if (gap <= BEAT_MS + LATE_MS) counted += gap;
    last = now;
  };
  let cancel = () => {};
  const beat = () => {
    look();
    cancel = clock.after(BEAT_MS, beat);
  };
  beat();
  return {
    seconds() {
      look();
      return counted / 1000;
    },
    stop: () => cancel(),
  };
}
