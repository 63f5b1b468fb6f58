import xterm from '@xterm/headless';

/** What a terminal shows for the bytes it was sent. */
export interface Screen {
  write(output: string): void;
  resize(columns: number, rows: number): void;
  clear(): Promise<void>;
  /** The rows on screen, without trailing spaces, once all output has been worked off. */
  rows(): Promise<string[]>;
  /** The rows as one text, without empty rows at the end. */
  text(): Promise<string>;
  /** Where the cursor is, counted from 0. */
  cursor(): Promise<{ row: number; column: number }>;
  /** Whether the alternate screen is shown. */
  isAlternate(): Promise<boolean>;
  /** Whether long lines go on in the next row, and whether pastes are bracketed. */
  modes(): Promise<{ wraparound: boolean; bracketedPaste: boolean }>;
  /** What stands in a cell; empty in the second cell of a wide character. */
  character(row: number, column: number): Promise<string>;
  /** Columns of a row that are bold. */
  boldColumns(row: number): Promise<number[]>;
}

export function createScreen(columns: number, rows: number): Screen {
  // A terminal's line discipline sends a carriage return with each line feed.
  const options = { cols: columns, rows, allowProposedApi: true, convertEol: true };
  const terminal = new xterm.Terminal(options);
  const settled = () => new Promise<void>((resolve) => terminal.write('', resolve));
  const cell = (row: number, column: number) => {
    const buffer = terminal.buffer.active;
    return buffer.getLine(buffer.baseY + row)?.getCell(column);
  };
  const readRows = () => {
    const buffer = terminal.buffer.active;
    return Array.from({ length: terminal.rows }, (_, row) => {
      return buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '';
    });
  };
  return {
    write: (output) => terminal.write(output),
    resize: (newColumns, newRows) => terminal.resize(newColumns, newRows),
    async clear() {
      await settled();
      terminal.reset();
    },
    async rows() {
      await settled();
      return readRows();
    },
    async text() {
      await settled();
      return readRows().join('\n').trimEnd();
    },
    async cursor() {
      await settled();
      return { row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX };
    },
    async isAlternate() {
      await settled();
      return terminal.buffer.active.type === 'alternate';
    },
    async modes() {
      await settled();
      const { wraparoundMode, bracketedPasteMode } = terminal.modes;
      return { wraparound: wraparoundMode, bracketedPaste: bracketedPasteMode };
    },
    async character(row, column) {
      await settled();
      return cell(row, column)?.getChars() ?? '';
    },
    async boldColumns(row) {
      await settled();
      const columns = Array.from({ length: terminal.cols }, (_, column) => column);
      return columns.filter((column) => cell(row, column)?.isBold());
    },
  };
}
