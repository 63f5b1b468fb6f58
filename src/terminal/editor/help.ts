const WRITING = [
  'Enter         new line',
  'Ctrl+D        submit',
  'Alt+Enter     submit',
  'Esc, Enter    submit',
  'Ctrl+O        your own editor',
  'Ctrl+C        stop, answer saved',
  '',
  'Ctrl+T        question and brief',
  'Ctrl+G, F1    these keys',
  'Ctrl+P        pause the clock',
  'Ctrl+R        draw the sketch',
  'Alt+H, F2     a hint, at a price',
  'Ctrl+L        paint again',
];

const CHANGING = [
  'Ctrl+Z        undo',
  'Ctrl+Y        redo',
  'Ctrl+W        delete word before',
  'Alt+D         delete word after',
  'Ctrl+U        delete to line start',
  'Ctrl+K        delete to line end',
  '',
  'Ctrl+Left     word back',
  'Ctrl+Right    word forward',
  'Home, End     start, end of row',
  'Ctrl+Home     start of answer',
  'Ctrl+End      end of answer',
  'Page Up       page back',
  'Page Down     page forward',
];

const COLUMN = 38;

/** The keys of the editor in one column, or in two where there is room. */
export function helpText(width: number): string {
  return inColumns(WRITING, CHANGING, width);
}

/** Two lists of lines below each other, or side by side where there is room. */
export function inColumns(first: readonly string[], second: readonly string[], width: number): string {
  if (width < 2 * COLUMN) return [...first, '', ...second].join('\n');
  const height = Math.max(first.length, second.length);
  const rows = Array.from({ length: height }, (_, row) => {
    return ((first[row] ?? '').padEnd(COLUMN) + (second[row] ?? '')).trimEnd();
  });
  return rows.join('\n');
}
