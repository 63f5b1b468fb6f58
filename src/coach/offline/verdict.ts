import type { CriterionCritique, Evidence, Verdict } from '../../domain/critique.ts';
import type { Answer } from './answer.ts';
import type { Estimate } from './calibration.ts';
import type { Credit } from './credit.ts';
import type { Observation } from './features.ts';
import type { Window } from './match.ts';
import { isAgainst, whyOf } from './why.ts';

/** By how much a passage must be closer to a known mistake than to the claim to count as one. */
const MISTAKEN = 0.6;

type Graded = Exclude<Verdict, 'unscored'>;

/** The verdict on one criterion. `credit` says how far the answer as a whole may be believed. */
export function judge(
  observation: Observation,
  estimate: Estimate,
  answer: Pick<Answer, 'text'>,
  credit: Credit,
): CriterionCritique {
  const graded = observation.evidence ? grade(observation, estimate.likely) : 'missing';
  const verdict = withCredit(graded, credit);
  const isWithheld = verdict !== graded || (credit.level === 'lowered' && verdict === 'touched');
  const quoted = verdict === 'missing' ? [] : [observation.evidence, observation.support];
  return {
    id: observation.prepared.criterion.id,
    verdict,
    confidence: isWithheld ? SURE_OF_FLAGS : confidenceOf(verdict, estimate),
    ...(isWithheld && verdict === 'touched' ? { credit: LEFT_OF[graded] } : worth(verdict, estimate, credit)),
    evidence: quoted
      .filter((window) => window !== undefined)
      .map((window) => evidenceOf(window, answer.text)),
    ...(verdict === 'missing' && observation.evidence && isAgainst(observation)
      ? { against: evidenceOf(observation.evidence, answer.text) }
      : {}),
    why: isWithheld ? credit.because : whyOf(observation, verdict),
  };
}

/** Sureness of a verdict lowered by what the answer is as a whole. */
const SURE_OF_FLAGS = 0.9;

function confidenceOf(verdict: Graded, { present, covered }: Estimate): number {
  const odds = { covered, touched: present - covered, missing: 1 - present }[verdict];
  return Math.round(100 * Math.min(0.99, Math.max(LEAST_SURE, odds))) / 100;
}

function worth(verdict: Graded, estimate: Estimate, { level }: Credit): Pick<CriterionCritique, 'credit'> {
  if (verdict === 'touched') return { credit: creditOf(estimate) };
  return verdict === 'missing' && level === 'full' ? { credit: creditOf(estimate) } : {};
}

/** What is left of a claim that the answer as a whole speaks against. */
const LEFT_OF: Readonly<Record<Graded, number>> = { covered: 0.3, touched: 0.15, missing: 0 };

/** What a claim is likely worth: all if it should be covered, a half if it should be touched. */
function creditOf({ present, covered }: Estimate): number {
  return Math.round(100 * (covered + (present - covered) / 2)) / 100;
}

/** The best of three verdicts is never less sure than this. */
const LEAST_SURE = 0.34;

function grade({ features }: Observation, likely: Estimate['likely']): Graded {
  // A passage without a single essential part may be near the point, not on it.
  const isOnPoint = features.groups > 0;
  const isConcrete = features.quantity >= 0;
  // A passage that says the known mistake rather than the claim loses a step, whatever else it says.
  const isMistaken = features.mistake > MISTAKEN;
  if (likely === 'missing') return 'missing';
  if (likely === 'covered' && isOnPoint && isConcrete) return isMistaken ? 'touched' : 'covered';
  return isMistaken ? 'missing' : 'touched';
}

function withCredit(verdict: Graded, credit: Credit): Graded {
  if (credit.level === 'full') return verdict;
  if (credit.level === 'none') return 'missing';
  if (credit.level === 'lowered') return verdict === 'covered' ? 'touched' : verdict;
  return verdict === 'covered' ? 'touched' : 'missing';
}

/** The passage as a quotation. */
export function evidenceOf(window: Pick<Window, 'units'>, text: string): Evidence {
  const start = Math.min(...window.units.map((unit) => unit.start));
  const end = Math.max(...window.units.map((unit) => unit.end));
  return { quote: text.slice(start, end), start, end };
}
