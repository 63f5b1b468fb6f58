/** A plain second way to edit and wrap, to check the editor against. Knows the characters of its fuzz only. */
export interface Oracle {
  readonly characters: readonly string[];
  readonly cursor: number;
  readonly goal: number | undefined;
}

export interface OracleRow {
  readonly characters: readonly string[];
  /** Index of its first character. */
  readonly start: number;
  readonly isLast: boolean;
}

const widthOf = (character: string) => (character === '漢' ? 2 : 1);
const total = (characters: readonly string[]) => characters.reduce((sum, one) => sum + widthOf(one), 0);

/** Wraps by taking words one after another, each with the space behind it. */
export function oracleRows(characters: readonly string[], width: number): OracleRow[] {
  const rows: OracleRow[] = [];
  let start = 0;
  let row: string[] = [];
  const close = (isLast: boolean) => {
    rows.push({ characters: row, start, isLast });
    start += row.length + (isLast ? 1 : 0);
    row = [];
  };
  let index = 0;
  while (index <= characters.length) {
    const character = characters[index];
    if (character === undefined || character === '\n') {
      close(true);
      index += 1;
      continue;
    }
    const word: string[] = [];
    for (let at = index; characters[at] !== undefined && !/^[ \n]$/.test(characters[at] ?? ''); at += 1) {
      word.push(characters[at] ?? '');
    }
    if (row.length > 0 && row.at(-1) === ' ' && total(row) + total(word) > width) close(false);
    for (const letter of word) {
      if (row.length > 0 && total(row) + widthOf(letter) > width) close(false);
      row.push(letter);
    }
    index += word.length;
    if (characters[index] === ' ') {
      if (row.length > 0 && total(row) > width) close(false);
      row.push(' ');
      index += 1;
    }
  }
  return rows;
}

export function oracleRowIndex(rows: readonly OracleRow[], cursor: number): number {
  return rows.findLastIndex((row) => row.start <= cursor);
}

export function oracleColumn(row: OracleRow, cursor: number): number {
  return total(row.characters.slice(0, cursor - row.start));
}

function at(row: OracleRow, column: number): number {
  let place = 0;
  const last = row.characters.length - (row.isLast ? 0 : 1);
  while (place < last && total(row.characters.slice(0, place + 1)) <= column) place += 1;
  return row.start + place;
}

/** What a key does, said once more. */
export function oracleStep(oracle: Oracle, key: string, width: number): Oracle {
  const { characters, cursor } = oracle;
  const rows = oracleRows(characters, width);
  const index = oracleRowIndex(rows, cursor);
  const row = rows[index] as OracleRow;
  const moved = (to: number) => ({
    characters,
    cursor: Math.max(0, Math.min(to, characters.length)),
    goal: undefined,
  });
  const cut = (from: number, to: number) => ({
    characters: [...characters.slice(0, Math.max(0, from)), ...characters.slice(to)],
    cursor: Math.max(0, from),
    goal: undefined,
  });
  const vertical = (target: OracleRow | undefined, end: number) => {
    if (!target) return moved(end);
    const goal = oracle.goal ?? oracleColumn(row, cursor);
    return { characters, cursor: at(target, goal), goal };
  };
  const lineStart = characters.lastIndexOf('\n', cursor - 1) + 1;
  switch (key) {
    case 'left':
      return moved(cursor - 1);
    case 'right':
      return moved(cursor + 1);
    case 'home':
      return moved(row.start);
    case 'end':
      return moved(at(row, Number.POSITIVE_INFINITY));
    case 'up':
      return vertical(rows[index - 1], 0);
    case 'down':
      return vertical(rows[index + 1], characters.length);
    case 'backspace':
      return cut(cursor - 1, cursor);
    case 'delete':
      return cut(cursor, cursor + 1);
    case 'ctrl+u':
      return cut(cursor === 0 ? 0 : lineStart, cursor);
    default: {
      const typed = Array.from(new Intl.Segmenter().segment(key), ({ segment }) => segment);
      return {
        characters: [...characters.slice(0, cursor), ...typed, ...characters.slice(cursor)],
        cursor: cursor + typed.length,
        goal: undefined,
      };
    }
  }
}
