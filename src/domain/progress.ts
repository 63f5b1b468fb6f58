import type { SessionDigest } from './digest.ts';
import { type DrillCount, drillCounts } from './progress-drills.ts';
import { type Family, familiesOf } from './progress-families.ts';
import { type Help, helpOf, type Ratings, ratingsOf, type TimeUse, timeUseOf } from './progress-habits.ts';
import { type Group, groupsOf, isInterview, scenarioKey } from './progress-sittings.ts';
import { type Line, lineOf, percentages } from './progress-trend.ts';
import { DIMENSIONS, type Dimension, type Level, STAGE_IDS, type StageId } from './stages.ts';

/** Which sittings are looked at. */
export interface ProgressFilter {
  /** Id or path of a scenario. */
  readonly scenario?: string;
  /** The first day, such as 2026-03-01, in UTC as the days in the names of sessions are. */
  readonly since?: string;
  readonly level?: Level;
}

/** What the sittings of a candidate say, taken together. */
export interface Progress {
  /** Interviews with something to look at, finished or not; those held for somebody else too. */
  readonly interviews: number;
  readonly unfinished: number;
  /** Scores of two tracks are not to be compared. The one that was sat last is first; what people judged is last. */
  readonly tracks: readonly Track[];
  readonly drills: readonly DrillCount[];
}

/** Interviews for one level that one judge judged. */
export interface Track extends Pick<Group, 'judge' | 'level' | 'outdated'> {
  /** Oldest first. */
  readonly sittings: readonly { readonly session: string; readonly at: string; readonly title: string }[];
  readonly stages: readonly (Line & { readonly stage: StageId })[];
  /** In what share of the answers a dimension was weighed, at least; and weighed or mentioned, at most. */
  readonly dimensions: readonly (Line & { readonly dimension: Dimension })[];
  readonly families: readonly Family[];
  readonly ratings: Ratings;
  readonly time: TimeUse;
  readonly help: Help;
}

/** What the digests come to; their order does not matter. */
export function progressOf(digests: readonly SessionDigest[], filter: ProgressFilter = {}): Progress {
  const wanted = digests.filter((digest) => isWanted(digest, filter));
  const interviews = wanted.filter(isInterview);
  return {
    interviews: interviews.length,
    unfinished: interviews.filter(({ finishedAt }) => finishedAt === null).length,
    tracks: groupsOf(wanted).map(trackOf),
    drills: drillCounts(wanted),
  };
}

function isWanted(digest: SessionDigest, { scenario, since, level }: ProgressFilter): boolean {
  if (scenario !== undefined && scenario !== digest.scenario.id && scenario !== scenarioKey(digest.scenario))
    return false;
  if (since !== undefined && digest.startedAt.slice(0, since.length) < since) return false;
  return level === undefined || level === digest.level;
}

function trackOf({ judge, level, sittings, outdated }: Group): Track {
  return {
    judge,
    level,
    outdated,
    sittings: sittings.map(({ digest: { id, startedAt, scenario } }) => {
      return { session: id, at: startedAt, title: scenario.title };
    }),
    stages: STAGE_IDS.map((stage) => ({ stage, ...stageLine(stage, sittings) })),
    dimensions: DIMENSIONS.map((dimension) => ({ dimension, ...dimensionLine(dimension, sittings) })),
    families: familiesOf(sittings),
    ratings: ratingsOf(sittings),
    time: timeUseOf(sittings),
    help: helpOf(sittings),
  };
}

function stageLine(stage: StageId, sittings: Group['sittings']): Line {
  return lineOf(
    sittings.flatMap(({ digest: { id, startedAt }, stages }) => {
      const score = stages.find((one) => one.id === stage)?.score;
      return score ? { session: id, at: startedAt, range: score } : [];
    }),
  );
}

/** Where candidates clarify they have nothing to weigh yet. */
function dimensionLine(dimension: Dimension, sittings: Group['sittings']): Line {
  return lineOf(
    sittings.flatMap(({ digest: { id, startedAt }, stages }) => {
      const verdicts = stages.flatMap((stage) =>
        stage.id === 'clarify' ? [] : (stage.tradeoffs?.[dimension] ?? []),
      );
      const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
      const weighed = count('weighed');
      const mentioned = count('mentioned');
      const all = weighed + mentioned + count('none');
      if (all === 0) return [];
      return { session: id, at: startedAt, range: percentages(weighed, weighed + mentioned, all) };
    }),
  );
}
