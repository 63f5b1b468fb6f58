import { inColumns } from '../editor/help.ts';
import { wrapText } from '../editor/layout.ts';
import type { Tick } from '../terminal.ts';
import type { TickState } from './state.ts';

/** How a tick looks; the signs need no colour. */
export const SIGNS: Readonly<Record<Tick, string>> = { open: '[ ]', half: '[~]', full: '[x]' };

const TICKING = [
  'Space         next tick',
  'x, c          [x] in full',
  't             [~] in part',
  'o, m          [ ] open again',
  'n             note on the row',
  'w             notes on the whole',
  'Enter         read all of the row',
  '',
  'Up, k         row up',
  'Down, j       row down',
  'Page Up       page up',
  'Page Down     page down',
  'Home, End     first, last row',
];

const LEAVING = [
  'Tab, Right    next page',
  'Shift+Tab     page before',
  'Esc           back to the list',
  '',
  '>, ], Ctrl+D  on to what is next',
  '<, [          back to what was before',
  'q             finish',
  'Ctrl+C        stop; all is kept',
  '',
  '?             these keys',
  'Ctrl+L        paint again',
  'Ctrl+Z        to the shell',
];

/** The keys of the tick list in one column, or in two where there is room. */
export function tickHelpText(width: number): string {
  return inColumns(TICKING, LEAVING, width);
}

/** The lines shown in place of the list, wrapped; undefined when the list is shown. */
export function shownText(state: TickState, width: number): string[] | undefined {
  if (state.overlay?.kind === 'help') return wrapText(tickHelpText(width), width);
  if (state.overlay) return wrapText(allOfRow(state), width);
  const page = state.sheet.pages[state.place - 1];
  return page?.entries.flatMap((entry) => bullet(entry, width));
}

function bullet(entry: string, width: number): string[] {
  const lines = wrapText(entry, Math.max(1, width - 2));
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`.trimEnd());
}

/** What there is to say about the row under the cursor, and what stands around the list. */
function allOfRow({ rows, cursor, sheet, notes }: TickState): string {
  const row = rows[cursor];
  const group = row && rows.slice(0, cursor + 1).findLast((other) => other.group !== undefined)?.group;
  const parts = [
    row && `${SIGNS[row.tick]} ${row.label}${group ? `  (${group})` : ''}`,
    row?.detail,
    row?.note && `Note: ${row.note}`,
    notes && `Notes on the whole: ${notes}`,
    sheet.question && `Question: ${sheet.question}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}
