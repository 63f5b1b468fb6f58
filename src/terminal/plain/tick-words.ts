import type { TickRequest, TickRow } from '../terminal.ts';
import { countsInWords } from '../tick/counts.ts';

type Words = TickRequest['words'];

/** A row on one line. */
export function rowInWords({ label, tick, note }: TickRow, index: number, words: Words): string {
  return `${index + 1}. ${label}: ${words[tick]}.${note === '' ? '' : ` Note: ${note}`}`;
}

/** All rows with their headings, how much is ticked, and the notes on the whole. */
export function listInWords(rows: readonly TickRow[], words: Words, notes: string): string {
  const lines = rows.flatMap((row, index) => {
    const line = rowInWords(row, index, words);
    return row.group === undefined ? [line] : [`${row.group}:`, line];
  });
  const noted = notes === '' ? [] : [`Notes on the whole: ${notes}`];
  return [...lines, `${countsInWords(rows, words)}.`, ...noted].join('\n');
}

/** What can be typed. */
export function tickHelp({ words, pages }: Pick<TickRequest, 'words' | 'pages'>): string {
  const names = pages.map(({ name }) => name).join(', ');
  return [
    `3 c or 3 ${words.full} ticks row 3 as ${words.full}.`,
    `3 t or 3 ${words.half} ticks it as ${words.half}.`,
    `3 m or 3 ${words.open} takes the tick back: it is ${words.open}.`,
    '3 alone reads row 3 with all there is about it.',
    '3 note and some words adds them to the note on row 3; 3 note and a hyphen takes the note back.',
    'note and some words does the same with the notes on the whole.',
    'list reads all rows; question reads the question.',
    ...(names === '' ? [] : [`These read what is beside the list: ${names}.`]),
    'time says how much time is left.',
    'next goes on, back goes back, done finishes.',
    'help lists these commands.',
    'Ctrl+C leaves, and so does Ctrl+D on an empty line; everything is kept.',
  ].join('\n');
}
