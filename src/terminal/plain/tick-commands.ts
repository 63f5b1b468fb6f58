import { cleanLine } from '../../text/clean.ts';
import type { Tick, TickRequest, TickResult } from '../terminal.ts';

/** What a line asks for. Rows are meant by their index. */
export type TickCommand =
  | { readonly kind: 'tick'; readonly row: number; readonly tick: Tick }
  /** Words to add to the note on a row, or to the notes on the whole; none take it back. */
  | { readonly kind: 'note'; readonly row: number | 'whole'; readonly words: string }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'page'; readonly index: number }
  | { readonly kind: 'list' | 'question' | 'time' | 'help' | 'nothing' }
  | { readonly kind: 'end'; readonly how: TickResult['kind'] }
  | { readonly kind: 'unknown'; readonly problem: string };

/** What of a request decides what can be said. */
export type Vocabulary = Pick<TickRequest, 'rows' | 'pages' | 'words'>;

const COMMANDS: Readonly<Record<string, TickCommand>> = {
  '': { kind: 'nothing' },
  list: { kind: 'list' },
  question: { kind: 'question' },
  time: { kind: 'time' },
  help: { kind: 'help' },
  next: { kind: 'end', how: 'next' },
  back: { kind: 'end', how: 'back' },
  done: { kind: 'end', how: 'finish' },
};

const TICKS: Readonly<Record<string, Tick>> = {
  full: 'full',
  c: 'full',
  x: 'full',
  half: 'half',
  t: 'half',
  open: 'open',
  m: 'open',
  o: 'open',
};

const NOTE = /^n(?:ote)?(?:\s+(.*))?$/i;

/** Understands a line; upper and lower case are the same. */
export function readCommand(line: string, vocabulary: Vocabulary): TickCommand {
  const said = line.trim();
  const [, number, rest = ''] = /^(\d+)[.:]?\s*(.*)$/.exec(said) ?? [];
  if (number !== undefined) return readRow(Number(number), rest, vocabulary);
  const note = NOTE.exec(said);
  if (note) return readNote('whole', note[1]);
  const { pages } = vocabulary;
  const word = said.toLowerCase();
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (command) return command;
  const index = pages.findIndex(({ name }) => name.toLowerCase() === word);
  if (index >= 0) return { kind: 'page', index };
  const able = [
    'a row number',
    'list',
    ...pages.map(({ name }) => name),
    'next',
    'back',
    'done',
    'time',
    'help',
  ];
  return { kind: 'unknown', problem: `"${said}" is nothing I know. You can type ${able.join(', ')}.` };
}

function readRow(number: number, rest: string, { rows, words }: Vocabulary): TickCommand {
  const row = number - 1;
  if (!rows[row]) {
    const problem = rows.length === 0 ? 'There are no rows.' : `The rows go from 1 to ${rows.length}.`;
    return { kind: 'unknown', problem };
  }
  if (rest === '') return { kind: 'row', row };
  const note = NOTE.exec(rest);
  if (note) return readNote(row, note[1]);
  const tick = tickCalled(rest.toLowerCase(), words);
  if (tick) return { kind: 'tick', row, tick };
  const able = `${words.full}, ${words.half}, ${words.open}, or note and some words`;
  return { kind: 'unknown', problem: `"${rest}" is no tick. After ${number} you can type ${able}.` };
}

function readNote(row: number | 'whole', words = ''): TickCommand {
  if (words === '') {
    return { kind: 'unknown', problem: 'Type some words after note, or a hyphen to take the note back.' };
  }
  return { kind: 'note', row, words: words === '-' ? '' : cleanLine(words) };
}

function tickCalled(word: string, words: Vocabulary['words']): Tick | undefined {
  const named = (['full', 'half', 'open'] as const).find((tick) => words[tick].toLowerCase() === word);
  return named ?? (Object.hasOwn(TICKS, word) ? TICKS[word] : undefined);
}
