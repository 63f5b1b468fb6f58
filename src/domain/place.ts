import type { Step } from './interview.ts';
import type { SessionEvent } from './session-event.ts';
import type { AsideId, StageId } from './stages.ts';

/** What an answer belongs to: the question of a stage, a follow-up by its criterion, a curveball by id, or an aside. */
export type Place =
  | {
      readonly stage: StageId;
      readonly criterion?: string | undefined;
      readonly curveball?: string | undefined;
    }
  | { readonly aside: AsideId };

/** An answer so far. */
export interface Progress {
  readonly text: string;
  readonly usedSeconds: number;
  /** Seconds the candidate had the clock stopped. */
  readonly pausedSeconds?: number | undefined;
}

/** The place a step waits for an answer at; undefined if it waits for none. */
export function placeOf(step: Step): Place | undefined {
  switch (step.kind) {
    case 'answer':
      return { stage: step.stage.id };
    case 'probe':
      return { stage: step.stage.id, criterion: step.probe.criterion };
    case 'curveball':
      return { stage: step.stage.id, curveball: step.curveball.id };
    case 'aside':
      return { aside: step.aside.id };
    default:
      return undefined;
  }
}

export function isSamePlace(one: Place, other: Place): boolean {
  if ('aside' in one) return 'aside' in other && one.aside === other.aside;
  return (
    'stage' in other &&
    one.stage === other.stage &&
    one.criterion === other.criterion &&
    one.curveball === other.curveball
  );
}

/** The event that keeps an answer that was begun. */
export function draftKept(
  place: Place,
  { text, usedSeconds, pausedSeconds }: Progress,
  at: string,
): SessionEvent {
  const kept = { at, text, usedSeconds, ...(pausedSeconds ? { pausedSeconds } : {}) };
  if ('aside' in place) return { type: 'aside-draft-kept', aside: place.aside, ...kept };
  const { stage, criterion, curveball } = place;
  const within = {
    ...(criterion === undefined ? {} : { criterion }),
    ...(curveball === undefined ? {} : { curveball }),
  };
  return { type: 'draft-kept', stage, ...within, ...kept };
}
