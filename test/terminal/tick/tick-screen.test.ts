import { describe, expect, it } from 'vitest';
import { rule, runTickList, tickRequest } from './tick-support.ts';

const DOWN = '\x1b[B';
const END = '\x1b[F';

/** Whether any style but the plain one was asked for. */
const isStyled = (written: string) =>
  written.split('\x1b[').some((part) => /^[0-9;]*[1-9][0-9;]*m/.test(part));

describe('the screen', () => {
  it('shows title, clock, question, list, detail and keys at 80x24', async () => {
    const { tty } = runTickList();
    await tty.type('x');
    await tty.type(`${DOWN}t`);
    expect(await tty.screen.rows()).toEqual([
      ` 2 of 5  Data${' '.repeat(56)}10:00 left`,
      '',
      ' Which data would you collect, and how would you label it?',
      '',
      rule('[list]  facts  probes', 80),
      ' Basics',
      '   [x] Names the sources of data',
      ' > [~] Says where labels come from and what is wrong with them',
      '   [ ] Labels that come late',
      ' Depth',
      '   [ ] Splits by time',
      '   [ ] Finds the leak',
      '   [ ] Position bias',
      '   [ ] Negative sampling',
      ' Operations',
      rule('5 rows below -- 1 covered, 1 touched, 10 missing', 80),
      ' Listen for labels. If it does not come, ask: what about labels?',
      '',
      '',
      '',
      '',
      '',
      '',
      ' Space tick  ? keys  Tab pages  > next  < back  n note  w notes  q finish',
    ]);
    expect(await tty.screen.cursor()).toEqual({ row: 7, column: 4 });
  });

  it('has room for all of it at 40x10', async () => {
    const { tty } = runTickList({}, { columns: 40, rows: 10 });
    await tty.type(' ');
    expect(await tty.screen.rows()).toEqual([
      ` 2 of 5  Data${' '.repeat(16)}10:00 left`,
      ' Which data would you c ... Enter: all',
      rule('[list]  facts  probes', 40),
      ' Basics',
      ' > [~] Names the sources of data',
      '   [ ] Says where labels come from a...',
      rule('12 rows below', 40),
      ' Listen for sources. If it does not',
      ' come, ask: what about sources?',
      ' Space tick  ? keys  Tab pages  > next',
    ]);
    await tty.type(`${END}nthe last one of them, with a note of more than one row\r`);
    expect((await tty.screen.rows()).slice(2, 9)).toEqual([
      rule('[list] 1 of 3 -- 12 rows above', 40),
      '   [ ] Skew between training and ser...',
      '   [ ] Backfills',
      ' > [ ] Cost of storage  (note)',
      rule('0 covered, 1 touched, 11 missing', 40),
      ' Listen for cost. If it ... Enter: all',
      ' Note: the last one of them, with a...',
    ]);
  });

  it('shows the whole list at 120x40, and all of a long detail', async () => {
    const detail = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
    const [first, ...others] = tickRequest().rows;
    if (!first) throw new Error('the request has no rows');
    const { tty } = runTickList({ rows: [{ ...first, detail }, ...others] }, { columns: 120, rows: 40 });
    const text = await tty.screen.text();
    expect(text).toContain('Cost of storage');
    expect(text).not.toMatch(/rows? below/);
    expect(text).toContain('word119');
  });

  it('cuts a long question at three rows and shows it whole on Enter', async () => {
    const question = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const { tty } = runTickList({ question });
    expect((await tty.screen.rows())[4]).toMatch(/ \.\.\. Enter: all$/);
    await tty.type('\r');
    expect(await tty.screen.text()).toMatch(/^ \[ \] Names the sources of data {2}\(Basics\)$/m);
    expect(await tty.screen.text()).toContain('word79');
    await tty.type('\r');
    expect(await tty.screen.text()).not.toContain('word79');
  });

  it('cuts a long label in the list and shows it whole on Enter', async () => {
    const { tty } = runTickList({}, { columns: 40, rows: 16 });
    await tty.type(DOWN);
    expect(await tty.screen.text()).toContain('> [ ] Says where labels come from a...');
    await tty.type('\r');
    expect(await tty.screen.text()).toContain(
      ' [ ] Says where labels come from and\n what is wrong with them  (Basics)',
    );
  });

  it('shows the note being typed with the cursor behind it', async () => {
    const { tty } = runTickList({}, { columns: 40, rows: 10 });
    await tty.type('nabout 漢字, one thing and then another');
    expect((await tty.screen.rows()).slice(7)).toEqual([
      ' Note on this row:',
      ' another',
      ' Enter keep  Esc drop',
    ]);
    expect(await tty.screen.cursor()).toEqual({ row: 8, column: 8 });
    await tty.type('\x1b');
    tty.clock.advance(50);
    expect(await tty.screen.text()).not.toContain('another');
  });

  it('turns and scrolls the pages', async () => {
    const { tty } = runTickList();
    await tty.type('\t');
    expect(await tty.screen.text()).toContain(' - 100 M users a day\n - A click is logged');
    await tty.type('\tjj');
    const text = await tty.screen.text();
    expect(text).toContain(rule('list  facts  [probes] -- 2 rows above', 80));
    expect(text).toContain(' - Probe 2\n');
    expect(text).not.toContain(' - Probe 1\n');
    await tty.type('\x1b[Z\x1b[Z');
    expect(await tty.screen.text()).toContain('> [ ] Names the sources');
  });

  it('lists all keys on ?', async () => {
    const { tty } = runTickList();
    await tty.type('?');
    const text = await tty.screen.text();
    expect(text).toContain('Space         next tick');
    expect(text).toContain('Ctrl+Z        to the shell');
  });

  it('says that there is nothing to tick', async () => {
    const { tty } = runTickList({ rows: [], pages: [] });
    const text = await tty.screen.text();
    expect(text).toContain(' There is nothing to tick.');
    expect(text).not.toContain('Tab');
  });

  it('is all ASCII', async () => {
    const { tty } = runTickList();
    for (const keys of ['x', 'nnote\r', '\t', '\t', '\t', '?', 'x', 'q']) {
      await tty.type(keys);
      expect(await tty.screen.text()).toMatch(/^[\n\x20-\x7e]+$/);
    }
  });

  it('cleans what a terminal would act on, and keeps wide labels straight', async () => {
    const rows = [
      {
        id: 'a',
        label: 'red\x1b[31m \x1b]0;title\x07la\u202Ebel\nof two',
        detail: 'de\x1b[2Jtail',
        tick: 'open',
        note: 'no\x07te',
      },
      { id: 'b', label: '漢字'.repeat(30), detail: '', tick: 'full', note: '' },
    ] as const;
    const pages = [{ name: 'p\x1b[1mage', entries: ['en\x9b31mtry'] }];
    const { tty } = runTickList({ rows, pages, title: 'ti\x1b[Htle', question: 'que\x1b[5mstion' });
    const text = await tty.screen.text();
    for (const clean of [
      '> [ ] red label of two  (note)',
      ' detail\n',
      ' title ',
      ' question\n',
      'page ---',
    ]) {
      expect(text).toContain(clean);
    }
    expect(text).toMatch(/^ {3}\[x\] (漢字)+漢?\.\.\.$/m);
    for (const hostile of ['\x07', '\x1b[5m', '\x1b[31m', '\u202E'])
      expect(tty.written).not.toContain(hostile);
    await tty.type('\t');
    expect(await tty.screen.text()).toContain('- entry');
  });
});

describe('colour', () => {
  it('is nowhere the only sign: the screen reads the same without', async () => {
    const keys = ['x', `${DOWN}t`, 'nnote\r', 'q'];
    const [plain, coloured] = [
      runTickList({ usedSeconds: 560 }),
      runTickList({ usedSeconds: 560 }, { colours: 2 }),
    ];
    for (const key of keys) {
      await plain.tty.type(key);
      await coloured.tty.type(key);
      expect(await coloured.tty.screen.rows()).toEqual(await plain.tty.screen.rows());
    }
    expect(isStyled(coloured.tty.written)).toBe(true);
    expect(isStyled(plain.tty.written)).toBe(false);
  });
});
