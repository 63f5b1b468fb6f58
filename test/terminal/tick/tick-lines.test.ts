import { describe, expect, it } from 'vitest';
import type { TickRequest } from '../../../src/terminal/terminal.ts';
import type { FakeTtyOptions } from '../../support/fake-tty.ts';
import { openPlain } from '../plain/plain-support.ts';
import { tickRequest } from './tick-support.ts';

/** A tick list ticked by commands; resolves when the user has been told how. */
async function start(different: Partial<TickRequest> = {}, options: FakeTtyOptions = {}) {
  const run = openPlain(options);
  const request = tickRequest(different);
  const result = run.terminal.tick(request);
  // A test may look at what was said before it looks at an error.
  result.catch(() => {});
  await run.hear('help lists the commands.\n');
  const said = async (line: string) => {
    const before = run.tty.written.length;
    await run.tty.type(`${line}\r`);
    return run.tty.written.slice(before);
  };
  return { ...run, told: request.told, seconds: request.seconds, result, said };
}

const TWO_ROWS = {
  rows: [
    {
      id: 'a',
      label: 'Sources',
      detail: 'Listen for logs.',
      tick: 'half',
      note: 'logs only',
      group: 'Basics',
    },
    { id: 'b', label: 'Labels', detail: '', tick: 'open', note: '' },
  ],
  notes: 'calm so far',
} as const;

describe('a plain tick list', () => {
  it('begins with title, question, numbered rows, notes and time', async () => {
    const { tty } = await start(TWO_ROWS);
    expect(tty.written).toBe(`
2 of 5  Data
Which data would you collect, and how would you label it?

Basics:
1. Sources: touched. Note: logs only
2. Labels: missing.
0 covered, 1 touched, 1 missing.
Notes on the whole: calm so far
10 minutes left.
Type the number of a row and covered, touched or missing: 1 covered.
help lists the commands.
`);
  });

  it('ticks, says so, and tells a change once', async () => {
    const { said, told, seconds, tty } = await start(TWO_ROWS);
    tty.clock.advance(3100);
    expect(await said('2 c')).toBe('2. Labels: covered.\n');
    expect(await said('2 covered')).toBe('2. Labels: covered.\n');
    expect(await said('1 m')).toBe('1. Sources: missing. Note: logs only\n');
    expect(await said('list')).toContain(
      '1. Sources: missing. Note: logs only\n2. Labels: covered.\n1 covered',
    );
    expect(told).toEqual([
      ['b', 'full', 3],
      ['a', 'open', 3],
    ]);
    expect(seconds).toEqual([1, 2, 3]);
  });

  it('adds to notes and takes them back', async () => {
    const { said, told } = await start(TWO_ROWS);
    expect(await said('1 note and clicks')).toBe('1. Sources: touched. Note: logs only; and clicks\n');
    expect(await said('2 note\tlate   ones')).toBe('2. Labels: missing. Note: late ones\n');
    expect(await said('1 note -')).toBe('1. Sources: touched.\n');
    expect(await said('note a bit fast')).toBe('Notes on the whole: calm so far; a bit fast\n');
    expect(await said('note -')).toBe('Notes on the whole: none\n');
    expect(await said('note -')).toBe('Notes on the whole: none\n');
    expect(told).toEqual([
      ['note a', 'logs only; and clicks', 0],
      ['note b', 'late ones', 0],
      ['note a', '', 0],
      ['notes', 'calm so far; a bit fast', 0],
      ['notes', '', 0],
    ]);
  });

  it('reads rows, pages, the question, the time and the commands', async () => {
    const { said } = await start(TWO_ROWS);
    expect(await said('1')).toBe('1. Sources: touched. Note: logs only\nListen for logs.\n');
    expect(await said('facts')).toBe('100 M users a day\nA click is logged within a minute\n');
    expect(await said('question')).toBe('Which data would you collect, and how would you label it?\n');
    expect(await said('time')).toBe('10 minutes left.\n');
    expect(await said('help')).toMatch(/3 c or 3 covered[\s\S]*facts, probes\.[\s\S]*Ctrl\+C leaves/);
    expect(await said('what')).toMatch(/^"what" is nothing I know\. You can type a row number, list, facts/);
    expect(await said('')).toBe('');
  });

  it('takes lines that come at once, up to the one that ends it', async () => {
    const { tty, told, result } = await start();
    await tty.type('1 c\r2 t\rnext\r3 c\r');
    expect(await result).toEqual({ kind: 'next', usedSeconds: 0 });
    expect(told).toEqual([
      ['sources', 'full', 0],
      ['labels', 'half', 0],
    ]);
    const { written } = tty;
    tty.clock.advance(900_000);
    expect(tty.written).toBe(written);
  });

  it.each([
    ['back', 'back'],
    ['done', 'finish'],
  ])('%s is %s', async (line, kind) => {
    const { tty, result } = await start({ usedSeconds: 30 });
    tty.clock.advance(12_000);
    await tty.type(`${line}\r`);
    expect(await result).toEqual({ kind, usedSeconds: 42 });
  });

  it('is cancelled by Ctrl+C and by the end of input', async () => {
    const aborted = await start();
    aborted.tty.abort();
    const hungUp = await start();
    await hungUp.tty.hangUp();
    for (const { result } of [aborted, hungUp])
      expect(await result).toEqual({ kind: 'cancelled', usedSeconds: 0 });
  });

  it('announces the time at marks, on a line of its own', async () => {
    const { tty } = await start();
    const { length } = tty.written;
    tty.clock.advance(725_000);
    expect(tty.written.slice(length)).toMatch(
      /^\nHalf of the time[^\n]*\n\nA quarter[^\n]*\n\nOne minute left\.\n\nTime is up\.[^\n]*\n$/,
    );
    await tty.type('time\r');
    expect(tty.written).toMatch(/Over by 2 minutes 5 seconds\.\n$/);
  });

  it('says once what could not be kept, and when it was', async () => {
    let problem: string | undefined = 'the disk is full';
    const { tty, said } = await start({ ...TWO_ROWS, onTick: () => problem });
    expect(await said('2 c')).toBe('2. Labels: covered.\nNot saved: the disk is full.\n');
    const { length } = tty.written;
    tty.clock.advance(3100);
    expect(tty.written.slice(length)).toBe('');
    problem = undefined;
    tty.clock.advance(1000);
    expect(tty.written.slice(length)).toBe('\nEverything is saved now.\n');
  });

  it('writes no escape sequence, whatever the rows hold', async () => {
    const label = 'red\x1b[31m \x1b]0;t\x07la\u202Ebel\nof two';
    const rows = [
      { id: 'a', label, detail: 'de\x1b[2Jtail', tick: 'open', note: '', group: '\x9b1mgroup' },
    ] as const;
    const { tty, said } = await start({
      rows,
      title: '\x1b[Htitle',
      pages: [{ name: 'p', entries: ['\x1b[1mbold'] }],
    });
    await said('1 note \x1b[5mblink');
    await said('1');
    await said('p');
    expect(tty.written).toContain('group:\n1. red label of two: missing.\n');
    expect(tty.written).toContain('Note: blink\ndetail\nbold\n');
    expect(tty.written).not.toContain('\x1b');
    expect(tty.written).not.toContain('\u202E');
  });

  it('ends with the error when what it tells breaks', async () => {
    const { tty, result } = await start({
      onTick: () => {
        throw new Error('broken');
      },
    });
    await tty.type('1 c\r');
    await expect(result).rejects.toThrow('broken');
    expect(tty.host.stdin.listenerCount('data')).toBe(0);
  });
});
