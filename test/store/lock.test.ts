import {
  existsSync,
  mkdirSync,
  type PathLike,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Processes } from '../../src/host.ts';
import { takeLock } from '../../src/store/lock.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ID = started().id;

/** Stores of several processes of one computer, of which `running` are there. */
async function storesIn(running: readonly number[], computer = 'here') {
  const folder = await temporaryFolder();
  const storeOf = (pid: number, change: Partial<Processes> = {}) => {
    const processes = { pid, computer, isRunning: (other: number) => running.includes(other), ...change };
    const { signal } = new AbortController();
    return createSessionStore(folder, { processes, signal, temporaryFolder: folder, cwd: folder });
  };
  return { folder, storeOf };
}

describe('a session open in one process', () => {
  it('is refused to another, which can read it all the same', async () => {
    const { storeOf, folder } = await storesIn([1, 2]);
    const open = storeOf(1).create(started());
    expect(() => storeOf(2).open(ID)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: 'this session is open in another terminal: process 1',
        next: `close it there; if process 1 is not ml-interview, delete ${join(folder, `${ID}.lock`)}`,
      }),
    );
    open.append(submitted('clarify', 'mine'));
    expect(storeOf(2).read(ID).stages[0]?.answer).toBe('mine');
    open.close();
    storeOf(2).open(ID).close();
    expect(readdirSync(folder)).toEqual([`${ID}.jsonl`]);
  });

  it('can not be deleted by another', async () => {
    const { storeOf } = await storesIn([1, 2]);
    const open = storeOf(1).create(started());
    expect(() => storeOf(2).remove(ID)).toThrow(/open in another terminal/);
    expect(storeOf(2).read(ID)).toEqual(open.session);
    open.close();
    storeOf(2).remove(ID);
    expect(() => storeOf(2).read(ID)).toThrow(/no such file/);
  });

  it('is free again when that process is gone', async () => {
    const { storeOf, folder } = await storesIn([2, 3]);
    storeOf(1).create(started());
    const open = storeOf(2).open(ID);
    expect(() => storeOf(3).open(ID)).toThrow(/process 2/);
    open.close();
    expect(readdirSync(folder)).toEqual([`${ID}.jsonl`]);
  });

  it('is free again when that process and one that took over from it are gone', async () => {
    const { storeOf, folder } = await storesIn([2]);
    storeOf(1).create(started());
    writeFileSync(join(folder, `${ID}.lock.takeover`), '{"pid":3,"computer":"here"}');
    storeOf(2).open(ID).close();
    expect(readdirSync(folder)).toEqual([`${ID}.jsonl`]);
  });

  it('is free again when its number was given to the process that asks', async () => {
    const { storeOf } = await storesIn([1]);
    storeOf(1).create(started());
    storeOf(1).open(ID).close();
  });

  it('on another computer counts as there, as nobody here can know', async () => {
    const { storeOf } = await storesIn([2]);
    storeOf(1, { computer: 'laptop' }).create(started());
    expect(() => storeOf(2).open(ID)).toThrow(/process 1 on laptop/);
  });

  it.each(['', '{"pid":', '{"pid":-1,"computer":"here"}', 'null'])(
    'is free when a crash tore its lock (%j)',
    async (content) => {
      const { storeOf, folder } = await storesIn([1, 2]);
      storeOf(1).create(started()).close();
      writeFileSync(join(folder, `${ID}.lock`), content);
      storeOf(2).open(ID).close();
    },
  );

  it('keeps no lock when it can not be opened', async () => {
    const { storeOf, folder } = await storesIn([1, 2]);
    storeOf(1).create(started()).close();
    writeFileSync(join(folder, `${ID}.jsonl`), 'no json\n');
    expect(() => storeOf(1).open(ID)).toThrow(/not a line of JSON/);
    expect(existsSync(join(folder, `${ID}.lock`))).toBe(false);
  });
});

describe('a lock', () => {
  const processes = { pid: 1, computer: 'here', isRunning: () => true };

  it('is a file that says who has it, for the user alone, and goes when it is given back', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.lock');
    // Left by a process that was killed just before it took the lock.
    writeFileSync(`${file}.1`, 'torn');
    const giveBack = takeLock(file, processes);
    expect(readdirSync(folder)).toEqual(['a.lock']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: 1, computer: 'here' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    giveBack();
    expect(readdirSync(folder)).toEqual([]);
    giveBack();
  });

  it.each([
    [
      'a folder',
      (file: string) => mkdirSync(file),
      /^can't write .*a\.lock: illegal operation on a directory/,
    ],
    [
      'far too long',
      (file: string) => writeFileSync(file, ' '.repeat(10_001)),
      /a\.lock: 10001 bytes are more/,
    ],
  ])('is not taken over when what is there can not be read as one: %s', async (_, put, message) => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.lock');
    put(file);
    expect(() => takeLock(file, processes)).toThrow(
      expect.objectContaining({ kind: 'data', message: expect.stringMatching(message) }),
    );
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  it('takes the place of a link to nothing, which no process has', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.lock');
    symlinkSync('nowhere', file);
    takeLock(file, processes);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: 1, computer: 'here' });
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  it('does without hard links where there are none', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.lock');
    const link = () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    const take = (pid: number) => takeLock(file, { ...processes, pid, isRunning: (one) => one !== 3 }, link);
    take(3);
    const giveBack = take(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: 1, computer: 'here' });
    expect(() => take(2)).toThrow(/open in another terminal: process 1/);
    expect(readdirSync(folder)).toEqual(['a.lock']);
    giveBack();
    take(2);
  });

  it('says why it is not to be had where it can be neither linked nor copied', async () => {
    const folder = await temporaryFolder();
    const link = (own: PathLike) => {
      rmSync(own);
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    expect(() => takeLock(join(folder, 'a.lock'), processes, link)).toThrow(/a\.lock: no such file/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not to be had where nothing can be written', async () => {
    const file = join(await temporaryFolder(), 'nowhere', 'a.lock');
    expect(() => takeLock(file, processes)).toThrow(
      expect.objectContaining({ kind: 'data', message: `can't write ${file}: no such file or directory` }),
    );
  });
});
