import type { SessionDigest, SessionSummary } from './digest.ts';

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
