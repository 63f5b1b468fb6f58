import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Processes } from '../../src/host.ts';
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
