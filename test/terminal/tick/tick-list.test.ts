import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTerminal } from '../../../src/terminal/create-terminal.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { createFakeTty } from '../../support/fake-tty.ts';
import { rule, runTickList, tickRequest } from './tick-support.ts';

const DOWN = '\x1b[B';
const CTRL_C = '\x03';
const CTRL_L = '\x0c';
const CTRL_Z = '\x1a';

describe('the clock', () => {
  const clockOf = async ({ tty }: ReturnType<typeof runTickList>) =>
    / {3,}(.*)$/.exec((await tty.screen.rows())[0] ?? '')?.[1];

  it.each([
    [0, '10:00 left'],
    [449, '2:31 left'],
    [450, '2:30 left, running low'],
    [540, '1:00 left, almost over'],
    [600, 'over by 0:00'],
    [725, 'over by 2:05'],
  ])('after %d s: %s', async (usedSeconds, text) => {
    expect(await clockOf(runTickList({ usedSeconds }))).toBe(text);
  });

  it('goes on without a key, beyond the end, and tells each second', async () => {
    const run = runTickList({ usedSeconds: 597 });
    run.tty.clock.advance(5100);
    expect(await clockOf(run)).toBe('over by 0:02');
    expect(run.seconds).toEqual([598, 599, 600, 601, 602]);
    await run.tty.type('x>');
    expect(run.told).toEqual([['sources', 'full', 602]]);
    expect(await run.result).toEqual({ kind: 'next', usedSeconds: 602 });
  });

  it('sends little for a second and for a key', async () => {
    const { tty } = runTickList();
    const bytes = async (run: () => unknown) => {
      const before = tty.written.length;
      await run();
      return tty.written.length - before;
    };
    expect(await bytes(() => tty.clock.advance(1100))).toBeLessThanOrEqual(60);
    // The row, the count and the cursor.
    expect(await bytes(() => tty.type('x'))).toBeLessThanOrEqual(200);
  });
});

describe('the terminal', () => {
  it('is taken, and given back at the end', async () => {
    const { tty, result } = runTickList();
    expect(await tty.screen.isAlternate()).toBe(true);
    expect(tty.isRaw).toBe(true);
    await tty.type('q');
    await tty.type('y');
    expect(await result).toEqual({ kind: 'finish', usedSeconds: 0 });
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(tty.isRaw).toBe(false);
    expect(getEventListeners(tty.host.signal, 'abort')).toEqual([]);
    const { written } = tty;
    tty.clock.advance(5000);
    tty.resize(60, 20);
    expect(tty.written).toBe(written);
  });

  it('keeps the note being typed when it goes away', async () => {
    const hungUp = runTickList();
    await hungUp.tty.type('nhalf a th');
    await hungUp.tty.hangUp();
    const aborted = runTickList();
    await aborted.tty.type('whalf a th');
    aborted.tty.abort();
    for (const { result } of [hungUp, aborted]) expect(await result).toMatchObject({ kind: 'cancelled' });
    expect(hungUp.told).toEqual([['note sources', 'half a th', 0]]);
    expect(aborted.told).toEqual([['notes', 'half a th', 0]]);
  });

  it('is left at once when the program is stopping already', async () => {
    const { tty, result } = runTickList({}, { isStopping: true });
    expect(await result).toEqual({ kind: 'cancelled', usedSeconds: 0 });
    expect(await tty.screen.isAlternate()).toBe(false);
  });

  it('goes to the shell on Ctrl+Z and comes back with all of it, at the size it has then', async () => {
    const { tty, told, result } = runTickList();
    await tty.type('xnhalf');
    await tty.type(CTRL_Z);
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(tty.isRaw).toBe(false);
    tty.resize(40, 10);
    tty.clock.stall(3_600_000);
    tty.resume();
    expect(await tty.screen.isAlternate()).toBe(true);
    const text = await tty.screen.text();
    expect(text).toContain('10:00 left');
    expect(text).toContain('> [x] Names the sources of data');
    expect(text).toContain(' Note on this row:\n half');
    await tty.type(' a note\r>');
    expect(await result).toEqual({ kind: 'next', usedSeconds: 0 });
    expect(told.at(-1)).toEqual(['note sources', 'half a note', 0]);
  });

  it('is painted anew on Ctrl+L and at each size', async () => {
    const { tty } = runTickList();
    const before = await tty.screen.text();
    await tty.screen.clear();
    await tty.type(CTRL_L);
    expect(await tty.screen.text()).toBe(before);
    tty.resize(40, 10);
    expect((await tty.screen.rows())[6]).toBe(rule('12 rows below', 40));
    tty.resize(80, 24);
    expect(await tty.screen.text()).toBe(before);
  });

  it('is given back when what it tells breaks', async () => {
    const { tty, result } = runTickList({
      onTick: () => {
        throw new Error('broken');
      },
    });
    await tty.type('x');
    await expect(result).rejects.toThrow('broken');
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(tty.isRaw).toBe(false);
  });
});

