import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/terminal/editor/graphemes.ts';
import type { KeyEvent } from '../../../src/terminal/editor/keys.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { startState, type TickState } from '../../../src/terminal/tick/state.ts';
import { type Intent, type Step, step } from '../../../src/terminal/tick/update.ts';
import { compose } from '../../../src/terminal/tick/view.ts';
import { tickRequest } from './tick-support.ts';

const SIZE = { columns: 80, rows: 24 };
const START = startState(tickRequest());

const text = (typed: string): KeyEvent => ({ kind: 'text', text: typed });
const key = (name: string): KeyEvent => ({ kind: 'key', name });
const paste = (pasted: string): KeyEvent => ({ kind: 'paste', text: pasted });

/** All of a script, up to an end. */
function play(events: readonly (KeyEvent | string)[], state = START, size = SIZE): Step {
  let at: Step = { state, intents: [] };
  for (const event of events) {
    if (at.intents.at(-1)?.kind === 'end') break;
    const next = step(at.state, typeof event === 'string' ? text(event) : event, size);
    at = { state: next.state, intents: [...at.intents, ...next.intents] };
  }
  return at;
}

const ticks = (intents: readonly Intent[]) =>
  intents.map((intent) => (intent.kind === 'tick' ? `${intent.id} ${intent.tick}` : intent.kind));

describe('ticking', () => {
  it('goes round with the space bar', () => {
    expect(ticks(play(['   ']).intents)).toEqual(['sources half', 'sources full', 'sources open']);
  });

  it.each([
    ['x', 'full'],
    ['c', 'full'],
    ['X', 'full'],
    ['t', 'half'],
  ])('%s makes a row %s, once', (typed, tick) => {
    expect(ticks(play([typed, typed]).intents)).toEqual([`sources ${tick}`]);
  });

  it.each([text('o'), text('m'), key('backspace')])('%o opens it again', (event) => {
    expect(ticks(play(['x', event, event]).intents)).toEqual(['sources full', 'sources open']);
  });

  it('is for the list, not for the pages', () => {
    const { state, intents } = play(['\tx']);
    expect(intents).toEqual([]);
    expect(state.notice).toBe('Esc first: that is for the list.');
    expect(ticks(play([key('escape'), 'x'], state).intents)).toEqual(['sources full']);
  });

  it('does nothing where there are no rows', () => {
    const { state, intents } = play(
      [' n', key('down'), 'j', key('end')],
      startState(tickRequest({ rows: [] })),
    );
    expect(intents).toEqual([]);
    expect(state.cursor).toBe(0);
    expect(state.writing).toBeUndefined();
  });
});

describe('moving', () => {
  it.each([
    [['jj'], 2],
    [[key('down'), key('down'), key('up')], 1],
    [['jjk'], 1],
    [['k'], 0],
    [[key('end')], 11],
    [[key('end'), 'j', key('home')], 0],
    // Ten rows of the list are on screen at this size.
    [[key('pagedown')], 9],
    [[key('pagedown'), key('pageup')], 0],
  ])('%o goes to row %i', (events, cursor) => {
    expect(play(events).state.cursor).toBe(cursor);
  });

  it('turns the pages both ways and keeps how far each is scrolled', () => {
    const onProbes = play([key('shift+tab'), 'jjj']).state;
    expect([onProbes.place, onProbes.tops]).toEqual([2, [0, 0, 3]]);
    const around = play(['\t', key('right'), key('right')], onProbes).state;
    expect([around.place, around.tops]).toEqual([2, [0, 0, 3]]);
    expect(play([key('left'), key('escape')], onProbes).state.place).toBe(0);
  });

  it('scrolls a page to its end and no further', () => {
    const { state } = play([key('shift+tab'), key('end'), 'j', key('pageup')]);
    // 40 entries, 17 rows for them, and a page up of 16.
    expect(state.tops[2]).toBe(40 - 17 - 16);
  });
});

describe('notes', () => {
  const rowNote = (note: string) => [{ kind: 'note', id: 'sources', note }];

  it('are kept with Enter, cleaned and on one line', () => {
    expect(play(['nsaid', ' so', paste(' \x1b[31mred\x1b[0m\nand\tmore'), '\n']).intents).toEqual(
      rowNote('said so red and more'),
    );
  });

  it('are dropped with Esc, and not told when nothing has changed', () => {
    const { state, intents } = play(['nsomething', key('escape')]);
    expect(intents).toEqual([]);
    expect(state.rows[0]?.note).toBe('');
    expect(play(['n\n']).intents).toEqual([]);
  });

  it('are changed where the cursor is, with the keys of the editor', () => {
    const before = play(['nalpha beta\n']).state;
    const events = ['n', key('ctrl+w'), 'b', key('home'), '1 ', key('end'), key('backspace'), 'z\n'];
    expect(play(events, before).intents).toEqual(rowNote('1 alpha z'));
  });

  it('do not tick: every letter is text, and so is Tab', () => {
    expect(play(['nx q ?\t>\n']).intents).toEqual(rowNote('x q ? >'));
  });

  it('on the whole are typed from any page', () => {
    expect(play(['\twgood\n']).intents).toEqual([{ kind: 'notes', notes: 'good' }]);
  });

  it('are kept by who leaves in the middle of one', () => {
    const end = { kind: 'end', how: 'cancelled' };
    expect(play(['nhalf a th', key('ctrl+c')]).intents).toEqual([...rowNote('half a th'), end]);
  });

  it('are not what is pasted into the list', () => {
    const { state, intents } = play([paste('x x x')]);
    expect(intents).toEqual([]);
    expect(state.notice).toBe('n or w first, then paste into the note.');
  });
});

