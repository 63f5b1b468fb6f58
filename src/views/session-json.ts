import { scoreSession } from '../domain/scoring.ts';
import type { Session, SessionDocument } from '../domain/session.ts';
import { showableJson } from '../text/clean.ts';

/** A session with its score, as one JSON document. */
export function sessionJson(session: Session): string {
  const document: SessionDocument = { ...session, score: scoreSession(session) };
  return showableJson(document, 2);
}
