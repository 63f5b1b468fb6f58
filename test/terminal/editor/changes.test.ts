import { describe, expect, it } from 'vitest';
import { replaceText, startState, step } from '../../../src/terminal/editor/update.ts';

const AROUND = { width: 20, height: 5, now: 0, canPause: true, canDraw: false, canHint: false };
const key = (name: string) => ({ kind: 'key', name }) as const;

/** The text after keys, with a bar where the cursor is; `start` has one, too. */
function press(start: string, ...names: string[]): string {
  const cursor = start.indexOf('|');
  let state = startState(start.replace('|', ''));
  for (let from = state.history.draft.text.length; from > cursor; from = state.history.draft.cursor) {
    state = step(state, key('left'), AROUND).state;
  }
  for (const name of names) state = step(state, key(name), AROUND).state;
  const { draft } = state.history;
  return `${draft.text.slice(0, draft.cursor)}|${draft.text.slice(draft.cursor)}`;
}

describe('keys that move', () => {
  it.each([
    ['one two|', 'ctrl+left', 'one |two'],
    ['one, two|', 'alt+b', 'one, |two'],
    ['one  |two', 'ctrl+left', '|one  two'],
    ['one\n|two', 'ctrl+left', '|one\ntwo'],
    ['|one two', 'ctrl+right', 'one| two'],
    ['one| -- two', 'alt+f', 'one -- two|'],
    ['naïve|', 'ctrl+left', '|naïve'],
    ['𝐚𝐛 |', 'ctrl+left', '|𝐚𝐛 '],
    ['a👩‍👩‍👧|b', 'left', 'a|👩‍👩‍👧b'],
    ['a|👩‍👩‍👧b', 'right', 'a👩‍👩‍👧|b'],
    ['one\ntwo|', 'ctrl+home', '|one\ntwo'],
    ['|one\ntwo', 'ctrl+end', 'one\ntwo|'],
    ['one\ntw|o', 'ctrl+a', 'one\n|two'],
    ['o|ne\ntwo', 'ctrl+e', 'one|\ntwo'],
    ['on|e\ntwo', 'up', '|one\ntwo'],
    ['one\nt|wo', 'down', 'one\ntwo|'],
    ['|', 'left', '|'],
    ['|', 'ctrl+right', '|'],
  ])('%j, %s: %j', (start, key, end) => {
    expect(press(start, key)).toBe(end);
  });

  it('keep their column over shorter rows', () => {
    expect(press('long line|\nx\nlong line', 'down', 'down')).toBe('long line\nx\nlong line|');
    expect(press('漢字漢|字\nx\nlong line', 'down', 'down')).toBe('漢字漢字\nx\nlong l|ine');
  });

  it('go by the rows on screen', () => {
    expect(press('the quick brown fox| jumps', 'home')).toBe('|the quick brown fox jumps');
    expect(press('the quick brown fox jum|ps', 'up')).toBe('the| quick brown fox jumps');
    expect(press('|the quick brown fox jumps', 'end')).toBe('the quick brown fox| jumps');
  });

  it('go by pages', () => {
    expect(press('|1\n2\n3\n4\n5\n6\n7', 'pagedown')).toBe('1\n2\n3\n4\n|5\n6\n7');
    expect(press('1\n2\n3\n4\n5\n6\n|7', 'pageup')).toBe('1\n2\n|3\n4\n5\n6\n7');
  });
});

describe('keys that delete', () => {
  it.each([
    ['one|', 'backspace', 'on|'],
    ['e\u0301|', 'backspace', '|'],
    ['🇫🇷|🇩🇪', 'delete', '🇫🇷|'],
    ['one\n|two', 'backspace', 'one|two'],
    ['one two|', 'ctrl+w', 'one |'],
    ['one two |', 'alt+backspace', 'one |'],
    ['|one two', 'alt+d', '| two'],
    ['one\ntwo| three', 'ctrl+u', 'one\n| three'],
    ['one |two\nthree', 'ctrl+k', 'one |\nthree'],
    ['one|\ntwo', 'ctrl+k', 'one|two'],
    ['|', 'backspace', '|'],
    ['|', 'delete', '|'],
  ])('%j, %s: %j', (start, key, end) => {
    expect(press(start, key)).toBe(end);
  });

  it('never leave the cursor within a grapheme', () => {
    expect(press('🇫|x🇷', 'delete')).toBe('🇫🇷|');
  });
});

describe('undone changes', () => {
  it('can not be redone after another change', () => {
    let state = replaceText(startState('one'), 'two');
    for (const event of [key('ctrl+z'), { kind: 'text', text: '!' } as const, key('ctrl+y')]) {
      state = step(state, event, AROUND).state;
    }
    expect(state.history.draft.text).toBe('one!');
  });
});

describe('a text replaced from elsewhere', () => {
  it('can be undone', () => {
    const state = replaceText(startState('before'), 'after');
    expect(state.history.draft).toEqual({ text: 'after', cursor: 5 });
    expect(step(state, key('ctrl+z'), AROUND).state.history.draft.text).toBe('before');
  });

  it('leaves the cursor alone where nothing changed', () => {
    const { state } = step(startState('same'), key('left'), AROUND);
    expect(replaceText(state, 'same', 'said').history.draft.cursor).toBe(3);
  });
});
