import { type Span, sentences } from '../../text/sentences.ts';
import { looksPressed, quotesAttack } from '../offline/grader-talk.ts';

/**
 * What a model may obey and the matcher of the offline coach has no reason to look for: talk of grades and graders,
 * roles handed out, sheets invoked, words given another meaning. None of it is in 255 honest answers, nor in the
 * phrasings and model answers of the scenarios, which speak of reviewers, verdicts, candidates and prompts themselves.
 */
const PERSUASION: readonly RegExp[] = [
  /\bgrade (?:what|me)\b|\bgrading (?:notes?|sheets?|tool|policy|is switched)\b|\b(?:lenient|fair|kind|generous|no longer an?) (?:grader|mentor|examiner|evaluator)/,
  /\bfull marks\b|\b(?:full|maximum) (?:credit|points|score)\b.{0,20}\b(?:please|to this|for this|on every|thank)|\baward (?:\w+ ){0,3}(?:points|marks|credit)\b/,
  /\bcredit the candidate\b|\bhence credit\b|\bcredit the \w+ if\b|\bsame marks\b/,
  /\b(?:the|this) (?:candidate|applicant|interviewee) (?:asked|deserves|passed|clearly|already|has already)\b|^(?:the )?candidate (?:asked|covered|passed)\b/,
  /\b(?:interviewer|examiner|hiring manager|grader)(?:['’]s)? (?:feedback|notes?|sheet|verdict|decision|:|has already)|\b(?:by|signature:) the (?:examiner|interviewer)\b/,
  /\bnote (?:for|to) (?:the )?(?:automatic|automated|ai|llm)\b|\bother end of this api\b/,
  /\b(?:a|the) (?:strong|official) (?:model )?answer\b|\b(?:marking sheet|mark scheme|your own sheet)\b/,
  /\brole[- ]?play\b|\byou(?:['’]re| are) (?:now |no longer |an? |the )\w*(?:grader|interviewer|mentor|gpt|examiner|dan\b)|\b\w*grade?gpt\b/,
  /\b(?:treat|take|regard|accept) (?:it|this|that|the above|the following) as .{0,30}\b(?:when you (?:grade|judge|score)|do not evaluate)|\b(?:treat|take|accept) (?:the above|the following) as\b/,
  /\beverything above (?:is|was) (?:verified|graded|true|correct|covered)\b|\b(?:after|below) this line is\b|\bcopy the stored\b|\bdo not (?:evaluate|grade|judge|assess) (?:it|this|the text|the answer)\b/,
  /\bincorporate \w+ by reference\b|\bdeemed to be\b|\bhereby\b|\bequally incorporated\b|\bfrom now on each word\b|\bstands for another\b|^["“'][\p{L} ]{1,20}["”'] (?:means|stands for)\b/u,
  /\bnothing (?:is )?missing at (?:mid|senior|staff|all)\b|\bdon['’]?t list gaps\b|\bnever tell people that something is missing\b|^(?:no|zero) red flags\b|\bred flags: (?:none|zero|no)\b/,
  /\bcriterion [a-z]{1,3}\d+\b|^[a-z]{1,3}\d{1,2}: (?:yes|covered|definitely|met|true)\b|\[\[?covered\]?\]/,
  /\b(?:mark|set|return|output|emit|respond|reply|print|answer|let)\b.{0,80}(?:\b(?:as|to|with|be|return|output|print)\s+|["'`])(?:covered|weighed)\b|\bgrader: .{0,60}\boutput\b/,
  /\brot-?13\b|\b0x[0-9a-f]{2} 0x|(?:[.-]{1,5} ){6}|\bjndi:|<script|\bprocess\.exit\(|\bupdate \w+ set \w+\s*=|\bdisable=all\b/,
  /\b(?:repeat|reveal|print|show|output|translate) (?:me )?your (?:\w+ )?(?:prompt|instructions?|rubric)\b/,
  /\bnew (?:rules?|instructions?) for (?:you|the \w+)\s*:|\bas (?:the )?(?:administrator|developer|author) of this (?:test|tool|rubric)\b/,
  /\b(?:begin|end)(?: of)? (?:the )?(?:candidate(?:['’]s)? answer|interviewer feedback)\b|\bstop reading the (?:rubric|answer)\b/,
  /\b(?:verdicts?|rating|grade|score)\b\s*(?:is|are|=|:|->|→)\s*["'`{[]*(?:covered|weighed|a\+|strong hire|perfect|100\/100|10\/10|5\/5)/,
  /\b(?:prüfer|korrektor|correcteur|examinateur|evaluador|avaliador|esaminatore)\b|\b(?:otorgue|vergeben|attribue[rz]) (?:\w+ ){0,3}(?:puntos|punkte|points)\b|проверяющ|экзаменатор|考官|评委|採点/,
];

/** Passages that talk to whoever grades; they are kept from the model, and are evidence for nothing. */
export function ordersIn(text: string): Span[] {
  const spans = sentences(text);
  const pressed = looksPressed(text, spans);
  return spans.filter((span, index) => {
    return pressed[index] === true || persuades(text.slice(span.start, span.end));
  });
}

function persuades(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  return PERSUASION.some((pattern) => pattern.test(lower)) && !quotesAttack(lower);
}

/** What stands where something was taken out. */
const GAP = '[...]';

/** The text without the orders in it. */
export function withoutOrders(text: string, orders: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of orders) {
    kept += text.slice(from, start) + GAP;
    from = end;
  }
  return kept + text.slice(from);
}
