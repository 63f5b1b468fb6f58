/**
 * Utilities of the choice between the facts and none of them, as a conditional logit. `npm run eval:questions --
 * --fit` prints them from the phrasings, each held out in turn, and the development questions.
 */
export interface MatchWeights {
  readonly alike: number;
  readonly said: number;
  readonly explained: number;
  readonly neighbours: number;
  readonly meaning: number;
  readonly wording: number;
  readonly exact: number;
  readonly none: number;
  readonly foreign: number;
  readonly strangers: number;
}

export const MATCH_WEIGHTS: MatchWeights = {
  alike: 0.68,
  said: 1.76,
  explained: 0.56,
  neighbours: 1.77,
  meaning: 0.91,
  wording: 1.3,
  exact: 1.08,
  none: 0.63,
  foreign: 4.31,
  strangers: 0.71,
};
