import { cleanLine } from '../text/clean.ts';
import type { Candidate, Completion } from './complete.ts';
import { shellWords } from './shell-words.ts';
import type { Shell } from './shells.ts';

/** What a script asks: the words to complete, and how to write the reply. */
export interface Question {
  /** The words after the name of the program; the last one, which may be empty, is being typed. */
  readonly words: readonly string[];
  /** The lines of a reply: what the shell is to offer, `paths` or `values`, and the values. */
  lines(completion: Completion): string[];
}

/**
 * The question in what a script passes on. Zsh passes words. So does fish, which leaves the quotes of the last
 * one. Bash breaks words at colons and equals signs as well, so its script passes the line up to the cursor, and
 * the end of it that a reply takes the place of.
 */
export function questionOf(shell: Shell, passed: readonly string[]): Question {
  if (shell !== 'bash') {
    const last = shell === 'fish' ? shellWords(passed.at(-1) ?? '').at(-1) : passed.at(-1);
    return {
      words: [...passed.slice(0, -1), last ?? ''],
      lines: (completion) => linesOf(completion, shell === 'zsh' ? zshLine : fishLine),
    };
  }
  const [line = '', replaced = ''] = passed;
  const words = shellWords(line).slice(1);
  const kept = (words.at(-1) ?? '').length - (shellWords(replaced).at(-1) ?? '').length;
  return { words, lines: (completion) => linesOf(completion, ({ value }) => value.slice(kept)) };
}

/** A value that a shell would have to quote is left out: nothing of ours is called so. */
const SAFE = /^[\w@%+=,./-]+$/;

/** Longer descriptions push everything else off the screen. */
const LONGEST = 80;

function linesOf({ candidates, paths }: Completion, lineOf: (candidate: Candidate) => string): string[] {
  const lines = candidates
    .filter(({ value }) => SAFE.test(value))
    .map(({ value, description }) => lineOf({ value, description: shortened(cleanLine(description)) }));
  return [paths ?? 'values', ...lines];
}

/** `_describe` takes what follows the first colon for the description, and values have none; it eats backslashes. */
function zshLine({ value, description }: Candidate): string {
  return description === '' ? value : `${value}:${description.replaceAll('\\', '\\\\')}`;
}

function fishLine({ value, description }: Candidate): string {
  return description === '' ? value : `${value}\t${description}`;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const kept = characters.slice(0, LONGEST - 3).join('');
  return `${kept.trimEnd()}...`;
}
