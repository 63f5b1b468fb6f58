import type { Clock } from '../../src/host.ts';

/** The time as it passes. */
export const realClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
