import type { Unit } from './answer.ts';

/*
 * What a trade-off is made of. Connectives alone say little (a bare "but" contrasts anything); what counts is
 * that something is paid, that a condition would flip the choice, that alternatives stand beside each other
 * with their numbers.
 */
const GAIN =
  /\b(?:sav(?:es?|ed|ing)|cheap(?:er|est)?|fast(?:er)?|fresh(?:er)?|better|best|clean(?:er)?|simpler?|easi?er|lift\w*|gain(?:s|ed)?|buys?|bought|cuts?|halv\w+|half|free|improv\w+|corrects?|catch(?:es)?|instant|helps?|lets|allows?|advantage|solves?|sharp(?:ly)?|throughput|goes away|kills?|avoids?|prevents?|protects?|boring|nobody['’]s|costs nothing|fewer|less|enough|fine|no harm|higher|recall|wins?)\b|\+\s?\d|\b[\d.]+x\b/;
const PRICE =
  /\b(?:costs?|costly|loses?|lost|losing|slow(?:er|s)?|worse|drops?|miss(?:es|ed)?|doubles?|doubled|suffers?|pay(?:s|ing)?|blind|stale|wrong|hard(?:er)?|waits?|risk\w*|longer|expensive|dear(?:er)?|bill|dull(?:er)?|poor(?:er)?|collide|noisy|late|breaks?|broke|grumble|dies?|must|has to|have to|hopeless|burden|catch|downside|gives? up|someone['’]s|somebody|pager|on[- ]call|nights|overhead|hurts?|harm(?:s)?|refunds?|unreported|forget|rules out|spinner|flooded|tosses|junk|delay(?:s|ed)?|clumsier|weak(?:er)?|against|isn['’]t there|can['’]t|cannot|not ok|mush|outdated|become|bad|never)\b|[-−–]\s?\d+(?:\.\d+)?\s?%/;
const FLIP =
  /\b(?:if|unless|until|once|as long as|should)\b.{0,80}\b(?:i['’]?d|would|wouldn['’]?t|we['’]?d|must|drop|switch|move|start|stop|stay|yes|again|halve|loosen|launch)\b|\b(?:i['’]?d|would|we['’]?d)\b.{0,60}\b(?:if|unless|until|once|when|at)\b|\b(?:times|x) (?:the )?(?:traffic|volume|load)\b|\bat (?:a tenth|half|twice|\d+x)\b|\bdifferent story\b|\bchange my mind\b|\bflips?\b|\bonly (?:for|where|when|if|once|on|above|after|while|wins)\b|\bunless\b|\bas long as\b|\bnot in year\b|\bwith \S+ \S+ instead of\b|\bbeyond\b|\bnot now\b|\bexcept\b|\bwhile .{0,30}[<>]/;
const FRAME =
  /\btrade-?offs?\b|\btrad(?:e|ing|ed) (?:\w+ ){0,3}(?:for|against|off)\b|\b(?:at|for) the (?:cost|price|expense) of\b|\bin (?:exchange|return) for\b|\b(?:buys?|bought) (?:us|me|you|only|about|roughly|\d)|\bworth (?:it|the|paying)\b|\bthe (?:downside|catch|drawback|flip side|upside|advantage)\b|\bon the other hand\b|\bgives? up\b|\brather than\b|\binstead of\b|\bi accept\b|\blive with\b|\bi['’]d take\b|\bsacrific|\bover \w+\+\w+\b|\baccept (?:missing|losing|slightly|a |worse)/;
const HYPOTHESIS = /\b(?:would|could|might|i['’]?d|we['’]?d|wouldn['’]?t)\b/;

const LOSS =
  /\b(?:loses?|lost|losing|gives? (?:up|away)|miss(?:es)?|worse|suffers?|stale|blind|behind|day old|waits?|delays?|doubles?|drops?|costs?|pays?|price|adds?|needs?|wrong|slower|noisier|harder|noisy|leaves|forces|holds back|upkeep|someone|somebody|woken|pager|on call|nights|breaks?|broken|bugs?|rules out|overhead|risk\w*)\b/;
const TURN = /\b(?:but|yet|while|though|although|whereas|however)\b|; /;
const DECISION =
  /\bso i (?!can|could)|\bso (?:we|the|it|those|small|only|that) .{0,40}\b(?:stays?|gets?|keeps?|goes|fits|wins)|\bi (?:take|keep|pay|accept|stay|start|would (?:not|stay|switch|accept|take|keep|drop|shrink)|do(?: not)?\b|go\b|settle)|\bgood enough\b|\bin return\b|\b(?:gate|one|profiles?|aggregates) stays?\b/;

/** What one sentence holds of a trade-off. */
export interface Balance {
  readonly gain: boolean;
  readonly price: boolean;
  readonly flip: boolean;
  readonly frame: boolean;
  readonly hypothesis: boolean;
  /** A loss, the turn against it and the decision, all in the sentence. */
  readonly decided: boolean;
}

export function balanceOf({ lower }: Pick<Unit, 'lower'>): Balance {
  return {
    gain: GAIN.test(lower),
    price: PRICE.test(lower),
    flip: FLIP.test(lower),
    frame: FRAME.test(lower),
    hypothesis: HYPOTHESIS.test(lower),
    decided: LOSS.test(lower) && TURN.test(lower) && DECISION.test(lower),
  };
}

function isBalanced({ gain, price, flip, frame, decided }: Balance): boolean {
  return (gain && price) || flip || frame || decided;
}

/** Share of sentences that weigh something, 0 to 0.6: who weighs all along is likely to weigh here. */
export function habitOf(balances: readonly Balance[]): number {
  const weighing = balances.filter(isBalanced).length;
  return Math.min(0.6, weighing / Math.max(3, balances.length));
}

/**
 * Odds, 0 to 1, that a passage sets a gain against a price, or names the condition that flips the choice.
 * Logistic regression on the best passage of each of 360 labelled cells and on the scenarios' own examples of
 * weighed trade-offs.
 */
export function weighing(units: readonly Unit[], balances: readonly Balance[], habit: number): number {
  const some = (name: keyof Balance): number => Number(balances.some((one) => one[name]));
  const pair = some('gain') * some('price') + some('flip') + some('frame') + some('decided');
  if (pair === 0) return 0;
  const quantities = units.reduce((sum, unit) => sum + unit.quantities.length, 0);
  const length = units.reduce((sum, unit) => sum + unit.words.length, 0);
  const parallel = Number(units.length > 1 && units.every((unit) => unit.quantities.length > 0));
  const sum =
    -1.85 +
    0.3 * some('price') +
    1.2 * some('flip') +
    0.8 * some('frame') +
    0.9 * some('hypothesis') +
    1.7 * some('decided') +
    0.15 * Math.min(3, quantities) +
    0.8 * parallel -
    1.1 * Math.min(1, length / 40) -
    0.5 * Number(units.some((unit) => unit.dismissive)) +
    0.9 * habit;
  return 1 / (1 + Math.exp(-sum));
}
