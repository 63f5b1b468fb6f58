import type { Argument, Command, Option } from 'commander';
import { findOption, lineage, nextArgument, type Reading, readWords } from './read-words.ts';
import { type Kind, sourceOf, type ValueSource } from './values.ts';

/** Something that can be typed, and what it is, in a few words. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What can be typed next; `paths` says what the shell is to offer, which it does only if nothing else fits. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly paths?: 'files' | 'folders';
}

/** The values of a kind there are, in the order to show them in; `operands` are those typed before. */
export type LookUp = (kind: Kind, operands: readonly string[]) => Promise<readonly Candidate[]>;

/** Completes the last of the words, which may be empty. */
export async function complete(
  program: Command,
  words: readonly string[],
  lookUp: LookUp,
): Promise<Completion> {
  const typed = words.at(-1) ?? '';
  const reading = readWords(program, words.slice(0, -1));
  const { prefix, wanted } = wantedAt(reading, typed);
  const { candidates, paths } = await offered(reading, wanted, lookUp);
  const rest = typed.slice(prefix.length);
  const fitting = candidates.filter(({ value }) => value.startsWith(rest));
  if (fitting.length === 0 && paths) return { candidates: [], paths };
  return { candidates: fitting.map(({ value, description }) => ({ value: prefix + value, description })) };
}

/** What may stand at a place: options, commands, or the value of something. */
type Wanted = 'options' | 'commands' | Option | Argument | undefined;

function wantedAt(reading: Reading, typed: string): { readonly prefix: string; readonly wanted: Wanted } {
  const { command, operands, open, isPlain } = reading;
  if (open?.option.required && open.values.length === 0) return { prefix: '', wanted: open.option };
  if (typed.startsWith('-') && !isPlain) {
    const [prefix] = /^--[^=]+=/.exec(typed) ?? [''];
    return { prefix, wanted: prefix === '' ? 'options' : findOption(command, prefix.slice(0, -1)) };
  }
  if (open) return { prefix: '', wanted: open.option };
  if (command.commands.length > 0) {
    return { prefix: '', wanted: operands.length === 0 ? 'commands' : undefined };
  }
  return { prefix: '', wanted: nextArgument(reading) ?? (isPlain ? undefined : 'options') };
}

async function offered(reading: Reading, wanted: Wanted, lookUp: LookUp): Promise<Completion> {
  if (wanted === undefined) return { candidates: [] };
  if (wanted === 'commands') return { candidates: commandsOf(reading.command) };
  if (wanted === 'options') return { candidates: optionsFor(reading) };
  return valuesOf(reading, wanted, lookUp);
}

/** The commands below a command that its help lists. */
export function commandsOf(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), description: one.summary() || one.description() }));
}

/** The options of a command and of those it belongs to; one that was typed is left out unless it takes many values. */
function optionsFor({ command, used }: Reading): Candidate[] {
  return lineage(command)
    .flatMap((one) => one.createHelp().visibleOptions(one))
    .filter(({ long, short, variadic }) => variadic || ![long, short].some((name) => name && used.has(name)))
    .flatMap(({ long, description }) => (long ? [{ value: long, description }] : []))
    .filter(({ value }, place, all) => all.findIndex((one) => one.value === value) === place);
}

async function valuesOf(
  { command, operands, open }: Reading,
  wanted: Option | Argument,
  lookUp: LookUp,
): Promise<Completion> {
  const given = 'flags' in wanted ? (open?.values ?? []) : operands;
  const isFree = ({ value }: Candidate) => !(wanted.variadic && given.includes(value));
  if (wanted.argChoices) {
    return { candidates: wanted.argChoices.map((value) => ({ value, description: '' })).filter(isFree) };
  }
  const { kind, path }: ValueSource = sourceOf(command.name(), wanted) ?? {};
  const candidates = kind ? (await lookUp(kind, operands)).filter(isFree) : [];
  return { candidates, ...(path && { paths: path }) };
}
