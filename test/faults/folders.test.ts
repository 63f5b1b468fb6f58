import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canMount, isRoot, succeeds } from './mounts.ts';
import { begin } from './places.ts';
import {
  ENTER,
  main,
  newest,
  newFolder,
  ONE_STAGE,
  SUBMIT,
  sitDown,
  storeIn,
  useProgram,
} from './sitting.ts';

useProgram();

const TEXT = 'half a thought';
const ANSWERED = 'practice video-recommendation --answers test/fixtures/answers.md';
const WRITING = [ANSWERED, 'config set coach offline'];
const READING = ['sessions list', 'review', 'progress', 'learn --quiz --json', 'scenarios list', 'config'];

if (isRoot && !canMount)
  console.warn('No folder refuses anything in this run: root has to be let mount one.');

function run(line: string, home: string) {
  const env = { ...process.env, ML_INTERVIEW_HOME: home };
  const { status, stderr } = spawnSync(process.execPath, [main(), ...line.split(' ')], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

/** Makes a folder refuse what is new in it; what is open in it can be written on. Returns what undoes that. */
function refuse(folder: string): () => void {
  if (!isRoot) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  expect(succeeds(`mount --bind ${folder} ${folder}`)).toBe(true);
  const allow = () => void succeeds(`umount --lazy ${folder}`);
  onTestFinished(allow);
  expect(succeeds(`mount -o remount,bind,ro ${folder}`)).toBe(true);
  return allow;
}

async function startTyping(home: string) {
  const seat = sitDown(ONE_STAGE, home);
  await begin(seat);
  await seat.see(/Ctrl\+D submit/);
  return seat;
}

describe('a home that is none', { timeout: 60_000 }, () => {
  it.each([
    ['a file', (folder: string) => join(folder, 'file')],
    ['below a file', (folder: string) => join(folder, 'file', 'home')],
    ['where nothing can be made', () => '/proc/nowhere'],
  ])('%s: it is named', (_, homeIn) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    const home = homeIn(folder);
    for (const line of WRITING) {
      const { status, stderr } = run(line, home);
      expect(stderr).toMatch(/^error: (can't (read|write) |the folder )/);
      expect(stderr).toContain(home);
      expect({ line, status }).toEqual({ line, status: 3 });
    }
  });
});

describe.runIf(!isRoot || canMount)('a home that is read-only', { timeout: 60_000 }, () => {
  it('can be looked at; what would be written is refused', () => {
    const home = newFolder();
    expect(run(ANSWERED, home).status).toBe(0);
    refuse(join(home, 'sessions'));
    refuse(home);
    for (const line of READING) expect({ line, ...run(line, home) }).toMatchObject({ line, status: 0 });
    for (const line of WRITING) {
      const { status, stderr } = run(line, home);
      expect(stderr).toMatch(
        /^error: can't write .*: (read-only file system|permission denied)\n {2}next: make room/m,
      );
      expect({ line, status }).toEqual({ line, status: 3 });
    }
    expect(storeIn(home).ids()).toHaveLength(1);
  });

  it('in the middle of an answer: it says so, and the answer is saved all the same', async () => {
    const home = newFolder();
    const seat = await startTyping(home);
    const allow = refuse(join(home, 'sessions'));
    seat.type(TEXT);
    await seat.see(/Not saved: (read-only file system|permission denied)\./);
    seat.type(SUBMIT);
    await seat.see(/how well did it go/);
    seat.type(ENTER);
    // Even the lock has to stay.
    expect(await seat.left()).toEqual({
      code: 0,
      traces: [expect.stringMatching(/^left: sessions\/.*\.lock$/)],
    });
    allow();
    expect(await newest(home)).toMatchObject({ finishedAt: expect.any(String), stages: [{ answer: TEXT }] });
    expect(run(`sessions delete ${(await newest(home)).id} --yes`, home).status).toBe(0);
  });
});

describe('a folder that is moved in the middle of an answer', { timeout: 60_000 }, () => {
  it('away: typing goes on with a warning until it is back', async () => {
    const home = newFolder();
    const seat = await startTyping(home);
    renameSync(join(home, 'sessions'), join(home, 'moved'));
    seat.type(TEXT);
    await seat.see(/Not saved: no such file or directory\./);
    renameSync(join(home, 'moved'), join(home, 'sessions'));
    await seat.see(/3 words/);
    expect((await newest(home)).stages[0]?.draft).toBe(TEXT);
  });

  it('another put in its place: the answer is in the one that was moved', async () => {
    const home = newFolder();
    const seat = await startTyping(home);
    renameSync(join(home, 'sessions'), join(home, 'moved'));
    mkdirSync(join(home, 'sessions'), { mode: 0o700 });
    seat.type(`${TEXT}${SUBMIT}`);
    await seat.see(/how well did it go/);
    seat.signal('SIGTERM');
    expect((await seat.left()).code).toBe(130);
    renameSync(join(home, 'moved'), join(home, 'sessions', 'sessions'));
    expect((await newest(join(home, 'sessions'))).stages[0]?.answer).toBe(TEXT);
  });
});
