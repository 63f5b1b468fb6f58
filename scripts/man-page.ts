import type { Command } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Block } from '../src/commands/help/topic.ts';

/** A text of `help` under the name of its topic. */
export interface ManTopic {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The manual page of the program, in the macros of man(7). */
export function manPage(program: Command, version: string, topics: readonly ManTopic[]): string {
  const name = program.name();
  const commands = program.createHelp().visibleCommands(program);
  const lines = [
    `.\\" Made of the commands and the help topics by scripts/build-man.ts.`,
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User commands"`,
    '.SH NAME',
    `${name} \\- practise machine-learning system design interviews`,
    '.SH SYNOPSIS',
    `.B ${escaped(name)}`,
    escaped(program.usage()),
    '.SH DESCRIPTION',
    ...text(program.description()),
    '.SH OPTIONS',
    ...optionsOf(program),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(command)),
    ...topics.flatMap(({ title, blocks }) => [
      `.SH ${escaped(title.toUpperCase())}`,
      ...blocks.flatMap(block),
    ]),
  ];
  return `${lines.filter((line, place) => !isIdle(line, lines[place - 1])).join('\n')}\n`;
}

/** A heading begins a paragraph by itself. */
function isIdle(line: string, before = ''): boolean {
  return line === '.PP' && /^\.S[HS] /.test(before);
}

function commandLines(command: Command, above = ''): string[] {
  const name = `${above}${command.name()}`;
  const below = command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== 'help');
  const usage = command
    .usage()
    .replace(/\[options\] ?/, '')
    .replace(/\[command\] ?/, '')
    .trim();
  return [
    `.SS ${escaped(`${name} ${below.length > 0 ? '' : usage}`.trim())}`,
    ...text(command.description()),
    ...command.registeredArguments
      .filter((argument) => argument.description)
      .flatMap((argument) => row(argument.name(), argument.description)),
    ...optionsOf(command),
    ...(above === '' ? below.flatMap((one) => commandLines(one, `${name} `)) : []),
  ];
}

/** Help is on every command, which is said once. */
function optionsOf(command: Command): string[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .filter(({ long }) => command.parent === null || long !== '--help')
    .flatMap((option) => row(help.optionTerm(option), help.optionDescription(option)));
}

function block(one: Block): string[] {
  if (typeof one === 'string') return ['.PP', ...text(one)];
  if ('heading' in one) return [`.SS ${escaped(one.heading)}`];
  if ('rows' in one) return one.rows.flatMap(([name, meaning]) => row(name, meaning));
  return ['.PP', '.RS 4', '.nf', ...one.lines.map(asIs), '.fi', '.RE'];
}

function row(name: string, meaning: string): string[] {
  return ['.TP', `.B ${escaped(name)}`, ...text(meaning)];
}

/** Where lines of the source end, as readers of it expect. */
const COLUMNS = 76;

/** A text in lines of the source, to be set as one paragraph. */
function text(plain: string): string[] {
  return wrapAnsi(escaped(plain), COLUMNS).split('\n').map(asText);
}

/** A line that is nothing but text: one that begins with a point or a quote would be a command. */
function asText(line: string): string {
  return line.replace(/^(?=[.'])/, '\\&');
}

/** A line that stays as it is; an empty one would be a fault. */
function asIs(line: string): string {
  return line === '' ? '\\&' : asText(escaped(line));
}

/** Hyphens are signs to be typed, and not to be set as dashes. */
function escaped(plain: string): string {
  return plain.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq');
}
