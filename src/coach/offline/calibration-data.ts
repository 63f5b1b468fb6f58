/** Written by `npm run fit`; do not edit. */
export const FITTED = {
  present: {
    bias: -3.091,
    weights: {
      passage: 2.591,
      whole: 2.596,
      groups: 0.264,
      groupsAnywhere: 1.108,
      phrasings: 1.779,
      quantity: 1.321,
      mistake: -1.193,
      refusing: -7.577,
      hollow: -4.687,
      concrete: 0.387,
      margin: 2.225,
    },
  },
  covered: {
    bias: -5.743,
    weights: {
      passage: 1.302,
      whole: 3.688,
      groups: 0.385,
      groupsAnywhere: 0.838,
      phrasings: 1.746,
      quantity: 0.099,
      mistake: -3.69,
      refusing: -2.59,
      hollow: -7.875,
      concrete: 1.053,
      margin: 2.98,
    },
  },
  touchedFrom: 0.4,
  coveredFrom: 0.85,
};
