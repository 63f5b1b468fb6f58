import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSessionStore } from '../../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../../support/pseudo-terminal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestHost } from '../../support/test-host.ts';

const running: PseudoTerminal[] = [];
afterEach(() => {
  for (const { process } of running.splice(0)) process.kill('SIGKILL');
});

async function start(line: string, env: Record<string, string> = {}) {
  const home = await temporaryFolder();
  const terminal = startInTerminal(line.split(' '), { ML_INTERVIEW_HOME: home, ...env });
  running.push(terminal);
  let bytes = '';
  terminal.process.onData((data) => {
    bytes += data;
  });
  return { home, terminal, bytes: () => bytes };
}

async function newest(home: string) {
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  return store.read(await store.resolve());
}

async function beginInterview(terminal: PseudoTerminal) {
  await terminal.see(/Press Enter to see the timetable/);
  terminal.type('\r');
  await terminal.see(/:help {3}lists all commands[\s\S]*Press Enter to start the clock/);
  terminal.type('\r');
  await terminal.see(/Data sources and data flow[\s\S]* left\.[\s\S]*:help lists/);
}

describe('a plain interview in a real terminal', { timeout: 60_000 }, () => {
  it('goes to the debrief without one escape sequence, with a paste of 600 words in 60 lines', async () => {
    const { home, terminal, bytes } = await start(
      'practice video-recommendation --stage data --no-curveball --plain',
      {
        FORCE_COLOR: '3',
      },
    );
    await beginInterview(terminal);
    const lines = Array.from({ length: 60 }, (_, line) =>
      Array.from({ length: 10 }, (_, word) => `wörd${line}-${word}`).join(' '),
    );
    terminal.type(`${lines.join('\r')}\r`);
    await terminal.see(/wörd59-9/);
    terminal.type('a slip\r:undo\r');
    await terminal.see(/Taken back: a slip/);
    // The terminal itself takes back a typed character.
    terminal.type('thee\x7f end\r.\r');
    await terminal.see(/follow-up[\s\S]*:help lists/);
    terminal.type('I do not know.\r.\r');
    await terminal.see(/follow-up[\s\S]*follow-up[\s\S]*:help lists/);
    terminal.type('.\r');
    await terminal.see(/again to submit/);
    terminal.type('.\r');
    await terminal.see(/how well did it go\?[\s\S]*strong/);
    terminal.type('3\r');
    expect(await terminal.ended).toBe(0);
    expect(bytes()).not.toContain('\u001B');
    const [stage] = (await newest(home)).stages;
    expect(stage?.answer).toBe([...lines, 'the end'].join('\n'));
    expect(stage?.probes.map(({ answer }) => answer)).toEqual(['I do not know.', '']);
  });

  it.each([
    ['end of input', (terminal: PseudoTerminal) => terminal.type('half a line\x04\x04'), 'one\nhalf a line'],
    ['Ctrl+C', (terminal: PseudoTerminal) => terminal.type('\x03'), 'one'],
  ])('is left by %s with what was typed', async (_, leave, draft) => {
    const { home, terminal, bytes } = await start(
      'practice video-recommendation --stage data --no-curveball',
      {
        TERM: 'dumb',
      },
    );
    await beginInterview(terminal);
    terminal.type('one\r:time\r');
    await terminal.see(/one\n:time\n.* left\./);
    leave(terminal);
    expect(await terminal.ended).toBe(130);
    expect(bytes()).toContain('ml-interview resume');
    expect(bytes()).not.toContain('\u001B');
    expect((await newest(home)).stages[0]).toMatchObject({ answer: null, draft });
  });

  it('takes the line being typed when it is told to stop', async () => {
    const { home, terminal } = await start('practice video-recommendation --stage data --no-curveball', {
      ACCESSIBLE: '1',
    });
    await beginInterview(terminal);
    terminal.type('one\rhalf a line');
    await terminal.see(/half a line/);
    terminal.process.kill('SIGTERM');
    expect(await terminal.ended).toBe(130);
    expect((await newest(home)).stages[0]?.draft).toBe('one\nhalf a line');
  });
});
