/** Written by `npx tsx eval/fit-stance.ts`; do not edit. */
export const STANCE = {
  contrary: {
    bias: -0.86,
    weights: {
      absolute: 3.1,
      settled: 3.23,
      dismissing: 6.72,
      denying: 1.69,
      sure: 3.89,
      conceding: -1.73,
      measured: -2.84,
      ordered: -1.09,
      probing: -0.93,
      quantities: -1.36,
    },
  },
  evasive: {
    bias: -3.73,
    weights: {
      hedging: 3.6,
      reporting: 1.41,
      asking: 2.46,
      conceding: -1.2,
      quantities: -1.3,
    },
  },
};
