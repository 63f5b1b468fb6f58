import { describe, expect, it, onTestFinished } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { begin, DRAWN, PLAIN, type Place, typedIn } from './places.ts';
import {
  CANCEL,
  closeWindow,
  main,
  newest,
  newFolder,
  ONE_STAGE,
  type Seat,
  sitDown,
  useProgram,
} from './sitting.ts';

useProgram();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Sits down at the place and lets `end` end the program; says what is saved then of what was typed. */
async function endAt(place: Place, end: (seat: Seat) => void | Promise<void>) {
  const home = newFolder();
  const seat = sitDown(place.args, home, place.env);
  await place.reach(seat);
  await end(seat);
  expect(await seat.left()).toEqual({ code: 130, traces: [] });
  return { seat, saved: place.typed === undefined ? '' : typedIn(await newest(home)) };
}

describe.each([...DRAWN, ...PLAIN])('at $name', { timeout: 60_000 }, (place) => {
  const { typed = '', held = '' } = place;

  it('a signal ends the program with all saved, and it says how to go on', async () => {
    const ends = SIGNALS.map((name) => endAt(place, (seat) => seat.signal(name)));
    for (const { seat, saved } of await Promise.all(ends)) {
      await seat.see(place.says);
      expect(saved).toBe(typed + held);
    }
  });

  it.skipIf(place.isLike)('so do the closing of the window, and Ctrl+C after a stop', async () => {
    const closed = endAt(place, (seat) => seat.close());
    const stopped = endAt(place, async (seat) => {
      expect(await seat.stop()).toEqual([]);
      await seat.goOn();
      seat.type(CANCEL);
    });
    for (const { saved } of await Promise.all([closed, stopped])) expect(saved).toBe(typed);
    await (await stopped).seat.see(place.says);
  });
});

it('a window that is closed with no shell in it, which takes two signals, saves the answer', async () => {
  const home = newFolder();
  const terminal = startInTerminal(ONE_STAGE, { ML_INTERVIEW_HOME: home }, undefined, main());
  onTestFinished(() => terminal.process.kill('SIGKILL'));
  await begin(terminal);
  await terminal.see(/Ctrl\+D submit/);
  terminal.type('half a thought');
  await terminal.see(/3 words/);
  closeWindow(terminal);
  expect(await terminal.ended).toBe(130);
  expect(typedIn(await newest(home))).toBe('half a thought');
});
