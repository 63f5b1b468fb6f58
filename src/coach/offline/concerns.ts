import type { Concern } from '../../domain/critique.ts';
import type { Answer, Unit } from './answer.ts';
import { bestSimilarity, similarity } from './match.ts';
import { isStated } from './mistakes.ts';
import type { PreparedFlag, PreparedStage } from './rubric.ts';
import { evidenceOf } from './verdict.ts';

/**
 * Share of a cue's words that a sentence must hold, and the most it may say of what the flag is against. Chosen by
 * reading what is heard in 405 answers, so that nothing but the mistake is: docs/coach.md has the counts.
 */
const SAYS_CUE = 0.84;
const SAYS_CLAIM = 0.25;
/** More of them would be a list to argue with instead of something to mend. */
const MOST = 3;

/** A flag about what is left out: no sentence shows that. */
const OMISSION = /\b(?:without|no more|leaves?\b.*\bout|and nothing)\b/iu;

interface Heard {
  readonly flag: PreparedFlag;
  readonly unit: Unit;
  /** 0 to 1; a mistake known by its pattern is certain. */
  readonly sureness: number;
}

/** Red flags of the stage that an answer raises, the surest first, each with the sentence that raises it. */
export function concernsOf(answer: Answer, stage: PreparedStage): Concern[] {
  const said = answer.units.filter((unit) => !unit.excluded);
  const heard = stage.redFlags
    .map((flag) => loudest(flag, said, stage))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.sureness - a.sureness);
  // One sentence may raise two flags that mean the same; the surer one is told.
  const first = heard.filter(({ unit }, index) => heard.findIndex((other) => other.unit === unit) === index);
  return first.slice(0, MOST).map(({ flag: { flag }, unit }) => ({
    says: flag.says,
    against: flag.against,
    evidence: evidenceOf({ units: [unit] }, answer.text),
  }));
}

function loudest(flag: PreparedFlag, said: readonly Unit[], stage: PreparedStage): Heard | undefined {
  let best: Heard | undefined;
  for (const unit of said) {
    const sureness = surenessOf(flag, unit, stage);
    if (sureness > (best?.sureness ?? 0)) best = { flag, unit, sureness };
  }
  return best;
}

function surenessOf({ flag, cues, mistakes }: PreparedFlag, unit: Unit, stage: PreparedStage): number {
  if (mistakes.some((one) => isStated(one, unit))) return 1;
  if (OMISSION.test(flag.says)) return 0;
  const sureness = Math.max(0, ...cues.map((cue) => similarity(cue, unit.hits)));
  if (sureness < SAYS_CUE) return 0;
  const claim = stage.criteria
    .filter(({ criterion }) => flag.against.includes(criterion.id))
    .map(({ good }) => bestSimilarity(good, unit.hits, 'raw'));
  return Math.max(0, ...claim) > SAYS_CLAIM ? 0 : Math.min(sureness, 0.99);
}
