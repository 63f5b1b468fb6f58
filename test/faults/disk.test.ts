import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';
import { canMount, succeeds } from './mounts.ts';
import { CANCEL, main, newest, ONE_STAGE, SUBMIT, useProgram } from './sitting.ts';

useProgram();

const ID = started().id;
const TEXT = 'naïve “quoted” 你好';

if (!canMount) console.warn('No disk is filled in this run: that takes root who may mount one.');

/** A disk of 128 KB, and ways to fill and to free it. */
async function smallDisk() {
  const folder = await temporaryFolder();
  expect(succeeds(`mount -t tmpfs -o size=128k tmpfs ${folder}`)).toBe(true);
  onTestFinished(() => void succeeds(`umount --lazy ${folder}`));
  const filling = join(folder, 'filling');
  return {
    folder,
    fill() {
      expect(() => writeFileSync(filling, Buffer.alloc(256 * 1024))).toThrow(/ENOSPC/);
    },
    free: () => rmSync(filling),
  };
}

async function startTyping(home: string, temporary: string): Promise<PseudoTerminal> {
  const variables = { ML_INTERVIEW_HOME: home, TMPDIR: temporary };
  const terminal = startInTerminal(ONE_STAGE, variables, undefined, main());
  onTestFinished(() => terminal.process.kill('SIGKILL'));
  await terminal.see(/Press Enter to see the timetable/);
  terminal.type('\r');
  await terminal.see(/Press Enter to start the clock/);
  terminal.type('\r');
  await terminal.see(/Ctrl\+D submit/);
  return terminal;
}

/** The only text that was put into safety in a folder. */
function rescuedIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(names).toEqual([expect.stringMatching(/^ml-interview-.+-(clarify|data)-[0-9a-f]{8}\.txt$/)]);
  const file = join(folder, names[0] ?? '');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  return readFileSync(file, 'utf8');
}

describe.runIf(canMount)('on a disk that is full', { timeout: 60_000 }, () => {
  it('typing goes on with a warning, which leaves when there is room again', async () => {
    const disk = await smallDisk();
    const terminal = await startTyping(disk.folder, await temporaryFolder());
    disk.fill();
    terminal.type('Impressions with');
    await terminal.see(/Not saved: no space left on device\./);
    terminal.type(' their position');
    await terminal.see(/their position[\s\S]*Not saved/);
    disk.free();
    await terminal.see(/4 words/);
    expect((await newest(disk.folder)).stages[0]?.draft).toBe('Impressions with their position');
    terminal.type(SUBMIT);
    await terminal.see(/how well did it go/);
    terminal.type('\r');
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ['submitted', SUBMIT],
    ['left', CANCEL],
  ])('an answer that is %s goes elsewhere, and the session is as it was', async (_, key) => {
    const disk = await smallDisk();
    const temporary = await temporaryFolder();
    const terminal = await startTyping(disk.folder, temporary);
    const before = await newest(disk.folder);
    disk.fill();
    // More than is left in the last block of the journal.
    const text = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(' ');
    terminal.type(`\u001B[200~${text}\u001B[201~`);
    await terminal.see(/word999/);
    terminal.type(key);
    expect(await terminal.ended).toBe(3);
    await terminal.see(/no space left on device\s+What you wrote is safe in/);
    expect(rescuedIn(temporary)).toBe(`${text}\n`);
    expect(await newest(disk.folder)).toEqual(before);
  });

  it('a session that can not begin leaves nothing behind', async () => {
    const disk = await smallDisk();
    disk.fill();
    const store = createSessionStore(join(disk.folder), createTestHost(disk.folder).host);
    expect(() => store.create(started())).toThrow(/no space left on device/);
    expect(readdirSync(disk.folder)).toEqual(['filling']);
  });
});

describe('when the folder of the sessions is gone', { timeout: 60_000 }, () => {
  it('typing goes on with a warning, and the answer goes elsewhere', async () => {
    const home = await temporaryFolder();
    const temporary = await temporaryFolder();
    const terminal = await startTyping(home, temporary);
    rmSync(join(home, 'sessions'), { recursive: true });
    terminal.type(TEXT);
    await terminal.see(/Not saved: no such file or directory\./);
    terminal.type(SUBMIT);
    expect(await terminal.ended).toBe(3);
    await terminal.see(/has been deleted\s+What you wrote is safe in/);
    expect(rescuedIn(temporary)).toBe(`${TEXT}\n`);
  });
});

describe('an answer that can not be saved', () => {
  /** A session whose journal is gone, of a program whose other folders are these. */
  async function doomed(folders: { temporaryFolder: string; cwd: string }) {
    const folder = join(await temporaryFolder(), 'sessions');
    const store = createSessionStore(folder, { ...createTestHost(folder).host, ...folders });
    const open = store.create(started());
    onTestFinished(() => open.close());
    rmSync(folder, { recursive: true });
    return open;
  }

  it('goes to the current folder when the temporary one takes nothing', async () => {
    const cwd = await temporaryFolder();
    const open = await doomed({ temporaryFolder: join(cwd, 'missing'), cwd });
    expect(() => open.append(submitted('clarify', TEXT))).toThrow(`What you wrote is safe in ${cwd}`);
    expect(rescuedIn(cwd)).toBe(`${TEXT}\n`);
    expect(open.session.stages[0]?.answer).toBeNull();
  });

  it('is in the error itself when no folder takes it', async () => {
    const open = await doomed({ temporaryFolder: '/missing', cwd: '/missing' });
    const rule = '-'.repeat(72);
    expect(() => open.append(submitted('clarify', TEXT))).toThrow(`\n${rule}\n${TEXT}\n${rule}`);
  });

  it('says no more than that when there is no text to lose', async () => {
    const cwd = await temporaryFolder();
    const open = await doomed({ temporaryFolder: cwd, cwd });
    expect(() => open.append(submitted('clarify', ''))).toThrow(/^.*\.jsonl has been deleted$/);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

it('a draft that can not be written says so, and the answer is saved all the same', async () => {
  const folder = join(await temporaryFolder(), 'sessions');
  const store = createSessionStore(folder, createTestHost(folder).host);
  const open = store.create(started());
  // In the way of the draft, for root as well.
  mkdirSync(join(folder, `${ID}.draft.json.next`));
  const problem = open.keepDraft({ stage: 'clarify', text: TEXT, usedSeconds: 1 });
  expect(problem).toBe('illegal operation on a directory');
  open.append(submitted('clarify', TEXT));
  expect(store.read(ID).stages[0]?.answer).toBe(TEXT);
  open.close();
});