it('warns of what could not be kept until it is kept, and offers it again', async () => {
  let problem: string | undefined = 'the disk\x07 is full';
  const told: string[] = [];
  const { tty, result } = runTickList({
    onTick: (id, tick, used) => {
      told.push(`${id} ${tick} ${used} ${problem === undefined ? 'kept' : 'lost'}`);
      return problem;
    },
  });
  await tty.type('x');
  expect((await tty.screen.rows())[23]).toBe(' Not saved: the disk is full.');
  await tty.type(DOWN);
  expect((await tty.screen.rows())[23]).toBe(' Not saved: the disk is full.');
  problem = undefined;
  await tty.type('t');
  expect((await tty.screen.rows())[23]).toMatch(/^ Space tick/);
  expect(told).toEqual(['sources full 0 lost', 'sources full 0 kept', 'labels half 0 kept']);
  problem = 'no';
  await tty.type('x');
  problem = undefined;
  tty.clock.advance(1100);
  expect((await tty.screen.rows())[23]).toMatch(/^ Space tick/);
  await tty.type(CTRL_C);
  expect(await result).toMatchObject({ kind: 'cancelled' });
  expect(told.slice(3)).toEqual(['labels full 0 lost', 'labels full 0 kept']);
});

it('is what the terminal ticks with', async () => {
  const tty = createFakeTty();
  const request = tickRequest();
  const result = createTerminal(tty.host, createTheme(0)).tick(request);
  for (let turn = 0; turn < 500 && tty.written === ''; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await tty.type('jc>');
  expect(await result).toEqual({ kind: 'next', usedSeconds: 0 });
  expect(request.told).toEqual([['labels', 'full', 0]]);
});

it('survives any bytes at any size, and gives the terminal back', async () => {
  const anySize = fc.record({
    columns: fc.integer({ min: 1, max: 60 }),
    rows: fc.integer({ min: 1, max: 24 }),
  });
  const keys = fc.constantFrom('x', ' ', 'j', '\t', 'nnote 漢\r', 'w', '\x1b', '\r', '?', '\x1b[6~', CTRL_Z);
  const anything = fc.oneof(keys, fc.uint8Array({ maxLength: 12 }), anySize, fc.string());
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 30 }), fc.string(), async (script, label) => {
      const rows = [{ id: 'a', label, detail: label, tick: 'half', note: label, group: label } as const];
      const { tty, result } = runTickList({ rows, question: label }, { columns: 30, rows: 10 });
      for (const action of script) {
        if (typeof action === 'string') await tty.type(action);
        else if (action instanceof Uint8Array) await tty.type(Buffer.from(action));
        else tty.resize(action.columns, action.rows);
        tty.clock.advance(100);
        tty.resume();
      }
      await tty.hangUp();
      expect(['next', 'back', 'finish', 'cancelled']).toContain((await result).kind);
      expect(tty.isRaw).toBe(false);
      expect(await tty.screen.isAlternate()).toBe(false);
    }),
    { numRuns: 60 },
  );
}, 60_000);
