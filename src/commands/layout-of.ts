import type { App } from '../app.ts';
import type { Layout } from '../views/layout.ts';

/** How answers and verdicts are laid out on standard output. */
export function layoutOf({ theme, terminal }: Pick<App, 'theme' | 'terminal'>): Layout {
  return { theme, columns: terminal.columns, isLinear: !terminal.hasPictures };
}
