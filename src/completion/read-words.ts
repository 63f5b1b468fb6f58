import type { Argument, Command, Option } from 'commander';

/** What the words before the one that is being typed have settled. */
export interface Reading {
  readonly command: Command;
  /** What was given to the command that is no option. */
  readonly operands: readonly string[];
  /** The option that the next word may be a value of, with the values it has. */
  readonly open: OpenOption | undefined;
  /** The long and short names of options that were typed. */
  readonly used: ReadonlySet<string>;
  /** Whether `--` has ended the options. */
  readonly isPlain: boolean;
}

interface OpenOption {
  readonly option: Option;
  readonly values: readonly string[];
}

/** Reads words as commander does, without checking them or acting on them. */
export function readWords(program: Command, words: readonly string[]): Reading {
  let reading: Reading = { command: program, operands: [], open: undefined, used: new Set(), isPlain: false };
  for (const word of words) reading = readWord(reading, word);
  return reading;
}

function readWord(reading: Reading, word: string): Reading {
  const { command, operands, open, used, isPlain } = reading;
  if (open && isValue(open, word)) {
    const values = [...open.values, word];
    return { ...reading, open: open.option.variadic ? { ...open, values } : undefined };
  }
  if (!isPlain && word === '--') return { ...reading, open: undefined, isPlain: true };
  if (!isPlain && isOption(word)) {
    const option = findOption(command, word);
    const opened = option && (option.required || option.optional) ? { option, values: [] } : undefined;
    return { ...reading, open: opened, used: new Set([...used, nameOf(word)]) };
  }
  const next =
    operands.length === 0 && command.commands.find((one) => [one.name(), ...one.aliases()].includes(word));
  if (next) return { ...reading, command: next, open: undefined };
  return { ...reading, operands: [...operands, word], open: undefined };
}

/** A value that is required may begin with a dash. */
function isValue({ option, values }: OpenOption, word: string): boolean {
  return (option.required && values.length === 0) || !isOption(word);
}

function isOption(word: string): boolean {
  return word.length > 1 && word.startsWith('-');
}

function nameOf(word: string): string {
  return word.split('=', 1)[0] ?? word;
}

/** The option of a command, or of those it belongs to, by its long or its short name. */
export function findOption(command: Command, name: string): Option | undefined {
  return lineage(command)
    .flatMap(({ options }) => options)
    .find(({ long, short }) => long === name || short === name);
}

/** A command and those it belongs to, up to the program. */
export function lineage(command: Command): Command[] {
  return [command, ...(command.parent ? lineage(command.parent) : [])];
}

/** The argument that the next operand is for. */
export function nextArgument({ command, operands }: Reading): Argument | undefined {
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  return registeredArguments[operands.length] ?? (last?.variadic ? last : undefined);
}
