/** A heading with what stands below it; empty when that is. */
export function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n\n${body}`;
}

/** A list of lines that are Markdown already. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A table of cells without any text of others, the first row above. */
export function column([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
