import { helpText } from '../../terminal/editor/help.ts';
import { HELP } from '../../terminal/plain/help.ts';
import { tickHelpText } from '../../terminal/tick/texts.ts';
import type { Block, Facts } from './topic.ts';

export function keys({ columns }: Facts): Block[] {
  return [
    { heading: 'While you write an answer' },
    { lines: helpText(columns).split('\n') },
    'On macOS, where Ctrl with an arrow belongs to the desktop, Option with an arrow goes by words; Ctrl+A and Ctrl+E ' +
      'go to the start and the end of a row. Alt is Option once "Use Option as Meta key" is ticked in the profile of ' +
      'Terminal; until then Esc and Enter submit, and F2 gives a hint.',
    { heading: 'While you hold an interview (ml-interview host)' },
    { lines: tickHelpText(columns).split('\n') },
    { heading: 'With --plain' },
    { lines: HELP.split('\n') },
  ];
}
