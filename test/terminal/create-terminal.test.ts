import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { createTerminal } from '../../src/terminal/create-terminal.ts';
import type { EditRequest, Terminal } from '../../src/terminal/terminal.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { createFakeTty, type FakeTtyOptions } from '../support/fake-tty.ts';

const ENTER = '\r';
const DOWN = '\x1b[B';
const CTRL_C = '\x03';

const CHOICES = {
  message: 'Which interview?',
  instead: 'ml-interview practice <scenario>',
  choices: [
    { value: 1, name: 'Video recommendations', description: 'A home feed', keywords: 'ranking' },
    { value: 2, name: 'Ad click prediction', description: 'An auction', keywords: 'ctr' },
    { value: 3, name: 'Fraud detection', description: 'Card payments' },
  ],
};

const EDIT: EditRequest = {
  title: 'Data',
  question: 'Which data?',
  background: '',
  budgetSeconds: 60,
  usedSeconds: 0,
  pausedSeconds: 0,
  pace: 'strict',
  draft: '',
  onDraft: () => {},
  instead: '--answers FILE',
};

function open(options: FakeTtyOptions = {}) {
  const tty = createFakeTty(options);
  return { tty, terminal: createTerminal(tty.host, createTheme(0)) };
}

/** Waits until the prompt is on screen; it is loaded when first needed. */
async function shown(tty: ReturnType<typeof open>['tty'], text: string) {
  for (let turn = 0; turn < 500; turn += 1) {
    if ((await tty.screen.text()).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`"${text}" is not on screen:\n${await tty.screen.text()}`);
}

describe('a terminal with someone at it', () => {
  it('takes a line, cleaned of what a terminal acts on', async () => {
    const { tty, terminal } = open();
    const line = terminal.ask({ message: 'You:', instead: '' });
    await shown(tty, 'You:');
    await tty.type('how many\u202E users?');
    await tty.type(ENTER);
    expect(await line).toBe('how many users?');
  });

  it('takes an empty line', async () => {
    const { tty, terminal } = open();
    const line = terminal.ask({ message: 'You:', instead: '' });
    await shown(tty, 'You:');
    await tty.type(ENTER);
    expect(await line).toBe('');
  });

  it('lets them choose with the arrows', async () => {
    const { tty, terminal } = open();
    const chosen = terminal.choose(CHOICES);
    await shown(tty, '> Video recommendations');
    expect(await tty.screen.text()).toContain('A home feed');
    await tty.type(DOWN);
    await shown(tty, '> Ad click prediction');
    expect(await tty.screen.text()).toContain('An auction');
    await tty.type(ENTER);
    expect(await chosen).toBe(2);
    expect(await tty.screen.text()).toBe('? Which interview? Ad click prediction');
  });

  it('shows the list before the prompt is loaded, and the prompt in the same place', async () => {
    const { tty, terminal } = open();
    const chosen = terminal.choose(CHOICES);
    await shown(tty, 'Fraud');
    // What is painted ahead ends with the cursor back in the first row.
    expect(tty.written).toContain('Enter to choose\x1b[7A\r');
    await tty.type(DOWN);
    await shown(tty, '> Ad');
    expect((await tty.screen.text()).split('\n')).toEqual([
      '? Which interview?',
      '  Video recommendations',
      '> Ad click prediction',
      '  Fraud detection',
      '',
      'An auction',
      '',
      'Type to search, Enter to choose',
    ]);
    await tty.type(ENTER);
    await chosen;
  });

  it('lets them search names, keywords and descriptions', async () => {
    const { tty, terminal } = open();
    const chosen = terminal.choose(CHOICES);
    await shown(tty, 'Fraud');
    await tty.type('card FRAUD');
    await shown(tty, '> Fraud detection');
    expect(await tty.screen.text()).not.toContain('Video');
    await tty.type(ENTER);
    expect(await chosen).toBe(3);
  });

  it('says when nothing matches, and lets them go on', async () => {
    const { tty, terminal } = open();
    const chosen = terminal.choose(CHOICES);
    await shown(tty, 'Fraud');
    await tty.type('zz');
    await shown(tty, 'Nothing matches.');
    await tty.type(ENTER);
    await tty.type('\x7f\x7f');
    await tty.type('ctr');
    await shown(tty, '> Ad click');
    await tty.type(ENTER);
    expect(await chosen).toBe(2);
  });

  it('shows choices in ASCII and keeps to the screen', async () => {
    const choices = Array.from({ length: 40 }, (_, value) => ({ value, name: `scenario ${value}` }));
    const { tty, terminal } = open({ columns: 40, rows: 10 });
    const chosen = terminal.choose({ ...CHOICES, choices });
    await shown(tty, '> scenario 0');
    expect(await tty.screen.text()).toMatch(/^[\n\x20-\x7e]+$/);
    for (let count = 0; count < 39; count += 1) await tty.type(DOWN);
    await shown(tty, '> scenario 39');
    expect((await tty.screen.rows())[0]).toMatch(/^\? Which interview/);
    await tty.type(ENTER);
    expect(await chosen).toBe(39);
  });

  it.each([
    ['y', true],
    ['n', false],
    ['', false],
  ])('confirms: %j is %s', async (key, expected) => {
    const { tty, terminal } = open();
    const answer = terminal.confirm({ message: 'Delete it?', instead: '--yes' });
    await shown(tty, 'Delete it? (y/N)');
    await tty.type(key + ENTER);
    expect(await answer).toBe(expected);
    expect(tty.written.replaceAll('\x1b', 'ESC')).not.toMatch(/ESC\[3\dm/);
  });

  it('waits for Enter', async () => {
    const { tty, terminal } = open();
    let isThrough = false;
    const waiting = terminal.proceed('Press Enter to start').then(() => {
      isThrough = true;
    });
    await shown(tty, 'Press Enter to start');
    await tty.type('x');
    expect(isThrough).toBe(false);
    await tty.type(ENTER);
    await waiting;
    expect(await tty.screen.text()).toBe('Press Enter to start');
  });

  it('edits answers, and takes Ctrl+C for an answer too', async () => {
    const { tty, terminal } = open();
    const edited = terminal.edit({ ...EDIT, draft: 'some' });
    await shown(tty, 'Which data?');
    await tty.type(CTRL_C);
    expect(await edited).toEqual({ text: 'some', usedSeconds: 0, pausedSeconds: 0, reason: 'cancelled' });
  });

  it('asks one thing after another', async () => {
    const { tty, terminal } = open();
    for (let round = 0; round < 2; round += 1) {
      const chosen = terminal.choose(CHOICES);
      await shown(tty, '> Video');
      await tty.type(ENTER);
      await chosen;
      const ready = terminal.proceed('Press Enter to start');
      await shown(tty, 'Press Enter to start');
      await tty.type(ENTER);
      await ready;
      const edited = terminal.edit({ ...EDIT, pace: 'off' });
      await shown(tty, 'Which data?');
      await tty.type('text\x04');
      expect((await edited).text).toBe('text');
      await tty.screen.clear();
    }
  });

  it('calls it cancelled when they press Ctrl+C, close the window, or stop the program', async () => {
    for (const stop of ['key', 'signal', 'hang-up']) {
      const { tty, terminal } = open();
      const chosen = terminal.choose(CHOICES).catch((error: unknown) => error);
      await shown(tty, 'Fraud');
      if (stop === 'key') await tty.type(CTRL_C);
      else if (stop === 'signal') tty.abort();
      else await tty.hangUp();
      expect(await chosen).toMatchObject({ kind: 'cancelled', exitCode: 130 });
      expect(tty.isRaw).toBe(false);
    }
  });

  it.each([
    ['a line', (terminal: Terminal) => terminal.ask({ message: 'Which interview?', instead: '' })],
    ['a list', (terminal: Terminal) => terminal.choose(CHOICES)],
    ['Enter', (terminal: Terminal) => terminal.proceed('Which interview?')],
  ])('waits for %s after Ctrl+D as before, and can be left', async (_, ask) => {
    const { tty, terminal } = open();
    const asked = ask(terminal).then(
      () => 'answered',
      (error: unknown) => error,
    );
    await shown(tty, 'Which interview?');
    await tty.type('\x04');
    await tty.type(CTRL_C);
    expect(await asked).toMatchObject({ kind: 'cancelled', exitCode: 130 });
  });

  it('drops what was typed before it asked', async () => {
    const { tty, terminal } = open();
    await tty.type(ENTER);
    const chosen = terminal.choose(CHOICES);
    await shown(tty, '> Video');
    await tty.type(DOWN);
    await tty.type(ENTER);
    expect(await chosen).toBe(2);
  });

  it('prints to standard output and notes to standard error, with a line feed', async () => {
    const { tty, terminal } = open({ isOutputRedirected: true });
    terminal.print('data');
    terminal.note('prose');
    expect(tty.written).toBe('prose\n');
    expect(terminal.columns).toBe(80);
  });

  it('takes a screen that does not know its width for 80 columns wide', () => {
    expect(open({ columns: 0 }).terminal.columns).toBe(80);
  });
});

describe('a terminal in a pipe', () => {
  const written: string[] = [];
  const sink = () => {
    const write = (chunk: Buffer, _encoding: string, next: () => void) => {
      written.push(String(chunk));
      next();
    };
    return new Writable({ write });
  };
  const host: Host = { ...createFakeTty().host, stdin: Readable.from([]), stdout: sink(), stderr: sink() };
  const terminal = createTerminal(host, createTheme(0));

  it('prints and notes', () => {
    terminal.print('data');
    terminal.note('prose');
    expect(written).toEqual(['data\n', 'prose\n']);
    expect(terminal.interactive).toBe(false);
    expect(terminal.columns).toBe(80);
  });

  it('refuses to ask, and says what to type', async () => {
    const error = await terminal.choose(CHOICES).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({ kind: 'usage', next: CHOICES.instead, exitCode: 2 });
    await expect(terminal.confirm({ message: 'Sure?', instead: '--yes' })).rejects.toMatchObject({
      next: '--yes',
    });
    await expect(terminal.proceed('Press Enter')).rejects.toMatchObject({ kind: 'usage' });
  });
});
