import type { Unit } from './answer.ts';

/** Words that tie a statement to a reason, a consequence, a condition or a choice. */
const REASON =
  /\b(?:because|bc|since|so that|so|therefore|hence|otherwise|else|instead of|rather than|which means|that way|due to|in order to|to (?:avoid|prevent|keep|catch|see|know|learn|correct|reduce|make)|if|unless|until|when|only|means|leads to|causes|lets|corrects?|fix(?:es)?|beats?)\b|->|=>|→|\bnot (?:just |only )?(?:the|a|by|per|raw)\b/g;
/** Words that sound good and say nothing. */
const BUZZ =
  /\b(?:leverag\w+|robust\w*|scalab\w+|seamless\w*|cutting[- ]edge|state[- ]of[- ]the[- ]art|best[- ](?:practices?|in[- ]class|of[- ]breed)|holistic\w*|comprehensive\w*|end[- ]to[- ]end|world[- ]class|synerg\w+|enterprise[- ]grade|data[- ]driven|empower\w*|ecosystem\w*|paradigm\w*|next[- ]gen\w*|innovative\w*|intelligent\w*|powerful|optimal\w*|optimi[sz]ed?|highly available|high[- ]quality|efficient\w*|effective\w*|reliable|reliability|resilien\w+|agil\w+|transform\w*|revolution\w*|unlock\w*|deliver\w* (?:value|insights?|impact)|actionable|mission[- ]critical|industry[- ]standard|modern|advanced|sophisticated|strategic\w*|proactive\w*|dynamic(?:ally)?|streamlin\w+|foster\w*|stakeholders?|utili[sz]\w+|ensur\w+|continuous(?:ly)?|always|everything|various|proper\w*|appropriate\w*|relevant)\b/g;

/** How concrete a passage is, 0 to 1: numbers, reasons, choices, less what only sounds good. */
export function concreteness(units: readonly Unit[]): number {
  let points = 0;
  let count = 0;
  for (const unit of units) {
    count += unit.words.length;
    points += 1.2 * Math.min(3, unit.quantities.length) + Math.min(3, unit.lower.match(REASON)?.length ?? 0);
    points -= 1.2 * buzzwords(unit);
  }
  return Math.max(0, Math.min(1, (points + 1) / (3 + count / 15)));
}

/** How many words of a sentence only sound good. */
function buzzwords(unit: Pick<Unit, 'lower'>): number {
  return unit.lower.match(BUZZ)?.length ?? 0;
}
