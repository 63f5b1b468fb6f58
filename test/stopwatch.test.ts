import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startStopwatch } from '../src/stopwatch.ts';
import { createManualClock } from './support/manual-clock.ts';

describe('a stopwatch', () => {
  it('counts seconds, and how often it is looked at changes nothing', () => {
    const clock = createManualClock();
    const watch = startStopwatch(clock);
    for (const step of [300, 1, 4700, 2500]) {
      clock.advance(step);
      watch.seconds();
    }
    expect(watch.seconds()).toBeCloseTo(7.501, 9);
  });

  it('counts being up to five seconds late, but nothing of a longer absence', () => {
    const clock = createManualClock();
    const watch = startStopwatch(clock);
    clock.advance(10_000);
    clock.stall(6000);
    expect(watch.seconds()).toBe(16);
    clock.stall(6001);
    expect(watch.seconds()).toBe(16);
    clock.advance(4000);
    clock.stall(8 * 3600 * 1000);
    clock.advance(3000);
    expect(watch.seconds()).toBe(23);
  });

  it('does not count an absence that a key ends before its own look does', () => {
    const clock = createManualClock();
    const watch = startStopwatch({ ...clock, after: () => () => {} });
    clock.advance(60_000);
    expect(watch.seconds()).toBe(0);
    clock.advance(500);
    expect(watch.seconds()).toBe(0.5);
  });

  it('does not count a sleep in which the monotonic clock stands still, nor gives time for it', () => {
    const clock = createManualClock();
    const watch = startStopwatch(clock);
    clock.advance(2000);
    clock.sleep(3600 * 1000);
    clock.advance(2000);
    expect(watch.seconds()).toBe(4);
  });

  it('never runs back, counts all time awake and short delays, and nothing of a long absence', () => {
    const long = fc.integer({ min: 6001, max: 9e7 });
    const happening = fc.oneof(
      fc.record({ kind: fc.constant('awake' as const), ms: fc.nat(20_000) }),
      fc.record({ kind: fc.constant('late' as const), ms: fc.nat(5000) }),
      fc.record({ kind: fc.constant('away' as const), ms: long }),
      fc.record({ kind: fc.constant('asleep' as const), ms: long }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (happenings) => {
        const clock = createManualClock();
        const watch = startStopwatch(clock);
        let expected = 0;
        for (const { kind, ms } of happenings) {
          const before = watch.seconds();
          if (kind === 'awake') clock.advance(ms);
          else if (kind === 'asleep') clock.sleep(ms);
          else clock.stall(ms);
          expect(watch.seconds()).toBeGreaterThanOrEqual(before);
          if (kind === 'awake' || kind === 'late') expected += ms;
        }
        expect(watch.seconds()).toBeCloseTo(expected / 1000, 6);
        watch.stop();
      }),
    );
  });

  it('leaves no timer behind', () => {
    let pending = 0;
    const clock = createManualClock();
    const watch = startStopwatch({
      ...clock,
      after(milliseconds, run) {
        pending += 1;
        const cancel = clock.after(milliseconds, () => {
          pending -= 1;
          run();
        });
        return () => {
          pending -= 1;
          cancel();
        };
      },
    });
    clock.advance(3500);
    expect(pending).toBe(1);
    watch.stop();
    expect(pending).toBe(0);
  });
});
