import { agenda } from '../domain/interview.ts';
import type { Session, SessionAside, SessionStage } from '../domain/session.ts';
import { minutesAndSeconds } from './layout.ts';

/** Where the interview stands: what is done and in which time, what is still to come. */
export function overviewText(session: Session): string {
  const isTimed = session.pace !== 'off';
  const parts = agenda(session);
  const left = parts.reduce((sum, part) => sum + (part.answer === null ? secondsLeft(part) : 0), 0);
  return [
    'The interview so far',
    ...parts.map((part) => lineOf(part, isTimed)),
    ...(isTimed ? [`left for what is open: ${minutesAndSeconds(left)}`] : []),
  ].join('\n');
}

function secondsLeft({ budgetSeconds, usedSeconds }: SessionStage | SessionAside): number {
  return Math.max(0, budgetSeconds - usedSeconds);
}

function lineOf(part: SessionStage | SessionAside, isTimed: boolean): string {
  const { id, answer, usedSeconds, budgetSeconds } = part;
  const budget = minutesAndSeconds(budgetSeconds);
  if (answer === null) return isTimed ? `${id}: ${budget}` : id;
  // Stages have follow-ups after the answer.
  const state = 'closed' in part && !part.closed ? 'answered' : 'done';
  return `${id}: ${state}, ${minutesAndSeconds(usedSeconds)}${isTimed ? ` of ${budget}` : ''}`;
}
