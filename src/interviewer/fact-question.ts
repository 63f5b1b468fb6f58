import type { Fact } from '../domain/scenario.ts';

const IS_QUESTION =
  /^(?:how|what|which|who|when|where|is|are|do|does|did|can|could|may|should|will|would|must|has|have)\b/iu;
/** Words that would mean someone else in the mouth of the interviewer. */
const CANDIDATE = /\b(?:i|me|my|mine|you|your|please)\b/iu;
const FEWEST_WORDS = 4;

/** The question a fact answers, as the interviewer would put it: its first phrasing that is a whole question. */
export function questionOf({ asks }: Fact): string {
  const whole = asks.find(
    (ask) => IS_QUESTION.test(ask) && !CANDIDATE.test(ask) && ask.split(/\s+/u).length >= FEWEST_WORDS,
  );
  const text = (whole ?? asks[0] ?? '').replace(/[\s?.!]+$/u, '');
  return `${text}?`;
}
