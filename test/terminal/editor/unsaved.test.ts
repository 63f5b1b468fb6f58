import { expect, it } from 'vitest';
import { runEditor } from './editing-support.ts';

const PROBLEM = 'no space left on device';
const NOTICE = 'Not saved: no space left on device.';

it('a draft that can not be kept is said until it can be, and tried each second', async () => {
  const kept: string[] = [];
  let problem: string | undefined = PROBLEM;
  const { tty, result } = runEditor({
    pace: 'off',
    onDraft: ({ text }) => {
      if (problem === undefined) kept.push(text);
      return problem;
    },
  });
  await tty.type('one');
  expect(await tty.screen.text()).not.toContain(NOTICE);
  await tty.clock.advance(1000);
  expect(await tty.screen.text()).toContain(NOTICE);
  await tty.type(' two');
  expect(await tty.screen.text()).toContain(NOTICE);
  problem = undefined;
  await tty.clock.advance(1000);
  expect(await tty.screen.text()).not.toContain(NOTICE);
  expect(kept).toEqual(['one two']);
  await tty.type('\u0003');
  await result;
});

it('names the way out that there is', async () => {
  const { tty, result } = runEditor({ onDraft: () => PROBLEM }, { env: { EDITOR: 'ed' } });
  await tty.type('one');
  await tty.clock.advance(1000);
  expect(await tty.screen.text()).toContain(`${NOTICE} Ctrl+O opens the text in your editor.`);
  await tty.type('\u0003');
  expect(await result).toMatchObject({ text: 'one', reason: 'cancelled' });
});
