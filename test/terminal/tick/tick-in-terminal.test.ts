import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type PseudoTerminal, startInTerminal } from '../../support/pseudo-terminal.ts';

const PROGRAM = fileURLToPath(new URL('./tick-program.ts', import.meta.url));

const running: PseudoTerminal[] = [];
afterEach(() => {
  for (const { process } of running.splice(0)) process.kill('SIGKILL');
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const terminal = startInTerminal(args, env, undefined, PROGRAM);
  running.push(terminal);
  let bytes = '';
  terminal.process.onData((data) => {
    bytes += data;
  });
  return { terminal, bytes: () => bytes };
}

const STYLES = /\[[0-9;]*[1-9][0-9;]*m/;

describe('a tick list in a real terminal', { timeout: 60_000 }, () => {
  it('takes keys typed at once, follows the size, and gives the screen back', async () => {
    const { terminal, bytes } = start([], { NO_COLOR: '1' });
    await terminal.see(/> \[ \] Names the sources/);
    terminal.type(' jcjtnlate, by days\r');
    await terminal.see(/> \[~\] Labels that come late {2}\(note\)/);
    terminal.resize(40, 10);
    await terminal.see(/^ -{2} \[list\] 1 of 3 -{2} 2 rows above -+$/m);
    await terminal.see(/9:5\d left/);
    terminal.type('q');
    await terminal.see(/^ Finish\? {2}y finish/m);
    terminal.type('y');
    await terminal.see(/Ended: finish\./);
    expect(await terminal.screen.text()).toBe(
      [
        'Told sources: half',
        'Told labels: full',
        'Told delay: half',
        'Told note delay: late, by days',
        'Ended: finish.',
      ].join('\n'),
    );
    expect(await terminal.screen.isAlternate()).toBe(false);
    expect(await terminal.ended).toBe(0);
    expect(bytes()).not.toMatch(STYLES);
  });

  it('is read and written in lines without one escape sequence', async () => {
    const { terminal, bytes } = start(['--plain'], { FORCE_COLOR: '3' });
    await terminal.see(/help lists the commands\./);
    // The terminal itself takes back a typed character.
    terminal.type('3 cc\x7f\r2 note lote\x7f\x7f\x7fate\rfacts\r');
    await terminal.see(/3\. Labels that come late: covered\.[\s\S]*Note: late[\s\S]*100 M users a day/);
    terminal.type('next\r');
    await terminal.see(/Told delay: full\nTold note labels: late\nEnded: next\./);
    expect(await terminal.ended).toBe(0);
    expect(bytes()).not.toContain('\u001B');
  });

  it('is left by Ctrl+C in either way', async () => {
    for (const args of [[], ['--plain']]) {
      const { terminal } = start(args);
      await terminal.see(/Names the sources/);
      terminal.type('\x03');
      await terminal.see(/Ended: cancelled\./);
      expect(await terminal.ended).toBe(0);
    }
  });
});
