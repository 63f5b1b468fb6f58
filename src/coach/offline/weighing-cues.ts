/*
 * What a trade-off is made of, in any dimension, as patterns for text in lower case. Connectives alone say
 * little (a bare "but" contrasts anything); how much each kind of cue says is fitted.
 */
const AMOUNT =
  '(?:\\d[\\d.,]*\\s?(?:k|m|b|bn|million|billion|thousand)?|an?|one|two|three|four|five|six|ten|twenty|fifty|hundred|half|a (?:tenth|third|quarter|few|couple))';
const VOLUME =
  '(?:traffic|volume|load|qps|rps|users|docs|documents|items|requests|pieces|queries|chats|rows|gb|tb|turns|a day|per day)';

export const WEIGHING_CUES = {
  gain: /\b(?:sav(?:es?|ed|ing|ings)|cheap(?:er|est)?|fast(?:er)?|quick(?:er)?|fresh(?:er)?|better|best|clean(?:er)?|simpl\w+|eas(?:y|ier)|lift\w*|gain(?:s|ed)?|buys?|bought|cuts?|halv\w+|free|improv\w+|correct(?:s|ness)?|catch(?:es)?|instant|helps?|lets|allows?|advantage|solves?|sharp(?:ly)?|goes away|avoids?|prevents?|protects?|boring|fewer|less|enough|fine|no harm|higher|wins?|robust|stable|strong(?:er)?|keeps?|safe(?:r)?|calm|honest|exact(?:ly)?|complete|direct|powerful|covers?|up to|reach(?:es)?|tolerates?|serves|feels|huge)\b|\+\s?\d|\b[\d.]+x\b|\bfrom (?:about |~|low |the )?[\d.]+s? (?:to|towards) (?:about |~|low |the )?[\d.]+/,
  price:
    /\b(?:costs?|costly|loses?|lost|losing|loss|slow(?:er|s)?|worse|drops?|miss(?:es|ed)?|doubles?|doubled|triples?|suffers?|pay(?:s|ing)?|blind|stale|wrong|hard(?:er)?|waits?|risk\w*|longer|expensive|dear(?:er)?|bill|poor(?:er)?|noisy|noise|late|breaks?|broke|broken|dies?|hopeless|burden|downside|gives? up|someone['’]s|somebody|pager|on[- ]?call|nights|overhead|hurts?|harm|forget|rules out|junk|delay(?:s|ed)?|weak(?:er)?|against|can['’]t|cannot|outdated|bad|kills?|crude|leaks?|poison\w*|drifts|lies|immature|out[- ]of[- ]date|needs?|fail\w*|adds?|extra|more|duplication|twice|but)\b|[-−–]\s?\d+(?:\.\d+)?\s?%/,
  /** The condition at which the choice would be another. */
  flip: /\b(?:if|unless|until|once|as long as|should|when)\b.{0,80}\b(?:i['’]?d|would|wouldn['’]?t|we['’]?d|must|drop|switch|move|flip|start|stop|stay|yes|again|halve|loosen|only)\b|\b(?:i['’]?d|would|we['’]?d|wouldn['’]?t)\b.{0,60}\b(?:if|unless|until|once|when|at)\b|\bdifferent (?:story|for)\b|\bchange my mind\b|\bmove me\b|\bflips?\b|\bonly (?:for|where|when|if|once|on|above|after|while|wins)\b|\bunless\b|\bas long as\b|\bthat holds\b|\bnot (?:now|yet)\b|\bbeyond\b/,
  /** Another volume than today's. */
  otherVolume: new RegExp(
    `\\b(?:at|below|under|above|over|beyond|past|with|for|once|when|if)\\b[^.]{0,14}\\b${AMOUNT}(?: (?:of )?(?:the |our )?)?\\s?(?:x |times )?(?:\\w+ )?${VOLUME}|\\bat our (?:volume|scale|traffic|\\d)|\\b(?:\\d+|two|three|four|five|ten)(?:x| times) (?:the )?(?:traffic|volume|load)|\\b\\d+x (?:smaller|larger|bigger|traffic)`,
  ),
  /** Words that say outright that something is traded. */
  frame:
    /\btrade-?offs?\b|\btrad(?:e|ing|ed) (?:\w+ ){0,3}(?:for|against|off)\b|\b(?:at|for) the (?:cost|price|expense|risk) of\b|\bat the (?:risk|price)\b|\bin (?:exchange|return) for\b|\b(?:buys?|bought) (?:us|me|you|only|about|roughly|\d)|\bworth (?:it|the|paying)\b|\b(?:downside|drawback|flip side|upside|advantage|the catch)\b|\bon the other hand\b|\bgives? up\b|\bi accept\b|\blive with\b|\bsacrific|\baccept (?:missing|losing|slightly|a |worse|\d)|\bvs\.?(?!\w)|\bversus\b/,
  instead: /\brather than\b|\binstead of\b|\bno need\b|\bnot \w+ but\b/,
  hypothesis: /\b(?:would|could|might|i['’]?d|we['’]?d|wouldn['’]?t)\b/,
  turn: /\b(?:but|yet|though|although|whereas|however|while|also|except|still|then|both)\b/,
  decision:
    /\bso (?:i|we|the|it|those|that|this|both|only|no|not|for now)\b|\bi (?:take|keep|pay|accept|stay|start|go|do|hold|cut|would)\b|\bi['’]?d (?:take|pay|keep|wait|go|stay|drop|rather|try|start|stop)\b|\bgood enough\b|\bworth\b|\b(?:first|go|fine|skip|keep both|settled on|not now|for now|stay(?:s|ing)?|hence)\b|\bon purpose\b|\b(?:pick|ok for|ok if|leave it)\b/,
  comparison:
    /\b\w{3,}er (?:than|and|but|per|for|to|on|in)\b|\b(?:cheaper|slower|faster|simpler|fresher|cleaner|smaller|bigger|larger|harder|easier|weaker|stronger|poorer|longer|shorter|better|worse|more|less|fewer|higher|lower|safer)\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Short names before a colon or an equals sign, as options are set beside each other: "weekly: cheap, stale". */
export const OPTION_LABELS = /(?:^|[.;,] )[\w '-]{2,30}(?::| =) /g;
