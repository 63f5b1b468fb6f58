import {
  type Draft,
  lineEnd,
  lineStart,
  moveTo,
  nextPlace,
  nextWord,
  previousPlace,
  previousWord,
  splice,
} from './buffer.ts';

const MOVES: Readonly<Record<string, (draft: Draft) => number>> = {
  left: previousPlace,
  'ctrl+b': previousPlace,
  right: nextPlace,
  'ctrl+f': nextPlace,
  'ctrl+left': previousWord,
  'alt+left': previousWord,
  'alt+b': previousWord,
  'ctrl+right': nextWord,
  'alt+right': nextWord,
  'alt+f': nextWord,
  'ctrl+home': () => 0,
  'alt+<': () => 0,
  'ctrl+end': (draft) => draft.text.length,
  'alt+>': (draft) => draft.text.length,
};

/** Each deletes from the cursor to the place it names. */
const DELETIONS: Readonly<Record<string, (draft: Draft) => number>> = {
  backspace: previousPlace,
  'shift+backspace': previousPlace,
  delete: nextPlace,
  'ctrl+w': previousWord,
  'alt+backspace': previousWord,
  'ctrl+backspace': previousWord,
  'alt+d': nextWord,
  'ctrl+delete': nextWord,
  'alt+delete': nextWord,
  'ctrl+u': lineStart,
  'ctrl+k': (draft) => (lineEnd(draft) === draft.cursor ? nextPlace(draft) : lineEnd(draft)),
};

/** The draft with the cursor where a key moves it; undefined if the key moves no cursor. */
export function moved(draft: Draft, key: string): Draft | undefined {
  const place = MOVES[key];
  return place && moveTo(draft, place(draft));
}

/** The draft without what a key deletes; undefined if the key deletes nothing. */
export function deleted(draft: Draft, key: string): Draft | undefined {
  const place = DELETIONS[key];
  if (!place) return undefined;
  const to = place(draft);
  return splice(draft, Math.min(draft.cursor, to), Math.max(draft.cursor, to), '');
}
