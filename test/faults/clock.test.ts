import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app.ts';
import { run } from '../../src/cli.ts';
import { quiz } from '../../src/commands/learn/quiz.ts';
import { practice } from '../../src/commands/practice/practice.ts';
import type { Session } from '../../src/domain/session.ts';
import { loadCurriculum } from '../../src/learning/load-curriculum.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';
import { createTestHost } from '../support/test-host.ts';
import { runEditor } from '../terminal/editor/editing-support.ts';
import { begin } from './places.ts';
import { main, newest, newFolder, ONE_STAGE, SCENARIO, SUBMIT, useProgram } from './sitting.ts';

useProgram();

/** More than the stopwatch takes for a busy machine. */
const STOPPED_MILLISECONDS = 7500;
const DAY = 24 * 3600 * 1000;
const JUMPS = [
  ['a day forward', DAY],
  ['a day back', -DAY],
] as const;
const VIEWS = [
  'review',
  'review --format md',
  'review --format html',
  'review --format json',
  'sessions list',
  'sessions show --json',
  'progress',
  'progress --json',
  'drill --due --list',
  'learn --quiz --json',
];
/** A duration, or a number that is none. */
const ABSURD =
  /(?<![\w.-])-\d+(\.\d+)?\s?(s|min|h|d|seconds?|minutes?|hours?|days?)\b|NaN|Infinity|Invalid Date/;

/** All values of fields that count seconds. */
function secondsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /Seconds$/.test(name) ? [inner as number] : secondsIn(inner),
  );
}

describe.each(JUMPS)('the wall clock jumps %s', (_, jump) => {
  it('in the middle of an answer: the countdown does not notice', async () => {
    const { tty, result } = runEditor({ budgetSeconds: 600, usedSeconds: 100 });
    await tty.type('half a thought');
    tty.clock.advance(10_000);
    tty.clock.sleep(jump);
    // A moment more for the tick to come.
    tty.clock.advance(10_010);
    expect((await tty.screen.rows())[0]).toContain('8:00 left');
    await tty.type(SUBMIT);
    expect(await result).toMatchObject({ text: 'half a thought', usedSeconds: 120, reason: 'submitted' });
  });

  it('in each answer of an interview: no view tells an absurd time', async () => {
    const home = newFolder();
    const clock = createManualClock();
    const host = { ...createTestHost(home).host, clock };
    const terminal = {
      ...createScriptedTerminal(),
      choose: async () => 3 as never,
      async edit({ usedSeconds, onDraft }: { usedSeconds: number; onDraft(progress: object): unknown }) {
        clock.advance(60_000);
        clock.sleep(jump);
        clock.advance(60_000);
        const given = { text: 'We log impressions with their position.', usedSeconds: usedSeconds + 120 };
        onDraft(given);
        return { ...given, pausedSeconds: 0, reason: 'submitted' as const };
      },
    };
    const app = { ...(await createApp(host, { color: false })), terminal };
    await practice(app, SCENARIO, { level: 'senior', pace: 'soft', probes: true, seed: 0 });
    const session: Session = await newest(home);
    expect(session.finishedAt).not.toBeNull();
    expect(session.stages.map(({ usedSeconds }) => usedSeconds)).toEqual(Array(5).fill(120));
    for (const view of VIEWS) {
      const { host: looking, stdout, stderr } = createTestHost(home);
      expect({
        view,
        code: await run(view.split(' '), { ...looking, clock }),
        stderr: stderr(),
      }).toMatchObject({
        view,
        code: 0,
        stderr: expect.not.stringMatching(ABSURD),
      });
      expect(stdout()).not.toMatch(ABSURD);
      if (view.endsWith('json'))
        expect(secondsIn(JSON.parse(stdout())).filter((one) => !(one >= 0))).toEqual([]);
    }
  });

  it('between two cards: both are rated, and come back', async () => {
    const home = newFolder();
    const clock = createManualClock();
    const host = { ...createTestHost(home).host, clock };
    const terminal = { ...createScriptedTerminal(), choose: async () => 'good' as never };
    const app = { ...(await createApp(host, { color: false })), terminal };
    const curriculum = await loadCurriculum();
    for (const moment of [jump, 0]) {
      clock.sleep(moment);
      await quiz(app, curriculum, undefined, { cards: 2 } as never);
    }
    clock.sleep(30 * DAY);
    const { host: looking, stdout } = createTestHost(home);
    expect(await run(['learn', '--quiz', '--json'], { ...looking, clock })).toBe(0);
    expect(JSON.parse(stdout()).due).toHaveLength(4);
  });
});

it('a program that is stopped, as a closed laptop is, has its clock stand still', {
  timeout: 60_000,
}, async () => {
  const home = newFolder();
  // Below a shell it would be a job that the shell takes the terminal from.
  const seat = startInTerminal(ONE_STAGE, { ML_INTERVIEW_HOME: home }, undefined, main());
  onTestFinished(() => seat.process.kill('SIGKILL'));
  await begin(seat);
  await seat.see(/\d:\d\d left/);
  const left = async () => {
    const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(await seat.screen.text()) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  const before = await left();
  const start = performance.now();
  process.kill(seat.process.pid, 'SIGSTOP');
  await sleep(STOPPED_MILLISECONDS);
  process.kill(seat.process.pid, 'SIGCONT');
  seat.type('back');
  await seat.see(/back/);
  await sleep(1100);
  const counted = before - (await left());
  // Nothing was counted of the stop: a second of rounding, and one that went on before it.
  const ran = (performance.now() - start - STOPPED_MILLISECONDS) / 1000;
  expect(counted).toBeLessThanOrEqual(ran + 2);
  seat.process.kill('SIGTERM');
  expect(await seat.ended).toBe(130);
  expect((await newest(home)).stages[0]?.usedSeconds).toBeLessThanOrEqual(420 - before + counted + 1);
});
