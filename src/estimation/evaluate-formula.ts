import { CONSTANTS } from './constants.ts';
import { type Formula, FormulaError, type FunctionName } from './parse-formula.ts';
import { combined, describePowers, isPlain, isSamePowers, plain, type Quantity } from './quantity.ts';

/**
 * The value of a formula over named quantities and the constants. Units are carried along: a sum needs two of the same, and what is
 * counted is a plain number.
 * @throws FormulaError for an unknown name, a division by zero, a misuse of units.
 */
export function evaluate(formula: Formula, names: ReadonlyMap<string, Quantity>): Quantity {
  if (formula.kind === 'number') return plain(formula.value);
  if (formula.kind === 'name') {
    const quantity = names.get(formula.name) ?? CONSTANTS.get(formula.name)?.quantity;
    if (!quantity) throw new FormulaError(`nothing is called "${formula.name}"`);
    return quantity;
  }
  if (formula.kind === 'call') {
    return called(
      formula.callee,
      formula.args.map((part) => evaluate(part, names)),
    );
  }
  const left = evaluate(formula.left, names);
  const right = evaluate(formula.right, names);
  switch (formula.operator) {
    case '+':
      return { ...left, value: sameUnit(left, right).reduce((sum, value) => sum + value) };
    case '-':
      return { ...left, value: sameUnit(left, right).reduce((rest, value) => rest - value) };
    case '*':
      return { value: left.value * right.value, powers: combined(left.powers, right.powers, 1) };
    case '/':
      if (right.value === 0) throw new FormulaError('divides by zero');
      return { value: left.value / right.value, powers: combined(left.powers, right.powers, -1) };
    case '^':
      return plain(plainValue(left) ** plainValue(right));
  }
}

function called(callee: FunctionName, values: readonly Quantity[]): Quantity {
  const [first = plain(Number.NaN)] = values;
  if (callee === 'min' || callee === 'max') return { ...first, value: Math[callee](...sameUnit(...values)) };
  return plain(Math[callee](plainValue(first)));
}

function sameUnit(...quantities: Quantity[]): number[] {
  const [first = plain(0)] = quantities;
  const other = quantities.find(({ powers }) => !isSamePowers(powers, first.powers));
  if (other) {
    const [one, two] = [first, other].map(({ powers }) => describePowers(powers));
    throw new FormulaError(`puts ${one} and ${two} together`);
  }
  return quantities.map(({ value }) => value);
}

/** Rounding, logarithms and powers of something with a unit depend on the unit it happens to be kept in. */
function plainValue(quantity: Quantity): number {
  if (isPlain(quantity)) return quantity.value;
  throw new FormulaError(`expected a plain number, got ${describePowers(quantity.powers)}`);
}
