import type { Session } from '../domain/session.ts';
import { minutesAndSeconds } from './layout.ts';

/** Where the interview stands: what is done and in which time, what is still to come. */
export function overviewText({ stages, pace }: Session): string {
  const lines = stages.map(({ id, answer, closed, usedSeconds, budgetSeconds }) => {
    const used = minutesAndSeconds(usedSeconds);
    const budget = pace === 'off' ? '' : ` of ${minutesAndSeconds(budgetSeconds)}`;
    if (closed) return `${id}: done, ${used}${budget}`;
    if (answer !== null) return `${id}: answered, ${used}${budget}`;
    return pace === 'off' ? id : `${id}: ${minutesAndSeconds(budgetSeconds)}`;
  });
  return ['The interview so far', ...lines].join('\n');
}
