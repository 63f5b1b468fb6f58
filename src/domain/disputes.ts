import type { CriterionCritique, Evidence, ScoreRange, Verdict } from './critique.ts';
import { outcomes, scoreSession } from './scoring.ts';
import type { Session, SessionStage } from './session.ts';
import type { Dispute } from './session-event.ts';

/** What was judged in a stage by the criteria of the stage and of its change of constraints, as it ended. */
export function verdictsOf(stage: SessionStage): CriterionCritique[] {
  return [...outcomes(stage), ...(stage.curveball?.findings ?? [])];
}

/** The disputes of a stage whose verdict is still another than the candidate claims. */
export function openDisputes(stage: SessionStage): Dispute[] {
  const verdicts = new Map<string, Verdict>(verdictsOf(stage).map(({ id, verdict }) => [id, verdict]));
  return stage.disputes.filter(({ criterion, claim }) => {
    const verdict = verdicts.get(criterion);
    return verdict !== undefined && verdict !== claim;
  });
}

/**
 * The score that a sitting would have if the candidate were right, beside the one it has. Hints count as before.
 * Undefined when nothing is disputed.
 */
export function scoreIfRight(
  session: Session,
): { readonly disputes: number; readonly score: ScoreRange | null } | undefined {
  const disputes = session.stages.flatMap(openDisputes).length;
  if (disputes === 0) return undefined;
  return { disputes, score: scoreSession({ ...session, stages: session.stages.map(asClaimed) }) };
}

function asClaimed(stage: SessionStage): SessionStage {
  const claims = new Map(openDisputes(stage).map(({ criterion, claim }) => [criterion, claim]));
  const settle = <T extends CriterionCritique>(one: T): T => {
    const claim = claims.get(one.id);
    if (!claim) return one;
    const { credit: _, ...rest } = one;
    return { ...rest, verdict: claim } as T;
  };
  const last = stage.critiques.at(-1);
  const { curveball } = stage;
  return {
    ...stage,
    // What counts is settled already, so nothing else may speak for a criterion again.
    ...(last && { critiques: [{ ...last, criteria: outcomes(stage).map(settle) }] }),
    probes: [],
    elsewhere: [],
    asked: [],
    ...(curveball?.findings && {
      curveball: { ...curveball, findings: curveball.findings.map(settle) },
    }),
  };
}

/**
 * The passage of an answer that `quote` copies: the same words, whatever white space is between them and however they
 * are capitalised. Undefined if the answer has no such passage.
 */
export function passageIn(answer: string, quote: string): Evidence | undefined {
  const words = (quote.match(/\S+/gu) ?? []).map(escaped);
  if (words.length === 0) return undefined;
  const found = new RegExp(words.join('\\s+'), 'iu').exec(answer);
  if (!found) return undefined;
  const [slice] = found;
  return { quote: slice, start: found.index, end: found.index + slice.length };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
