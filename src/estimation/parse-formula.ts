import jsep from 'jsep';

/** A formula that means no more than arithmetic. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly callee: FunctionName; readonly args: readonly Formula[] }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type Operator = '+' | '-' | '*' | '/' | '^';
export type FunctionName = 'min' | 'max' | 'ceil' | 'round' | 'log2' | 'log10' | 'sqrt';

/** How many arguments each takes at least, and at most. */
export const FUNCTIONS: Readonly<Record<FunctionName, readonly [number, number]>> = {
  min: [2, 6],
  max: [2, 6],
  ceil: [1, 1],
  round: [1, 1],
  log2: [1, 1],
  log10: [1, 1],
  sqrt: [1, 1],
};
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
  ['**', '^'],
]);

/** What is wrong with a formula, in one line without a full stop. */
export class FormulaError extends Error {}

/**
 * Parses a formula. The library reads expressions of JavaScript; of these, only arithmetic is let through.
 * @throws FormulaError
 */
export function parseFormula(text: string): Formula {
  return fromExpression(expressionOf(text));
}

/** The names a formula uses, functions apart. */
export function namesIn(formula: Formula): string[] {
  if (formula.kind === 'name') return [formula.name];
  if (formula.kind === 'call') return formula.args.flatMap(namesIn);
  return formula.kind === 'operation' ? [...namesIn(formula.left), ...namesIn(formula.right)] : [];
}

/** In JavaScript a power is `**`; `^` binds less than a sum there. */
function expressionOf(text: string): jsep.Expression {
  try {
    return jsep(text.replaceAll('^', '**'));
  } catch (error) {
    throw new FormulaError(`cannot be read: ${error instanceof Error ? error.message : 'not a formula'}`);
  }
}

function fromExpression(expression: jsep.Expression): Formula {
  const node = expression as jsep.CoreExpression;
  if (node.type === 'Literal' && typeof node.value === 'number') {
    return { kind: 'number', value: node.value };
  }
  if (node.type === 'Identifier') return { kind: 'name', name: node.name };
  if (node.type === 'CallExpression') return fromCall(node);
  if (node.type === 'BinaryExpression') {
    const operator = OPERATORS.get(node.operator);
    if (!operator) throw new FormulaError(`the operator ${node.operator} has no meaning here`);
    return {
      kind: 'operation',
      operator,
      left: fromExpression(node.left),
      right: fromExpression(node.right),
    };
  }
  throw new FormulaError('expected one formula of numbers, names, + - * / ^ and functions');
}

function fromCall({ callee, arguments: given }: jsep.CallExpression): Formula {
  const called = callee.type === 'Identifier' ? String(callee['name']) : '';
  if (!isFunction(called)) throw new FormulaError(`expected one of ${Object.keys(FUNCTIONS).join(', ')}`);
  const [least, most] = FUNCTIONS[called];
  if (given.length < least || given.length > most) {
    throw new FormulaError(`${called} takes ${least === most ? least : `${least} to ${most}`} values`);
  }
  return { kind: 'call', callee: called, args: given.map(fromExpression) };
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}
