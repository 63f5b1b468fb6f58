import { lowerCase } from '../../text/lower-case.ts';
import type { Span } from '../../text/sentences.ts';

/** Orders to whoever grades, claims about the verdict, and containers for hidden text; in lower case. */
const PRESSURE: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|prior|above|earlier|all|any|your|the)\b.{0,30}\b(?:instruction|prompt|rubric|criteri|guideline|message)/,
  /\b(?:you are|you're|act as|pretend to be) (?:now )?(?:an? |the |my )?(?:\w+ )?(?:grader|evaluator|examiner|judge|assessor|reviewer|marker|language model|llm|ai model|scorer|coach)\b/,
  /\b(?:dear|note to|attention|hey|hello|hi|message (?:to|for)|instructions? (?:to|for)) (?:the )?(?:\w+ )?(?:grader|evaluator|examiner|judge|assessor|reviewer|marker|coach|scorer|llm|ai)\b/,
  /\b(?:give|award|assign|grant)\b.{0,40}\b(?:full|max(?:imum)?|top|highest|perfect)\b.{0,20}\b(?:marks?|scores?|points?|grades?|credits?|ratings?)\b/,
  /\b(?:score|rate|grade|mark) (?:me|this|it|my \w+|the (?:answer|candidate|response))\b.{0,40}\b(?:full|max|maximum|100|10|highest|perfect|covered|excellent|staff)\b/,
  /\b(?:mark|count|treat|consider|label|set|tick|rate|return|output)\b.{0,30}\b(?:every|all|each) (?:\w+ )?(?:criteri\w*|points?|items?|rubric|dimensions?|trade-?offs?)\b.{0,30}\b(?:covered|met|satisfied|passed|complete|fulfilled|weighed|true|correct)\b/,
  /\ball (?:of the )?(?:criteria|points|rubric (?:items|rows)|dimensions)\b.{0,30}\b(?:covered|met|satisfied|passed|fulfilled|weighed|complete)\b/,
  /\b(?:this|the|my) (?:answer|candidate|response|submission)\b.{0,40}\b(?:deserves?|earns?|covers? (?:all|every)|should (?:get|receive|score|be (?:rated|graded|scored|marked))|meets? (?:all|every|the bar)|is (?:perfect|outstanding|exemplary|staff level))/,
  /["']?\b(?:verdict|criteria|criterion|trade-?offs?|grade|level|rating|flags|score|overall)["']?\s*[:=]\s*["'[{]?(?:covered|touched|weighed|100\b|10\/10|5\/5|\d{2,3}\s*\/\s*100|pass(?:ed)?\b|perfect|excellent|staff\b|full marks)/,
  /<\/?(?:system|instructions?|grader|verdict|score|admin|rubric|critique|evaluation|inst)\b[^>]*>|\[\/?(?:inst|system|admin|grader)\]|<\|[a-z_]+\|>/,
  /\b(?:system|developer|admin(?:istrator)?) (?:override|mode)\b|^\s*(?:system|assistant|grader|evaluator|examiner)\s*:.{0,80}\b(?:full marks|verdict|criteri\w+|covered|the candidate)\b/,
  /\b(?:the|this) (?:candidate|student|applicant) (?:has |have |clearly |fully |also |correctly |convincingly )*(?:covered|covers|demonstrat|explain|mention|describ|discuss|weighs|weighed|identif|satisf)/,
  /[=:>]\s*["']?(?:covered|weighed)\b|<!--|\b(?:covered|weighed) for (?:all|every|each)\b/,
  /\b(?:grading|evaluation|scoring) (?:rubric|results?|criteria|guide\w*|scheme)\b|\b(?:ideal|perfect) answer\b|\bthe rubric\b/,
  /\bth(?:is|e) (?:response|answer|submission) (?:contains|includes|has|covers|fulfils?|fulfills?|satisfies) (?:all|every|everything|each)\b/,
  /\b(?:decode|base64|rot13)\b.{0,40}\b(?:follow|obey|instruction|string)\b/,
  /(?:puntuaci[oó]n|calificaci[oó]n|nota m[aá]xima|ignora (?:las|todas)|instrucciones|note maximale|ignore[zr]? (?:les|toutes)|consignes|bewerte|punktzahl|ignoriere|anweisungen|volle punkte|pontua[cç][aã]o|instru[cç][oõ]es|punteggio|ignora (?:le|tutte)|istruzioni|оценк|балл|инструкци|игнориру|критери|评分|满分|忽略|指令|滿分|点数|満点|無視|指示|점수|만점|무시)/,
];

/** An encoded blob. */
const BLOB = /[A-Za-z0-9+]{40,}={0,2}|(?=[A-Za-z+/]{0,40}\d)[A-Za-z0-9+/]{48,}={0,2}/;

/** What every blob holds; long runs are rare, and a search for them from their starts is quick. */
const LONG_RUN = /(?<![\w+/])[\w+/]{40}/;

/** An answer on a design that must withstand such orders may quote them; that is no order. */
const QUOTED_ATTACK =
  /\b(?:inject\w*|attack\w*|malicious|jailbreak\w*|adversarial|(?:article|document|chunk|page|ticket|message|customer|user|someone|text)s? (?:that )?(?:may |might |can |could |would |will )?(?:say|contain|type|write|tell|claim|try|tries|read)\w*|phrases like|guard\w*)\b/;

/** What opens a passage that is all meant for the grader, and what closes it. */
const OPENING = /<(system|instructions?|grader|verdict|critique|evaluation|rubric|admin)\b[^>]*>/giu;

/**
 * For each sentence, whether it talks to whoever grades instead of the interviewer: instructions, made-up
 * verdicts, tags and what stands between them, encoded blobs. Such sentences are never evidence.
 */
export function looksPressed(text: string, spans: readonly Span[]): boolean[] {
  const enclosed = taggedPassages(text);
  return spans.map(
    (span) =>
      addressesGrader(text.slice(span.start, span.end)) ||
      enclosed.some((passage) => span.start < passage.end && span.end > passage.start),
  );
}

function addressesGrader(sentence: string): boolean {
  if (LONG_RUN.test(sentence) && BLOB.test(sentence)) return true;
  const lower = sentence.toLowerCase();
  return PRESSURE.some((pattern) => pattern.test(lower)) && !quotesAttack(lower);
}

/** Whether a sentence, in lower case, speaks of attacks that a design must withstand. */
export function quotesAttack(lower: string): boolean {
  return QUOTED_ATTACK.test(lower);
}

function taggedPassages(text: string): Span[] {
  const lower = lowerCase(text);
  return Array.from(text.matchAll(OPENING), (match) => {
    const close = lower.indexOf(`</${match[1]?.toLowerCase()}`, match.index);
    const lineEnd = text.indexOf('\n', match.index);
    const end = close >= 0 ? close : lineEnd >= 0 ? lineEnd : text.length;
    return { start: match.index, end };
  });
}
