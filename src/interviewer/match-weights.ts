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
  alike: 2.34,
  said: 1.6,
  explained: 3.6,
  seconded: 3.38,
  own: 0.52,
  exact: 0.88,
  none: 3,
  foreign: 4.94,
  ahead: 1.03,
};
