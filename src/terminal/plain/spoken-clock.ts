import type { Clock } from '../../host.ts';
import { type AnswerClock, startAnswerClock } from '../editor/answer-clock.ts';
import type { Timing } from '../editor/clock-display.ts';
import { announcement, timeLeft } from './time-in-words.ts';

/** The clock of one answer, in words. */
export interface SpokenClock extends AnswerClock {
  /** How the time stands. */
  reading(): string;
}

interface Spoken extends Timing {
  readonly usedSeconds: number;
  readonly pausedSeconds: number;
  /** Called with what is to be said when a mark is passed. */
  announce(text: string): void;
  /** Called about once a second. */
  onSecond?(usedSeconds: number): void;
  /** Called once when a strict clock has run out, its grace included. */
  cutOff(): void;
}

/** Starts the clock of an answer; it speaks up once at each mark and is silent between them. */
export function startSpokenClock(clock: Clock, spoken: Spoken): SpokenClock {
  let lastLook = spoken.usedSeconds;
  const answerClock = startAnswerClock(clock, {
    ...spoken,
    tick() {
      const used = answerClock.used();
      const text = announcement(spoken, lastLook, used);
      lastLook = used;
      if (text !== undefined) spoken.announce(text);
      spoken.onSecond?.(used);
    },
  });
  return { ...answerClock, reading: () => timeLeft(spoken, answerClock.used()) };
}
