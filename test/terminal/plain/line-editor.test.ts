import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditRequest } from '../../../src/terminal/terminal.ts';
import type { FakeTtyOptions } from '../../support/fake-tty.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startWriting, type WritingRun } from './plain-support.ts';

let run: WritingRun;
const write = async (request?: Partial<EditRequest>, options?: FakeTtyOptions) => {
  run = await startWriting(request, options);
  return run;
};
afterEach(() => {
  expect(run.tty.written).not.toContain('\u001B');
  expect(run.tty.isRaw).toBe(false);
});

/** Lets that many seconds pass, and what they set off happen. */
async function pass(seconds: number) {
  run.tty.clock.advance(seconds * 1000);
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('an answer by lines', () => {
  it('begins with where this is, the question and the time', async () => {
    const { tty } = await write();
    expect(tty.written).toBe(
      `\n2 of 5  Data\nWhich data would you collect?\n\n8 minutes left.\nType your answer. A line with nothing but a full stop submits it. :help lists the commands.\n`,
    );
  });

  it('is submitted by a full stop, with a draft after every line', async () => {
    const { tty, drafts, result } = await write();
    await tty.type('first\n');
    tty.clock.advance(2000);
    await tty.type('\nthird. \u202E\n.\nnobody asked\n');
    expect(await result).toEqual({
      text: 'first\n\nthird. ',
      usedSeconds: 2,
      pausedSeconds: 0,
      reason: 'submitted',
    });
    expect(drafts.map(({ text }) => text)).toEqual([
      'first',
      'first\n',
      'first\n\nthird. ',
      'first\n\nthird. ',
    ]);
  });

  it('takes a paste of 600 words in many lines whole, however it is cut up', async () => {
    const { tty, result } = await write();
    const lines = Array.from({ length: 60 }, (_, line) =>
      Array.from({ length: 10 }, (_, word) => `wörd${line}-${word}`).join(' '),
    );
    const bytes = Buffer.from(`${lines.join('\n')}\n.\n`);
    for (let at = 0; at < bytes.length; at += 97) await tty.type(bytes.subarray(at, at + 97));
    expect((await result).text).toBe(lines.join('\n'));
  });

  it('says when the terminal has cut a line off', async () => {
    const { tty, hear } = await write();
    await tty.type(`${'x'.repeat(4094)}\n`);
    expect(tty.written).not.toContain('dropped');
    await tty.type(`${'x'.repeat(4095)}\n`);
    await hear(
      'The terminal has dropped the end of that long line. :undo takes it back, :edit has no limit.\n',
    );
  });

  it('says so of a quarter of that length on macOS', async () => {
    const { tty, hear } = await write({}, { platform: 'darwin' });
    await tty.type(`${'x'.repeat(1022)}\n`);
    expect(tty.written).not.toContain('dropped');
    await tty.type(`${'x'.repeat(1023)}\n`);
    await hear('The terminal has dropped the end of that long line.');
  });

  it('asks twice before it submits nothing', async () => {
    const { tty, result, hear } = await write();
    await tty.type(' \n.\n');
    await hear('Nothing is written yet. Type a full stop again');
    await tty.type(':time\n.\n');
    await hear('Nothing is written yet. Type a full stop again');
    await tty.type('.\n');
    expect(await result).toMatchObject({ text: ' ', reason: 'submitted' });
  });

  it('goes on with a draft', async () => {
    const { tty, result } = await write({ draft: 'one\ntwo', usedSeconds: 420, budgetSeconds: 480 });
    expect(tty.written).toContain('1 minute left.\nYou have 2 lines already. :show reads them.\n');
    await tty.type('three\n.\n');
    expect(await result).toMatchObject({ text: 'one\ntwo\nthree', usedSeconds: 420 });
  });
});

describe('commands of the answer', () => {
  it('show it, take a line back, repeat the question, and list the commands', async () => {
    const { tty, drafts, hear } = await write();
    await tty.type(':show\n:undo\n');
    await hear('Nothing is written yet.\nThere is no line to take back.\n');
    await tty.type('one\ntwo\n:SHOW \n');
    await hear('1. one\n2. two\n');
    await tty.type(':undo\n:show\n');
    await hear('Taken back: two\n1. one\n');
    expect(drafts.at(-1)?.text).toBe('one');
    await tty.type(':brief\n');
    await hear('Which data would you collect?\n\nA home page of videos.\n');
    await tty.type(':help\n');
    await hear(':undo takes the last line back.\n');
  });

  it('are told from text, and a slip is told, not lost', async () => {
    const { tty, result, hear } = await write();
    await tty.type(':tmie\n');
    await hear('There is no command :tmie, so it was taken as text. :undo takes it back.\n');
    await tty.type(':time is money\n...\n.\n');
    expect((await result).text).toBe(':tmie\n:time is money\n...');
  });

  it('stop the clock until Enter', async () => {
    const { tty, result, hear } = await write();
    tty.clock.advance(60_000);
    await tty.type(':pause\n');
    await hear('The clock stands still. Press Enter to go on.\n');
    tty.clock.advance(900_000);
    await tty.type('\n');
    await hear('7 minutes left.\n');
    await tty.type('text\n.\n');
    expect(await result).toEqual({ text: 'text', usedSeconds: 60, pausedSeconds: 900, reason: 'submitted' });
  });

  it('have no clock to stop where there is none', async () => {
    const { tty, hear } = await write({ pace: 'off' });
    await tty.type(':pause\n');
    await hear('There is no clock to pause.\n');
  });
});

describe('the time of an answer by lines', () => {
  it('is announced at marks on lines of their own, and at no other moment', async () => {
    const { tty, result } = await write({ budgetSeconds: 480 });
    const intro = tty.written;
    await pass(489);
    expect(tty.written.slice(intro.length)).toBe(
      [
        '\nHalf of the time is left: 4 minutes.\n',
        '\nA quarter of the time is left: 2 minutes.\n',
        '\nOne minute left.\n',
        '\nTime is up. You have ten seconds to finish.\n',
      ].join(''),
    );
    await tty.type('whole line\nhalf a l');
    await pass(2);
    expect(await result).toMatchObject({ text: 'whole line\nhalf a l', usedSeconds: 490, reason: 'time-up' });
    expect(tty.written).toMatch(/\nThe answer was taken\.\n$/);
  });

  it('may run over with a soft clock', async () => {
    const { tty, result, hear } = await write({ pace: 'soft', budgetSeconds: 60 });
    await pass(90);
    await hear('Time is up. You may go on; it counts as over.\n');
    await tty.type(':time\n');
    await hear('Over by 30 seconds.\n');
    await tty.type('late\n.\n');
    expect(await result).toMatchObject({ text: 'late', usedSeconds: 90, reason: 'submitted' });
  });

  it('is not announced without a clock', async () => {
    const { tty } = await write({ pace: 'off', budgetSeconds: 60 });
    const intro = tty.written;
    await pass(600);
    expect(tty.written).toBe(intro);
  });
});

describe('leaving an answer by lines', () => {
  it.each(['abort', 'hangUp'] as const)('keeps all of it: %s', async (leave) => {
    const { tty, drafts, result } = await write();
    await tty.type('one\ntwo\nhalf');
    void tty[leave]();
    expect(await result).toMatchObject({ text: 'one\ntwo\nhalf', reason: 'cancelled' });
    expect(drafts.at(-1)?.text).toBe('one\ntwo\nhalf');
  });

  it('happens at once when the program has been asked to stop before', async () => {
    const { result } = await write({ draft: 'mine' }, { isStopping: true });
    expect(await result).toMatchObject({ text: 'mine', reason: 'cancelled' });
  });

  it('is an error when something broke', async () => {
    const onDraft = () => {
      throw new Error('broken');
    };
    const { tty, result } = await write({ onDraft });
    await tty.type('text\n');
    await expect(result).rejects.toThrow('broken');
  });
});

describe('a draft that can not be kept', () => {
  it('is said so once, and offered again until it is kept', async () => {
    let problem: string | undefined = 'The disk is full.';
    const offered: string[] = [];
    const onDraft = ({ text }: { readonly text: string }) => {
      offered.push(text);
      return problem;
    };
    const { tty } = await write({ onDraft });
    await tty.type('one\ntwo\n');
    await pass(2.5);
    problem = undefined;
    await pass(5);
    // Tried anew every 0.75 s: three times in vain, then once more.
    expect(offered).toEqual(['one', ...Array.from({ length: 5 }, () => 'one\ntwo')]);
    expect(tty.written.match(/The disk is full\./g)).toHaveLength(1);
  });
});

describe("the user's own editor", () => {
  /** An editor that is a script; it gets `file` and `fs`. */
  async function editor(body: string): Promise<{ EDITOR: string }> {
    const script = join(await temporaryFolder(), 'editor.cjs');
    writeFileSync(script, `const fs = require('node:fs'); const file = process.argv.at(-1);\n${body}`);
    return { EDITOR: `"${process.execPath}" "${script}"` };
  }

  it('gets the answer and gives it back', async () => {
    const env = await editor(`fs.appendFileSync(file, 'edited\\n');`);
    const { tty, drafts, result, hear } = await write({}, { env });
    await tty.type('typed\n:edit\n');
    await hear('Back from the editor. The answer has 2 lines.\n8 minutes left.\n');
    expect(drafts.at(-1)?.text).toBe('typed\nedited');
    await tty.type('and more\n.\n');
    expect((await result).text).toBe('typed\nedited\nand more');
  });

  it('changes nothing when it fails, or when there is none', async () => {
    const env = await editor(`fs.writeFileSync(file, 'broken'); process.exit(3);`);
    const { tty, result, hear } = await write({}, { env });
    await tty.type('typed\n:edit\n');
    await hear('The editor ended with code 3; nothing changed.\n');
    await tty.type('.\n');
    expect((await result).text).toBe('typed');

    const without = await write();
    await without.tty.type(':edit\n');
    await without.hear('No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano.\n');
  });

  it.each(['time', 'abort'])('is closed from outside, and what it saved last is taken: %s', async (end) => {
    const env = await editor(`fs.writeFileSync(file, 'saved\\n'); setInterval(() => {}, 1000);`);
    const { tty, drafts, result } = await write({ budgetSeconds: 600 }, { env });
    await tty.type('typed\n:edit\n');
    while (drafts.at(-1)?.text !== 'saved') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      tty.clock.advance(1000);
    }
    if (end === 'time') tty.clock.advance(611_000);
    else tty.abort();
    expect(await result).toMatchObject({ text: 'saved', reason: end === 'time' ? 'time-up' : 'cancelled' });
    // Nothing is said while the editor has the screen.
    expect(tty.written).not.toContain('Half of the time');
  });
});
