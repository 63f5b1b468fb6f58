import { describe, expect, it } from 'vitest';
import { openKeyboard } from '../../src/terminal/prompts/keyboard.ts';
import { createFakeTty } from '../support/fake-tty.ts';

describe('the keyboard of a prompt', () => {
  it('is given back while the program is stopped', async () => {
    const tty = createFakeTty();
    const keyboard = await openKeyboard(tty.host);
    tty.suspend();
    expect(tty.isRaw).toBe(false);
    tty.resume();
    expect(tty.isRaw).toBe(true);
    keyboard.close();
    tty.resume();
    expect(tty.isRaw).toBe(false);
  });

  it('does not hand on Ctrl+Z or Ctrl+D', async () => {
    const tty = createFakeTty();
    const { input, close } = await openKeyboard(tty.host);
    await tty.type('a\x1ab');
    await tty.type('\x1a');
    await tty.type('\x04');
    await tty.type('é');
    expect(String(input.read())).toBe('abé');
    close();
  });
});
