import { stemOf } from '../../text/words.ts';
import type { Unit } from './answer.ts';
import { STANCE } from './stance-data.ts';

/** What is counted of the manner of an answer, whatever it is about, per twenty words. */
export interface StanceCues {
  /** Nothing is left out, nothing can happen: "always", "everybody", "forever". */
  readonly absolute: number;
  /** It will do as it is: "just", "is enough", "by itself", "anyway". */
  readonly settled: number;
  /** Sentences that wave something away. */
  readonly dismissing: number;
  readonly denying: number;
  /** How it will be, without a condition. */
  readonly sure: number;
  /** A price, a limit, an exception: "but", "costs", "unless", "slower". */
  readonly conceding: number;
  /** Part of something, or about so much: "some", "half", "at least", "usually". */
  readonly measured: number;
  /** One thing before another: "first", "then". */
  readonly ordered: number;
  /** Looking whether it is so: "check", "compare", "measure". */
  readonly probing: number;
  readonly quantities: number;
  /** It may be so, or not: "might", "perhaps", "supposedly". */
  readonly hedging: number;
  /** What others hold: "some say", "I was told", "opinions differ". */
  readonly reporting: number;
  /** Sentences that are questions. */
  readonly asking: number;
}

/** How an answer stands to what it talks about; probabilities, 0 to 1. */
export interface Stance {
  /** It waves the problem away: all is simple, sure and good enough, and nothing has a price. */
  readonly contrary: number;
  /** It commits to nothing: maybe this, maybe that, some say so. */
  readonly evasive: number;
}

/** Words of each cue. The ones that name parts of a system are left out: a manner has no subject. */
const CUE_WORDS: Readonly<Partial<Record<keyof StanceCues, string>>> = {
  absolute:
    'always all everybody everyone everything nothing nobody anybody forever entire entirely completely totally whole whatever obviously certainly perfect perfectly ever best biggest',
  settled:
    'just simply simple enough anyway already automatically directly fine acceptable ok okay elegant done easy easier easily',
  denying: 'no not never none neither nor cannot without',
  sure: 'will right prove',
  conceding:
    'but however though although unless otherwise except while whereas against vs versus cost costly risk risky price pay expensive slow slower wrong bad worse hurt lose lost miss fail trade tradeoff downside stale noisy limit cap trap danger dangerous harm leak too',
  measured:
    'some few small part half share least most about around roughly somewhat maybe could usually often sometimes mostly rather probably partly several assume guess under within below above between',
  ordered: 'first then before after later next start once step',
  probing: 'check compare test measure track watch alert verify sample audit review',
  hedging:
    'might may maybe perhaps possibly presumably supposedly apparently allegedly conceivably hypothetically would could suppose imagine wonder whether either somehow somewhere',
  reporting:
    'say said tell told hear heard claim believe recommend suggest mention debate argue opinion rumour others somebody someone anybody anyone people nobody one they',
};

const CUES_OF = cuesByStem();
const DENIED_VERB = /n't$/u;
/** Turns of phrase that settle a matter. */
const SETTLED =
  /\b(?:(?:(?:is|are|it['’]s|that['’]s) (?:plenty|it|all)|by (?:itself|themselves|definition)|at (?:all|once)|of course|straight to|no (?:need|reason|point|sense|problem)|every (?:single )?one|the (?:only|single)|to (?:everyone|all))\b)/gu;
const QUESTION = /\?\W*$/u;
const PER_WORDS = 20;

function cuesByStem(): ReadonlyMap<string, readonly (keyof StanceCues)[]> {
  const found = new Map<string, (keyof StanceCues)[]>();
  for (const [cue, list] of Object.entries(CUE_WORDS)) {
    for (const stem of new Set(list.split(' ').map(stemOf))) {
      found.set(stem, [...(found.get(stem) ?? []), cue as keyof StanceCues]);
    }
  }
  return found;
}

/** Counts the cues in sentences. A short text counts for less: twenty words without a cue are thought beside it. */
export function stanceCues(units: readonly Unit[]): StanceCues {
  const counts: Record<keyof StanceCues, number> = {
    absolute: 0,
    settled: 0,
    dismissing: 0,
    denying: 0,
    sure: 0,
    conceding: 0,
    measured: 0,
    ordered: 0,
    probing: 0,
    quantities: 0,
    hedging: 0,
    reporting: 0,
    asking: 0,
  };
  let words = 0;
  for (const unit of units) {
    words += unit.words.length;
    for (const { text, stem } of unit.words) {
      for (const cue of CUES_OF.get(stem) ?? []) counts[cue] += 1;
      if (DENIED_VERB.test(text)) counts.denying += 1;
    }
    counts.settled += unit.lower.match(SETTLED)?.length ?? 0;
    counts.dismissing += Number(unit.dismissive);
    counts.quantities += unit.quantities.length;
    counts.asking += Number(QUESTION.test(unit.text));
  }
  for (const cue of Object.keys(counts) as (keyof StanceCues)[]) {
    counts[cue] *= PER_WORDS / (words + PER_WORDS);
  }
  return counts;
}

/**
 * Words from which a stance may be believed. Of honest passages of 40 to 60 words one in ten looks contrary by even
 * odds, of whole answers none, with their scenario left out.
 */
const BELIEVED_FROM = 60;

/** How the sentences of an answer stand to what they talk about; fitted by eval/fit-stance.ts. */
export function stanceOf(units: readonly Unit[]): Stance {
  const cues = stanceCues(units);
  const words = units.reduce((sum, unit) => sum + unit.words.length, 0);
  const belief = Math.min(1, words / BELIEVED_FROM);
  return {
    contrary: belief * probability(cues, STANCE.contrary),
    evasive: belief * probability(cues, STANCE.evasive),
  };
}

/** Log odds as a weighted sum of some of the cues. */
export interface StanceModel {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<keyof StanceCues, number>>>;
}

export function stanceOdds(cues: StanceCues, { bias, weights }: StanceModel): number {
  let odds = bias;
  for (const [cue, weight] of Object.entries(weights)) odds += weight * cues[cue as keyof StanceCues];
  return odds;
}

function probability(cues: StanceCues, model: StanceModel): number {
  return 1 / (1 + Math.exp(-stanceOdds(cues, model)));
}
