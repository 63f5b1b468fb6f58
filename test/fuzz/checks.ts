import { ExpectedError } from '../../src/errors.ts';
import { cleanText } from '../../src/text/clean.ts';
import { type Finding, formatFinding } from '../../src/yaml/finding.ts';

/** Something the program did that it must never do. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

export function ensure(holds: boolean, otherwise: () => string): asserts holds {
  if (!holds) throw new FaultError(otherwise());
}

/** Nothing that a terminal would act on may be in what is printed. */
export function checkShown(text: string, what: string): void {
  if (cleanText(text) === text) return;
  const at = Array.from(text).findIndex((character) => cleanText(character) !== character);
  const around = JSON.stringify(text.slice(Math.max(0, at - 80), at + 40));
  throw new FaultError(`${what} shows a hidden character: ${around}`);
}

const PLAIN = [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((one) => ({
  one,
  keys: Reflect.ownKeys(one).length,
}));

/** No text may have changed what all objects have. */
export function checkPrototypes(): void {
  for (const { one, keys } of PLAIN) {
    const now = Reflect.ownKeys(one);
    ensure(now.length === keys, () => `a prototype was polluted: ${now.slice(keys).map(String).join(', ')}`);
  }
}

/** A message of many lines may be long, but no line without end. */
const MAX_MESSAGE = 1500;

/** Findings name a place that the text has, and can be shown. */
export function checkFindings(findings: readonly Finding[], text: string, file: string): void {
  const lines = text.split('\n');
  for (const finding of findings) {
    const line = lines[finding.line - 1];
    const told = formatFinding(finding);
    ensure(finding.file === file, () => `a finding names another file: ${told}`);
    ensure(line !== undefined, () => `line ${finding.line} of ${lines.length}: ${told}`);
    const isInside = Number.isInteger(finding.column) && finding.column >= 1;
    ensure(isInside && finding.column <= line.length + 1, () => `beyond a line of ${line.length}: ${told}`);
    checkShown(told, 'a finding');
    ensure(!told.includes('\n') && told.length < MAX_MESSAGE, () => `no short line: ${told.slice(0, 300)}`);
    ensure(/\S/.test(finding.message), () => 'a finding without words');
  }
}

/** What a run that fails may throw: an error the user can act on, that can be shown. Returns it. */
export function expected(error: unknown): ExpectedError {
  if (!(error instanceof ExpectedError)) throw error;
  checkShown(`${error.message}\n${error.next ?? ''}`, 'an error');
  return error;
}

/** Each line of the message of an error is `file:line:column: words`, with a place that the text has. */
export function checkPlaces(error: ExpectedError, text: string, file: string): void {
  const lines = text.split('\n');
  for (const told of error.message.split('\n')) {
    ensure(told.startsWith(`${file}:`), () => `no place in "${told}"`);
    const [, line, column] = /^:(\d+):(\d+): \S/.exec(told.slice(file.length)) ?? [];
    ensure(line !== undefined, () => `no line and column in "${told}"`);
    const length = lines[Number(line) - 1]?.length;
    ensure(length !== undefined, () => `${lines.length} lines, but: ${told}`);
    ensure(Number(column) >= 1 && Number(column) <= length + 1, () => `beyond a line of ${length}: ${told}`);
  }
}
