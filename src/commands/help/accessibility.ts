import { HELP } from '../../terminal/plain/help.ts';
import type { Block } from './topic.ts';

export function accessibility(): Block[] {
  return [
    '--plain, ACCESSIBLE=1 or TERM=dumb turn everything into plain lines: no colours, no redraws, no clock that ticks, ' +
      'no escape sequence. Lists are numbered; type a number, or words to search for.',
    'An answer is written line by line. These go on a line of their own:',
    { lines: HELP.split('\n') },
    'The time is announced in words at half, at a quarter, at one minute and at the end; --pace off has no clock.',
    'review --open shows a session as a page with headings, tables and described charts; --format md as Markdown. ' +
      'Both are files to keep, and load nothing.',
    'NO_COLOR or --no-color turn colours off. Nothing is said by colour alone: verdicts have signs and words.',
  ];
}
