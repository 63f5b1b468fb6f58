import type { Word } from './words.ts';

/** How a word stands in its sentence: `denied` by a negation in its clause, `dismissed` as not worth doing. */
export type Polarity = 'plain' | 'denied' | 'dismissed';

/** Negations whose scope is the rest of the clause, a few words at most. */
const NEGATION =
  /\b(?:not|no|never|neither|nor|none|cannot|\p{L}+n['’]t|(?:do|does|did|is|are|was|were|has|have|wo|ca|would|could|should)nt)\b/gu;
/** Turns of phrase that hold a negation and deny nothing. */
const NO_NEGATION =
  /\b(?:(?:not|never|\p{L}+n['’]t) (?:\p{L}+ ){0,2}without|not only|not just|no more than|not more than|not (?:be )?exceed|no later than|not later than|no longer than|no matter|not yet|why not|no(?:t)? (?:less|fewer) than|if not|or not|not sure|no doubt|not interested|don['’]?t show me|don['’]?t know|can['’]?t tell|do not recommend|don['’]?t recommend)\b/gu;
/** What announces that the rest of the clause is waved away. */
const DISMISSAL_BEFORE =
  /\b(?:ignor(?:e|ing)(?! (?:your|previous|all|the rules|my))|forget(?: about)?|(?:not|n['’]t|never) (?:bother|worry|care|need|think we need|see the point|believe in|want)\w*(?: (?:with|about|to|of|any|for))*|no (?:need|point|reason|use)(?: (?:for|of|in|to))*|(?:would|can|could|['’]d|will|let['’]?s|just) (?:leave out|drop(?= (?!(?:by|below|to|under|from|when|if|at|for|in|on|because|since|as|and|but|off|with|while|after|sharply|slightly|a bit|too)\b)\p{L})|omit|avoid|turn off|switch off|disable|throw away|get rid of)|instead of wasting)\b/gu;
/** Leaving something out, said by the speaker or as an order; what users skip is data. */
const SKIPPED =
  /(?:^\W*(?:just )?|[,;:] (?:so |and )?(?=skip (?:the|this|that|it|all|any)\b)|\blet['’]?s (?:just )?|\b(?:i|we)(?:['’](?:d|ll|m|re))?(?: (?:would|can|could|will|should|may|might|just|simply|am|are))* )skip(?:ping)?\b(?! (?:rate|connection|list|gram|event|signal)s?\b)/gu;
/** What waves away the clause before it, and its own. */
const DISMISSAL_AFTER =
  /\b(?:unnecessary|needless|not (?:be )?(?:needed|required|necessary|important|relevant|a (?:concern|problem|requirement|priority|real (?:problem|issue)))|(?:isn|aren|wasn|don|doesn|won)['’]?t (?:be )?(?:needed|required|necessary|important|that important|relevant|matter|exist|change(?! (?:fast|quick|much|often|so|that|very|within|every|over|from)\w*)|a (?:concern|problem|requirement|thing|issue))|irrelevant|pointless|useless|worthless|overkill|over[- ]?engineer\w*|a waste|waste of (?:time|money)|(?:a|is|are) (?:myths?|gimmicks?|crutch|vanity)|hype|buzzwords?|nonsense|overrated|academic|theoretical|(?:does|do) not (?:exist|matter|change(?! (?:fast|quick|much|often|so|that|very|within|every|over|from)\w*))|obvious|already solved|is solved|just slows? (?:us |things |everything )?down|just slow down|for nothing|impossible|outdated|too noisy|nobody (?:needs|cares)|vendors? invented|good enough without|by definition|everybody knows|everyone knows|guarantee[sd]?|unlimited|infinitely|never worse|once and for all|is finished)\b/gu;
/** What ends the scope of a negation. */
const CLAUSE_END =
  /[,;:.!?()—–]|\s-\s|->|→|\b(?:but|because|bc|since|so|although|though|then|which|whereas|while|instead|rather|otherwise|else|when|if|unless|until|as|and i|and we|and the)\b/gu;
const ANNOUNCES =
  /^\W*(?:(?:with|about|any of|all of|on)\s+)?(?:this|that|these|those|it|things like|the following)?\s*:/u;
const SCOPE = 60;
/** Arguments for a thing are often put as what happens when it is absent. */
const ABSENCE_ARGUED =
  /\b(?:without|otherwise|else|unless|if (?:we|you|i) (?:don['’]?t|do not|skip|ignore|drop)|no \p{L}+ (?:means|and))\b/u;

/** A stretch of a sentence in which words stand so. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly polarity: Polarity;
}

/**
 * How each word of a sentence in lower case stands. `words` carry offsets into `sentence`; `waved` is what the
 * sentence waves away.
 */
export function polarities(
  sentence: string,
  words: readonly Word[],
  waved: readonly Scope[] = dismissals(sentence),
): Polarity[] {
  const scopes = [...waved, ...negations(sentence)];
  if (scopes.length === 0) return words.map(() => 'plain');
  return words.map((word) => {
    let polarity: Polarity = 'plain';
    for (const scope of scopes) {
      if (word.start < scope.from || word.end > scope.to) continue;
      if (scope.polarity === 'dismissed') return 'dismissed';
      polarity = scope.polarity;
    }
    return polarity;
  });
}

/** What a sentence in lower case waves away. */
export function dismissals(sentence: string): Scope[] {
  const announced = [...sentence.matchAll(DISMISSAL_BEFORE), ...sentence.matchAll(SKIPPED)];
  const said = [...sentence.matchAll(DISMISSAL_AFTER)];
  if (announced.length + said.length === 0 || ABSENCE_ARGUED.test(sentence)) return [];
  const before = announced.map((match) => ({
    from: match.index,
    to: dismissalEnd(sentence, match.index + match[0].length),
    polarity: 'dismissed' as const,
  }));
  const after = said.map((match) => ({
    from: clauseStart(sentence, match.index),
    to: match.index + match[0].length,
    polarity: 'dismissed' as const,
  }));
  return [...before, ...after];
}

/** A dismissal ends with its clause, or takes in what it announces: "I would skip this: ...". */
function dismissalEnd(sentence: string, from: number): number {
  if (ANNOUNCES.test(sentence.slice(from, from + 40))) return sentence.length;
  return clauseEnd(sentence, from, sentence.length);
}

function negations(sentence: string): Scope[] {
  const harmless = Array.from(sentence.matchAll(NO_NEGATION), (match) => match.index);
  const scopes: Scope[] = [];
  for (const match of sentence.matchAll(NEGATION)) {
    if (harmless.some((at) => at <= match.index && match.index - at < 14)) continue;
    const from = match.index + match[0].length;
    scopes.push({ from, to: clauseEnd(sentence, from, from + SCOPE), polarity: 'denied' });
  }
  return scopes;
}

function clauseEnd(sentence: string, from: number, limit: number): number {
  CLAUSE_END.lastIndex = from;
  const found = CLAUSE_END.exec(sentence);
  CLAUSE_END.lastIndex = 0;
  return Math.min(found ? found.index : sentence.length, limit, sentence.length);
}

/** The start of the clause that ends at `to`; a comma list or "and" does not separate subjects. */
function clauseStart(sentence: string, to: number): number {
  const breaks = Array.from(
    sentence
      .slice(0, to)
      .matchAll(
        /[;:.!?()—–]|\s-\s|->|,\s(?:and|but|so|because|then|an?|the|this|that|it)\b|\bbut\b|\bbecause\b/gu,
      ),
  );
  const last = breaks.at(-1);
  return last ? last.index + last[0].length : 0;
}
