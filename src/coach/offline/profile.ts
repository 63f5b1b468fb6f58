import { STOPWORDS } from '../../text/stopwords.ts';
import { isNegation } from '../../text/words.ts';
import type { Answer, Unit } from './answer.ts';
import { concreteness } from './concreteness.ts';
import { type Stance, stanceOf } from './stance.ts';

/** What is measured of an answer as a whole. Shares are of sentences, 0 to 1. */
export interface Profile extends Stance {
  readonly words: number;
  readonly sentences: number;
  /** Numbers, in digits or spelled out. */
  readonly quantities: number;
  /** Sentences that wave things away or mostly deny. */
  readonly refusing: number;
  /** Mean concreteness of the sentences. */
  readonly concrete: number;
  /** Function words, numbers and signs such as "=" or "->" per word: what holds a statement together. */
  readonly glue: number;
  /** Mean words between commas, semicolons, stops and line breaks. */
  readonly fragment: number;
  /** Content words that belong to the scenario's vocabulary. */
  readonly atHome: number;
  readonly echoed: number;
  readonly repeated: number;
  /** Sentences that address whoever grades. */
  readonly pressing: number;
}

/** Words between two commas from which a text is no list: lists of names and topics show 3.4 at most. */
export const LISTED = 3.5;

/** Share of a sentence's content words denied, or waved away, that makes the sentence a refusal. */
const MOSTLY_DENIED = 0.5;
const PARTLY_DISMISSED = 0.3;

/** Measures an answer as a whole. Text for the grader counts only as such. */
export function profileOf(answer: Answer): Profile {
  const { units } = answer;
  const own = units.filter((unit) => unit.excluded !== 'grader');
  const share = (test: (unit: Unit) => boolean): number =>
    units.filter(test).length / Math.max(1, units.length);
  return {
    words: own.reduce((sum, unit) => sum + unit.words.length, 0),
    sentences: units.length,
    quantities: own.reduce((sum, unit) => sum + unit.quantities.length, 0),
    refusing: own.filter(refuses).length / Math.max(1, own.length),
    ...stanceOf(own),
    concrete: own.reduce((sum, unit) => sum + concreteness([unit]), 0) / Math.max(1, own.length),
    glue: glueOf(own),
    fragment: fragmentOf(own),
    atHome: atHomeOf(own),
    echoed: share((unit) => unit.excluded === 'echo'),
    repeated: share((unit) => unit.excluded === 'repeat'),
    pressing: share((unit) => unit.excluded === 'grader'),
  };
}

/** Whether a sentence waves something away, or mostly says what is not there. */
function refuses(unit: Pick<Unit, 'dismissive' | 'terms' | 'polarity'>): boolean {
  const denied = unit.terms.filter((term) => unit.polarity[term.position] !== 'plain').length;
  return denied > 0 && denied >= (unit.dismissive ? PARTLY_DISMISSED : MOSTLY_DENIED) * unit.terms.length;
}

function glueOf(units: readonly Unit[]): number {
  let glue = 0;
  let words = 0;
  for (const unit of units) {
    words += unit.words.length;
    glue += unit.words.filter((word) => STOPWORDS.has(word.text) || isNegation(word.text)).length;
    glue += unit.quantities.length + (unit.text.match(/->|→|=>|[=(:%?+<>]/gu)?.length ?? 0);
  }
  return glue / Math.max(1, words);
}

function fragmentOf(units: readonly Unit[]): number {
  let fragments = 0;
  let words = 0;
  for (const unit of units) {
    words += unit.words.length;
    fragments += unit.text.split(/[,;:()]|\.\s|\s-\s/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  }
  return words / Math.max(1, fragments);
}

function atHomeOf(units: readonly Unit[]): number {
  const known = units.reduce((sum, unit) => sum + unit.knownTerms, 0);
  const all = units.reduce((sum, unit) => sum + unit.terms.length, 0);
  return known / Math.max(1, all);
}
