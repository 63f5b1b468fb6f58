import type { Host } from '../host.ts';
import { createInquirerTerminal } from './inquirer-terminal.ts';
import { behindLastGate } from './last-gate.ts';
import { createPipeTerminal } from './pipe-terminal.ts';
import { createPlainTerminal } from './plain-terminal.ts';
import type { Terminal } from './terminal.ts';
import type { Theme } from './theme.ts';

/**
 * The terminal of this process. Prompts need a keyboard and a screen; they are drawn on standard error where
 * that is a terminal, so that standard output stays free for data. `theme` is for the prompts; `isPlain` asks
 * for lines only.
 */
export function createTerminal(host: Host, theme: Theme, isPlain = false): Terminal {
  const screen = [host.stderr, host.stdout].find((stream) => stream.isTTY);
  const choose = () => {
    if (!host.stdin.isTTY || !screen) return createPipeTerminal(host, isPlain);
    return isPlain ? createPlainTerminal(host, screen) : createInquirerTerminal(host, screen, theme);
  };
  return behindLastGate(choose(), isPlain);
}
