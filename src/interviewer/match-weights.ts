/**
 * Utilities of the choice between the facts and none of them, as a conditional logit. `npm run eval:questions --
 * --fit` prints them from the phrasings, each held out in turn, and the development questions.
 */
export interface MatchWeights {
  readonly alike: number;
  readonly said: number;
  readonly explained: number;
  readonly seconded: number;
  readonly own: number;
  readonly exact: number;
  readonly none: number;
  readonly foreign: number;
  readonly ahead: number;
}

export const MATCH_WEIGHTS: MatchWeights = {
  alike: 2.41,
  said: 1.57,
  explained: 3.68,
  seconded: 3.59,
  own: 0.31,
  exact: 0.65,
  none: 3.04,
  foreign: 4.99,
  ahead: 1.14,
};
