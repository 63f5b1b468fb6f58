/** Half a minute: nobody plans an interview more finely. */
const STEP = 0.5;

/**
 * The parts of a sitting made to add up to `total` minutes, in proportion as far as half minutes go, none of them
 * nothing. What is left over goes to the parts that lost most by rounding (the method of largest remainders).
 */
export function fitMinutes(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((added, part) => added + part, 0);
  const steps = Math.max(parts.length, Math.round(total / STEP));
  const wanted = parts.map((part) => (part / sum) * steps);
  const fitted = wanted.map((want) => Math.max(1, Math.floor(want)));
  const lost = (index: number) => (wanted[index] ?? 0) - (fitted[index] ?? 0);
  for (
    let left = steps - fitted.reduce((added, part) => added + part, 0);
    left !== 0;
    left -= Math.sign(left)
  ) {
    const indices = parts.map((_, index) => index).filter((index) => left > 0 || (fitted[index] ?? 0) > 1);
    const next = indices.reduce((best, index) => {
      return Math.sign(left) * (lost(index) - lost(best)) > 0 ? index : best;
    }, indices[0] ?? 0);
    fitted[next] = (fitted[next] ?? 0) + Math.sign(left);
  }
  return fitted.map((part) => part * STEP);
}
