import type { App } from '../../app.ts';
import type { Recommendation } from '../../domain/progress-document.ts';
import { type History, interrupted, recommend } from '../../domain/recommend.ts';
import type { Level } from '../../domain/stages.ts';
import type { Host } from '../../host.ts';
import type { ScenarioList } from '../../library/library.ts';

/** What to sit next. */
export interface Prospect<T> {
  readonly interrupted: T | undefined;
  readonly recommendation: Recommendation | undefined;
}

/** Who comes back after a week begins anew rather than in the middle of an answer. */
const DAYS_TO_RESUME = 7;
const FORTNIGHT = 14;

/** What the candidate's sittings say they should sit next, at `level`. */
export function prospectOf<T extends History['sat'][number]>(
  { host }: App,
  { sat, recent }: { readonly sat: readonly T[]; readonly recent: History['recent'] },
  { scenarios }: Pick<ScenarioList, 'scenarios'>,
  level: Level,
): Prospect<T> {
  return {
    interrupted: interrupted(sat, scenarios, daysAgo(DAYS_TO_RESUME, host)),
    recommendation: recommend({ sat, recent }, scenarios, {
      level,
      yesterday: daysAgo(1, host),
      fortnight: daysAgo(FORTNIGHT, host),
    }),
  };
}

/** The day that was so many days ago, in UTC as the days in the names of sessions are. */
function daysAgo(days: number, { clock }: Pick<Host, 'clock'>): string {
  const day = structuredClone(clock.now());
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
