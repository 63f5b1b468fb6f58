import type { ScoreRange } from './critique.ts';
import type { DigestedStage } from './digest.ts';
import type { Help, Ratings, TimeUse } from './progress-document.ts';
import type { Sitting } from './progress-sittings.ts';

/** As many as a whole interview has. */
export const RATINGS_TO_TELL = 5;

/**
 * A rating from 1 to 5 stands for a fifth of the points: 1 for 0 to 20, 5 for 80 to 100. It is over if its fifth lies
 * wholly above the range of the score, under if wholly below; a tendency is what more than half of them are.
 */
export function ratingsOf(sittings: readonly Sitting[]): Ratings {
  const rated = sittings
    .flatMap(({ stages }) => stages)
    .flatMap(({ selfRating, score }) =>
      selfRating === undefined || score === null ? [] : { own: fifth(selfRating), score },
    );
  const over = rated.filter(({ own, score }) => own.low > score.high).length;
  const under = rated.filter(({ own, score }) => own.high < score.low).length;
  return { count: rated.length, over, under, tendency: tendencyOf(rated.length, over, under) };
}

function fifth(rating: number): ScoreRange {
  return { low: 20 * (rating - 1), high: 20 * rating };
}

function tendencyOf(count: number, over: number, under: number): Ratings['tendency'] {
  if (count < RATINGS_TO_TELL) return 'too-few';
  if (over > count / 2) return 'over';
  return under > count / 2 ? 'under' : 'fair';
}

/** Scripted answers take no time, and without a clock none is over. */
export function timeUseOf(sittings: readonly Sitting[]): TimeUse {
  const timed = sittings
    .filter(({ digest }) => digest.pace !== 'off')
    .flatMap(({ stages }) => stages)
    .filter(({ usedSeconds, budgetSeconds }) => usedSeconds > 0 && budgetSeconds > 0);
  const over = timed.filter((stage) => secondsOver(stage) > 0);
  const blank = sittings.flatMap(({ digest }) => digest.stages.filter((one) => one.isClosed && one.isBlank));
  return {
    answers: timed.length,
    over: over.length,
    secondsOver: mean(over.map(secondsOver)) ?? 0,
    unused: timed.filter(({ usedSeconds, budgetSeconds }) => usedSeconds <= budgetSeconds / 2).length,
    share: mean(timed.map(({ usedSeconds, budgetSeconds }) => usedSeconds / budgetSeconds)),
    blank: blank.length,
  };
}

function secondsOver({ usedSeconds, budgetSeconds }: DigestedStage): number {
  return Math.max(0, usedSeconds - budgetSeconds);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function helpOf(sittings: readonly Sitting[]): Help {
  const stages = sittings.flatMap((sitting) => sitting.stages);
  const sum = (pick: (stage: DigestedStage) => number) =>
    stages.reduce((total, stage) => total + pick(stage), 0);
  return {
    questions: sum(({ questions }) => questions),
    followUps: sum(({ probes }) => probes),
    byFollowUp: sum(({ outcomes }) => outcomes.filter(({ isAfterProbe }) => isAfterProbe).length),
    hints: sum(({ hints }) => hints),
    byHint: sum(
      ({ outcomes }) => outcomes.filter((one) => one.isAfterHint && one.verdict === 'covered').length,
    ),
  };
}
