import { scoreSession } from '../domain/scoring.ts';
import type { Session, SessionDocument } from '../domain/session.ts';

/** A session with its score, as one JSON document. */
export function sessionJson(session: Session): string {
  const document: SessionDocument = { ...session, score: scoreSession(session) };
  return JSON.stringify(document, null, 2);
}

/** What a list shows of each session, as one JSON document. */
export function sessionSummaryJson(sessions: readonly Session[]): string {
  const summaries = sessions.map((session) => {
    const { id, scenario, level, startedAt, finishedAt } = session;
    return { id, scenario, level, startedAt, finishedAt, score: scoreSession(session) };
  });
  return JSON.stringify(summaries, null, 2);
}
