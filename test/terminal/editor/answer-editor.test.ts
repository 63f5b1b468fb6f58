import { describe, expect, it } from 'vitest';
import { QUESTION, runEditor, TITLE } from './editing-support.ts';

const CTRL_C = '\x03';
const CTRL_D = '\x04';
const CTRL_R = '\x12';
const LEFT = '\x1b[D';
const UP = '\x1b[A';

describe('the screen', () => {
  it('shows title, clock, question, a place to write, and the keys', async () => {
    const { tty } = runEditor();
    const rows = await tty.screen.rows();
    expect(rows[0]).toMatch(new RegExp(`^ ${TITLE} +10:00 left$`));
    expect(rows[2]).toBe(` ${QUESTION}`);
    expect(rows[4]).toMatch(/^ -{78}$/);
    expect(rows[5]).toBe(' Write your answer here. Enter starts a new line.');
    expect(rows[23]).toMatch(/^ 0 words {2}Ctrl\+D submit {2}Ctrl\+G keys {2}Ctrl\+C stop$/);
    expect(await tty.screen.cursor()).toEqual({ row: 5, column: 1 });
    expect(await tty.screen.isAlternate()).toBe(true);
    expect(tty.isRaw).toBe(true);
  });

  it('shows what is typed, with the cursor behind it', async () => {
    const { tty, answerRows } = runEditor();
    await tty.type('Log what is served');
    await tty.type('\r');
    await tty.type('then label it');
    expect(await answerRows()).toEqual(['Log what is served', 'then label it']);
    expect(await tty.screen.cursor()).toEqual({ row: 6, column: 14 });
    expect((await tty.screen.rows())[23]).toMatch(/^ 7 words /);
  });

  it('is all ASCII', async () => {
    const { tty } = runEditor({}, { env: { EDITOR: 'vi' } });
    await tty.type('\x07');
    expect(await tty.screen.text()).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it('keeps lines with graphemes of disputed width straight', async () => {
    const { tty } = runEditor();
    await tty.type('👩‍👩‍👧|🇫🇷|漢字|e\u0301|');
    await tty.type(LEFT);
    // Two columns each for family, flag and both ideographs, one for the letter, four bars, the margin.
    expect(await tty.screen.cursor()).toEqual({ row: 5, column: 1 + 2 + 1 + 2 + 1 + 4 + 1 + 1 });
    const row = (await tty.screen.rows())[5] ?? '';
    expect(row.replace(/[^|]/gu, '')).toBe('||||');
  });

  it('scrolls a long answer and says how much is out of sight', async () => {
    const { tty } = runEditor({ draft: Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n') });
    expect(await tty.screen.text()).toContain('-- 13 rows above --');
    await tty.type('\x1b[1;5H');
    const text = await tty.screen.text();
    expect(text).toContain(' line 0\n');
    expect(text).toContain('-- 13 rows below --');
  });

  it('shortens a long question to a third of the screen and shows it whole on Ctrl+T', async () => {
    const question = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const { tty } = runEditor({ question }, { columns: 40, rows: 12 });
    expect(await tty.screen.text()).not.toContain('word59');
    expect((await tty.screen.rows())[4]).toMatch(/\.\.\. Ctrl\+T: read on$/);
    await tty.type('\x14');
    for (let page = 0; page < 9; page += 1) await tty.type('\x1b[6~');
    expect(await tty.screen.text()).toContain('word59');
    expect(await tty.screen.text()).not.toContain('word0 ');
    for (let page = 0; page < 6; page += 1) await tty.type('\x1b[5~');
    expect(await tty.screen.text()).toContain('word0 ');
    await tty.type('x');
    expect(await tty.screen.text()).toContain(' x\n');
  });

  it('shows the brief below the question on Ctrl+T', async () => {
    const { tty } = runEditor({ question: 'Which data?', background: 'A site for videos.\n\nDAU?\n100 M.' });
    expect(await tty.screen.text()).toMatch(/Ctrl\+T brief/);
    expect(await tty.screen.text()).not.toContain('A site for videos.');
    await tty.type('\x14');
    expect(await tty.screen.text()).toMatch(/Which data\?\n +\n A site for videos\.\n +\n DAU\?\n 100 M\./);
  });

  it.each([
    [40, 10],
    [20, 6],
    [10, 3],
    [3, 2],
    [1, 1],
  ])('survives %i columns and %i rows', async (columns, rows) => {
    const { tty, result } = runEditor({ draft: 'some words 漢字 and more' });
    tty.resize(columns, rows);
    await tty.type(`typed${UP}`);
    tty.resize(80, 24);
    await tty.type(CTRL_D);
    expect((await result).text).toBe('some words 漢字 and moretyped');
  });

  it('paints anew for the new size', async () => {
    const { tty, answerRows } = runEditor();
    await tty.type('one two three four five six seven eight nine ten');
    tty.resize(40, 12);
    expect(await answerRows()).toEqual(['one two three four five six seven', 'eight nine ten']);
    tty.resize(100, 30);
    expect(await answerRows()).toEqual(['one two three four five six seven eight nine ten']);
  });
});

describe('keys', () => {
  it('submits on Ctrl+D, Alt+Enter, and Esc followed by Enter', async () => {
    for (const keys of [[CTRL_D], ['\x1b\r'], ['\x1b', '\r']]) {
      const { tty, result } = runEditor();
      await tty.type('done');
      for (const key of keys) {
        await tty.type(key);
        tty.clock.advance(50);
      }
      expect(await result).toEqual({ text: 'done', usedSeconds: 0, pausedSeconds: 0, reason: 'submitted' });
    }
  });

  it('takes an Enter long after an Esc for a new line', async () => {
    const { tty, answerRows } = runEditor({ draft: 'one' });
    await tty.type('\x1b');
    tty.clock.advance(2000);
    await tty.type('\r');
    await tty.type('two');
    expect(await answerRows()).toEqual(['one', 'two']);
  });

  it('asks again before it submits a blank answer', async () => {
    const { tty, result } = runEditor();
    await tty.type(` \r`);
    await tty.type(CTRL_D);
    expect(await tty.screen.text()).toContain('Press Ctrl+D again to submit a blank answer.');
    await tty.type(' ');
    await tty.type(CTRL_D);
    expect(await tty.screen.text()).toContain('Press Ctrl+D again to submit a blank answer.');
    await tty.type(CTRL_D);
    expect((await result).reason).toBe('submitted');
  });

  it('cancels on Ctrl+C with the text', async () => {
    const { tty, result } = runEditor();
    await tty.type('so far');
    await tty.type(CTRL_C);
    expect(await result).toEqual({ text: 'so far', usedSeconds: 0, pausedSeconds: 0, reason: 'cancelled' });
  });

  it('undoes typing by the word, and redoes it', async () => {
    const { tty, answerRows } = runEditor();
    for (const key of 'one two') await tty.type(key);
    await tty.type('\x1a');
    expect(await answerRows()).toEqual(['one']);
    await tty.type('\x1f');
    expect(await tty.screen.text()).toContain('Write your answer here');
    await tty.type('\x19');
    await tty.type('\x19');
    expect(await answerRows()).toEqual(['one two']);
  });

  it('shows its keys on Ctrl+G, and goes back to write at the next letter', async () => {
    const { tty, answerRows } = runEditor({ draft: 'text' });
    await tty.type('\x07');
    expect(await tty.screen.text()).toContain('Ctrl+Y        redo');
    await tty.type('!');
    expect(await answerRows()).toEqual(['text!']);
  });
});

describe('a text that can be drawn', () => {
  it('is drawn on Ctrl+R at the width of the screen, clipped but never wrapped', async () => {
    const draw = async (text: string, columns: number) => `${text} at ${columns}\n${'-'.repeat(200)}>\nlast`;
    const { tty, result } = runEditor({ draft: 'a --> b', draw });
    expect(await tty.screen.text()).toContain('Ctrl+R draw');
    await tty.type(CTRL_R);
    expect(await tty.screen.text()).toMatch(/^ a --> b at 77\n -{79}\n last$/m);
    await tty.type('!');
    expect(await tty.screen.text()).toContain('a --> b!');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('a --> b!');
  });

  it('is all there is to Ctrl+R', async () => {
    const { tty } = runEditor({ draft: 'a --> b' });
    expect(await tty.screen.text()).not.toContain('Ctrl+R');
    await tty.type(CTRL_R);
    expect(await tty.screen.text()).toContain('a --> b');
  });
});

describe('a hint', () => {
  it('is shown in place of the answer, and typing goes on', async () => {
    const asked: string[] = [];
    const hint = async (text: string) => {
      asked.push(text);
      return `Hint number ${asked.length}`;
    };
    const { tty, result } = runEditor({ draft: 'stuck', hint });
    expect(await tty.screen.text()).toContain('Alt+H hint');
    await tty.type('\x1Bh');
    expect(await tty.screen.text()).toContain('Hint number 1');
    await tty.type('!');
    await tty.type('\x1BOQ');
    expect(await tty.screen.text()).toContain('Hint number 2');
    await tty.type(' ');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('stuck!');
    expect(asked).toEqual(['stuck', 'stuck!']);
  });

  it('that breaks ends the editing with the error', async () => {
    const { tty, result } = runEditor({ draft: 'x', hint: () => Promise.reject(new Error('disk')) });
    await tty.type('\x1Bh');
    await expect(result).rejects.toThrow('disk');
  });

  it('is not to be had everywhere', async () => {
    const { tty } = runEditor({ draft: 'x' });
    await tty.type('\x1Bh');
    expect(await tty.screen.text()).not.toContain('hint');
  });
});

describe('pastes', () => {
  it('turns CR and CRLF into new lines and tabs into spaces, and strips controls', async () => {
    const { tty, result } = runEditor();
    await tty.type('\x1b[200~a\r\nb\rc\td\x1b[31me\x1b[0m\u202Ef\x04\x03\x1b[201~');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('a\nb\nc  def');
  });

  it('does not submit an unbracketed paste of several lines', async () => {
    const { tty, result } = runEditor();
    await tty.type('one\r\ntwo\r\n\r\nthree\r');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('one\ntwo\n\nthree\n');
  });

  it('is undone in one step', async () => {
    const { tty, result } = runEditor({ draft: 'before ' });
    await tty.type('\x1b[200~many\rlines\rof text\x1b[201~');
    await tty.type('\x1a');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('before ');
  });
});

describe('drafts', () => {
  it('are handed out at most a second after a change', async () => {
    const { tty, drafts } = runEditor();
    await tty.type('a');
    tty.clock.advance(600);
    await tty.type('b');
    expect(drafts).toEqual([]);
    tty.clock.advance(400);
    expect(drafts).toEqual([{ text: 'ab', usedSeconds: 1 }]);
    tty.clock.advance(5000);
    expect(drafts).toHaveLength(1);
  });

  it('are handed out once more before the answer is given', async () => {
    const { tty, drafts, result } = runEditor({ usedSeconds: 30 });
    await tty.type('final');
    tty.clock.advance(400);
    await tty.type(CTRL_D);
    await result;
    expect(drafts).toEqual([{ text: 'final', usedSeconds: 30 }]);
  });
});

describe('giving the terminal back', () => {
  async function expectRestored(tty: ReturnType<typeof runEditor>['tty']) {
    expect(tty.isRaw).toBe(false);
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(await tty.screen.modes()).toEqual({ wraparound: true, bracketedPaste: false });
    expect(tty.written.match(/\?25[hl]/g)?.at(-1)).toBe('?25h');
    expect(tty.host.stdin.listenerCount('data')).toBe(0);
    expect(tty.host.stderr.listenerCount('resize')).toBe(0);
  }

  it.each([
    ['submit', async ({ tty }: ReturnType<typeof runEditor>) => tty.type(`x${CTRL_D}`), 'submitted'],
    ['Ctrl+C', async ({ tty }: ReturnType<typeof runEditor>) => tty.type(CTRL_C), 'cancelled'],
    ['a signal', async ({ tty }: ReturnType<typeof runEditor>) => tty.abort(), 'cancelled'],
    ['a closed window', async ({ tty }: ReturnType<typeof runEditor>) => tty.hangUp(), 'cancelled'],
    [
      'the time being up',
      async ({ tty }: ReturnType<typeof runEditor>) => tty.clock.advance(611_000),
      'time-up',
    ],
  ])('happens after %s', async (_name, leave, reason) => {
    const run = runEditor();
    await leave(run);
    expect((await run.result).reason).toBe(reason);
    await expectRestored(run.tty);
  });

  it('happens when something breaks, and the error is not lost', async () => {
    const { tty, result } = runEditor({
      onDraft: () => {
        throw new Error('disk full');
      },
    });
    await tty.type(`text${CTRL_D}`);
    await expect(result).rejects.toThrow('disk full');
    await expectRestored(tty);
  });

  it('happens at once when the program is already stopping', async () => {
    const { tty, result } = runEditor({ draft: 'kept' }, { isStopping: true });
    expect(await result).toMatchObject({ text: 'kept', reason: 'cancelled' });
    await expectRestored(tty);
  });
});
