import { CONSTANTS } from './constants.ts';
import type { Formula, FunctionName, Operator } from './parse-formula.ts';
import { showNumber } from './show-quantity.ts';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '-', '*': '×', '/': '/', '^': '^' };
const BINDS: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };
const CALLS: Readonly<Partial<Record<FunctionName, string>>> = { ceil: 'rounded up', round: 'rounded' };
/** A literal of a formula is shown as it is. */
const LITERAL_DIGITS = 9;

/** A formula with the names replaced by what they stand for: "20 million users × 8 / 86,400 s". */
export function showFormula(formula: Formula, names: ReadonlyMap<string, string>): string {
  switch (formula.kind) {
    case 'number':
      return showNumber(formula.value, LITERAL_DIGITS);
    case 'name':
      return names.get(formula.name) ?? CONSTANTS.get(formula.name)?.factor ?? formula.name;
    case 'call': {
      const args = formula.args.map((part) => showFormula(part, names)).join(', ');
      return `${CALLS[formula.callee] ?? formula.callee}(${args})`;
    }
    case 'operation':
      return countedConstant(formula) ?? showOperation(formula, names);
  }
}

type Operation = Extract<Formula, { kind: 'operation' }>;

/** "24 hours" for 24 times an hour. */
function countedConstant({ operator, left, right }: Operation): string | undefined {
  if (operator !== '*' || left.kind !== 'number' || right.kind !== 'name') return undefined;
  const constant = CONSTANTS.get(right.name);
  if (!constant) return undefined;
  return left.value === 1 ? constant.factor : `${showNumber(left.value, LITERAL_DIGITS)} ${constant.counted}`;
}

function showOperation({ operator, left, right }: Operation, names: ReadonlyMap<string, string>): string {
  const side = (part: Formula, isRight: boolean) => {
    const divisor = isRight && operator === '/' && part.kind === 'name' && CONSTANTS.get(part.name)?.divisor;
    const shown = divisor || showFormula(part, names);
    if (part.kind !== 'operation' || countedConstant(part)) return shown;
    const isLoose =
      BINDS[part.operator] < BINDS[operator] ||
      (isRight && BINDS[part.operator] === BINDS[operator] && (operator === '-' || operator === '/'));
    return isLoose ? `(${shown})` : shown;
  };
  return `${side(left, false)} ${SIGNS[operator]} ${side(right, true)}`;
}
