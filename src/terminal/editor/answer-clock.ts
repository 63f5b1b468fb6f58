import type { Clock } from '../../host.ts';
import { secondsToCutOff, type Timing } from './clock-display.ts';

/** Counts the seconds of one answer. */
export interface AnswerClock {
  /** Seconds used in all. */
  used(): number;
  stop(): void;
}

interface Ticking extends Timing {
  readonly usedSeconds: number;
  /** Called whenever the clock shows another second. */
  tick(): void;
  /** Called once when a strict clock has run out, its grace included. */
  cutOff(): void;
}

/** Starts the clock of an answer. Without a pace it counts, but does not tick. */
export function startAnswerClock(clock: Clock, ticking: Ticking): AnswerClock {
  const start = clock.monotonic();
  const used = () => ticking.usedSeconds + (clock.monotonic() - start) / 1000;
  let cancel = () => {};
  const schedule = () => {
    if (ticking.pace === 'off') return;
    const left = ticking.budgetSeconds - used();
    const untilNext = left - Math.ceil(left) + 1;
    // A millisecond more, as a timer that fires early would show the same second again.
    cancel = clock.after(untilNext * 1000 + 1, () => {
      if (secondsToCutOff(ticking, used()) === 0) return ticking.cutOff();
      ticking.tick();
      schedule();
    });
  };
  schedule();
  return { used, stop: () => cancel() };
}
