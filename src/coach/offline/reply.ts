import type { CriterionCritique, Findings } from '../../domain/critique.ts';
import type { Attempt } from '../coach.ts';
import { SHIPPED } from './calibration.ts';
import { examine, opinionOf, type Reading, readAttempt } from './examine.ts';

/**
 * What a reply shows before it is read together with an answer: enough words, between two commas neither as few as
 * in a list nor as many as in a chain of "and", and reasons or numbers. Of 96 replies of 25 words and more that were
 * typed in whole interviews 79 in 100 do, of 1,326 lists of the rubric's words dressed as sentences fewer than 2.
 */
const SPEAKS = { words: 25, fragment: { least: 4.4, most: 10 }, concrete: 0.38 };
const BETWEEN = '\n\n';

/**
 * The findings on the reply to a follow-up on the answer `after`. A reply leaves out what has been said, so what it
 * does not cover alone it covers if both do together and the reply holds evidence of it. Passages are the reply's.
 */
export function examineReply(attempt: Attempt, after: string): Findings {
  const reading = readAttempt(attempt);
  const alone = examine(reading, SHIPPED);
  if (!speaksForItself(reading)) return alone;
  const offset = after.length + BETWEEN.length;
  const together = examine(readAttempt({ ...attempt, text: `${after}${BETWEEN}${attempt.text}` }), SHIPPED);
  return {
    ...alone,
    criteria: alone.criteria.map((own, index) => completed(own, together.criteria[index], offset)),
  };
}

function speaksForItself(reading: Reading): boolean {
  const { words, fragment, concrete } = reading.profile;
  const isPhrased = fragment >= SPEAKS.fragment.least && fragment <= SPEAKS.fragment.most;
  const isSaid = words >= SPEAKS.words && isPhrased && concrete >= SPEAKS.concrete;
  return isSaid && opinionOf(reading, SHIPPED).credit.level === 'full';
}

function completed(
  own: CriterionCritique,
  joint: CriterionCritique | undefined,
  offset: number,
): CriterionCritique {
  if (own.verdict === 'covered' || own.against || joint?.verdict !== 'covered') return own;
  const evidence = joint.evidence
    .filter(({ start }) => start >= offset)
    .map(({ quote, start, end }) => ({ quote, start: start - offset, end: end - offset }));
  return evidence.length > 0 ? { ...joint, evidence } : own;
}
