/** One labelled row: its features and whether what is asked is true of it. */
export interface Example {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

/** Log odds = bias + weights . features. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export type Sign = 1 | -1;

/** Stops when no standardised weight moves by more; at the latest after so many rounds. */
const STILL = 1e-4;
const ROUNDS = 1000;

/**
 * Logistic regression by coordinate descent on standardised features: each step minimises the quadratic bound of
 * Böhning and Lindsay (1988), so the loss never rises, and a weight of the wrong sign becomes zero, as in
 * projected descent. `penalty` times half the squared standardised weights is added to the mean loss; the bias
 * is free.
 */
export function fitLogistic(examples: readonly Example[], signs: readonly Sign[], penalty: number): Logistic {
  const scales = signs.map((_, column) => scaleOf(examples.map(({ features }) => features[column] ?? 0)));
  const columns = scales.map(({ centre, spread }, column) =>
    examples.map(({ features }) => ((features[column] ?? 0) - centre) / spread),
  );
  const truth = examples.map(({ isTrue }) => Number(isTrue));
  const odds = examples.map(() => 0);
  const weights = signs.map(() => 0);
  let bias = 0;
  const step = (column: readonly number[], weight: number, held: number): number => {
    let slope = held * weight;
    let curve = held;
    for (const [row, value] of column.entries()) {
      const probability = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      slope += (value * (probability - (truth[row] ?? 0))) / truth.length;
      curve += (value * value) / 4 / truth.length;
    }
    return slope / curve;
  };
  const move = (column: readonly number[], by: number): void => {
    for (const [row, value] of column.entries()) odds[row] = (odds[row] ?? 0) + by * value;
  };
  const ones = examples.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const shift = -step(ones, bias, 0);
    bias += shift;
    move(ones, shift);
    let farthest = Math.abs(shift);
    for (const [index, column] of columns.entries()) {
      const before = weights[index] ?? 0;
      const free = before - step(column, before, penalty);
      const after = free * (signs[index] ?? 1) > 0 ? free : 0;
      weights[index] = after;
      move(column, after - before);
      farthest = Math.max(farthest, Math.abs(after - before));
    }
    if (farthest < STILL) break;
  }
  const unscaled = weights.map((weight, index) => weight / (scales[index]?.spread ?? 1));
  const moved = unscaled.reduce((sum, weight, index) => sum + weight * (scales[index]?.centre ?? 0), 0);
  return { bias: bias - moved, weights: unscaled };
}

/** Mean and standard deviation; a column that never changes keeps its values. */
function scaleOf(values: readonly number[]): { centre: number; spread: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
  return { centre, spread: Math.sqrt(variance) || 1 };
}

/** Log odds as they came out for a row that was not fitted on, and what is true of it. */
export interface HeldOut {
  readonly odds: number;
  readonly isTrue: boolean;
}

/**
 * Platt scaling (Platt 1999): the slope and intercept that turn log odds into calibrated ones, fitted by Newton's
 * method on held-out rows with his softened targets, (N+ + 1) / (N+ + 2) and 1 / (N- + 2). The slope stays
 * positive, so the order of rows is kept.
 */
export function plattScale(rows: readonly HeldOut[]): { slope: number; intercept: number } {
  const positives = rows.filter(({ isTrue }) => isTrue).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (rows.length - positives + 2);
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 50; round += 1) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { odds, isTrue } of rows) {
      const probability = 1 / (1 + Math.exp(-(slope * odds + intercept)));
      const error = probability - (isTrue ? high : low);
      const curve = probability * (1 - probability);
      a += error * odds;
      b += error;
      aa += curve * odds * odds;
      ab += curve * odds;
      bb += curve;
    }
    const determinant = aa * bb - ab * ab;
    if (determinant < 1e-12) break;
    slope = Math.max(0.05, slope - (bb * a - ab * b) / determinant);
    intercept -= (aa * b - ab * a) / determinant;
  }
  return { slope, intercept };
}
