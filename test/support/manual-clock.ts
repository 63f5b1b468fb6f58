import type { Clock } from '../../src/host.ts';

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets that much time pass and runs what falls due on the way, in order. */
  advance(milliseconds: number): void;
  /** Lets that much time pass in which nothing runs; what fell due runs afterwards, late. */
  stall(milliseconds: number): void;
  /** Lets wall-clock time pass while the monotonic clock stands still, as in the sleep of a Linux machine. */
  sleep(milliseconds: number): void;
}

export function createManualClock(start = new Date('2026-03-02T09:00:00Z')): ManualClock {
  let elapsed = 0;
  let asleep = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const advance = (milliseconds: number) => {
    const until = elapsed + milliseconds;
    for (;;) {
      const [next] = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      elapsed = Math.max(elapsed, next.at);
      next.run();
    }
    elapsed = until;
  };
  return {
    now: () => new Date(start.getTime() + elapsed + asleep),
    monotonic: () => elapsed,
    after(milliseconds, run) {
      const timer = { at: elapsed + Math.max(0, milliseconds), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance,
    stall(milliseconds) {
      elapsed += milliseconds;
      advance(0);
    },
    sleep(milliseconds) {
      asleep += milliseconds;
    },
  };
}
