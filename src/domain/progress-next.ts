import type { SessionDigest } from './digest.ts';
import type { Family, Progress, Recommendation, Step, Track } from './progress-document.ts';
import { SITTINGS_TO_TELL } from './progress-families.ts';
import type { Level } from './stages.ts';

/** What the steps follow from. */
export interface Standing {
  readonly progress: Progress;
  readonly level: Level;
  readonly due: number;
  readonly interrupted: Pick<SessionDigest, 'id' | 'scenario'> | undefined;
  readonly recommendation: Recommendation | undefined;
}

const STEPS = 3;

/** What to do next, three things at most: what was begun, what is due, what is weak, and then an interview. */
export function nextSteps({ progress, level, due, interrupted, recommendation }: Standing): Step[] {
  const [track] = progress.tracks.filter(({ judge }) => judge.kind !== 'human');
  const steps: (Step | undefined)[] = [
    interrupted && { kind: 'resume', session: interrupted.id, title: interrupted.scenario.title },
    due > 0 ? { kind: 'due', count: due } : undefined,
    track && weakest(track),
    recommendation && { kind: 'practice', recommendation, level },
  ];
  return steps.filter((step) => step !== undefined).slice(0, STEPS);
}

/** The names of concepts are to be typed, so they have to be some. */
const CONCEPT = /^[a-z0-9-]+$/;

/** The recurring gap where most was lost; else a dimension no answer weighs; else what cost most so far. */
function weakest({ families, dimensions }: Track): Step | undefined {
  const costly = families.filter(({ lost, concept }) => lost > 0 && CONCEPT.test(concept));
  const drill = (family: Family | undefined): Step | undefined =>
    family && { kind: 'concept', concept: family.concept, asked: family.asked, covered: family.covered };
  const unweighed = dimensions.find(
    ({ points, mean }) => points.length >= SITTINGS_TO_TELL && mean?.low === 0,
  );
  return (
    drill(costly.find(({ tells }) => tells === 'gap')) ??
    (unweighed && { kind: 'dimension', dimension: unweighed.dimension }) ??
    drill(costly[0])
  );
}
