/** Rows under a heading, the first column left, the others right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A share to two decimals, an amount to one; a dash for nothing to measure. */
export function figure(value: number, isAmount = false): string {
  if (Number.isNaN(value)) return '-';
  return value.toFixed(isAmount ? 1 : 2);
}
