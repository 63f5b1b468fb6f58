import type { CoachIdentity } from './critique.ts';
import type { SessionDigest } from './digest.ts';

/** What a line of a list tells of a session. */
export interface SessionSummary extends Omit<SessionDigest, 'stages'> {
  readonly stages: {
    readonly planned: number;
    /** Those the interviewer has moved on from. */
    readonly closed: number;
  };
  /** Who judged last, each kind once. */
  readonly coaches: readonly CoachIdentity['kind'][];
}

export function summaryOf({ stages, ...digest }: SessionDigest): SessionSummary {
  return {
    ...digest,
    stages: { planned: stages.length, closed: stages.filter(({ isClosed }) => isClosed).length },
    coaches: [...new Set(stages.flatMap(({ coach }) => (coach ? [coach.kind] : [])))],
  };
}

/**
 * The interview of each scenario that was finished last, by the scenario's id. Drills are left out, and what
 * somebody held for somebody else. `summaries` are newest first.
 */
export function lastInterviews(summaries: readonly SessionSummary[]): ReadonlyMap<string, SessionSummary> {
  const last = new Map<string, SessionSummary>();
  for (const summary of summaries) {
    const { scenario, finishedAt, drill, interviewer } = summary;
    if (finishedAt === null || drill || interviewer === 'person' || last.has(scenario.id)) continue;
    last.set(scenario.id, summary);
  }
  return last;
}
