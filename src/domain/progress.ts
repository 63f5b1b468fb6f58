import type { SessionDigest } from './digest.ts';
import type { Line, Progress, Track } from './progress-document.ts';
import { drillCounts } from './progress-drills.ts';
import { familiesOf } from './progress-families.ts';
import { helpOf, ratingsOf, timeUseOf } from './progress-habits.ts';
import { type Group, groupsOf, isInterview, scenarioKey } from './progress-sittings.ts';
import { lineOf, percentages } from './progress-trend.ts';
import { DIMENSIONS, type Dimension, type Level, STAGE_IDS, type StageId } from './stages.ts';

/** Which sittings are looked at. */
export interface ProgressFilter {
  /** Id or path of a scenario. */
  readonly scenario?: string;
  /** The first day, such as 2026-03-01, in UTC as the days in the names of sessions are. */
  readonly since?: string;
  readonly level?: Level;
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
  if (since !== undefined && digest.startedAt < since) return false;
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
