import type { Scenario } from '../domain/scenario.ts';
import type { Outcome } from '../domain/scoring.ts';
import type { Session, SessionStage } from '../domain/session.ts';
import { DIMENSIONS, type Dimension } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';

/** "2026-03-01 09:00 UTC". */
export function momentText(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** "2026-03-01 09:00 UTC, not finished". */
export function whenText({ startedAt, finishedAt }: Pick<Session, 'startedAt' | 'finishedAt'>): string {
  return finishedAt ? momentText(startedAt) : `${momentText(startedAt)}, not finished`;
}

/** What keeps the scenario from being the one that was sat; empty when it is. */
export function scenarioNotice(
  { scenario: sat, drill }: Pick<Session, 'scenario' | 'drill'>,
  scenario: Scenario | undefined,
): string {
  if (drill?.exercise || scenario?.version === sat.version) return '';
  return scenario
    ? `Sat with version ${sat.version} of the scenario; the texts below are of version ${scenario.version}.`
    : `The scenario ${cleanLine(sat.id)} is not in the library any more: questions and model points are left out.`;
}

/** Where a verdict was earned if not in the answer itself. */
export function earnedBy({ afterProbe, saidIn, cap }: Outcome): string {
  if (cap !== undefined) return `After a hint, worth at most ${Math.round(100 * cap)} %: `;
  if (saidIn) return `Said in the answer to ${saidIn}: `;
  return afterProbe ? 'After the follow-up: ' : '';
}

/** Whether the verdicts of a drill on one point already show what a strong answer says to it. */
export function isModelShown({ critiques }: SessionStage, { drill }: Session): boolean {
  if (drill?.kind !== 'criterion' && drill?.kind !== 'curveball') return false;
  return critiques.at(-1)?.criteria.every(({ verdict }) => verdict !== 'covered') ?? false;
}

/** The dimensions a sitting is about: all of them, unless a drill has narrowed it. */
export function drilledDimensions({ drill }: Session): readonly Dimension[] {
  if (drill === undefined || drill.kind === 'stage') return DIMENSIONS;
  return DIMENSIONS.filter((dimension) => drill.kind === 'dimension' && drill.target === dimension);
}
