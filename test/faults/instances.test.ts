import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { begin } from './places.ts';
import {
  ENTER,
  main,
  newest,
  newFolder,
  ONE_STAGE,
  type Seat,
  SUBMIT,
  sitDown,
  storeIn,
  useProgram,
} from './sitting.ts';

useProgram();

const TAKEN = /open in another terminal: process \d+\s/;

async function startTyping(home: string): Promise<Seat> {
  const seat = sitDown(ONE_STAGE, home);
  await begin(seat);
  await seat.see(/Ctrl\+D submit/);
  seat.type('mine');
  await expect.poll(async () => (await newest(home)).stages[0]?.draft).toBe('mine');
  return seat;
}

async function run(line: string, home: string): Promise<number> {
  const env = { ...process.env, ML_INTERVIEW_HOME: home };
  const child = spawn(process.execPath, [main(), ...line.split(' ')], { env, stdio: 'ignore' });
  return (await once(child, 'close'))[0];
}

describe('a session that is open in one terminal', { timeout: 60_000 }, () => {
  it('is closed to others until that one ends, however it ends', async () => {
    const home = newFolder();
    const first = await startTyping(home);
    const others = [['resume'], ['sessions', 'delete', '2', '--yes']].map((args) => sitDown(args, home));
    for (const other of others) {
      expect((await other.left()).code).toBe(2);
      await other.see(TAKEN);
    }

    first.signal('SIGKILL');
    expect((await first.left()).code).toBe(137);
    const next = sitDown(['resume'], home);
    await next.see(/mine/);
    next.type(` and yours${SUBMIT}`);
    await next.see(/how well did it go/);
    next.type(ENTER);
    expect(await next.left()).toEqual({ code: 0, traces: [] });
    expect((await newest(home)).stages[0]?.answer).toBe('mine and yours');
  });

  it('is taken up by one of several that want it at once', async () => {
    const home = newFolder();
    const first = await startTyping(home);
    first.signal('SIGKILL');
    await first.left();
    const seats = Array.from({ length: 4 }, () => sitDown(['resume'], home));
    const got = await Promise.all(
      seats.map((seat) =>
        Promise.race([seat.see(/mine/).then(() => seat), seat.left().then(({ code }) => code)]),
      ),
    );
    const [winner, ...more] = got.filter((one) => typeof one !== 'number');
    expect(more).toEqual([]);
    expect(got.filter((one) => typeof one === 'number')).toEqual([2, 2, 2]);
    winner?.signal('SIGTERM');
    expect(await winner?.left()).toEqual({ code: 130, traces: [] });
    expect((await newest(home)).stages[0]?.draft).toBe('mine');
  });
});

describe('two programs in one home', { timeout: 60_000 }, () => {
  it('do not ask flash cards at once', async () => {
    const home = newFolder();
    const first = sitDown(['learn', '--quiz'], home);
    await first.see(/then press Enter/);
    const second = sitDown(['learn', '--quiz'], home);
    expect((await second.left()).code).toBe(2);
    await second.see(TAKEN);
    first.signal('SIGTERM');
    expect(await first.left()).toEqual({ code: 130, traces: [] });
  });

  it('hold interviews beside each other, and all are in the list', async () => {
    const home = newFolder();
    const line = 'practice video-recommendation --answers test/fixtures/answers.md';
    const lines = [line, line, line, 'sessions list', 'progress'];
    expect(await Promise.all(lines.map((one) => run(one, home)))).toEqual([0, 0, 0, 0, 0]);
    const { summaries, problems } = await storeIn(home).summaries();
    expect(summaries.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, true, true]);
    expect(problems).toEqual([]);
  });
});
