import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import { type ChooseConfig, pageSize, search, viewChoices } from './choose-view.ts';

/** Lets the user pick from a list that typing narrows down; answers with the index of the choice. */
export const choosePrompt = createPrompt<number, ChooseConfig>((config, done) => {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isDone, setDone] = useState(false);
  const found = search(config.choices, query);
  const current = found[active];

  useKeypress((key, rl) => {
    const by = rowsMoved(key, pageSize(config));
    if (isEnterKey(key)) {
      // Enter has emptied the line.
      if (current === undefined) return rl.write(query);
      setDone(true);
      done(current);
    } else if (by !== 0) {
      setActive(Math.max(0, Math.min(active + by, found.length - 1)));
    } else if (key.name === 'tab') {
      rl.clearLine(0);
      rl.write(query);
    } else if (rl.line !== query) {
      setQuery(rl.line);
      setActive(0);
    }
  });

  const { heading, body } = viewChoices(config, found, active);
  if (isDone) return `${heading} ${config.theme.strong(config.choices[current ?? -1]?.name ?? '')}`;
  return [`${heading} ${query}`, body.join('\n')];
});

function rowsMoved(key: KeypressEvent & { name: string }, page: number): number {
  if (isUpKey(key)) return -1;
  if (isDownKey(key)) return 1;
  if (key.name === 'pageup') return -page;
  return key.name === 'pagedown' ? page : 0;
}
