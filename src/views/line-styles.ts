// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of styles are what is looked for
const STYLE = /\u001B\[([\d;]+)m/g;

/** What ends each kind of style; a colour ends with 39. */
const ENDS: Readonly<Record<string, string>> = { '1': '22', '2': '22', '3': '23', '4': '24' };
const ALL_ENDS: ReadonlySet<string> = new Set(['22', '23', '24', '39']);

/**
 * Lines each with its styles closed at its end and opened again on the next, because pagers such as `less -R`
 * forget styles at the end of a line. The wrapping library does so for the sixteen basic colours only.
 */
export function closeStyles(lines: readonly string[]): string[] {
  const open = new Map<string, string>();
  return lines.map((line) => {
    const before = [...open.values()].join('');
    for (const [sequence, code = ''] of line.matchAll(STYLE)) {
      if (ALL_ENDS.has(code)) open.delete(code);
      else open.set(ENDS[code] ?? '39', sequence);
    }
    const after = [...open.keys()].reverse().map((code) => `\u001B[${code}m`);
    return `${before}${line}${after.join('')}`;
  });
}
