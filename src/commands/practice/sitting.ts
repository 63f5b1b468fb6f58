import type { Candidate } from '../../candidate/candidate.ts';
import type { Coach } from '../../coach/coach.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { SessionEvent } from '../../domain/session-event.ts';
import type { Clock } from '../../host.ts';
import type { Remarks } from '../../interviewer/remarks.ts';
import type { OpenSession } from '../../store/session-store.ts';
import type { Aide } from './aide.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** Everyone and everything at the table. */
export interface Sitting {
  readonly open: OpenSession;
  readonly scenario: Scenario;
  readonly candidate: Candidate;
  /** Judges at once, and decides what is asked next. */
  readonly coach: Coach;
  /** Judges the same answers meanwhile, where one is wanted. */
  readonly second?: SecondOpinion | undefined;
  /** Finds better words where a model is at hand. */
  readonly aide?: Aide | undefined;
  readonly remarks: Remarks;
  readonly clock: Clock;
}

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** Writes down what happened, with the time. */
export function record({ open, clock }: Sitting, event: WithoutTime<SessionEvent>): void {
  open.append({ ...event, at: clock.now().toISOString() });
}
