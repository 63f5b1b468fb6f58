import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

it('a session in one terminal is closed to others until that one ends, however it ends', {
  timeout: 60_000,
}, async () => {
  const home = await temporaryFolder();
  const start = (...args: string[]) => {
    const terminal = startInTerminal(args, { ML_INTERVIEW_HOME: home });
    onTestFinished(() => terminal.process.kill('SIGKILL'));
    return terminal;
  };
  const first = start('practice', 'video-recommendation', '--stage', 'data', '--no-probes', '--no-curveball');
  await first.see(/Press Enter to see the timetable/);
  first.type('\r');
  await first.see(/Press Enter to start the clock/);
  first.type('\r');
  await first.see(/Ctrl\+D submit/);
  first.type('mine');

  const second = start('resume');
  expect(await second.ended).toBe(2);
  await second.see(new RegExp(`open in another terminal: process ${first.process.pid}\\s`));
  const third = start('sessions', 'delete', '2', '--yes');
  expect(await third.ended).toBe(2);
  await third.see(/open in another terminal/);

  await new Promise((resolve) => setTimeout(resolve, 1000));
  first.process.kill('SIGKILL');
  await first.ended;
  const fourth = start('resume');
  await fourth.see(/mine/);
  fourth.type(' and yours\u0004');
  await fourth.see(/how well did it go/);
  fourth.type('\r');
  expect(await fourth.ended).toBe(0);
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  expect(store.read(await store.resolve()).stages[0]?.answer).toBe('mine and yours');
});
