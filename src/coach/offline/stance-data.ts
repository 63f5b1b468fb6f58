/** Written by `npx tsx eval/fit-stance.ts`; do not edit. */
export const STANCE = {
  contrary: {
    bias: -0.55,
    weights: {
      absolute: 2.78,
      settled: 3.5,
      dismissing: 5.44,
      denying: 1.35,
      reasons: 1.95,
      sure: 3.96,
      conceding: -1.92,
      measured: -3.31,
      ordered: -1.4,
      probing: -1.16,
      quantities: -1.65,
    },
  },
  evasive: {
    bias: -3.26,
    weights: {
      hedging: 3.64,
      reporting: 1.15,
      asking: 2.26,
      conceding: -1.39,
      quantities: -1.46,
    },
  },
};
