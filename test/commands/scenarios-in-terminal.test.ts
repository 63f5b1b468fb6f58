import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CTRL_C = '\u0003';

describe('scenarios new', () => {
  it('writes nothing when the user leaves', async () => {
    const home = await temporaryFolder();
    const terminal = startInTerminal(['scenarios', 'new', 'left'], { ML_INTERVIEW_HOME: home });
    await terminal.see(/Title:/);
    terminal.type('Left\r');
    await terminal.see(/Domain/);
    terminal.type(`se${CTRL_C}`);
    expect(await terminal.ended).toBe(130);
    expect(existsSync(join(home, 'scenarios'))).toBe(false);
  });

  it('asks in plain lines, too', async () => {
    const home = await temporaryFolder();
    const terminal = startInTerminal(['--plain', 'scenarios', 'new', 'plain-one'], {
      ML_INTERVIEW_HOME: home,
    });
    for (const [asked, typed] of [
      [/Title:/, 'Plain one'],
      [/Domain/, 'search'],
      [/Minutes/, ''],
      [/First sentence/, 'Our search is bad.'],
    ] as const) {
      await terminal.see(asked);
      terminal.type(`${typed}\r`);
    }
    expect(await terminal.ended).toBe(0);
    const text = readFileSync(join(home, 'scenarios', 'plain-one.yaml'), 'utf8');
    expect(text).toMatch(/^brief: Our search is bad\.$/m);
  });
});

describe('scenarios validate --watch', () => {
  it('ends with Ctrl+C', async () => {
    const home = await temporaryFolder();
    const file = join(home, 'a.yaml');
    writeFileSync(file, 'one');
    const terminal = startInTerminal(['scenarios', 'validate', file, '--watch'], { ML_INTERVIEW_HOME: home });
    await terminal.see(/got "one"[\s\S]*Watching/);
    writeFileSync(file, 'two');
    await terminal.see(/got "two"/);
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
  });
});
