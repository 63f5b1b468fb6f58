import type { Clock } from '../../host.ts';
import { startStopwatch } from '../../stopwatch.ts';
import { secondsToCutOff, type Timing } from './clock-display.ts';

/** Counts the seconds of one answer; time in which the process could not run counts as nothing. */
export interface AnswerClock {
  /** Seconds used in all, without pauses. */
  used(): number;
  /** Seconds of all pauses. */
  paused(): number;
  /** Stops counting what is used, or goes on. */
  pause(isPaused: boolean): void;
  stop(): void;
}

interface Ticking extends Timing {
  readonly usedSeconds: number;
  readonly pausedSeconds: number;
  /** Called whenever the clock, or the length of a pause, shows another second. */
  tick(): void;
  /** Called once when a strict clock has run out, its grace included. */
  cutOff(): void;
}

/** Starts the clock of an answer. Without a pace it counts, but does not tick. */
export function startAnswerClock(clock: Clock, ticking: Ticking): AnswerClock {
  const before = { used: ticking.usedSeconds, paused: ticking.pausedSeconds };
  let counting: 'used' | 'paused' = 'used';
  let watch = startStopwatch(clock);
  const total = (what: 'used' | 'paused') => before[what] + (counting === what ? watch.seconds() : 0);
  let cancel = () => {};
  const schedule = () => {
    if (ticking.pace === 'off') return;
    const left = (counting === 'used' ? ticking.budgetSeconds : 0) - total(counting);
    const untilNext = left - Math.ceil(left) + 1;
    // A millisecond more, as a timer that fires early would show the same second again.
    cancel = clock.after(untilNext * 1000 + 1, () => {
      if (secondsToCutOff(ticking, total('used')) === 0) return ticking.cutOff();
      ticking.tick();
      schedule();
    });
  };
  schedule();
  return {
    used: () => total('used'),
    paused: () => total('paused'),
    pause(isPaused) {
      const next = isPaused ? 'paused' : 'used';
      if (next === counting) return;
      before[counting] = total(counting);
      watch.stop();
      watch = startStopwatch(clock);
      counting = next;
      cancel();
      schedule();
    },
    stop() {
      cancel();
      watch.stop();
    },
  };
}