describe('leaving', () => {
  it.each([
    ['>', 'next'],
    [']', 'next'],
    [key('ctrl+d'), 'next'],
    ['<', 'back'],
    ['[', 'back'],
    [key('ctrl+c'), 'cancelled'],
    ['qy', 'finish'],
    ['qY', 'finish'],
  ])('%o is %s', (event, how) => {
    expect(play([event]).intents).toEqual([{ kind: 'end', how }]);
  });

  it.each(['n', 'q', 'x', '\n', '>'])('does not finish when the question is answered with %j', (answer) => {
    const { state, intents } = play([`q${answer}`]);
    expect(intents).toEqual([]);
    expect(state.asksFinish).toBe(false);
  });

  it('leaves what is typed behind the end alone', () => {
    expect(ticks(play(['x>jx']).intents)).toEqual(['sources full', 'end']);
  });
});

describe('an overlay', () => {
  it('is closed by any key but the arrows, which does nothing else', () => {
    for (const opener of ['?', '\n']) {
      expect(play([opener]).state.overlay).toBeDefined();
      const { state, intents } = play([opener, key('down'), 'x']);
      expect([state.overlay, state.cursor, intents]).toEqual([undefined, 0, []]);
    }
  });
});

const anyKey = fc.constantFrom(
  ...[..."jkxcto mnw\n\tq?y<>z'é漢"].map(text),
  ...['up', 'down', 'pageup', 'pagedown', 'home', 'end', 'escape', 'shift+tab', 'left', 'backspace'].map(key),
  paste('pasted words'),
);
const script = fc.array(anyKey, { maxLength: 40 });
const size = fc.record({ columns: fc.integer({ min: 1, max: 130 }), rows: fc.integer({ min: 1, max: 50 }) });

/** What someone knows who was told the intents only. */
function toldOf(intents: readonly Intent[]) {
  const rows = new Map(START.rows.map(({ id }) => [id, { tick: 'open', note: '' }]));
  let notes = '';
  for (const intent of intents) {
    if (intent.kind === 'notes') notes = intent.notes;
    else if (intent.kind === 'tick' || intent.kind === 'note') {
      const row = rows.get(intent.id);
      if (row) Object.assign(row, intent.kind === 'tick' ? { tick: intent.tick } : { note: intent.note });
    }
  }
  return { rows: [...rows.values()], notes };
}

const knownTo = ({ rows, notes }: TickState) => ({
  rows: rows.map(({ tick, note }) => ({ tick, note })),
  notes,
});

it('tells all that it shows, whatever is typed', () => {
  fc.assert(
    fc.property(script, (events) => {
      const { state, intents } = play(events);
      expect(toldOf(intents)).toEqual(knownTo(state));
    }),
    { numRuns: 300 },
  );
});

it('does the same whether keys come one by one or at once', () => {
  const keys = fc.array(fc.constantFrom(..."jkxcto mnw\n\tq?y<>z'é漢"), { maxLength: 30 });
  fc.assert(
    fc.property(keys, (typed) => {
      expect(play([typed.join('')])).toEqual(play(typed));
    }),
    { numRuns: 300 },
  );
});

it('fits every screen, with the cursor on it', () => {
  fc.assert(
    fc.property(script, size, size, (events, typedAt, shownAt) => {
      const { state } = play(events, START, typedAt);
      const scene = {
        state,
        clock: { text: '9:00 left', tone: 'calm' },
        problem: '',
        theme: createTheme(0),
      } as const;
      const { rows, cursor } = compose({ ...scene, size: shownAt });
      expect(rows).toHaveLength(shownAt.rows);
      for (const row of rows) {
        expect(textWidth(row.map((span) => span.text).join(''))).toBeLessThanOrEqual(shownAt.columns);
      }
      const isReading = state.overlay !== undefined || (state.place > 0 && !state.writing);
      if (isReading) expect(cursor).toBeUndefined();
      else if (shownAt.rows >= 10) expect(cursor).toBeDefined();
      if (!cursor) return;
      expect(cursor.row).toBeLessThan(shownAt.rows);
      expect(cursor.column).toBeLessThan(shownAt.columns);
    }),
    { numRuns: 300 },
  );
});
