import { scoreSession } from '../domain/scoring.ts';
import type { Session } from '../domain/session.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, table } from './layout.ts';
import { scoreText } from './verdicts.ts';

/** Saved sessions, a line each. */
export function sessionListView(sessions: readonly Session[], { theme }: Layout): string {
  const header = ['session', 'kind', 'level', 'score', 'stages'].map((cell) => theme.faint(cell));
  const rows = sessions.map((session) => [
    cleanLine(session.id),
    kindOf(session),
    session.level,
    scoreText(scoreSession(session)),
    progressText(session),
  ]);
  return table([header, ...rows]);
}

function kindOf({ drill, interviewer }: Session): string {
  if (drill) return 'drill';
  return interviewer === 'person' ? 'hosted' : 'interview';
}

function progressText({ stages, finishedAt }: Session): string {
  const done = stages.filter(({ closed }) => closed).length;
  return finishedAt ? `${done}` : `${done} of ${stages.length}, not finished`;
}
