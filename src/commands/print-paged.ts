import type { App } from '../app.ts';

/** Prints a text; on a terminal that is too low for it, what to type to page through it comes last. */
export function printPaged({ host, terminal, theme }: App, text: string, command: string): void {
  terminal.print(text);
  const { isTTY, rows } = host.stdout;
  if (!isTTY || !rows || text.split('\n').length < rows) return;
  const typed = `ml-interview ${command}`;
  const inColour = theme.level === 0 ? `${typed} | less` : `FORCE_COLOR=true ${typed} | less -R`;
  terminal.note(`\nTo page: ${host.platform === 'win32' ? `${typed} | more` : inColour}`);
}
