import type { Concern } from './critique.ts';
import { outcomes } from './scoring.ts';
import type { SessionStage } from './session.ts';

/** What still counts against the candidate: red flags that no later answer of the stage has put right. */
export function standingConcerns(stage: SessionStage): Concern[] {
  const covered = new Set(outcomes(stage).flatMap(({ id, verdict }) => (verdict === 'covered' ? id : [])));
  return (stage.critiques.at(-1)?.concerns ?? []).filter(
    ({ against }) => against.length === 0 || !against.every((id) => covered.has(id)),
  );
}
