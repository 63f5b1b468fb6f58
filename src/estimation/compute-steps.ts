import type { Plan } from './compile-exercise.ts';
import { evaluate } from './evaluate-formula.ts';
import { type Measure, powersOf, sizeIn } from './measure.ts';
import { FormulaError } from './parse-formula.ts';
import { describePowers, isSamePowers, type Quantity } from './quantity.ts';

/** What is wrong with one step for the numbers at hand. */
export class StepError extends Error {
  readonly step: number;

  constructor(step: number, message: string) {
    super(message);
    this.step = step;
  }
}

/**
 * The sizes of the parameters and steps, by name, for `numbers` in the order of the parameters and in their units.
 * @throws StepError when a step cannot be computed, has another unit than it says, or is not above zero.
 */
export function computeSteps({ parameters, steps }: Plan, numbers: readonly number[]): Map<string, Quantity> {
  const sizes = new Map<string, Quantity>();
  for (const [index, { parameter, measure }] of parameters.entries()) {
    sizes.set(parameter.name, sizeIn(measure, numbers[index] ?? Number.NaN));
  }
  for (const [index, { step, measure, formula }] of steps.entries()) {
    try {
      const size = inUnit(evaluate(formula, sizes), measure);
      if (!Number.isFinite(size.value) || size.value <= 0) {
        throw new FormulaError(`comes to ${size.value}; expected a number above zero`);
      }
      sizes.set(step.name, size);
    } catch (error) {
      throw error instanceof FormulaError ? new StepError(index, error.message) : error;
    }
  }
  return sizes;
}

/** A rate may have been computed as what comes in one of its periods: dollars, for dollars per month. */
function inUnit(quantity: Quantity, { kind, per }: Measure): Quantity {
  const powers = powersOf(kind, per !== undefined);
  if (isSamePowers(quantity.powers, powers)) return quantity;
  if (per !== undefined && isSamePowers(quantity.powers, powersOf(kind, false))) {
    return { value: quantity.value / per, powers };
  }
  const [got, expected] = [quantity.powers, powers].map(describePowers);
  throw new FormulaError(`comes out in ${got}; the unit of the step is of ${expected}`);
}
