import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ENTER, newest, newFolder, type Seat, SUBMIT, sitDown, useProgram } from './sitting.ts';

useProgram();

const ARGS = ['practice', '--stage', 'data', '--no-probes', '--no-curveball'];
const TEXT = [
  'naïve café, 你好 and',
  ' some words that are longer than any of',
  ' those small screens',
] as const;
/** Twice the clock may tick meanwhile. */
const BYTES_IN_A_SECOND = 1000;

interface Kind {
  readonly name: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly size?: readonly [columns: number, rows: number];
  /** Sizes after each piece of the text. */
  readonly sizes?: readonly (readonly [columns: number, rows: number])[];
  readonly isPlain?: true;
}

const KINDS: readonly Kind[] = [
  { name: 'of 20 columns and 5 rows', size: [20, 5] },
  { name: 'of one cell', size: [1, 1] },
  { name: 'that reports no size', size: [0, 0] },
  { name: 'of 300 columns', size: [300, 50] },
  {
    name: 'that is resized in the middle',
    sizes: [
      [20, 5],
      [1, 1],
      [300, 50],
      [80, 24],
    ],
  },
  { name: 'that can only print', env: { TERM: 'dumb' }, isPlain: true },
  { name: 'without a name', env: { TERM: undefined } },
  { name: 'without UTF-8 and without colours', env: { LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' } },
];

/** Waits until all of it has been written, however it was wrapped. */
async function hear(seat: Seat, words: string): Promise<void> {
  const plain = (text: string) => stripVTControlCharacters(text).replace(/\s/g, '');
  await expect.poll(() => plain(seat.output), { timeout: 15_000 }).toContain(plain(words));
}

async function write(seat: Seat, { sizes, isPlain }: Kind, home: string): Promise<void> {
  for (const [index, piece] of TEXT.entries()) {
    seat.type(piece);
    const [columns, rows] = sizes?.[index] ?? [];
    if (columns && rows) seat.resize(columns, rows);
    await sleep(50);
  }
  if (isPlain) return;
  const draft = async () => (await newest(home)).stages[0]?.draft;
  await expect.poll(draft, { timeout: 5000 }).toBe(TEXT.join(''));
}

describe.each(KINDS)('a terminal $name', { timeout: 60_000 }, (kind) => {
  it('is good enough for a whole stage, and nothing is lost', async () => {
    const home = newFolder();
    const [columns, rows] = kind.size ?? [80, 24];
    const seat = sitDown(ARGS, home, kind.env, `stty cols ${columns} rows ${rows}`);
    if (columns > 0) seat.screen.resize(columns, rows);
    await hear(seat, 'Which interview?');
    seat.type('home page');
    seat.type(ENTER);
    await hear(seat, 'Press Enter to see the timetable');
    seat.type(ENTER);
    await hear(seat, 'Press Enter to start the clock');
    seat.type(ENTER);
    await (kind.isPlain
      ? hear(seat, ':help lists the commands')
      : expect.poll(() => seat.screen.isAlternate(), { timeout: 15_000 }).toBe(true));

    await write(seat, kind, home);
    const before = seat.output.length;
    await sleep(1000);
    expect(seat.output.length - before).toBeLessThan(BYTES_IN_A_SECOND);
    if (kind.sizes) await seat.see(/naïve café, 你好 and some words/);

    seat.type(kind.isPlain ? `${ENTER}.${ENTER}` : SUBMIT);
    await hear(seat, 'how well did it go?');
    seat.type(kind.isPlain ? `1${ENTER}` : ENTER);
    expect(await seat.left()).toEqual({ code: 0, traces: [] });
    expect(await newest(home)).toMatchObject({
      finishedAt: expect.any(String),
      stages: [{ answer: TEXT.join('') }],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are looked for.
    if (kind.isPlain) expect(seat.output).not.toMatch(/\x1b/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are looked for.
    if (kind.env?.['NO_COLOR']) expect(seat.output).not.toMatch(/\x1b\[[1-9][\d;]*m/);
  });
});
