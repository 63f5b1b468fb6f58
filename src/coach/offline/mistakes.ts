import type { Unit } from './answer.ts';

/** A mistake of the field that is made in much the same words whatever the system is. */
export interface Mistake {
  readonly name: string;
  /** What is said, in a sentence in lower case. */
  readonly says: RegExp;
  /** What makes it no mistake. */
  readonly unless?: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'random split',
    says: /\brandom(?:ly|ised|ized)?\b[^.;]{0,20}\b(?:\d{2} ?[/:-] ?\d{2}|train[ -]?(?:\/|and )?[ -]?test|(?:test|train\w*|hold-?out|validation) (?:set|split|part|data))\b|\b(?:split|divide|partition|separate)\b[^.;]{0,30}\brandom(?:ly)?\b|\brandom(?:ly)?\b[^.;]{0,12}\bsplits?\b|\btake a random\b[^.;]{0,20}\b(?:test|hold)|\bshuffl\w+[^.;]{0,40}\b(?:split|hold[ -]?out|held out|test|cross|keep|take)\b|\b(?:k-|\d+ )fold\b|\bcross[- ]?validat\w+\b/u,
    unless:
      /\b(?:time|temporal\w*|date|day|days|week|weeks|month|months|chronolog\w+|later|rolling|forward|past|future|traffic|users?|requests?|by (?:user|author|card|customer|member|board|seller|store|city|query|group)|group\w*|group-?k-?fold|a\/b|ab test|arms?|trial|experiment|purged|blocked)\b/u,
  },
  {
    name: 'accuracy as the metric',
    says: /\baccuracy\b[^.;,]{0,30}\b(?:is|as|on|of|above|over|at least|decides|should be|counts)\b[^.;,]{0,25}(?:\b(?:metric|kpi|goal|measure|target|test (?:set|data)|held-?out|validation set)\b|\b\d{2}(?:\.\d+)? ?(?:%|per ?cent))|\b(?:metric|kpi|measure[sd]?|evaluated?|judged?|goal|target|aim)\b[^.;,]{0,30}\baccuracy\b|\b\d{2}(?:\.\d+)? ?(?:%|per ?cent) accuracy\b/u,
    unless:
      /\b(?:forecast|position|location|gps|rare|imbalance\w*|everything is|for doing nothing|balanced)\b/u,
  },
  {
    name: 'classes made equal',
    says: /\bsmote\b|\b(?:over|under|up|down)[- ]?sampl\w+[^.;]{0,40}(?:\b1 ?: ?1\b|\b50 ?[/:-] ?50\b|\bequal\b|\bbalanced\b|\bhalf\b)|\bbalanc\w+[^.;]{0,40}(?:\b1 ?: ?1\b|\b50 ?[/:-] ?50\b|\bequal\b|\bhalf\b)/u,
    unless:
      /\b(?:correct\w*|re-?calibrat\w*|calibrat\w*|adjust\w*|re-?weight\w*|weights?|undo|prior|offset)\b/u,
  },
  {
    name: 'a threshold by convention',
    says: /\b(?:threshold|cut-?off)\b[^.;]{0,20}\b(?:0\.5|50 ?%)|\b(?:above|over|greater than|>) ?0\.5\b/u,
  },
  {
    name: 'unseen as negative',
    says: /\b(?:everything|anything|all|every\w*)\b[^.;]{0,30}\b(?:not|n['’]t|without a|un)(?: |-)?(?:been )?(?:click|lik|watch|buy|bought|purchas|interact|return)\w*[^.;]{0,30}\b(?:negatives?|0|zero|irrelevant)\b|\bclick\w* (?:is|are|=|as)? ?(?:1|positive)[^.;]{0,25}\b(?:everything else|the rest|all others?|no click|not)\b/u,
    unless: /\b(?:seen|visible|shown|viewport|screen|on[- ]screen|examined|viewed|looked at|position)\b/u,
  },
  {
    name: 'released unchecked',
    says: /\b(?:deploy|release|publish|promot|ship|go(?:es)? live|goes? (?:straight )?(?:in)?to production|replac)\w*\b[^.;]{0,30}\b(?:automatic\w*|by itself|every (?:night|hour|day|week)|straight away|directly|nightly)\b|\bautomatic\w*\b[^.;]{0,40}\b(?:deploy|releas|promot|goes live|to production)\w*/u,
    unless:
      /\b(?:if|when|only|unless|once|after|pass\w*|gate\w*|check\w*|canary|shadow|valid\w*|roll\w*|compar\w*|better|threshold|approv\w*|evaluat\w*|test\w*|beats?|until)\b/u,
  },
  {
    name: 'split by request',
    says: /\b(?:split|assign|randomi[sz]e?|divide|route)\w*\b[^.;]{0,40}\b(?:per|by|each|every) (?:\w+ )?(?:request|impression|page ?load|quer(?:y|ies)|search)\b|\b(?:each|every) (?:\w+ )?(?:request|impression|page ?load|query|search)\b[^.;]{0,30}\b(?:random\w*|assigned)\b/u,
    unless:
      /\b(?:sticky|hash\w*|user|member|person|people|account|log\w*|trace\w*|sampl\w*|budget|cache\w*)\b/u,
  },
  {
    name: 'before and after',
    says: /\b(?:compare|look at|see|check)\b[^.;]{0,40}\b(?:before (?:and|with|versus|vs\.?|against) after|(?:week|month)s? before[^.;]{0,30}(?:after|week|month)|after[^.;]{0,30}(?:week|month)s? before)\b|\bbefore (?:and|versus|vs\.?) after (?:the )?(?:launch|release|roll-?out)\b/u,
    unless: /\b(?:a\/b|control|holdout|hold-?back|trial|confounded|season\w*)\b/u,
  },
  {
    name: 'no baseline',
    says: /\b(?:no|without an?|skip (?:the|a|any)|need (?:no|a)) baselines?\b|\bbaselines?\b[^.;]{0,15}\b(?:not needed|unnecessary|a waste|waste)\b|\b(?:straight|directly) (?:to|for|with) (?:an? |the )?(?:deep|transformer|neural|large|graph|bert|llm)\b/u,
    unless: /\b(?:first|against|beats?|later|would be)\b/u,
  },
  {
    name: 'time limits waved away',
    says: /\blatency (?:is|isn['’]t|does|doesn['’]t|will)\b[^.;]{0,12}\b(?:no|not|n['’]t|matter|a)?\b ?(?:concern|problem|issue|matter|important|critical)\b|\b(?:users|people|they|customers) (?:will|can|would) (?:just )?wait\b/u,
    unless:
      /\b(?:because|since|batch|night\w*|overnight|offline|but|only|is a|is the|is critical|is important)\b/u,
  },
];

/** What turns the mention of a mistake into a warning of it, or into somebody else's. */
const WARNED =
  /\b(?:avoid\w*|never|instead|rather than|not enough|leak\w*|mislead\w*|wrong\w*|trap|mistake|danger\w*|bias\w*|too (?:rosy|good|optimistic)|flatter\w*|would (?:look|give|be|mix|let|put|share|hide|lie|only|mean)|lies|cheat\w*|bad|worse|useless|meaningless|isn['’]t|not|n['’]t|no|why not|worthless|looks? (?:good|great|fine)|today|currently|old system|used to)\b/u;

/** The mistakes that a red flag's cue makes. */
export function statedMistakes(cue: string): Mistake[] {
  const lower = cue.toLowerCase();
  return MISTAKES.filter(({ says }) => says.test(lower));
}

/** Whether a sentence makes the mistake: says it as its own choice, warns of nothing, and holds no way out. */
export function isStated({ says, unless }: Mistake, { lower }: Pick<Unit, 'lower'>): boolean {
  const found = says.exec(lower);
  if (!found || unless?.test(lower)) return false;
  const rest = `${lower.slice(0, found.index)} ${lower.slice(found.index + found[0].length)}`;
  return !WARNED.test(rest);
}
