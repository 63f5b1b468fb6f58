import type { Draft } from './buffer.ts';

/** What kind of change was made last; changes of one kind in a row are undone together. */
export type ChangeKind = 'typing' | 'deleting' | 'other';

/** A draft with the drafts before it and those undone. */
export interface History {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  readonly last: ChangeKind;
}

const MAX_STEPS = 1000;

export function startHistory(draft: Draft): History {
  return { draft, past: [], future: [], last: 'other' };
}

/** The history after a change of the text. Typing is undone a word at a time. */
export function change(history: History, draft: Draft, kind: ChangeKind): History {
  if (draft.text === history.draft.text) return move(history, draft);
  const joins = kind !== 'other' && kind === history.last && !startsWord(history.draft, draft, kind);
  const past = joins ? history.past : [...history.past.slice(1 - MAX_STEPS), history.draft];
  return { draft, past, future: [], last: kind };
}

/** The history after the cursor moved: what is typed next is a step of its own. */
export function move(history: History, draft: Draft): History {
  return { ...history, draft, last: 'other' };
}

export function undo(history: History): History {
  const draft = history.past.at(-1);
  if (!draft) return history;
  return {
    draft,
    past: history.past.slice(0, -1),
    future: [...history.future, history.draft],
    last: 'other',
  };
}

export function redo(history: History): History {
  const draft = history.future.at(-1);
  if (!draft) return history;
  return {
    draft,
    past: [...history.past, history.draft],
    future: history.future.slice(0, -1),
    last: 'other',
  };
}

function startsWord(before: Draft, after: Draft, kind: ChangeKind): boolean {
  if (kind !== 'typing') return false;
  const previous = before.text.charAt(before.cursor - 1);
  return /\s/.test(previous) && !/\s/.test(after.text.charAt(before.cursor));
}
