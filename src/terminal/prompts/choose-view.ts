import type { OutputStream } from '../../host.ts';
import { shorten, textWidth } from '../editor/graphemes.ts';
import { wrapText } from '../editor/layout.ts';
import type { Choice } from '../terminal.ts';
import type { Theme } from '../theme.ts';

export interface ChooseConfig {
  readonly message: string;
  readonly choices: readonly Omit<Choice<unknown>, 'value'>[];
  readonly theme: Theme;
  readonly screen: OutputStream;
}

/** What the user sees of a list: the line they type in, and the rows below it. */
export interface ChooseView {
  readonly heading: string;
  readonly body: readonly string[];
}

const MAX_PAGE = 12;
const MAX_DESCRIPTION = 3;
/** Rows beside the entries: heading, description, hint, and the gaps between them. */
const FURNITURE = MAX_DESCRIPTION + 5;

/** Entries shown at once. */
export function pageSize({ screen }: ChooseConfig): number {
  return Math.max(3, Math.min(MAX_PAGE, (screen.rows || 24) - FURNITURE));
}

/** Indexes of the choices in which every word of the query occurs, in their own order. */
export function search(choices: ChooseConfig['choices'], query: string): number[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.flatMap(({ name, keywords = '', description = '' }, index) => {
    const text = `${name}\n${keywords}\n${description}`.toLowerCase();
    return wanted.every((word) => text.includes(word)) ? [index] : [];
  });
}

/** The list narrowed down to `found`, with its entry number `active` under the cursor. */
export function viewChoices(config: ChooseConfig, found: readonly number[], active: number): ChooseView {
  const { choices, theme } = config;
  const width = columnsOf(config) - 1;
  const page = pageSize(config);
  const first = Math.max(0, Math.min(active - (page >> 1), found.length - page));
  const body = found.slice(first, first + page).map((index, place) => {
    const name = shorten(choices[index]?.name ?? '', width - 2);
    return first + place === active ? theme.accent(`> ${theme.strong(name)}`) : `  ${name}`;
  });
  if (found.length === 0) body.push(theme.warn('  Nothing matches.'));
  const description = choices[found[active] ?? -1]?.description;
  if (description) body.push('', ...wrapText(description, width - 1).slice(0, MAX_DESCRIPTION));
  const place = found.length > page ? `${active + 1} of ${found.length}   ` : '';
  body.push('', theme.faint(shorten(`${place}Type to search, Enter to choose`, width)));
  return { heading: `${theme.accent('?')} ${theme.title(config.message)}`, body };
}

/**
 * Shows the list as the prompt will show it first, and leaves the cursor where the prompt starts to paint:
 * loading the prompt takes longer than all the rest, and the user can read meanwhile.
 */
export function paintAhead(config: ChooseConfig): void {
  if (textWidth(`? ${config.message} `) >= columnsOf(config)) return;
  const { heading, body } = viewChoices(config, search(config.choices, ''), 0);
  config.screen.write(`${[heading, ...body].join('\n')}\x1b[${body.length}A\r`);
}

function columnsOf({ screen }: ChooseConfig): number {
  return screen.columns || 80;
}
