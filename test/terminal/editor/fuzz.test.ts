import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runEditor } from './editing-support.ts';
import { type Oracle, oracleColumn, oracleRowIndex, oracleRows, oracleStep } from './oracle.ts';

const KEYS: Readonly<Record<string, string>> = {
  left: '\x1b[D',
  right: '\x1b[C',
  up: '\x1b[A',
  down: '\x1b[B',
  home: '\x1b[H',
  end: '\x05',
  backspace: '\x7f',
  delete: '\x1b[3~',
  'ctrl+u': '\x15',
};
const CTRL_C = '\x03';
const MARGIN = 1;

const texts = ['a', 'b', ' ', ' ', '\n', 'word', 'some more words ', 'é', 'e\u0301', '漢', 'x'.repeat(45)];
const keys = fc.constantFrom(...Object.keys(KEYS), ...texts, ...texts);
const sizes = fc.record({ columns: fc.integer({ min: 12, max: 60 }), rows: fc.integer({ min: 8, max: 20 }) });
const actions = fc.array(fc.oneof({ weight: 12, arbitrary: keys }, { weight: 1, arbitrary: sizes }), {
  minLength: 10,
  maxLength: 60,
});

it('shows what a plain second editor says, with the cursor in its place, after any keys and resizes', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (script) => {
      const { tty, result } = runEditor({ question: '', pace: 'off' }, { columns: 40, rows: 12 });
      let columns = 40;
      let oracle: Oracle = { characters: [], cursor: 0, goal: undefined };
      for (const action of script) {
        if (typeof action === 'string') {
          await tty.type(KEYS[action] ?? action.replace('\n', '\r'));
          oracle = oracleStep(oracle, action, columns - 3);
        } else {
          tty.resize(action.columns, action.rows);
          columns = action.columns;
        }
        if (oracle.characters.length > 0) await expectShown(tty.screen, oracle, columns);
      }
      await tty.type(CTRL_C);
      expect((await result).text).toBe(oracle.characters.join(''));
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** The answer's rows on screen are a piece of the oracle's, as long as there is room, cursor included. */
async function expectShown(
  screen: ReturnType<typeof runEditor>['tty']['screen'],
  oracle: Oracle,
  columns: number,
) {
  const shown = await screen.rows();
  const isRule = (row: string) =>
    /^ -+( \d+ rows? (above|below) -*)?$/.test(row) && row.length >= columns - 2;
  const first = shown.findIndex(isRule) + 1;
  const height = shown.findLastIndex(isRule) - first;
  const rows = oracleRows(oracle.characters, columns - 3);
  const index = oracleRowIndex(rows, oracle.cursor);
  const cursor = await screen.cursor();
  const top = index - (cursor.row - first);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(cursor.row - first).toBeLessThan(height);
  const row = rows[index];
  if (!row) throw new Error('the oracle has no row for the cursor');
  expect(cursor.column).toBe(MARGIN + oracleColumn(row, oracle.cursor));
  const expected = rows.slice(top, top + height).map((one) => one.characters.join('').trimEnd());
  while (expected.length < height) expected.push('');
  expect(shown.slice(first, first + height).map((one) => one.slice(MARGIN).trimEnd())).toEqual(expected);
  expect(top).toBe(Math.max(0, Math.min(top, rows.length - height)));
}

it('undoes everything and does it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(keys, { maxLength: 30 }), async (script) => {
      const { tty, drafts, result } = runEditor({ question: '', pace: 'off', draft: 'draft' });
      for (const key of script) await tty.type(KEYS[key] ?? key.replace('\n', '\r'));
      tty.clock.advance(1000);
      const final = drafts.at(-1)?.text ?? 'draft';
      for (let count = 0; count < 40; count += 1) await tty.type('\x1a');
      tty.clock.advance(1000);
      expect(drafts.at(-1)?.text ?? 'draft').toBe('draft');
      for (let count = 0; count < 40; count += 1) await tty.type('\x19');
      await tty.type(CTRL_C);
      expect((await result).text).toBe(final);
    }),
    { numRuns: 30 },
  );
}, 60_000);

it('survives any bytes at any size, and gives the terminal back', async () => {
  const anySize = fc.record({
    columns: fc.integer({ min: 1, max: 30 }),
    rows: fc.integer({ min: 1, max: 12 }),
  });
  const anything = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(...texts), keys, anySize);
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 40 }), fc.string(), async (script, question) => {
      const { tty, result, drafts } = runEditor({ question }, { columns: 20, rows: 8 });
      for (const action of script) {
        if (typeof action === 'string') await tty.type(KEYS[action] ?? action);
        else if (action instanceof Uint8Array) await tty.type(Buffer.from(action));
        else tty.resize(action.columns, action.rows);
        tty.clock.advance(100);
      }
      await tty.hangUp();
      expect(drafts.at(-1)?.text).toBe((await result).text);
      expect(tty.isRaw).toBe(false);
      expect(await tty.screen.isAlternate()).toBe(false);
    }),
    { numRuns: 60 },
  );
}, 60_000);
