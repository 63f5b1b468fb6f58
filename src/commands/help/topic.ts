import type { Command } from 'commander';
import type { Folders } from '../../store/paths.ts';

/** A piece of a help text: a paragraph, a heading, names with what they mean, or lines to be left as they are. */
export type Block =
  | string
  | { readonly heading: string }
  | { readonly rows: readonly (readonly [name: string, meaning: string])[] }
  | { readonly lines: readonly string[] };

/** What the texts tell of without knowing it by heart. */
export interface Facts {
  readonly program: Command;
  readonly folders: Folders;
  /** Columns that lines left as they are may take. */
  readonly columns: number;
}

/** What there is to say on a topic. */
export type Topic = (facts: Facts) => readonly Block[];

/** What the help of a command says about one of its options. */
export function optionText({ program }: Facts, command: string, long: string): string {
  const { description, defaultValue } = findIn(program, command, long) ?? {};
  return defaultValue === undefined ? `${description}.` : `${description}; ${defaultValue} if not given.`;
}

function findIn(program: Command, command: string, long: string) {
  const found = program.commands.find((one) => one.name() === command);
  return found?.options.find((option) => option.long === long);
}
