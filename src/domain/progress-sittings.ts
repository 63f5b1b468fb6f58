import type { DigestedStage, SessionDigest } from './digest.ts';
import type { Judge, Outdated } from './progress-document.ts';
import type { Level } from './stages.ts';

/** What one judge found in one interview. */
export interface Sitting {
  readonly digest: SessionDigest;
  /** The answers this judge judged; those left blank are not among them. */
  readonly stages: readonly DigestedStage[];
}

/** The interviews that may be compared: one judge, one level. */
export interface Group {
  readonly judge: Judge;
  readonly level: Level;
  /** Oldest first, and of each scenario the version sat last. */
  readonly sittings: readonly Sitting[];
  /** Left out because the scenario has changed since. */
  readonly outdated: readonly Outdated[];
}

/** What a scenario is known by: files of one id may be different scenarios. */
export function scenarioKey({ id, file }: SessionDigest['scenario']): string {
  return file ?? id;
}

/** The digests from the oldest to the newest, whatever order they came in. */
export function inOrder<T extends Pick<SessionDigest, 'id' | 'startedAt'>>(digests: readonly T[]): T[] {
  return digests.toSorted((a, b) => compare(a.startedAt, b.startedAt) || compare(a.id, b.id));
}

/** By code unit, which for times and ids is their order. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a sitting is an interview, and not a drill. */
export function isInterview({ drill }: Pick<SessionDigest, 'drill'>): boolean {
  return drill === undefined;
}

/**
 * Interviews by who judged and for which level. An answer belongs to who judged it last, so one interview may be
 * in two groups. What a person held and a coach judged later is left out: its answers are the notes of a listener.
 * The group that was sat last is first; what people judged comes last.
 */
export function groupsOf(digests: readonly SessionDigest[]): Group[] {
  const groups = new Map<string, { judge: Judge; level: Level; sittings: Sitting[] }>();
  for (const digest of inOrder(digests).filter(isInterview)) {
    for (const [key, judge] of judgesOf(digest)) {
      const name = `${key} ${digest.level}`;
      const group = groups.get(name) ?? { judge, level: digest.level, sittings: [] };
      groups.set(name, group);
      group.sittings.push({
        digest,
        stages: judgedStages(digest).filter((one) => judgeKey(one.coach) === key),
      });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, ...byVersion(group.sittings) })).sort(byLast);
}

function byLast(a: Group, b: Group): number {
  const isHuman = ({ judge }: Group) => Number(judge.kind === 'human');
  return isHuman(a) - isHuman(b) || compare(lastOf(b), lastOf(a)) || answersInLast(b) - answersInLast(a);
}

function lastOf({ sittings }: Group): string {
  return sittings.at(-1)?.digest.startedAt ?? '';
}

/** Two coaches may have judged one interview; who judged more of it comes first. */
function answersInLast({ sittings }: Group): number {
  return sittings.at(-1)?.stages.length ?? 0;
}

/** The answers that were judged, without those left blank: these say nothing of what a candidate knows. */
export function judgedStages({ stages, interviewer }: SessionDigest): JudgedStage[] {
  return stages.filter(
    (stage): stage is JudgedStage =>
      stage.coach !== undefined &&
      !stage.isBlank &&
      (interviewer === 'person') === (stage.coach.kind === 'human'),
  );
}

/** An answer with who judged it. */
type JudgedStage = DigestedStage & { readonly coach: NonNullable<DigestedStage['coach']> };

function judgesOf(digest: SessionDigest): Map<string, Judge> {
  return new Map(judgedStages(digest).map(({ coach }) => [judgeKey(coach), judgeOf(coach)]));
}

/** The same text for the same judge. */
export function judgeKey({ kind, model }: Judge): string {
  return model === undefined ? kind : `${kind} ${model}`;
}

export function judgeOf({ kind, model }: Judge): Judge {
  return { kind, ...(model !== undefined && { model }) };
}

function byVersion(sittings: readonly Sitting[]): Pick<Group, 'sittings' | 'outdated'> {
  const last = new Map(
    sittings.map(({ digest: { scenario } }) => [scenarioKey(scenario), scenario.version] as const),
  );
  const isLast = ({ digest: { scenario } }: Sitting) => last.get(scenarioKey(scenario)) === scenario.version;
  const outdated = new Map<string, Outdated>();
  for (const sitting of sittings.filter((one) => !isLast(one))) {
    const { scenario } = sitting.digest;
    const key = `${scenarioKey(scenario)} ${scenario.version}`;
    const before = outdated.get(key)?.sittings ?? 0;
    outdated.set(key, { scenario: scenario.id, version: scenario.version, sittings: before + 1 });
  }
  return { sittings: sittings.filter(isLast), outdated: [...outdated.values()] };
}
