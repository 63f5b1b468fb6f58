import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const HOST = ['host', 'video-recommendation', '--seed', '0'];

it('holds an interview by keys, outlives a kill, and ends with the debrief', {
  timeout: 60_000,
}, async () => {
  const home = await temporaryFolder();
  const env = { ML_INTERVIEW_HOME: home };
  const first = startInTerminal(HOST, env);
  await first.see(/> \[ \] objective/);
  first.type('xjt');
  await first.see(/1 covered, 1 touched/);
  first.type('n');
  first.type('phones only\r');
  await first.see(/Note: phones only/);
  first.type('>');
  await first.see(/Data sources and data flow \(2 of 5\)/);
  first.type('\t\t');
  await first.see(/\[facts\]/);
  first.type('\u001b[Z\u001b[Zx');
  await first.see(/1 covered, 0 touched/);
  first.process.kill('SIGKILL');
  await first.ended;

  const second = startInTerminal(['resume'], env);
  await second.see(/Data sources and data flow \(2 of 5\)[\s\S]*1 covered, 0 touched/);
  second.resize(40, 10);
  await second.see(/Data sources and data fl\.\.\./);
  second.resize(80, 24);
  second.type('<');
  await second.see(/1 of 5[\s\S]*\[~\] surface and users .*\(note\)/);
  second.type('q');
  second.type('y');
  expect(await second.ended).toBe(0);
  await second.see(/ml-interview review/);

  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  const { stages, interviewer, finishedAt } = store.read(await store.resolve());
  expect({ interviewer, isFinished: finishedAt !== null }).toEqual({
    interviewer: 'person',
    isFinished: true,
  });
  const verdicts = stages[0]?.critiques[0]?.criteria.slice(0, 3).map(({ verdict, why }) => [verdict, why]);
  expect(verdicts).toEqual([
    ['covered', 'ticked in full'],
    ['touched', 'phones only'],
    ['missing', 'not ticked'],
  ]);
});

it('is held by typed lines where the terminal can only print', { timeout: 60_000 }, async () => {
  const home = await temporaryFolder();
  const terminal = startInTerminal([...HOST, '--plain'], { ML_INTERVIEW_HOME: home });
  await terminal.see(/objective/);
  terminal.type('1 covered\r');
  terminal.type('done\r');
  await terminal.see(/Saved as/);
  expect(await terminal.ended).toBe(0);
});
