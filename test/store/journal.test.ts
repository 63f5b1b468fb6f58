import {
  appendFileSync,
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpectedError } from '../../src/errors.ts';
import { createJournal, openJournal, readJournal } from '../../src/store/journal.ts';
import { idsIn, isSame, stampsIn } from '../../src/store/journal-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const valuesIn = (file: string) => readJournal(file).lines.map(({ value }) => value);

/** Lines are objects, of which no beginning is JSON. */
const anyLine = fc.record({ value: fc.jsonValue() });

describe('a journal', () => {
  it('gives back what was appended, wherever it tore, and goes on behind the last whole line', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.jsonl');
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), fc.nat(), (values, cut) => {
        rmSync(file, { force: true });
        const journal = createJournal(file);
        for (const value of values) journal.append(value);
        journal.close();
        const whole = readFileSync(file);
        const written = values.map((value) => JSON.parse(JSON.stringify(value)));
        expect(readJournal(file)).toEqual({
          lines: written.map((value, index) => ({ number: index + 1, value })),
          wholeBytes: whole.length,
          isUnended: false,
        });
        truncateSync(file, cut % (whole.length + 1));
        const left = readJournal(file);
        // A line that lacks nothing but its line feed is whole.
        const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a);
        const kept = ends.filter((end) => end <= cut % (whole.length + 1)).length;
        expect(left.lines.map(({ value }) => value)).toEqual(written.slice(0, kept));
        const again = openJournal(file, left);
        again.append('again');
        again.append('and again');
        again.close();
        expect(valuesIn(file)).toEqual([...written.slice(0, kept), 'again', 'and again']);
      }),
      { numRuns: 30 },
    );
  });

  it('names a line that is none, or leaves it out for those who want to hear of it', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    writeFileSync(file, '1\nno json\n3\n');
    const fault = { kind: 'data', message: `${file}:2:1: not a line of JSON` };
    expect(() => readJournal(file)).toThrow(expect.objectContaining(fault));
    const faults: ExpectedError[] = [];
    const { lines } = readJournal(file, (one) => faults.push(one));
    expect(lines).toEqual([
      { number: 1, value: 1 },
      { number: 3, value: 3 },
    ]);
    expect(faults).toEqual([expect.objectContaining(fault)]);
  });

  it('is refused when it is larger than any session, before it is read', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    writeFileSync(file, '');
    truncateSync(file, 64 * 1024 * 1024 + 1);
    expect(() => readJournal(file)).toThrow(
      expect.objectContaining({
        kind: 'data',
        message: `${file}: 67108865 bytes are more than it can have`,
      }),
    );
  });

  it('is for its user alone and never takes the place of another file', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    createJournal(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => createJournal(file)).toThrow(
      expect.objectContaining({ message: `can't write ${file}: file already exists` }),
    );
    chmodSync(file, 0o644);
    openJournal(file, readJournal(file)).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that was deleted while it was open says so', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    const journal = createJournal(file);
    journal.append(1);
    journal.append(2);
    const deleted = openSync(file, 'r');
    rmSync(file);
    expect(() => journal.append(3)).toThrow(
      expect.objectContaining({ kind: 'data', message: expect.stringContaining(`${file} has been deleted`) }),
    );
    expect(readFileSync(deleted, 'utf8')).toBe('1\n2\n');
    closeSync(deleted);
    journal.close();
    expect(() => journal.append(4)).toThrow(`can't write ${file}`);
  });

  it('that is not there can be neither read nor opened', async () => {
    const file = join(await temporaryFolder(), 'none', 'a.jsonl');
    expect(() => readJournal(file)).toThrow(`can't read ${file}: no such file or directory`);
    expect(() => openJournal(file, { lines: [], wholeBytes: 0, isUnended: false })).toThrow(
      `can't write ${file}: no such file`,
    );
  });
});

describe('the journals of a folder', () => {
  it('are those whose names are ids, none where there is no folder', async () => {
    const folder = await temporaryFolder();
    for (const name of [
      'b.jsonl',
      'a-1.jsonl',
      'notes.txt',
      '-a.jsonl',
      'A.jsonl',
      'a.jsonl.new',
      'a.draft.json',
    ]) {
      writeFileSync(join(folder, name), '');
    }
    expect(idsIn(folder).sort()).toEqual(['a-1', 'b']);
    expect(idsIn(join(folder, 'none'))).toEqual([]);
    expect(() => idsIn(join(folder, 'b.jsonl'))).toThrow(
      `can't read ${join(folder, 'b.jsonl')}: not a directory`,
    );
  });

  it('are another by their stamps when they or their drafts were written to', async () => {
    const folder = await temporaryFolder();
    const stamps = () => Object.fromEntries(stampsIn(folder));
    for (const id of ['a', 'b']) writeFileSync(join(folder, `${id}.jsonl`), id);
    const first = stamps();
    expect(Object.keys(first).sort()).toEqual(['a', 'b']);
    const same = (other: typeof first) => ['a', 'b'].map((id) => isSame(first[id] ?? [], other[id] ?? []));
    expect(same(stamps())).toEqual([true, true]);
    appendFileSync(join(folder, 'a.jsonl'), 'more');
    expect(same(stamps())).toEqual([false, true]);
    writeFileSync(join(folder, 'b.draft.json'), '{}');
    expect(same(stamps())).toEqual([false, false]);
    rmSync(join(folder, 'b.draft.json'));
    expect(same(stamps())).toEqual([false, true]);
  });
});
